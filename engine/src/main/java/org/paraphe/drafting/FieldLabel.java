package org.paraphe.drafting;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The words that name a field: before its value in running text, or as the head of cells. */
final class FieldLabel {
  private final Optional<Pattern> beside;
  private final Optional<Pattern> asked;
  private final Optional<Pattern> numbered;
  private final Optional<Pattern> bare;
  private final Pattern head;

  FieldLabel(List<String> named) {
    List<String> libelles = Questions.with(named);
    this.head = head(libelles);
    this.beside =
        libelles.isEmpty() ? Optional.empty() : Optional.of(beside(Words.alternatives(libelles)));
    this.bare =
        libelles.isEmpty() ? Optional.empty() : Optional.of(bare(Words.alternatives(libelles)));
    this.numbered =
        libelles.isEmpty() ? Optional.empty() : Optional.of(numbered(Words.alternatives(libelles)));
    this.asked =
        libelles.isEmpty() ? Optional.empty() : Optional.of(asked(Words.alternatives(libelles)));
  }

  /** « 2. Motif. Assurer la sécurité. » */
  private static Pattern numbered(String libelles) {
    return Pattern.compile(
        "(?:^|\\n)[ >]{0,8}(?:\\d{1,2}(?:\\.\\d{1,2})?|[IVX]{1,4}|(?-i:[A-Ha-h])) ?[.)-] ?("
            + libelles
            + "s?) ?\\. (?=[A-Z0-9])([^\\n\\t]{2,400})",
        Pattern.CASE_INSENSITIVE);
  }

  /** « Siège social 3 impasse des Tilleuls »: in a form that lost its columns. */
  private static Pattern bare(String libelles) {
    return Pattern.compile(
        "(?:^|\\n)[ >]{0,8}(?-i:(?=[A-Z]))("
            + libelles
            + "s?) (?![:=?])([^\\n\\t:]{2,300})(?=\\n|\\t|$)",
        Pattern.CASE_INSENSITIVE);
  }

  /** « procédure ? », and on the next line who answers, and the answer. */
  private static Pattern asked(String libelles) {
    return Pattern.compile(
        "(?:^|[\\n:.;,?] ?)(?:(?:et|alors|on|pour|quelle?|la|le|sa|son|c'etait|c'est quoi|l') ?){0,4}("
            + libelles
            + "s?)(?: (?:c'(?:est|etait) quoi|ou|quoi|combien|comment))? ?\\?[ ?]*\\n[ >]*(?:\\[[^\\]\\n]{1,30}\\] ?|\\d{1,2}[h:]\\d{2} ?)?(?:[A-Z][^\\n:?.]{0,40} ?: ?|- ?)?([^\\n]{1,200})",
        Pattern.CASE_INSENSITIVE);
  }

  /** The label is in the first group, what stands behind it on its line in the second. */
  private static Pattern beside(String libelles) {
    return Pattern.compile(
        "(?:^|[\\n\\t;,|(]|[-*✓] |(?<=[a-z\\d)°]{3}|[ (](?:HT|SA)|TTC)\\. )\\s{0,20}+(?:\\d{1,2} ?[.)/°] ?|(?-i:[A-Ha-h]|[IVX]{1,4})[.)] |(?:cadre|rubrique|partie|volet|bloc|question|case) (?:n° ?)?[A-Z0-9]{1,3} ?[-:.)] ?)?(?:(?:l[ae] |l')(?=[^\\n:]{2,40} ?:))?((?:nouve(?:au|l|lle) |futur[e]? )?"
            + Questions.PREFIX
            + libelles
            + "s?(?: (?:retenue?|choisie?|pressentie?|selectionnee?|envisagee?))?(?-i: par (?:la |le |l')[a-z' ]{3,30})?(?: (?:du|de la|de l'|de|d[eu]s?) ?(?:delegataires?|beneficiaires?|interessee?s?|elue?s?|agents?|delegation))?(?: ?\\([^)\\n]{0,30}\\))?(?: ?\\?)?+)(?: ?:? ?(?<=[?:])\\n?| ?= ?\\n?| - (?=[A-Za-z0-9\"])| ?\\n\\n?|\\t(?=[^\\t\\n]+(?:\\n|$)))([^\\n\\t]*)",
        Pattern.CASE_INSENSITIVE);
  }

  /** A cell is a label where it is one to the letter, or starts with one of several words. */
  private static Pattern head(List<String> libelles) {
    List<String> phrases = libelles.stream().filter(l -> l.contains(" ")).toList();
    String any =
        libelles.isEmpty()
            ? "(?!)"
            : Questions.PREFIX + Words.alternatives(libelles) + "s?(?: ?\\?)?";
    String start = phrases.isEmpty() ? "" : "|" + Words.alternatives(phrases) + "s? .*";
    return Pattern.compile("(?:" + any + ")" + start, Pattern.CASE_INSENSITIVE);
  }

  /** Empty for a field that has no words of its own. */
  Optional<Pattern> beside() {
    return beside;
  }

  /** What stands behind a label with nothing between is the second group. */
  Optional<Pattern> bare() {
    return bare;
  }

  /** The answer to a question that is the label alone stands in the second group. */
  Optional<Pattern> asked() {
    return asked;
  }

  /** The sentence behind the label of a numbered paragraph stands in the second group. */
  Optional<Pattern> numbered() {
    return numbered;
  }

  Pattern head() {
    return head;
  }

  /** True where these words of a cell name the field. */
  boolean names(String words) {
    return head.matcher(Heads.label(Heads.unbracketed(words))).matches();
  }
}
