package org.paraphe.law;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text of law that a reference names, and where its name ends.
 *
 * @param id of a known code
 * @param start offset of the name
 * @param end offset after the name
 */
record Source(Citation.Nature nature, @Nullable String id, String title, int start, int end) {

  /** The title of a text until {@link #worded} gives it the words of the text that cites it. */
  static final String ITS_OWN_WORDS = "";

  /** « , alors applicable, » and « dans sa rédaction issue de … » before « du code … ». */
  private static final String WORDING =
      "(?: ?,? (?:alors (?:applicables?|en vigueur)"
          + "|dans (?:sa|leur) (?:redaction|version)(?:(?! art)[^;:.]){1,80}?)(?= ?,? du code ))?";

  private static final Pattern LINK =
      Grammar.pattern(
          "(?: et suivants?| et s\\.| s\\.| inclus(?:e?s)?| susvises?| precites?| modifies?| nouveaux?| anciens?)*"
              + WORDING
              + " ?,? ?\\(?(?:[-/] )?(?:(?:du|de la|de l'|de|dudit|ladite|au|issus? du|sous le)? ?)"
              + "(?:meme |dit |present )?");
  private static final Pattern BACK =
      Grammar.pattern(
          " ?,? ?\\(?(?:(?:dudit|audit|ledit|de ladite|ladite|du dit|du meme|le meme|au meme|de la"
              + " meme|de ce(?: meme| dernier)?|de cette(?: meme)?|du present)"
              + " (?<noun>code|loi|ordonnance|decret|arrete|reglement)(?! (?:de|du|des|d'|general"
              + "|penal|civil|electoral|rural))"
              + "|(?:du|de la|de l') ?(?<cited>code|loi|ordonnance|decret|arrete)"
              + " (?:precitee?|susvisee?|susmentionnee?|sus-visee?|sus-mentionnee?)"
              + "|(?:du|de la) (?<bare>code|loi)(?= ?(?:[,;.:)»]|$)| (?:et|ou|le|la|les|il|qui|est"
              + "|dispose|prevoit|pour|s'|n')(?!\\p{L})))");
  private static final Pattern UNKNOWN_CODE =
      Grammar.pattern(
          "code(?: (?:general|civil|penal|rural|forestier|minier|monetaire|electoral))?"
              + "(?: (?:et )?(?:de la |de l'|du |des |de |d')?"
              + "(?!(?:articles?|loi|decret|ordonnance|arrete|code|notamment|disposent?|prevoit"
              + "|precise|enonce|relatif|susvise|precite|modifie|dans|pour|sont|avec|afin|ainsi)"
              + "(?!\\p{L}))[a-z]{4,}){0,4}");

  /** The same with a title, for a text of which the grammar knows none. */
  Source worded(String text) {
    if (!title.equals(ITS_OWN_WORDS)) {
      return this;
    }
    String words = text.substring(start, end).strip().replaceAll("\\s+", " ");
    boolean isCode = nature == Citation.Nature.CODE;
    return new Source(nature, id, isCode ? words.toLowerCase(Locale.ROOT) : words, start, end);
  }

  boolean isTheSameTextAs(Source other) {
    return nature == other.nature()
        && java.util.Objects.equals(id, other.id())
        && (id != null || title.equals(other.title()));
  }

  /**
   * A word that points back to a text named before.
   *
   * @param toTheLast « dudit code », not « le code susvisé », which may be any of them
   * @param cited « le code susvisé », not « le code »
   */
  record Pointer(int end, Citation.Nature nature, boolean toTheLast, boolean cited) {}

  /** The text named right after a position ("… du code de la route"), if one is. */
  static Optional<Source> after(String folded, int position) {
    Matcher link = LINK.matcher(folded).region(position, folded.length());
    return link.lookingAt() ? at(folded, link.end()) : Optional.empty();
  }

  /** Where the words after a position point back to a text named before. */
  static Optional<Pointer> pointsBack(String folded, int position) {
    Matcher back = BACK.matcher(folded).region(position, folded.length());
    if (!back.lookingAt()) {
      return Optional.empty();
    }
    @Nullable String noun = back.group("noun");
    @Nullable String cited = back.group("cited");
    return Optional.of(
        new Pointer(
            back.end(),
            nature(noun != null ? noun : cited != null ? cited : back.group("bare")),
            noun != null,
            cited != null));
  }

  private static Citation.Nature nature(String noun) {
    return switch (noun) {
      case "loi" -> Citation.Nature.LOI;
      case "ordonnance" -> Citation.Nature.ORDONNANCE;
      case "decret" -> Citation.Nature.DECRET;
      case "arrete" -> Citation.Nature.ARRETE;
      case "reglement" -> Citation.Nature.EUROPE;
      default -> Citation.Nature.CODE;
    };
  }

  private static final List<String> HEADS =
      List.of(
          "code ",
          "loi ",
          "loi-",
          "ordonnance",
          "decret",
          "deliberation",
          "arrete",
          "decision ",
          "reglement ",
          "directive ",
          "traite ",
          "tfue",
          "rgpd",
          "constitution",
          "circulaire ",
          "instruction ",
          "note de service ",
          "conseil",
          "ce,",
          "cour ",
          "caa ",
          "tribunal ",
          "ta ",
          "cass",
          "cjue",
          "cjce",
          "cedh",
          "cons.");

  /**
   * The text whose name begins at the first letter of a word. « CU » begins none: it has meanings.
   */
  static Optional<Source> beginningAt(String folded, int position) {
    boolean mayBe =
        HEADS.stream().anyMatch(h -> folded.startsWith(h, position))
            || Code.mayBeShortenedAt(folded, position);
    return mayBe ? at(folded, position) : Optional.empty();
  }

  /** The text named at a position exactly. */
  static Optional<Source> at(String folded, int position) {
    return knownCode(folded, position)
        .or(() -> OtherText.at(folded, position))
        .or(() -> otherCode(folded, position));
  }

  private static Optional<Source> knownCode(String folded, int position) {
    return Code.namedAt(folded, position)
        .map(
            n ->
                new Source(
                    Citation.Nature.CODE, n.code().id(), n.code().title(), position, n.end()));
  }

  private static Optional<Source> otherCode(String folded, int position) {
    Matcher code = UNKNOWN_CODE.matcher(folded).region(position, folded.length());
    if (!code.lookingAt() || code.end() - position <= "code".length()) {
      return Optional.empty();
    }
    return Optional.of(new Source(Citation.Nature.CODE, null, ITS_OWN_WORDS, position, code.end()));
  }
}
