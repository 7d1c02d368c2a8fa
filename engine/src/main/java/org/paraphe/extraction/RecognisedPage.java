package org.paraphe.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A page as Tesseract's table of words gives it. A column of amounts that was recognised apart from
 * the lines it belongs to is put back behind them: « 2151 Réseaux de voirie » and, right of it, «
 * 27 000,00 ». Child process only.
 */
final class RecognisedPage {
  private static final int COLUMNS = 12;
  private static final String WORD = "5";

  /** An amount, by its cents, its thousands or its currency; « 12 » may be anything. */
  private static final Pattern AMOUNT =
      Pattern.compile(
          "[-+]?(?:\\d{1,3}(?:[ .]\\d{3})+(?:,\\d{2})?|\\d{1,9},\\d{2}|\\d{1,9}(?= ?€))(?: ?€)?");

  /**
   * Two lines of one sentence that wide spacing made two paragraphs: the first ends with a word
   * that ends none, or the second goes on in small letters.
   */
  private static final Pattern PARTED =
      Pattern.compile(
          "(?<=[\\s'’](?:de|du|des|la|le|les|au|aux|à|et|ou|en|par|pour|sur|avec|dans|article|articles|n°))[ ]*\\n[ \\n]*\\n(?=\\S)"
              + "|(?<=[\\p{L}\\d,])[ ]*\\n[ \\n]*\\n(?=\\p{Ll}{2}|n°)");

  /** A line with its place on the page, in pixels. */
  private record Line(String block, String text, int left, int top, int right, int bottom) {
    boolean isAmount() {
      return AMOUNT.matcher(text).matches();
    }

    Line with(Line word) {
      return new Line(
          block,
          text + " " + word.text,
          Math.min(left, word.left),
          Math.min(top, word.top),
          Math.max(right, word.right),
          Math.max(bottom, word.bottom));
    }

    /** True where the amount stands right of these words, at their height. */
    boolean isBeside(Line amount) {
      int middle = (amount.top + amount.bottom) / 2;
      return !isAmount() && right < amount.left && top <= middle && middle <= bottom;
    }
  }

  private RecognisedPage() {}

  /**
   * The page with its amounts in their lines; empty where none was apart, or nothing can be told.
   *
   * @param rows of one page, as {@code tesseract … tsv} writes them
   */
  static Optional<String> mended(List<String> rows) {
    List<Line> lines = lines(rows);
    Map<Line, List<Line>> amounts = new LinkedHashMap<>();
    lines.stream()
        .filter(Line::isAmount)
        .forEach(
            amount ->
                lines.stream()
                    .filter(l -> l.isBeside(amount))
                    .max(Comparator.comparingInt(Line::right))
                    .ifPresent(
                        l -> amounts.computeIfAbsent(l, x -> new ArrayList<>()).add(amount)));
    if (amounts.isEmpty()) {
      return Optional.empty();
    }
    List<Line> moved = amounts.values().stream().flatMap(List::stream).toList();
    StringBuilder page = new StringBuilder();
    String block = "";
    for (Line line : lines) {
      if (moved.contains(line)) {
        continue;
      }
      page.append(page.isEmpty() ? "" : block.equals(line.block()) ? "\n" : "\n\n");
      block = line.block();
      page.append(line.text());
      amounts.getOrDefault(line, List.of()).stream()
          .sorted(Comparator.comparingInt(Line::left))
          .forEach(amount -> page.append('\t').append(amount.text()));
    }
    return Optional.of(page.append('\n').toString());
  }

  /** The page with the lines of a sentence below one another. */
  static String joined(String page) {
    return PARTED.matcher(page).replaceAll("\n");
  }

  /** The words of a line in reading order, each line once; a paragraph is a block of its own. */
  private static List<Line> lines(List<String> rows) {
    Map<String, Line> lines = new LinkedHashMap<>();
    for (String row : rows) {
      String[] cells = row.split("\t", COLUMNS);
      if (cells.length == COLUMNS && cells[0].equals(WORD) && !cells[COLUMNS - 1].isBlank()) {
        String block = cells[2] + "." + cells[3];
        int left = Integer.parseInt(cells[6]);
        int top = Integer.parseInt(cells[7]);
        int right = left + Integer.parseInt(cells[8]);
        int bottom = top + Integer.parseInt(cells[9]);
        Line word = new Line(block, cells[COLUMNS - 1].strip(), left, top, right, bottom);
        lines.merge(block + "." + cells[4], word, Line::with);
      }
    }
    return List.copyOf(lines.values());
  }
}
