package org.paraphe.checking;

import java.util.ArrayList;
import java.util.List;

/** The lines of a piece as they were meant: one that a layout cut is one with the next. */
final class ToldLines {
  /** What is longer is no sentence that somebody reckons in. */
  static final int LONGEST = 600;

  private static final int WRAPPED = 50;

  /** How many lines before a result may hold what it comes from. */
  private static final int BEFORE = 3;

  private ToldLines() {}

  static List<String> of(String text) {
    List<String> lines = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      int last = lines.size() - 1;
      String before = last < 0 ? "" : lines.get(last);
      boolean goesOn =
          before.length() >= WRAPPED
              && before.length() < LONGEST
              && !before.matches("(?s).*[.;:!?€]\\s*")
              && line.matches("(?s)[\\p{Ll}\\d€(].*")
              && !before.contains("\t")
              && !line.contains("\t");
      if (goesOn) {
        lines.set(last, before.stripTrailing() + " " + line);
      } else {
        lines.add(line);
      }
    }
    return lines;
  }

  /** The last lines before one that are no blank ones. */
  static String before(List<String> lines, int at) {
    StringBuilder before = new StringBuilder();
    int most = BEFORE;
    for (int i = at - 1; i >= 0 && most > 0 && before.length() < LONGEST; i--) {
      String line = lines.get(i);
      if (!line.isBlank()) {
        before.insert(0, " ; ").insert(0, line.substring(0, Math.min(line.length(), LONGEST)));
        most--;
      }
    }
    return before.toString();
  }
}
