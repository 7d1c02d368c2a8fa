package org.paraphe.checking;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.Lexicon;
import org.paraphe.facts.Lexicon.Part;
import org.paraphe.facts.Span;

/**
 * Words that are no name of a thing, a place or a body by their form alone: they start or end in
 * the middle of a sentence, or point to what another sentence says.
 */
final class BrokenPhrase {

  private static final Pattern UNENDED =
      Pattern.compile(
          "(?:^| |')(?:y|il|elle|ils|elles|on|que|qui|dont|et|ou|de|du|des|d'|la|le|les|l'|au|aux|pour"
              + "|par|sur|dans|avec|sans|sous|en|vers|chez|entre|contre|selon|son|sa|ses|leurs?|un|une|ce|cet|cette|ces|se|ne|afin|parce"
              + "|comme|(?<![dl]')est|sont|sera|seront|a ete)$");

  private static final Pattern UNBEGUN =
      Pattern.compile(
          "(?iu)^(?:d['’]|de |du |par |pour |y |que |qui |dont |parce |et |ou |\\p{L}+(?:é|ée|és|ées) par )");

  private static final Pattern POINTS_BACK =
      Pattern.compile(
          "\\b(?:cet?|cette|ces|celui|celle|ceux|celles|ledit|ladite|lesdite?s)\\b"
              + "(?! (?:annee|jour|ete|hiver|automne|printemps|saison|mois|qui|que|dont)\\b)");

  private static final Pattern SENTENCE =
      Pattern.compile(
          "\\bparce qu|\\b(?:a|ont|avait|avaient|etait|etaient) [a-z]+(?:e|i|u|is|it)s?\\b");

  private static final Pattern OFFICE =
      Pattern.compile(
          "(?:(?:premiere?|deuxieme|seconde?|[a-z]+ieme|\\d{1,2}(?:e|er|ere|eme)) )?(?:vice-presidente?"
              + "|adjointe?(?: au maire| a la maire)?|conseill(?:er|ere) (?:municipale?|communautaire|deleguee?)"
              + "|maire|presidente?)");

  /** What is announced to an assembly, or asked of it: no decision yet. */
  private static final Pattern ANNOUNCES =
      Pattern.compile(
          ".*:|(?:a |d')?(?:se prononcer|deliberer|statuer|debattre)\\b(?! (?:de|d'|en faveur|pour|contre)\\b).*"
              + "|qu'(?:elles?|ils?|on)\\b.*");

  /** « vin d'honneur : 75 € », a line of a list of tariffs. */
  private static final Pattern PRICE =
      Pattern.compile(
          "[^:=.;]{3,100}(?::|=| - )[^a-z]{0,12}(?:€|euros?|gratuite?s?)\\b?[^:]{0,60}");

  /** A sentence behind the decision, told in the past or to a reader. */
  private static final Pattern TOLD =
      Pattern.compile(
          "(?u)[.!?] +(?=\\p{Lu})[^.]*?\\b(?:avai(?:t|ent)|étai(?:t|ent)|aurai(?:t|ent)|avons|avez|(?:[Jj]e|[Jj]['’]|[Nn]ous|[Vv]ous|[Tt]u|[Oo]n|[Mm]erci)(?![\\p{L}])|en PJ|ci-joint|pièces? jointes?|ne pas (?:reprendre|oublier|mettre))");

  /** « (il reprend le dossier de Mme Ollivier) ». */
  private static final Pattern SPEAKS =
      Pattern.compile(
          "(?:^|[ (,])(?:(?:il|elle|on|ils|elles|je|nous|tu|vous) [a-z]|(?:qui|lequel|laquelle) (?:garde|reprend|conserve|reste|remplace))");

  private static final Pattern NEXT_WORD =
      Pattern.compile(
          "[ \\u00A0]((?!\\p{Lu}{2}|exercice\\b)(?:L[ea]s? |L['’])?\\p{L}[\\p{L}-]{2,})(?![’'\\p{L}])");

  /** « Vivre » of « Vivre avec le Handicap », « Paroles » of « Paroles en l'air ». */
  private static final Pattern NEXT_LINK =
      Pattern.compile(
          "[ \\u00A0]((?:en|dans|sur|sous|contre|sans|avec|(?:au|aux|pour)(?= (?:l[ae] |les |l['’])?\\p{Lu})) (?!vue|tant|cours|date|charge|raison|tête|application|effet|remplacement|qualité|Mairie|Conseil|Commission|Bureau|Ville|Commune|Maire|Président)(?:l[ae] |les |l['’])?(\\p{L}{3,}))(?![\\p{L}'’])");

  /** « fixe les tarifs ci-dessus »; a colon brings what it refers to. */
  private static final Pattern REFERS =
      Pattern.compile("(?<!\\barticles? \\d{1,2} )\\bci-(?:dessus|dessous|apres)\\b(?!.*:)");

  private BrokenPhrase() {}

  /** A name that goes on behind a preposition, where a name of a body seldom ends. */
  static Optional<String> goesOnAsAName(
      String name, @Nullable Span source, List<ExtractedPiece> pieces) {
    return behind(source, pieces, NEXT_LINK)
        .filter(m -> isCommon(name) || Character.isUpperCase(m.group(2).charAt(0)))
        .filter(m -> Lexicon.parts(m.group(2)).contains(Part.NOUN))
        .map(m -> "la pièce écrit à la suite « " + m.group(1) + " »");
  }

  /** « Union sportive » of « Union sportive courtemailloise »: what follows is a part of it. */
  static Optional<String> goesOn(@Nullable Span source, List<ExtractedPiece> pieces) {
    return behind(source, pieces, NEXT_WORD)
        .map(m -> m.group(1))
        .filter(BrokenPhrase::saysOfANoun)
        .map(word -> "la pièce écrit à la suite « " + word + " »");
  }

  private static Optional<Matcher> behind(
      @Nullable Span source, List<ExtractedPiece> pieces, Pattern pattern) {
    return source == null
        ? Optional.empty()
        : pieces.stream()
            .filter(p -> p.name().equals(source.piece()) && source.end() <= p.text().length())
            .map(p -> pattern.matcher(p.text()).region(source.end(), p.text().length()))
            .filter(Matcher::lookingAt)
            .findFirst();
  }

  private static boolean isCommon(String word) {
    Set<Part> parts = Lexicon.parts(word);
    return !parts.isEmpty() && !parts.contains(Part.NAME);
  }

  /** A noun, an adjective or a word that no dictionary has, and nothing that starts a clause. */
  private static boolean saysOfANoun(String word) {
    Set<Part> parts = Lexicon.parts(word);
    return parts.isEmpty()
        || word.matches("L[ea]s? \\p{Lu}.*|L['’]\\p{Lu}.*")
        || parts.stream().allMatch(p -> p == Part.NOUN || p == Part.ADJECTIVE || p == Part.NAME);
  }

  /** Of what is decided. */
  static Optional<String> ofArticle(String words) {
    String folded = Words.fold(words).strip();
    if (ANNOUNCES.matcher(folded).matches()) {
      return Optional.of("ces mots annoncent une décision et ne la disent pas");
    }
    if (REFERS.matcher(folded).find()) {
      return Optional.of("ces mots renvoient à ce que l'acte ne reprend peut-être pas");
    }
    if (TOLD.matcher(words).find()) {
      return Optional.of("des phrases qui ne décident rien y sont mêlées");
    }
    return PRICE.matcher(folded).matches()
        ? Optional.of("ces mots donnent un tarif et non la phrase qui le fixe")
        : Optional.empty();
  }

  /** Of a text. */
  static Optional<String> of(String words) {
    String folded = Words.fold(words).strip();
    if (UNENDED.matcher(folded).find()) {
      return Optional.of("c'est un début de phrase");
    }
    if (UNBEGUN.matcher(words.strip()).find()) {
      return Optional.of("c'est une fin de phrase");
    }
    return POINTS_BACK.matcher(folded).find()
        ? Optional.of("ces mots renvoient à une autre phrase")
        : Optional.empty();
  }

  /** Of what is delegated to somebody. */
  static Optional<String> ofDomain(String words) {
    String folded = Words.fold(words).strip();
    if (OFFICE.matcher(folded).matches()) {
      return Optional.of("c'est la qualité de quelqu'un");
    }
    return SPEAKS.matcher(folded).find()
        ? Optional.of("une phrase y est mêlée, qui parle de quelqu'un")
        : of(words);
  }

  /** Of the name of a body, which the pieces may write longer wherever else they name it. */
  static Optional<String> ofBody(String name, List<ExtractedPiece> pieces, PieceWords words) {
    String folded = Words.fold(name).strip();
    if (UNENDED.matcher(folded).find() || SENTENCE.matcher(folded).find()) {
      return Optional.of("c'est un morceau de phrase");
    }
    return folded.contains(" ")
        ? Optional.empty()
        : longer(folded, pieces, words)
            .or(() -> addressed(name.strip(), pieces))
            .or(() -> begun(name.strip(), pieces));
  }

  /** « Bonjour Delphine, », « Delphine, peux-tu… »: whom a piece is written to. */
  private static Optional<String> addressed(String word, List<ExtractedPiece> pieces) {
    Pattern call =
        Pattern.compile(
            "(?m)^[ >]{0,9}(?:(?:[Bb]onjour|[Bb]onsoir|[Ss]alut|[Cc]her|[Cc]hère|[Mm]erci),? )?"
                + Pattern.quote(word)
                + " ?[,!]");
    return found(call, pieces).isPresent()
        ? Optional.of("une pièce s'adresse à « " + word + " »")
        : Optional.empty();
  }

  /** « La Mutuelle Alpine » of which « Alpine » was kept; a form of society is no part of it. */
  private static Optional<String> begun(String word, List<ExtractedPiece> pieces) {
    Pattern before =
        Pattern.compile(
            "\\b(?:[Ll]a|[Ll]e|[Ll]es|du|au|aux|des) (?!Société|Sociétés|Entreprise|Association|Établissements?|Maison|Cabinet|Groupe|Mairie|Commune|Ville)(\\p{Lu}\\p{Ll}{2,20} "
                + Pattern.quote(word)
                + ")(?![\\p{L}\\d])");
    return found(before, pieces).map(whole -> "les pièces écrivent « " + whole + " »");
  }

  private static Optional<String> found(Pattern pattern, List<ExtractedPiece> pieces) {
    return pieces.stream()
        .flatMap(p -> pattern.matcher(p.text()).results())
        .map(m -> m.group(m.groupCount()))
        .findFirst();
  }

  private static Optional<String> longer(
      String word, List<ExtractedPiece> pieces, PieceWords words) {
    Pattern goesOn =
        Pattern.compile(
            "(?<![a-z])"
                + Pattern.quote(word)
                + " ((?!dans|pour|avec|sans|sera|etait|avait|nous|vous|cette|mais|dont|chez|vers)[a-z]{4,})\\b");
    List<String> next =
        pieces.stream()
            .flatMap(p -> goesOn.matcher(words.of(p)).results())
            .map(m -> m.group(1))
            .toList();
    return next.stream()
        .filter(w -> next.stream().filter(w::equals).count() > 1)
        .findFirst()
        .map(w -> "les pièces écrivent « " + word + " " + w + " »");
  }
}
