package org.paraphe.extraction;

import java.util.List;
import java.util.Map;

/**
 * What to write into a Word template; everything is data, nothing markup.
 *
 * @param values the words of each tag, by its name in the document; line feeds become breaks
 * @param rows the words of the tags of a repeated table row, by the name before the point
 * @param banner a line above the body that says it is a draft; empty for none
 * @param highlighted what is shown on yellow: the words of values that are still missing
 * @param core the part of document properties; it takes the place of the template's own
 */
public record WordFilling(
    Map<String, String> values,
    Map<String, List<Map<String, String>>> rows,
    String banner,
    List<String> highlighted,
    String core) {

  public WordFilling {
    values = Map.copyOf(values);
    rows = Map.copyOf(rows);
    highlighted = List.copyOf(highlighted);
  }
}
