package org.paraphe.checking;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.paraphe.facts.Lexicon;
import org.paraphe.facts.Lexicon.Part;
import org.paraphe.facts.SubjectWords;

/**
 * What an act is about is told around a noun, « travaux de voirie », or as what is to be done, «
 * entretenir les chemins »; whom it is about is named. The parts of speech alone tell a value that
 * does neither. A word that no dictionary has may be either.
 */
final class PhraseForm {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]+(?:-[\\p{L}\\d]+)*");
  private static final Pattern SIGNS = Pattern.compile("(?<!\\d)\\+|[=<>→…]|\\.\\.\\.|\\s\\?");
  private static final Set<String> SUBJECTS =
      Set.of("je", "j", "tu", "il", "elle", "on", "nous", "vous", "ils", "elles", "c", "ça");

  /** Words of whoever writes to somebody; an act speaks in nobody's name. */
  private static final Set<String> ADDRESS =
      Set.of(
          "voici", "voilà", "merci", "mon", "ma", "mes", "notre", "nos", "votre", "vos", "svp",
          "stp");

  private static final Set<String> SPEAKERS = Set.of("je", "j", "tu", "nous", "vous");

  /** What is quoted is a name: « Nos jardins ». */
  private static final Pattern QUOTED = Pattern.compile("[«\"“][^»\"”]{0,80}[»\"”]");

  /** Behind these a verb says more of the noun before them. */
  private static final Set<String> OPENERS =
      Set.of("qui", "que", "qu", "dont", "où", "lorsque", "lorsqu", "quand", "si", "s");

  private static final Set<String> INDEFINITE =
      Set.of("un", "une", "des", "plusieurs", "quelques", "aucun", "aucune", "chaque", "tout");

  /** « décision à préparer », « Tr : »: what a message asks its reader to do. */
  private static final Pattern CHORE =
      Pattern.compile(
          "(?iu)^(?:tr|re|ré|fwd?|rappel|relance|urgent)\\s*:|\\b(?:décision|délibération|délib|arrêté|dossier|acte|projet|note|fiche|papiers?|pièces?)s? à \\p{L}+(?:er|ir|re)\\b"
              + "|\\bà (?:préparer|rédiger|signer|relire|compléter|transmettre|traiter|valider|faire (?:signer|valider|passer))\\s*$");

  /** Papers, and how long they last: what a paper is about is none of them. */
  private static final Pattern PAPER =
      Pattern.compile(
          "(?iu)bail|baux|contrats?|conventions?|marchés?|avenants?|devis|commandes?|accords?|renouvellement|reconduction|signature|conclusion|passation|ans?|années?|mois|durée|\\d+|un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze");

  /** « CONTRAT DE CESSION D'UN SPECTACLE »: the form of any such paper. */
  private static final Pattern ANY_OF_THEM =
      Pattern.compile("(?iu)(?:contrat|convention|bail|marché|avenant)\\b.*\\bd['’]une? \\p{L}+");

  /** « Dénomination : Saveurs du Bessin ». */
  private static final Pattern LABELLED = Pattern.compile("^\\p{L}[\\p{L} ]{2,30} ?: ");

  private PhraseForm() {}

  /** Of what an act is about. */
  static Optional<String> of(String text) {
    if (words(text).stream()
        .noneMatch(w -> !PAPER.matcher(w).matches() && (SubjectWords.names(w) || w.length() > 3))) {
      return Optional.of("ces mots ne disent pas de quoi");
    }
    if (ANY_OF_THEM.matcher(text.strip()).matches()) {
      return Optional.of("c'est un titre, qui ne dit pas lequel");
    }
    return ofTitle(text)
        .or(
            () ->
                isSentence(words(text))
                    ? Optional.of("c'est un morceau de phrase")
                    : Optional.empty());
  }

  /** Of what a summary is about: a sentence says it as well as a noun does. */
  static Optional<String> ofTitle(String text) {
    List<String> words = words(text);
    if (SIGNS.matcher(text).find()) {
      return Optional.of("ce sont des notes");
    }
    if (text.startsWith("(") && text.endsWith(")")) {
      return Optional.of("ce n'est qu'une parenthèse");
    }
    if (CHORE.matcher(text.strip()).find()) {
      return Optional.of("ce sont les mots d'un message");
    }
    if (words(QUOTED.matcher(text).replaceAll(" ")).stream().anyMatch(PhraseForm::isAddress)) {
      return Optional.of("ce sont les mots d'un message");
    }
    return words.stream()
            .noneMatch(w -> SubjectWords.names(w) || parts(w).contains(Part.INFINITIVE))
        ? Optional.of("ces mots ne nomment rien")
        : Optional.empty();
  }

  /** Of what an act tells besides: it may be a sentence, and nobody's in particular. */
  static Optional<String> ofDetail(String text) {
    return words(QUOTED.matcher(text).replaceAll(" ")).stream()
            .anyMatch(w -> isAddress(w) || SPEAKERS.contains(w.toLowerCase(Locale.FRENCH)))
        ? Optional.of("la phrase parle au nom de qui l'a écrite")
        : Optional.empty();
  }

  /** Of the name of a body. */
  static Optional<String> ofBody(String name) {
    List<String> words = words(name);
    if (LABELLED.matcher(name).find()) {
      return Optional.of("un libellé y est resté");
    }
    boolean any = !words.isEmpty() && INDEFINITE.contains(words.get(0).toLowerCase(Locale.FRENCH));
    return any || words.stream().noneMatch(w -> SubjectWords.names(w) || isNamed(w))
        ? Optional.of("ces mots ne nomment personne")
        : Optional.empty();
  }

  private static List<String> words(String text) {
    return WORD.matcher(text).results().map(MatchResult::group).toList();
  }

  /** « MA » or « Nos » with a capital may start a name. */
  private static boolean isAddress(String word) {
    return ADDRESS.contains(word);
  }

  private static Set<Part> parts(String word) {
    return Lexicon.parts(word);
  }

  /** « Ensemble »: a noun where a capital letter makes a name of it. */
  private static boolean isNamed(String word) {
    return Character.isUpperCase(word.charAt(0)) && parts(word).contains(Part.NOUN);
  }

  /** A pronoun that acts, or a verb that can be nothing else, before any relative. */
  private static boolean isSentence(List<String> words) {
    for (String word : words) {
      String lower = word.toLowerCase(Locale.FRENCH);
      if (OPENERS.contains(lower)) {
        return false;
      }
      if (SUBJECTS.contains(lower) || parts(word).equals(EnumSet.of(Part.VERB))) {
        return true;
      }
    }
    return false;
  }
}
