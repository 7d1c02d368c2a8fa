package org.paraphe.drafting;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.paraphe.drafting.ProgramPatterns.Held;

/**
 * Regular expressions that no field holds: {@code words.matches("…")}, {@code replaceAll("…", "")},
 * {@code split("…")}, written on the spot or by the name of a constant of their class.
 */
final class RegexLiterals {
  private static final String LITERAL = "\"(?:[^\"\\\\\\n]|\\\\.)*+\"";

  /** A call of {@link String}: a {@link Matcher} takes no expression. */
  private static final Pattern CALL =
      Pattern.compile(
          "\\.(?<asked>matches|replaceAll|replaceFirst|split)\\(\\s*(?:(?<said>"
              + LITERAL
              + "(?:\\s*\\+\\s*"
              + LITERAL
              + ")*)|(?<named>[A-Z][A-Z_]+))\\s*(?<end>[,)])");

  private static final Pattern ONE = Pattern.compile(LITERAL);

  private RegexLiterals() {}

  /**
   * @param source without its comments
   * @param type package and class: {@code facts.People}
   */
  static List<Held> in(String source, String type) {
    List<Held> found = new ArrayList<>();
    Matcher call = CALL.matcher(source);
    while (call.find()) {
      boolean replaces = call.group("asked").startsWith("replace");
      if (replaces == call.group("end").equals(",") || call.group("asked").equals("split")) {
        String words = call.group("said") == null ? constant(type, call) : said(call.group("said"));
        PatternUse use =
            call.group("asked").equals("matches") ? PatternUse.AT_START : PatternUse.EVERYWHERE;
        found.add(new Held(type + "." + call.group("asked"), Pattern.compile(words), use));
      }
    }
    return found;
  }

  private static String said(String literals) {
    StringBuilder words = new StringBuilder();
    Matcher one = ONE.matcher(literals);
    while (one.find()) {
      words.append(one.group(), 1, one.group().length() - 1);
    }
    return words.toString().translateEscapes();
  }

  private static String constant(String type, Matcher call) {
    try {
      Field field = Class.forName("org.paraphe." + type).getDeclaredField(call.group("named"));
      field.setAccessible(true);
      return (String) field.get(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + ": " + call.group(), e);
    }
  }
}
