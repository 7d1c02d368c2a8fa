package org.paraphe.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The boxes of a form that somebody filled in: what stands at a box without its tick was not
 * chosen, and no value is read from it. A form without any tick was not filled in: there a box is a
 * bullet.
 */
public final class Boxes {
  private static final String TICKED = "[☒☑✓✔\\uF0FE\\uF0FD\\uF078\\uF0FC]|[\\[(] ?[xX✓✔] ?[\\])]";
  private static final String EMPTY =
      "[☐□▢❏❑\\uF0A8\\uF06F\\uF071]|\\[ {0,3}\\]|(?<=[ \\t:]|^)\\( {1,3}\\)";
  private static final Pattern BOX =
      Pattern.compile("(?<ticked>" + TICKED + ")|(?<empty>" + EMPTY + ")", Pattern.MULTILINE);

  /** A yes or a no is read with its box. */
  private static final Pattern FLAG =
      Pattern.compile(
          "^[\\s/,;-]*(?:oui|non)\\b|\\b(?:oui|non)[\\s:]*$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern LABEL_END = Pattern.compile(".*[:?\\t]|^.* {2}");

  /** What no option of a line goes beyond: a wide gap, the end of a sentence, another label. */
  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "\\t|(?<! ) {2,}(?=\\S)|[.;](?=\\s+\\p{Lu})"
              + "| (?<label>\\p{Lu}[\\p{Ll}'’]{1,20}(?: [\\p{Ll}'’][\\p{L}'’]{0,20}){0,4} ?:)\\s");

  /** A box, and where the words that belong to it start and end. */
  private record Option(int box, int boxEnd, boolean ticked, int from, int to) {}

  private Boxes() {}

  /** The text with what nobody ticked blank; of the same length. */
  public static String chosen(String text) {
    Matcher any = BOX.matcher(text);
    boolean ticked = false;
    boolean empty = false;
    while (any.find() && !(ticked && empty)) {
      ticked |= any.group("ticked") != null;
      empty |= any.group("empty") != null;
    }
    if (!ticked || !empty) {
      return text;
    }
    StringBuilder chosen = new StringBuilder(text);
    for (int line = 0; line < text.length(); ) {
      int end = text.indexOf('\n', line);
      end = end < 0 ? text.length() : end;
      for (Option option : options(text, line, end)) {
        keep(text, option, chosen);
      }
      line = end + 1;
    }
    return chosen.toString();
  }

  private static void keep(String text, Option option, StringBuilder chosen) {
    if (FLAG.matcher(text.substring(option.from(), option.to())).find()) {
      return;
    }
    if (!option.ticked()) {
      blank(chosen, Math.min(option.box(), option.from()), Math.max(option.boxEnd(), option.to()));
    } else {
      blank(chosen, option.box(), option.boxEnd());
      if (option.box() > 0 && Character.isLetterOrDigit(lastBefore(text, option.box()))) {
        chosen.setCharAt(option.box(), ';');
      } else if (text.substring(text.lastIndexOf('\n', option.box()) + 1, option.box()).isBlank()) {
        chosen.setCharAt(option.box(), '✓');
      }
    }
  }

  private static char lastBefore(String text, int at) {
    int last = at - 1;
    while (last > 0 && text.charAt(last) == ' ') {
      last--;
    }
    return text.charAt(last);
  }

  /** A line that ends with a box has each box behind its words, any other before them. */
  private static List<Option> options(String text, int from, int to) {
    List<int[]> boxes = new ArrayList<>();
    Matcher box = BOX.matcher(text).region(from, to);
    while (box.find()) {
      boxes.add(new int[] {box.start(), box.end(), box.group("ticked") == null ? 0 : 1});
    }
    if (boxes.isEmpty()) {
      return List.of();
    }
    int[] last = boxes.get(boxes.size() - 1);
    boolean behind = text.substring(last[1], to).isBlank() && !isBelow(text, boxes, from);
    List<Option> options = new ArrayList<>();
    for (int i = 0; i < boxes.size(); i++) {
      int[] at = boxes.get(i);
      int start = behind ? (i == 0 ? label(text, from, at[0]) : boxes.get(i - 1)[1]) : at[1];
      int end =
          behind ? at[0] : i + 1 < boxes.size() ? boxes.get(i + 1)[0] : lastEnd(text, boxes, to);
      options.add(new Option(at[0], at[1], at[2] == 1, start, end));
    }
    return options;
  }

  /**
   * Where the last of several options of a cell ends: what follows may be told of all of them, but
   * under a label that each of them has.
   */
  private static int lastEnd(String text, List<int[]> boxes, int to) {
    int first = boxes.get(0)[1];
    int last = boxes.get(boxes.size() - 1)[1];
    if (boxes.size() == 1 || text.substring(boxes.get(boxes.size() - 2)[1], last).contains("\t")) {
      return to;
    }
    int from = last;
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    Matcher elsewhere = ELSEWHERE.matcher(text).region(from, to);
    while (elsewhere.find()) {
      String label = elsewhere.group("label");
      int at = label == null ? -1 : text.indexOf(label, first);
      if (at < 0 || at >= last) {
        return elsewhere.start();
      }
    }
    return to;
  }

  /** A box alone on its line has its words on the next one. */
  private static boolean isBelow(String text, List<int[]> boxes, int from) {
    return boxes.size() == 1 && text.substring(from, boxes.get(0)[0]).isBlank();
  }

  private static int label(String text, int from, int box) {
    Matcher label = LABEL_END.matcher(text).region(from, box);
    return label.lookingAt() ? label.end() : from;
  }

  private static void blank(StringBuilder text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Character.isWhitespace(text.charAt(i))) {
        text.setCharAt(i, ' ');
      }
    }
  }
}
