package org.paraphe.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where readers pour text. It keeps offsets true: what was appended never changes. Lines end with
 * {@code \n}, control characters and lone surrogates are replaced, characters without a shape left
 * out, text above the cap is dropped and {@link #full()} says so.
 */
final class TextSink {

  /** Above it an answer would not fit its frame; no table of a dossier is that long. */
  static final int MAX_CELLS = 200_000;

  private static final Pattern BREAKS = Pattern.compile("[\\n\\t]+");

  private final int cap;
  private final InvisibleCharacters invisible;
  private final StringBuilder text = new StringBuilder();
  private final List<Page> pages = new ArrayList<>();
  private final List<Table> tables = new ArrayList<>();
  private @Nullable String tableName;
  private List<Table.Cell> cells = new ArrayList<>();
  private int pageStart;
  private boolean full;
  private boolean fullOfCells;
  private String lastRow = "";
  private boolean afterReturn;
  private boolean rowStarted;
  private int cellCount;

  TextSink(int cap) {
    this(cap, new InvisibleCharacters());
  }

  /**
   * @param invisible where characters without a shape are noted
   */
  TextSink(int cap, InvisibleCharacters invisible) {
    this.cap = cap;
    this.invisible = invisible;
  }

  InvisibleCharacters invisible() {
    return invisible;
  }

  void append(CharSequence piece) {
    int length = piece.length();
    for (int i = 0; i < length && !full; i++) {
      char c = piece.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < length
          && Character.isLowSurrogate(piece.charAt(i + 1))) {
        char low = piece.charAt(++i);
        if (!invisible.takes(Character.toCodePoint(c, low), piece, i)) {
          put(c, low);
        }
      } else if (!invisible.takes(c, piece, i)) {
        put(c);
      }
    }
  }

  private void put(char high, char low) {
    if (text.length() + 2 > cap) {
      full = true;
    } else {
      text.append(high).append(low);
      afterReturn = false;
    }
  }

  private void put(char c) {
    boolean secondOfPair = c == '\n' && afterReturn;
    afterReturn = c == '\r';
    if (c == 0 || secondOfPair) {
      return;
    }
    if (text.length() >= cap) {
      full = true;
      return;
    }
    text.append(plain(c));
  }

  private static char plain(char c) {
    if (c == '\r' || c == '\u2028' || c == '\u2029' || c == '\f' || c == '\u000b') {
      return '\n';
    }
    if (Character.isSurrogate(c) || c == '\ufffe' || c == '\uffff') {
      return '\ufffd';
    }
    return c < ' ' && c != '\n' && c != '\t' ? ' ' : c;
  }

  /** Ends the line that is begun; nothing where none is. */
  void endLine() {
    if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
      append("\n");
    }
  }

  void line(String content) {
    endLine();
    append(content);
    endLine();
  }

  void beginPage() {
    endLine();
    pageStart = text.length();
  }

  void endPage(int number) {
    endLine();
    pages.add(new Page(number, pageStart, text.length()));
  }

  /** Text of the page begun last. */
  String pageText() {
    return text.substring(pageStart);
  }

  void beginTable(String name) {
    endLine();
    tableName = name;
    cells = new ArrayList<>();
    rowStarted = false;
  }

  /** A cell on the row's line; empty ones leave no trace. */
  void cell(String ref, int row, int column, String content) {
    TextSink one = new TextSink(cap, invisible);
    one.append(content);
    String value = BREAKS.matcher(one.text).replaceAll(" ").strip();
    if (value.isEmpty()) {
      return;
    }
    if (rowStarted) {
      append("\t");
    }
    rowStarted = true;
    int start = text.length();
    append(value);
    if (++cellCount > MAX_CELLS) {
      full = true;
      fullOfCells = true;
    }
    if (!full) {
      cells.add(new Table.Cell(ref, row, column, start, text.length(), value));
    } else if (lastRow.isEmpty()) {
      lastRow = "« " + tableName + " », ligne " + (row + 1);
    }
  }

  void endRow() {
    if (rowStarted) {
      append("\n");
    }
    rowStarted = false;
  }

  void endTable() {
    endRow();
    if (tableName != null && !cells.isEmpty()) {
      tables.add(new Table(tableName, cells));
    }
    tableName = null;
  }

  /** Tables so far, an unfinished one not counted. */
  int tableCount() {
    return tables.size();
  }

  boolean full() {
    return full;
  }

  /** True where the cells, not the characters, were too many. */
  boolean fullOfCells() {
    return fullOfCells;
  }

  /** The row of a table in which the sink became full, in French; empty where no table was cut. */
  String lastRow() {
    return lastRow;
  }

  boolean isBlank() {
    return text.chars().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
  }

  int length() {
    return text.length();
  }

  String text() {
    return text.toString();
  }

  List<Page> pages() {
    return List.copyOf(pages);
  }

  List<Table> tables() {
    return List.copyOf(tables);
  }
}
