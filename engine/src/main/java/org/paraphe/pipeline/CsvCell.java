package org.paraphe.pipeline;

import org.paraphe.rendering.StreamedXlsx;

/** A cell of a CSV file that no spreadsheet runs as a formula. */
final class CsvCell {

  private CsvCell() {}

  static String of(String text) {
    String inert = StreamedXlsx.isRun(text) ? "'" + text : text;
    boolean quoted = inert.chars().anyMatch(c -> c == ';' || c == '"' || c == '\n' || c == '\r');
    return quoted ? '"' + inert.replace("\"", "\"\"") + '"' : inert;
  }
}
