package org.paraphe.drafting;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The dots or dashes that lead from a label to its value, « motif ........ fuite de gaz »: read as
 * a colon. The text keeps its length, so that every place in it stays where it is.
 */
final class Leaders {
  private static final Pattern LEADER =
      Pattern.compile(
          "(?<=[\\p{L}\\d)°])[ \\t]?(?:\\.{4,}|…{2,}|_{4,}|(?:\\. ){4,}\\.?)(?:[ \\t]{0,4}:)?(?=[ \\t]*\\S)");

  private Leaders() {}

  static String asColons(String text) {
    Matcher leader = LEADER.matcher(text);
    StringBuilder read = new StringBuilder(text);
    while (leader.find()) {
      String colon = ":" + " ".repeat(leader.end() - leader.start() - 1);
      read.replace(leader.start(), leader.end(), colon);
    }
    return read.toString();
  }
}
