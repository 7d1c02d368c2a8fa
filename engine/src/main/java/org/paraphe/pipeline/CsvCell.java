package org.paraphe.pipeline;

/** A cell of a CSV file that no spreadsheet runs as a formula. */
final class CsvCell {

  private static final String RUNS = "=+-@\t\r\n";

  private CsvCell() {}

  static String of(String text) {
    String inert = !text.isEmpty() && RUNS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    boolean quoted = inert.chars().anyMatch(c -> c == ';' || c == '"' || c == '\n' || c == '\r');
    return quoted ? '"' + inert.replace("\"", "\"\"") + '"' : inert;
  }
}
