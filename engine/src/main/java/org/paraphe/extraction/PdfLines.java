package org.paraphe.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The lines of a PDF page on their way to the sink. Lines whose words stand apart in columns, two
 * of them at least and close together, are a table: a budget whose amounts lost their columns says
 * nothing any more. Child process only.
 */
final class PdfLines {

  /** A gap of so many letters' heights parts two cells. */
  private static final float GAP = 0.7f;

  /** Lines of one cell that a table may have between its rows: titles, ends of long labels. */
  private static final int MOST_SINGLE = 2;

  /** Lines that one broken row may stand on. */
  private static final int MOST_BROKEN = 8;

  private static final int FEWEST_ROWS = 2;

  /** A run of text at its place. */
  private record Run(String text, float left, float right) {
    boolean overlaps(Run other) {
      return left < other.right && other.left < right;
    }

    float distance(Run other) {
      return Math.max(0, Math.max(left - other.right, other.left - right));
    }

    Run with(Run other) {
      return new Run(
          text + " " + other.text, Math.min(left, other.left), Math.max(right, other.right));
    }
  }

  /**
   * @param runs as the document draws them, often a word each
   * @param cells the runs that stand close together as one
   * @param raw the line as the reader writes it without tables
   */
  private record Line(List<Run> runs, List<Run> cells, String raw) {}

  private final List<Line> lines = new ArrayList<>();
  private List<Run> runs = new ArrayList<>();
  private List<Run> cells = new ArrayList<>();
  private StringBuilder raw = new StringBuilder();

  void run(String text, float left, float right, float height) {
    raw.append(text);
    if (text.isBlank()) {
      return;
    }
    Run run = new Run(text.strip(), left, right);
    runs.add(run);
    int last = cells.size() - 1;
    boolean apart = last < 0 || left - cells.get(last).right() > GAP * height;
    boolean back = last >= 0 && left < cells.get(last).left();
    if (apart || back) {
      cells.add(run);
    } else {
      cells.set(last, cells.get(last).with(run));
    }
  }

  /** What stands between the runs: spaces and ends of lines. */
  void between(String text) {
    for (char c : text.toCharArray()) {
      if (c == '\n') {
        lines.add(new Line(List.copyOf(runs), List.copyOf(cells), raw.toString()));
        runs = new ArrayList<>();
        cells = new ArrayList<>();
        raw = new StringBuilder();
      } else {
        raw.append(c);
      }
    }
  }

  /** Pours the page out; tables are numbered on from the sink's. */
  void pour(TextSink sink) {
    if (!raw.isEmpty()) {
      between("\n");
    }
    int at = 0;
    while (at < lines.size()) {
      int end = endOfTable(at);
      if (end > at) {
        table(lines.subList(at, end), sink);
        at = end;
      } else {
        sink.append(lines.get(at).raw() + "\n");
        at++;
      }
    }
    lines.clear();
  }

  /**
   * The end of the table that starts with this line; the same place where none does. What stands
   * alone right of the first column is a part of a row that a narrow column broke, and ends none.
   */
  private int endOfTable(int from) {
    if (lines.get(from).cells().size() < 2) {
      return from;
    }
    float second = lines.get(from).cells().get(1).left();
    int rows = 0;
    int single = 0;
    int broken = 0;
    int end = from;
    for (int i = from; i < lines.size() && single <= MOST_SINGLE && broken <= MOST_BROKEN; i++) {
      List<Run> cells = lines.get(i).cells();
      if (cells.size() > 1) {
        rows++;
        single = 0;
        broken = 0;
        end = i + 1;
      } else if (cells.size() == 1 && isPart(cells.get(0), second)) {
        single = 0;
        broken++;
        end = i + 1;
      } else if (cells.size() == 1 && cells.get(0).left() >= second) {
        broken++;
      } else if (cells.size() == 1) {
        single++;
      }
    }
    return rows >= FEWEST_ROWS ? end : from;
  }

  /** An amount, or words that go on in lower case, below a column that is not the first. */
  private static boolean isPart(Run cell, float second) {
    return cell.left() >= second - 1
        && (isFigures(cell.text()) || Character.isLowerCase(cell.text().charAt(0)));
  }

  private static boolean isFigures(String text) {
    return text.matches("[+-]?[\\d][\\d\\s\\p{Z}.,]*(?:€|EUR)?");
  }

  private static void table(List<Line> lines, TextSink sink) {
    List<Run> columns = columns(lines);
    List<List<Integer>> places = new ArrayList<>();
    List<List<Run>> rows = new ArrayList<>();
    for (Line line : lines) {
      // Where the columns are known, words that nearly touch still fall into their own.
      List<Run> cells = line.cells().size() > 1 ? line.runs() : line.cells();
      if (cells.isEmpty()) {
        continue;
      }
      List<Integer> at = cells.stream().map(c -> column(columns, c)).toList();
      if (!rows.isEmpty()
          && goesOn(rows.get(rows.size() - 1), places.get(places.size() - 1), cells, at)) {
        join(rows, places, cells, at);
      } else {
        rows.add(new ArrayList<>(cells));
        places.add(new ArrayList<>(at));
        joinHeadless(rows, places);
      }
    }
    String name = "tableau " + (sink.tableCount() + 1);
    sink.beginTable(name);
    for (int r = 0; r < rows.size(); r++) {
      row(sink, name, r, rows.get(r), places.get(r));
    }
    sink.endTable();
  }

  /** Runs that came to the same column are one cell. */
  private static void row(
      TextSink sink, String name, int row, List<Run> cells, List<Integer> places) {
    int next = 0;
    while (next < cells.size()) {
      int column = places.get(next);
      StringBuilder words = new StringBuilder(cells.get(next++).text());
      while (next < cells.size() && places.get(next) <= column) {
        words.append(' ').append(cells.get(next++).text());
      }
      sink.cell(Cells.ref(name, row, column), row, column, words.toString());
    }
    sink.endRow();
  }

  /** The columns of the fullest lines, from left to right. */
  private static List<Run> columns(List<Line> lines) {
    int most = lines.stream().mapToInt(l -> l.cells().size()).max().orElse(0);
    List<Run> columns = new ArrayList<>();
    lines.stream()
        .filter(l -> l.cells().size() == most)
        .flatMap(l -> l.cells().stream())
        .sorted(Comparator.comparing(Run::left))
        .forEach(
            cell -> {
              int last = columns.size() - 1;
              if (last >= 0 && columns.get(last).overlaps(cell)) {
                columns.set(last, columns.get(last).with(cell));
              } else {
                columns.add(cell);
              }
            });
    return columns;
  }

  private static int column(List<Run> columns, Run cell) {
    int best = 0;
    for (int i = 1; i < columns.size(); i++) {
      if (cell.distance(columns.get(i)) < cell.distance(columns.get(best))) {
        best = i;
      }
    }
    return best;
  }

  /**
   * A label that a narrow column broke goes on in lower case below its own cell; an amount that
   * stands alone belongs to the row above that lacks it.
   */
  private static boolean goesOn(
      List<Run> row, List<Integer> rowPlaces, List<Run> cells, List<Integer> places) {
    String words = cells.get(0).text();
    int place = places.get(0);
    if (cells.size() == 1 && place > 0 && isFigures(words)) {
      return !rowPlaces.contains(place);
    }
    if (row.size() > 1 && place > rowPlaces.get(rowPlaces.size() - 1)) {
      // The cells of one row, drawn one after the other at different heights.
      return true;
    }
    boolean below =
        rowPlaces.contains(place)
            && (cells.size() == 1
                || row.size() > 1
                    && places.stream().allMatch(p -> p >= rowPlaces.get(rowPlaces.size() - 1)));
    return below && (Character.isLowerCase(words.charAt(0)) || words.charAt(0) == '(');
  }

  /** Each cell after those of its own column and of the columns before it. */
  private static void join(
      List<List<Run>> rows, List<List<Integer>> places, List<Run> cells, List<Integer> at) {
    List<Run> row = rows.get(rows.size() - 1);
    List<Integer> columns = places.get(places.size() - 1);
    for (int i = 0; i < cells.size(); i++) {
      int index = columns.size();
      while (index > 0 && columns.get(index - 1) > at.get(i)) {
        index--;
      }
      row.add(index, cells.get(i));
      columns.add(index, at.get(i));
    }
  }

  /** The first line of a label that stands above the rest of its row. */
  private static void joinHeadless(List<List<Run>> rows, List<List<Integer>> places) {
    int last = rows.size() - 1;
    if (last < 1 || rows.get(last - 1).size() != 1 || rows.get(last).size() < 2) {
      return;
    }
    int place = places.get(last - 1).get(0);
    int at = places.get(last).indexOf(place);
    if (at >= 0 && Character.isLowerCase(rows.get(last).get(at).text().charAt(0))) {
      rows.get(last).add(at, rows.remove(last - 1).get(0));
      places.get(last).add(at, place);
      places.remove(last - 1);
    }
  }
}
