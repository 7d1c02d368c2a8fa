package org.paraphe.facts;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paraphe.facts.Lexicon.Part;

/**
 * Which words of a value say what an act is about. Those of the kind itself, of letters and
 * minutes, of the state of a paper (« projet », « v2 »), days, amounts, numbers of papers and
 * articles of law say it of none; a wording made of nothing else may have been taken from anywhere.
 */
public final class SubjectWords {
  private static final Set<String> ANY =
      Set.copyOf(
          List.of(
              ("le la les l un une des du de d a au aux en et ou pour par sur dans avec sans son sa"
                      + " ses leur leurs ce cet cette ces qui que dont est sont sera s n ne pas plus"
                      + " il elle nous vous je on y notre nos votre vos afin entre titre exercice"
                      + " annee service services commune ville mairie conseil mise demeure payer"
                      + " notification courrier lettre note rapport compte rendu proces verbal point"
                      + " police municipale municipal demande dossier projet deliberation arrete"
                      + " decision tableau liste definitif definitive final finale version document"
                      + " piece pieces jointe jointes prix montant somme total suivant suivante suivants"
                      + " visite reunion seance presentation analyse expertise inspection synthese"
                      + " lieu eu lance lancee passe passee organise organisee ouvert ouverte"
                      + " jour jours semaine semaines mois heure heures duree communal communale communaux communales scannee scanne prochain prochaine janvier fevrier mars avril mai juin juillet"
                      + " aout septembre octobre novembre decembre lundi mardi mercredi jeudi vendredi"
                      + " samedi dimanche delib cm minute brouillon copie scan urgent urgence modele"
                      + " proposition mot mots passe signature retour relance rappel precision"
                      + " precisions suite reponse euros euro ht ttc procedure adaptee code article"
                      + " articles objet sujet affaire maire preparer passer inscrire prendre signer")
                  .split(" ")));

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]+");

  /** « MO-77120 », « articles L. 2123-1 et R. 2123-1 du code de la commande publique ». */
  private static final Pattern REFERENCE =
      Pattern.compile(
          "\\b(?-i:[A-Z]{1,5})[-/_ ]?\\d{3,}[\\w/-]*|\\barticles? (?:[LRDA]\\.? ?)?\\d[\\d -]*(?:(?:,| et| a) (?:[LRDA]\\.? ?)?\\d[\\d -]*)*|\\b[LRD]\\.? ?\\d{3,4}-\\d+(?:-\\d+)?"
              + "|\\bcode (?:de la |de l'|du |des |general (?:de la |des ))[a-z]+(?: [a-z]+){0,2}",
          Pattern.CASE_INSENSITIVE);

  /** « 14 », « 3e », « mo77120 ». */
  private static final Pattern NUMBER = Pattern.compile("[a-z]{0,4}\\d+[a-z]{0,2}");

  private static final int STEM = 5;

  private final Set<String> kind;

  /**
   * @param kind phrases of which every dossier of a kind is made
   */
  public SubjectWords(Stream<String> kind) {
    this.kind = kind.flatMap(SubjectWords::folded).collect(Collectors.toCollection(HashSet::new));
  }

  /** A folded word that any dossier of the kind holds. */
  public boolean isOfAny(String word) {
    return ANY.contains(word) || kind.contains(word);
  }

  /** True where every word is one of those, or a number. */
  public boolean sayNothing(String value) {
    return folded(REFERENCE.matcher(FoldedText.plain(value)).replaceAll(" "))
        .filter(w -> w.length() > 1 && !NUMBER.matcher(w).matches())
        .allMatch(this::isOfAny);
  }

  /** The words that name something, folded, in order. */
  public List<String> of(String value) {
    return WORD.matcher(REFERENCE.matcher(FoldedText.plain(value)).replaceAll(" "))
        .results()
        .map(MatchResult::group)
        .filter(SubjectWords::names)
        .flatMap(SubjectWords::folded)
        .filter(w -> w.length() > 2 && !isOfAny(w))
        .toList();
  }

  /** Their beginnings: « tarif » of « tarifs ». */
  public Set<String> stems(String value) {
    return of(value).stream().map(SubjectWords::stem).collect(Collectors.toSet());
  }

  /** The beginning of one word. */
  public static String stem(String word) {
    return word.substring(0, Math.min(STEM, word.length()));
  }

  /** True where two nouns stand side by side: « tarifs piscine », and no « tarifs du bassin ». */
  public static boolean isTelegraphic(String value) {
    List<String> words = List.of(value.strip().split("[^\\p{L}\\d'’-]+"));
    for (int i = 1; i < words.size(); i++) {
      if (isNoun(words.get(i - 1)) && isNoun(words.get(i)) && isSmall(words.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSmall(String word) {
    return !word.isEmpty() && Character.isLowerCase(word.charAt(0));
  }

  /** A noun and nothing else that could stand beside one. */
  private static boolean isNoun(String word) {
    Set<Part> parts = word.isEmpty() ? Set.of() : Lexicon.parts(word);
    return parts.contains(Part.NOUN)
        && !parts.contains(Part.ADJECTIVE)
        && !parts.contains(Part.TOOL)
        && !parts.contains(Part.PARTICIPLE)
        && !parts.contains(Part.NAME);
  }

  /** A noun that is no little word besides (« pas », « plus », « la »), a name, or unknown. */
  public static boolean names(String word) {
    Set<Part> parts = Lexicon.parts(word);
    if (parts.isEmpty()) {
      return word.length() > 1
          && word.chars().filter(Character::isLetter).count() > 1
          && word.chars().noneMatch(Character::isDigit);
    }
    return parts.contains(Part.NAME) || (parts.contains(Part.NOUN) && !parts.contains(Part.TOOL));
  }

  private static Stream<String> folded(String words) {
    return WORD.matcher(FoldedText.fold(words).toLowerCase(Locale.ROOT))
        .results()
        .map(MatchResult::group);
  }
}
