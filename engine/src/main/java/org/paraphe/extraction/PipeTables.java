package org.paraphe.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tables that a mail or a text file draws with bars: « | Chapitre | Compte | Dépense | », or «
 * Compte | Libellé | Dépense », of three lines at least, as signatures are parted so too.
 */
final class PipeTables {
  private static final Pattern LINE =
      Pattern.compile(
          "(?m)^[ \\t>]*(?:(\\|)(?:[^\\n|]*\\|){2,20}|[^\\s|][^\\n|]{0,80}(?:\\|[^\\n|]*){2,20})[ \\t]*$");

  private static final int LEAST = 2;
  private static final int LEAST_UNFRAMED = 3;

  /** « |---|:---:| » under the heads of Markdown. */
  private static final Pattern RULE = Pattern.compile("[\\s>|:+=-]+");

  private final String text;
  private final List<Table> tables;
  private List<Table.Cell> cells = new ArrayList<>();
  private int row;
  private int count;
  private int least = LEAST;
  private int end = -1;

  private PipeTables(ExtractedPiece piece) {
    this.text = piece.text();
    this.tables = new ArrayList<>(piece.tables());
  }

  /** The piece with the tables of its text, where that is all it is made of. */
  static ExtractedPiece read(ExtractedPiece piece) {
    if (!piece.mediaType().equals("text/plain") && !piece.mediaType().equals("message/rfc822")) {
      return piece;
    }
    List<Table> tables = new PipeTables(piece).tables();
    return tables.size() == piece.tables().size()
        ? piece
        : new ExtractedPiece(
            piece.name(),
            piece.mediaType(),
            piece.sha256(),
            piece.outcome(),
            piece.text(),
            piece.pages(),
            tables,
            piece.hidden(),
            piece.warnings(),
            piece.metadata());
  }

  private List<Table> tables() {
    Matcher line = LINE.matcher(text);
    while (line.find() && count < TextSink.MAX_CELLS) {
      if (line.start() != end + 1) {
        close();
      }
      end = line.end();
      if (!RULE.matcher(line.group()).matches()) {
        row(line.start(), line.end(), line.group(1) != null);
      }
    }
    close();
    return tables;
  }

  private void row(int from, int to, boolean framed) {
    int column = 0;
    int start = framed ? text.indexOf('|', from) + 1 : afterMargin(from);
    for (int bar = text.indexOf('|', start); bar >= 0 && bar < to; bar = text.indexOf('|', start)) {
      cell(column++, start, bar);
      start = bar + 1;
    }
    if (!framed) {
      cell(column, start, to);
      least = LEAST_UNFRAMED;
    }
    row++;
  }

  private int afterMargin(int from) {
    int at = from;
    while (" \t>".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  private void cell(int column, int from, int to) {
    String words = text.substring(from, to);
    if (!words.isBlank()) {
      int start = from + words.length() - words.stripLeading().length();
      int stop = from + words.stripTrailing().length();
      String ref = name() + "!" + (char) ('A' + column) + (row + 1);
      count++;
      cells.add(new Table.Cell(ref, row, column, start, stop, text.substring(start, stop)));
    }
  }

  /** A single line with bars is no table. */
  private void close() {
    if (row >= least) {
      tables.add(new Table(name(), cells));
    }
    cells = new ArrayList<>();
    row = 0;
    least = LEAST;
  }

  private String name() {
    return "tableau " + (tables.size() + 1);
  }
}
