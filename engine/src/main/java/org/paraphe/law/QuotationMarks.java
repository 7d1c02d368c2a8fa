package org.paraphe.law;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What stands in quotation marks in a text: « … », “ … ” and " … ". Of marks within marks the outer
 * ones count. Marks that are never closed are none.
 */
record QuotationMarks(int open, int start, int end, int close) {

  /** No quotation of a reader's is longer; a mark that was never closed reaches no further. */
  private static final int LONGEST = 8_000;

  /** In the order of the text, none inside of another. */
  static List<QuotationMarks> in(String text) {
    if (!hasMarks(text)) {
      return List.of();
    }
    List<QuotationMarks> found = new ArrayList<>();
    pairs(text, '«', '»', found);
    pairs(text, '“', '”', found);
    straight(text, found);
    found.sort(Comparator.comparingInt(QuotationMarks::open));
    List<QuotationMarks> outer = new ArrayList<>();
    int end = 0;
    for (QuotationMarks marks : found) {
      if (marks.open() >= end) {
        outer.add(marks);
        end = marks.close();
      }
    }
    return outer;
  }

  private static boolean hasMarks(String text) {
    return text.indexOf('»') >= 0 || text.indexOf('”') >= 0 || text.indexOf('"') >= 0;
  }

  /** A paragraph of a long quotation may open again without closing. */
  private static void pairs(String text, char opening, char closing, List<QuotationMarks> found) {
    int depth = 0;
    int open = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (depth > 0 && i - open > LONGEST) {
        i = open;
        depth = 0;
      } else if (c == opening && depth == 0) {
        open = i;
        depth = 1;
      } else if (c == opening && !startsALine(text, i)) {
        depth++;
      } else if (c == closing && depth > 0 && --depth == 0) {
        found.add(of(text, open, i));
      }
    }
    if (depth > 0) {
      pairsAfter(text, opening, closing, open + 1, found);
    }
  }

  /** The first mark was never closed: those after it may be. */
  private static void pairsAfter(
      String text, char opening, char closing, int from, List<QuotationMarks> found) {
    int open = -1;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == opening) {
        open = i;
      } else if (c == closing && open >= 0) {
        found.add(of(text, open, i));
        open = -1;
      }
    }
  }

  private static boolean startsALine(String text, int position) {
    int before = position - 1;
    while (before >= 0 && (text.charAt(before) == ' ' || text.charAt(before) == '\u00a0')) {
      before--;
    }
    return before < 0 || text.charAt(before) == '\n' || text.charAt(before) == '\r';
  }

  private static void straight(String text, List<QuotationMarks> found) {
    int open = -1;
    for (int i = text.indexOf('"'); i >= 0; i = text.indexOf('"', i + 1)) {
      boolean opens = i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1));
      if (open < 0 || i - open > LONGEST) {
        open = opens ? i : -1;
      } else {
        found.add(of(text, open, i));
        open = -1;
      }
    }
  }

  private static QuotationMarks of(String text, int open, int close) {
    int start = open + 1;
    int end = close;
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return new QuotationMarks(open, start, end, close + 1);
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
