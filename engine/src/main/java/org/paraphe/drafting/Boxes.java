package org.paraphe.drafting;

import java.util.regex.Pattern;

/** A list with boxes, of which some are ticked: what stands beside an empty one was not chosen. */
final class Boxes {
  private static final String TICKED = "(?:\\[ ?[xX✓✔] ?\\]|\\( ?[xX✓✔] ?\\)|[☒☑✓✔])";
  private static final String EMPTY = "(?:\\[ ?\\]|\\( ?\\)|[☐□])";
  private static final Pattern TICKED_LINE = Pattern.compile("(?m)^[ \\t>*-]{0,6}" + TICKED);
  private static final Pattern EMPTY_LINE = Pattern.compile("^[ \\t>*-]{0,6}" + EMPTY + ".*");
  private static final Pattern ANY_TICKED = Pattern.compile(TICKED);

  private Boxes() {}

  /** True in a line that an empty box begins, in a text that has lines with ticked ones. */
  static boolean isUnticked(String text, int at) {
    int from = text.lastIndexOf('\n', Math.max(0, at - 1)) + 1;
    int end = text.indexOf('\n', at);
    String line = text.substring(Math.min(from, at), end < 0 ? text.length() : end);
    return EMPTY_LINE.matcher(line).matches()
        && !ANY_TICKED.matcher(line).find()
        && TICKED_LINE.matcher(text).find();
  }
}
