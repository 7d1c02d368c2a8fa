package org.paraphe.routes.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The queue as a small table for people. */
final class CaseTable {

  private static final int WIDEST = 60;

  private CaseTable() {}

  /**
   * @param cases in the shape of {@code queue list --json}
   */
  static String of(List<Map<String, Object>> cases, Terminal terminal) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            terminal.text("table.ref"),
            terminal.text("table.state"),
            terminal.text("table.kind"),
            terminal.text("table.findings"),
            terminal.text("table.objet")));
    cases.forEach(c -> rows.add(row(c, terminal)));
    return lines(rows);
  }

  private static List<String> row(Map<String, Object> one, Terminal terminal) {
    return List.of(
        text(one, "ref"),
        text(one, "state"),
        text(one, "kind"),
        findings(one, terminal),
        cut(text(one, "objet")));
  }

  private static String findings(Map<String, Object> one, Terminal terminal) {
    return one.get("findings") instanceof Map<?, ?> counts
        ? terminal.text("table.counts", counts.get("bloquant"), counts.get("attention"))
        : "";
  }

  private static String text(Map<String, Object> one, String key) {
    return Objects.toString(one.get(key), "");
  }

  private static String cut(String text) {
    return text.length() <= WIDEST ? text : text.substring(0, WIDEST - 1) + "…";
  }

  private static String lines(List<List<String>> rows) {
    int columns = rows.get(0).size();
    int[] widths = new int[columns];
    rows.forEach(
        row -> {
          for (int i = 0; i < columns; i++) {
            widths[i] = Math.max(widths[i], row.get(i).length());
          }
        });
    return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining("\n"));
  }

  private static String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < row.size(); i++) {
      line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
    }
    return line.toString().stripTrailing();
  }
}
