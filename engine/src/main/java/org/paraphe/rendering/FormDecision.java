package org.paraphe.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.Act;
import org.paraphe.act.Article;
import org.paraphe.act.Block;
import org.paraphe.act.Inline;
import org.paraphe.extraction.EditedDocument.Place;
import org.paraphe.rendering.FormLines.Line;
import org.paraphe.rendering.FormPart.Kind;

/** The articles of a town's own document, made of its paragraphs as they come. */
final class FormDecision {

  private final List<Block.Tableau> tables;
  private final List<List<Block>> articles = new ArrayList<>();
  private final List<Block.Point> points = new ArrayList<>();
  private final Map<Integer, Map<Integer, String>> rows = new TreeMap<>();
  private int table = -1;
  private int tablesRead;

  /**
   * @param before tells which rows of its tables are heads and which columns are numbers
   */
  FormDecision(Act before) {
    this.tables =
        before.articles().stream()
            .flatMap(a -> a.content().stream())
            .filter(Block.Tableau.class::isInstance)
            .map(Block.Tableau.class::cast)
            .toList();
  }

  void add(Line line) {
    Kind kind = line.kind();
    Place place = line.paragraph().place();
    if (kind == Kind.TABLEAU && place != null) {
      cell(place, line.text());
      return;
    }
    if (kind == Kind.ARTICLE || kind == Kind.ALINEA || kind == Kind.TIRET) {
      endTable();
    }
    if (kind == Kind.TIRET) {
      points.add(new Block.Point(FormActReader.words(line.text(), FormReading.DASH), List.of()));
    } else if (kind == Kind.ARTICLE || kind == Kind.ALINEA) {
      endList();
      if (kind == Kind.ARTICLE) {
        articles.add(new ArrayList<>());
      }
      List<Inline> words =
          FormActReader.words(line.text(), kind == Kind.ARTICLE ? FormReading.ARTICLE : null);
      if (!words.isEmpty()) {
        open().add(new Block.Alinea(words));
      }
    }
  }

  private List<Block> open() {
    if (articles.isEmpty()) {
      articles.add(new ArrayList<>());
    }
    return articles.get(articles.size() - 1);
  }

  private void endList() {
    if (!points.isEmpty()) {
      open().add(new Block.Liste(false, points));
      points.clear();
    }
  }

  private void cell(Place place, String text) {
    if (place.table() != table) {
      endList();
      endTable();
      table = place.table();
    }
    rows.computeIfAbsent(place.row(), key -> new TreeMap<>())
        .merge(place.column(), text.strip(), (a, b) -> a + " " + b);
  }

  private void endTable() {
    if (rows.isEmpty()) {
      return;
    }
    Block.@Nullable Tableau was = tablesRead < tables.size() ? tables.get(tablesRead) : null;
    List<Block.Ligne> lines = new ArrayList<>();
    for (Map<Integer, String> row : rows.values()) {
      lines.add(line(row, model(was, lines.size())));
    }
    open().add(new Block.Tableau(was == null ? "Tableau" : was.titre(), lines));
    tablesRead++;
    rows.clear();
    table = -1;
  }

  /** The row before that looks as this one does: the head for the first, else one below it. */
  private static Block.@Nullable Ligne model(Block.@Nullable Tableau was, int rank) {
    return was == null ? null : was.lignes().get(Math.min(rank, was.lignes().size() - 1));
  }

  private static Block.Ligne line(Map<Integer, String> row, Block.@Nullable Ligne like) {
    List<Block.Cellule> cells = new ArrayList<>();
    int columns = row.keySet().stream().mapToInt(Integer::intValue).max().orElse(-1) + 1;
    for (int i = 0; i < columns; i++) {
      boolean number =
          like != null && i < like.cellules().size() && like.cellules().get(i).nombre();
      cells.add(new Block.Cellule(number, FormActReader.words(row.getOrDefault(i, ""), null)));
    }
    return new Block.Ligne(like != null && like.entete(), cells);
  }

  List<Article> articles() {
    endList();
    endTable();
    List<Article> out = new ArrayList<>();
    for (List<Block> blocks : articles) {
      out.add(new Article(out.size() + 1, null, blocks));
    }
    return out;
  }
}
