package org.paraphe.act;

import java.util.List;

/** A block of an article or an annex; its words are spaced as {@link Spacing} has them. */
public sealed interface Block {

  record Alinea(List<Inline> content) implements Block {
    public Alinea {
      content = Spacing.of(List.copyOf(content));
    }
  }

  /** Numbered points (1°, 2°…) or dashes; a point may hold lists of its own. */
  record Liste(boolean numbered, List<Point> points) implements Block {
    public Liste {
      points = List.copyOf(points);
    }
  }

  record Point(List<Inline> content, List<Block> nested) {
    public Point {
      content = Spacing.of(List.copyOf(content));
      nested = List.copyOf(nested);
    }
  }

  /**
   * @param titre what the table shows, also its alternative text
   */
  record Tableau(String titre, List<Ligne> lignes) implements Block {
    public Tableau {
      lignes = List.copyOf(lignes);
    }
  }

  record Ligne(boolean entete, List<Cellule> cellules) {
    public Ligne {
      cellules = List.copyOf(cellules);
    }
  }

  /**
   * @param nombre true for an amount or a number: aligned to the right
   */
  record Cellule(boolean nombre, List<Inline> content) {
    public Cellule {
      content = Spacing.of(List.copyOf(content));
    }
  }
}
