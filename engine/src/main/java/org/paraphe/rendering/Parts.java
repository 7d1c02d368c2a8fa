package org.paraphe.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.paraphe.act.Act;
import org.paraphe.act.Annexe;
import org.paraphe.act.Article;
import org.paraphe.act.Block;
import org.paraphe.act.Inline;

/** The words of an act's parts, by which they are told apart. */
final class Parts {

  private Parts() {}

  static Alignment articles(Act before, Act after) {
    return Alignment.of(before.articles(), after.articles(), Parts::text);
  }

  static Alignment annexes(Act before, Act after) {
    return Alignment.of(before.annexes(), after.annexes(), Parts::text);
  }

  static String text(Article article) {
    return title(article.titre()) + texts(article.content());
  }

  static String text(Annexe annexe) {
    return title(annexe.titre()) + texts(annexe.content());
  }

  private static String title(@org.jspecify.annotations.Nullable String title) {
    return title == null ? "" : title + " : ";
  }

  static String texts(List<Block> blocks) {
    return blocks.stream().map(Parts::text).collect(Collectors.joining(" "));
  }

  static String text(Block block) {
    if (block instanceof Block.Alinea alinea) {
      return Inline.text(alinea.content());
    }
    if (block instanceof Block.Liste liste) {
      return liste.points().stream().map(Parts::text).collect(Collectors.joining(" "));
    }
    Block.Tableau tableau = (Block.Tableau) block;
    return tableau.titre()
        + " "
        + tableau.lignes().stream().map(Parts::text).collect(Collectors.joining(" "));
  }

  static String text(Block.Point point) {
    return Inline.text(point.content())
        + (point.nested().isEmpty() ? "" : " " + texts(point.nested()));
  }

  static String text(Block.Ligne ligne) {
    return ligne.cellules().stream()
        .map(c -> Inline.text(c.content()))
        .collect(Collectors.joining(" | "));
  }

  /**
   * The blocks as the Word document prints them, a paragraph a line: two structures that print the
   * same cannot be told apart in it.
   */
  static List<String> printed(List<Block> blocks) {
    List<String> lines = new ArrayList<>();
    blocks.forEach(block -> print(lines, block, 0));
    return lines;
  }

  private static void print(List<String> lines, Block block, int level) {
    if (block instanceof Block.Alinea alinea) {
      line(lines, "A", alinea.content(), false);
    } else if (block instanceof Block.Liste liste) {
      for (Block.Point point : liste.points()) {
        String kind = (liste.numbered() ? "P" : "T") + Math.min(level, 2);
        line(lines, kind, point.content(), false);
        point.nested().forEach(nested -> print(lines, nested, level + 1));
      }
    } else if (block instanceof Block.Tableau tableau) {
      lines.add("TT " + WordDiff.key(tableau.titre()).strip());
      tableau.lignes().forEach(ligne -> print(lines, ligne));
    }
  }

  private static void print(List<String> lines, Block.Ligne ligne) {
    lines.add(ligne.entete() ? "L entête" : "L");
    for (Block.Cellule cellule : ligne.cellules()) {
      line(lines, cellule.nombre() ? "N" : "C", cellule.content(), ligne.entete());
    }
    while (lines.get(lines.size() - 1).matches("[NC] ")) {
      lines.remove(lines.size() - 1); // rows are filled up with empty cells
    }
  }

  /** In the head of a table all is bold, whatever the act says. */
  private static void line(List<String> lines, String kind, List<Inline> content, boolean head) {
    StringBuilder line = new StringBuilder();
    boolean bold = false;
    boolean italic = false;
    for (Leaf leaf : Leaf.of(content)) {
      String text = WordDiff.key(leaf.inline().text());
      if (!text.isBlank()) {
        line.append(leaf.bold() != bold && !head ? "\u0001" : "");
        line.append(leaf.italic() != italic ? "\u0002" : "");
        bold = leaf.bold();
        italic = leaf.italic();
      }
      line.append(text);
    }
    lines.add(kind + " " + line.toString().strip());
  }
}
