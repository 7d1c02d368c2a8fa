package org.paraphe.drafting;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells whether a piece is a form, by its lines that begin with words which name fields: then «
 * Siège social 3 impasse des Tilleuls » is a label and its value though no colon parts them, as
 * scans of forms lose their columns, and « Objet » names what the act is about, which above a
 * letter or a mail it need not.
 */
final class FormLines {
  /** So many fields of one pack begin no lines of a letter. */
  private static final int FEWEST = 4;

  private static final int FEWEST_MARKED = 3;
  private static final int LONGEST = 160;
  private static final int MOST_LINES = 400;
  private static final int WORDS = 5;

  private static final Pattern MARK =
      Pattern.compile("[ >]{0,8}(?:[-*•]|\\d{1,2} ?[.)/°-]|[a-z]\\))? ?", Pattern.CASE_INSENSITIVE);

  /** Below another label it is one too, and not the object of a letter. */
  private static final Pattern OBJECT = Pattern.compile("objet ?:", Pattern.CASE_INSENSITIVE);

  private final boolean bare;
  private final boolean marked;

  private FormLines(boolean bare, boolean marked) {
    this.bare = bare;
    this.marked = marked;
  }

  /**
   * @param fields the name of a field by each label of it, as {@link PackLabels} keys them
   */
  static FormLines of(PieceReading reading, Map<String, String> fields) {
    Set<String> bare = new HashSet<>();
    Set<String> marked = new HashSet<>();
    boolean follows = false;
    for (String line :
        (Iterable<String>) reading.folded().text().lines().limit(MOST_LINES)::iterator) {
      if (follows && OBJECT.matcher(line).lookingAt()) {
        marked.add("");
      }
      follows = line.length() <= LONGEST && read(line, fields, bare, marked);
    }
    return new FormLines(bare.size() >= FEWEST, marked.size() >= FEWEST_MARKED);
  }

  /** True for a line that a label opens with a colon. */
  private static boolean read(
      String line, Map<String, String> fields, Set<String> bare, Set<String> marked) {
    Matcher mark = MARK.matcher(line);
    String words = mark.lookingAt() ? line.substring(mark.end()) : line;
    int colon = words.indexOf(':');
    if (colon > 0) {
      String field = fields.get(PackLabels.key(words.substring(0, colon)));
      if (field != null) {
        marked.add(field);
      }
      return field != null;
    }
    int end = -1;
    for (int i = 0; i < WORDS; i++) {
      end = words.indexOf(' ', end + 1);
      if (end < 0 || !Character.isUpperCase(words.charAt(0))) {
        return false;
      }
      String field = fields.get(PackLabels.key(words.substring(0, end)));
      if (field != null) {
        bare.add(field);
      }
    }
    return false;
  }

  /** True where labels stand before their values with nothing between. */
  boolean areBare() {
    return bare;
  }

  boolean areAny() {
    return bare || marked;
  }
}
