package org.paraphe.rendering;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.Block;
import org.paraphe.act.Inline;
import org.paraphe.extraction.EditedDocument.Paragraph;
import org.paraphe.extraction.EditedDocument.Place;

/** The blocks of an article or an annex, made of paragraphs as they come. */
final class ReadBlocks {

  /** A list that may still grow. */
  private static final class OpenList {
    final @Nullable String key;
    final int level;
    final boolean numbered;
    final List<OpenPoint> points = new ArrayList<>();

    OpenList(@Nullable String key, int level, boolean numbered) {
      this.key = key;
      this.level = level;
      this.numbered = numbered;
    }

    OpenPoint last() {
      return points.get(points.size() - 1);
    }

    Block.Liste block() {
      return new Block.Liste(numbered, points.stream().map(OpenPoint::point).toList());
    }
  }

  private static final class OpenPoint {
    final List<Inline> content;
    final List<Supplier<Block>> nested = new ArrayList<>();

    OpenPoint(List<Inline> content) {
      this.content = content;
    }

    Block.Point point() {
      return new Block.Point(content, nested.stream().map(Supplier::get).toList());
    }
  }

  /** Two indents that people see as one. */
  private static final int NEAR = 150;

  private final Map<String, Integer> articles;
  private final List<Block> blocks = new ArrayList<>();
  private final Deque<OpenList> lists = new ArrayDeque<>();
  private @Nullable String tableTitle;
  private int table = -1;
  private final List<Row> rows = new ArrayList<>();

  /** A row of the table that is being read, and the paragraphs of its cells. */
  private record Row(int index, boolean head, List<Cell> cells) {}

  private record Cell(int column, boolean right, ReadLine line) {}

  ReadBlocks(Map<String, Integer> articles) {
    this.articles = articles;
  }

  /**
   * @param indent of its left edge: under a point where it is one; 0 for none
   */
  void alinea(ReadLine line, int indent) {
    endTable();
    Block.Alinea alinea = new Block.Alinea(line.content(articles));
    if (root == null) {
      blocks.add(alinea);
    } else if (indent > 0 && between.isEmpty()) {
      while (lists.size() > 1 && WordNumbering.indent(top().level) > indent + NEAR) {
        lists.pop();
      }
      top().last().nested.add(() -> alinea);
    } else {
      between.add(alinea);
    }
  }

  private OpenList top() {
    return Objects.requireNonNull(lists.peek());
  }

  void tableTitle(ReadLine line) {
    close();
    tableTitle = line.text().strip();
  }

  void point(Paragraph paragraph, boolean numbered, ReadLine line) {
    endTable();
    goOn(paragraph, numbered);
    int level = paragraph.level();
    while (!lists.isEmpty() && Objects.requireNonNull(lists.peek()).level > level) {
      lists.pop();
    }
    OpenList top = lists.peek();
    boolean same =
        top != null
            && top.level == level
            && top.numbered == numbered
            && Objects.equals(top.key, paragraph.list());
    if (!same) {
      top = open(new OpenList(paragraph.list(), level, numbered));
    }
    if (top != null) {
      top.points.add(new OpenPoint(line.content(articles)));
    }
  }

  /** A list that counts on after a paragraph: it stands in the point before. */
  private void goOn(Paragraph paragraph, boolean numbered) {
    if (between.isEmpty()) {
      return;
    }
    boolean same =
        numbered
            && root != null
            && root.numbered
            && root.key != null
            && root.key.equals(paragraph.list());
    if (same) {
      between.forEach(alinea -> top().last().nested.add(() -> alinea));
      between.clear();
    } else {
      closeList();
    }
  }

  private OpenList open(OpenList list) {
    while (!lists.isEmpty() && Objects.requireNonNull(lists.peek()).level >= list.level) {
      lists.pop();
    }
    OpenList outer = lists.peek();
    if (outer == null) {
      closeList();
      root = list;
    } else {
      outer.last().nested.add(list::block);
    }
    lists.push(list);
    return list;
  }

  private @Nullable OpenList root;

  /** Paragraphs after a list, until it is known whether it goes on. */
  private final List<Block> between = new ArrayList<>();

  private void closeList() {
    if (root != null) {
      blocks.add(root.block());
    }
    blocks.addAll(between);
    between.clear();
    root = null;
    lists.clear();
  }

  void cell(Place place, ReadLine line) {
    if (place.table() != table) {
      closeList();
      if (!rows.isEmpty()) {
        endTable(); // two tables that nothing parts
      }
      table = place.table();
    }
    Row row = rows.isEmpty() ? null : rows.get(rows.size() - 1);
    if (row == null || row.index() != place.row()) {
      row = new Row(place.row(), place.head(), new ArrayList<>());
      rows.add(row);
    }
    List<Cell> cells = row.cells();
    int last = cells.size() - 1;
    ReadLine words = place.head() ? line.withoutBold() : line;
    if (last >= 0 && cells.get(last).column() == place.column()) {
      Cell before = cells.get(last);
      cells.set(last, new Cell(before.column(), before.right(), before.line().then(words)));
    } else {
      cells.add(new Cell(place.column(), place.right(), words));
    }
  }

  private void endTable() {
    if (!rows.isEmpty()) {
      blocks.add(
          new Block.Tableau(
              tableTitle == null ? "" : tableTitle, rows.stream().map(this::ligne).toList()));
      tableTitle = null;
    } else if (tableTitle != null) {
      blocks.add(new Block.Alinea(List.of(new Inline.Texte(tableTitle))));
      tableTitle = null;
    }
    rows.clear();
    table = -1;
  }

  private Block.Ligne ligne(Row row) {
    return new Block.Ligne(
        row.head(),
        row.cells().stream()
            .map(c -> new Block.Cellule(c.right(), c.line().content(articles)))
            .toList());
  }

  private void close() {
    endTable();
    closeList();
  }

  List<Block> blocks() {
    close();
    return List.copyOf(blocks);
  }

  /** Where the next paragraph would stand, for a person: the last list, or the text. */
  boolean inList() {
    return root != null;
  }
}
