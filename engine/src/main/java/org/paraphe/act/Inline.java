package org.paraphe.act;

import java.util.List;

/** A stretch of text inside a paragraph of an act. */
public sealed interface Inline {

  /** The words as a reader sees them. */
  String text();

  record Texte(String text) implements Inline {}

  record Fort(List<Inline> content) implements Inline {
    public Fort {
      content = List.copyOf(content);
    }

    @Override
    public String text() {
      return Inline.text(content);
    }
  }

  record Italique(List<Inline> content) implements Inline {
    public Italique {
      content = List.copyOf(content);
    }

    @Override
    public String text() {
      return Inline.text(content);
    }
  }

  /** A legal reference; the law package resolves it. */
  record Reference(String text) implements Inline {}

  /**
   * The value of a field, traced to it by name; an item of a list is {@code voie[0]}, a cell of a
   * table {@code lignes[1].montant}.
   */
  record Fait(String champ, String text) implements Inline {
    /** True of what an act shows for a value that nobody gave: « [montant à compléter] ». */
    public boolean isBlank() {
      return text.startsWith("[") && text.endsWith(" à compléter]");
    }

    /** The name of the field: {@code lignes} of {@code lignes[1].montant}. */
    public String field() {
      return champ.split("[.\\[/#:]", 2)[0];
    }
  }

  /** A reference to another article of the same act. */
  record Renvoi(int article, String text) implements Inline {}

  /** An amount that no field holds (a total), {@code "4500.00"} in {@code valeur}. */
  record Montant(String valeur, String text) implements Inline {}

  /** A date that no field holds, ISO in {@code valeur}. */
  record Jour(String valeur, String text) implements Inline {}

  static String text(List<Inline> content) {
    if (content.size() == 1) {
      return content.get(0).text();
    }
    StringBuilder out = new StringBuilder();
    for (Inline inline : content) {
      out.append(inline.text());
    }
    return out.toString();
  }
}
