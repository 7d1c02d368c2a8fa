package org.paraphe.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One thing that the author of a pack expects of an example, and where the file says it. */
public sealed interface Wish {

  /** From 1. */
  int line();

  /** From 1. */
  int column();

  /**
   * The field has this value, as people type it.
   *
   * @param items one for a plain value, as many as a list has; empty for a table
   * @param rows of a table, by column; columns that are not named may hold anything
   */
  record Equal(
      FieldSpec field, List<String> items, List<Map<String, String>> rows, int line, int column)
      implements Wish {
    public Equal {
      items = List.copyOf(items);
      rows = rows.stream().map(r -> (Map<String, String>) new LinkedHashMap<>(r)).toList();
    }
  }

  /** The field's value holds each of these words. */
  record Holds(FieldSpec field, List<String> words, int line, int column) implements Wish {
    public Holds {
      words = List.copyOf(words);
    }
  }

  /** The dossier does not give the field. */
  record Absent(FieldSpec field, int line, int column) implements Wish {}

  /** A finding of this code is raised. */
  record Raised(String code, int line, int column) implements Wish {}
}
