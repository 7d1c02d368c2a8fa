package org.paraphe.drafting;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words that name a field: before its value in running text, or as the head of cells. */
final class FieldLabel {
  private static final Pattern OF = Pattern.compile(" (?:de l'|de la |du )");

  private final Optional<Pattern> beside;
  private final Pattern head;

  FieldLabel(List<String> named) {
    List<String> libelles = named.stream().flatMap(FieldLabel::asAsked).distinct().toList();
    this.head = head(libelles);
    this.beside =
        libelles.isEmpty() ? Optional.empty() : Optional.of(beside(Words.alternatives(libelles)));
  }

  /** « Nom de l'association », « Nom de votre association »: a form speaks to who fills it in. */
  private static Stream<String> asAsked(String label) {
    return OF.matcher(label).find()
        ? Stream.of(label, OF.matcher(label).replaceFirst(" de votre "))
        : Stream.of(label);
  }

  /** The label is in the first group, what stands behind it on its line in the second. */
  private static Pattern beside(String libelles) {
    return Pattern.compile(
        "(?:^|[\\n\\t;,|(]|[-*] |(?<=[a-z\\d)]{3})\\. )\\s{0,20}+(?:\\d{1,2}[.)] )?((?:nouve(?:au|l|lle) |futur[e]? )?"
            + libelles
            + "s?(?: (?:retenue?|choisie?|pressentie?|selectionnee?|envisagee?))?(?: par (?:la |le |l')[a-z' ]{3,30})?(?: ?\\([^)\\n]{0,30}\\))?)(?: ?[:=?] ?\\n?| ?\\n|\\t(?=[^\\t\\n]+(?:\\n|$)))([^\\n\\t]*)",
        Pattern.CASE_INSENSITIVE);
  }

  /** A cell is a label where it is one to the letter, or starts with one of several words. */
  private static Pattern head(List<String> libelles) {
    List<String> phrases = libelles.stream().filter(l -> l.contains(" ")).toList();
    String any = libelles.isEmpty() ? "(?!)" : Words.alternatives(libelles) + "s?";
    String start = phrases.isEmpty() ? "" : "|" + Words.alternatives(phrases) + "s? .*";
    return Pattern.compile(any + start, Pattern.CASE_INSENSITIVE);
  }

  /** Empty for a field that has no words of its own. */
  Optional<Pattern> beside() {
    return beside;
  }

  Pattern head() {
    return head;
  }

  /** True where these words of a cell name the field. */
  boolean names(String words) {
    return head.matcher(bare(words)).matches();
  }

  /** « 5. Pour quoi faire ? » is « pour quoi faire »: a form numbers its lines, and asks. */
  private static String bare(String words) {
    return words
        .replaceAll("\\s*\\([^)]*\\)", "")
        .replaceFirst("^\\s*(?:\\d{1,2}|[a-z])\\s?[.)°-]\\s*", "")
        .replaceFirst("\\s*[:?]\\s*$", "")
        .strip();
  }
}
