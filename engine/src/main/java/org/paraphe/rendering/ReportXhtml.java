package org.paraphe.rendering;

import java.util.List;
import java.util.regex.Pattern;

/** A report as XHTML, the way to the PDF. */
final class ReportXhtml {

  /** Numbers, dates ("24 novembre 2026") and references stay on one line. */
  private static final int SHORT = 17;

  /** A longer run without a blank, a hash or an address, may be cut anywhere. */
  private static final int LONGEST_WORD = 24;

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private ReportXhtml() {}

  static String write(Report report, String css) {
    Html html = new Html();
    html.raw("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"fr\"><head>");
    html.element("title", "", report.title());
    html.raw("<meta name=\"author\" content=\"").text(report.authority());
    html.raw("\"/><meta name=\"subject\" content=\"").text(report.title());
    html.raw("\"/><bookmarks>");
    for (int i = 0; i < report.sections().size(); i++) {
      String heading = report.sections().get(i).heading();
      if (!heading.isEmpty()) {
        html.raw("<bookmark name=\"").text(heading).raw("\" href=\"#s" + i + "\"/>");
      }
    }
    html.raw("</bookmarks><style>" + css + "</style></head><body class=\"rapport\">");
    if (!report.authority().isEmpty()) {
      html.element("p", "collectivite", report.authority());
    }
    html.element("h1", "", report.title());
    report.lead().forEach(line -> html.element("p", "ligne", line));
    for (int i = 0; i < report.sections().size(); i++) {
      section(html, report.sections().get(i), i);
    }
    return html.raw("</body></html>").toString();
  }

  private static void section(Html html, Report.Section section, int rank) {
    html.raw("<div id=\"s" + rank + "\">");
    if (!section.heading().isEmpty()) {
      html.element("h2", "", section.heading());
    }
    section.paragraphs().forEach(line -> html.element("p", "ligne", line));
    if (!section.head().isEmpty()) {
      table(html, section);
    }
    html.raw("</div>");
  }

  private static void table(Html html, Report.Section section) {
    html.raw("<table><thead><tr>");
    section.head().forEach(cell -> html.raw("<th scope=\"col\">").text(cell).raw("</th>"));
    html.raw("</tr></thead><tbody>");
    for (List<String> row : section.rows()) {
      html.raw("<tr>");
      row.forEach(cell -> html.element("td", look(cell), cell));
      html.raw("</tr>");
    }
    html.raw("</tbody></table>");
  }

  private static String look(String cell) {
    if (cell.length() <= SHORT) {
      return "court";
    }
    boolean words = BLANKS.splitAsStream(cell).allMatch(w -> w.length() <= LONGEST_WORD);
    return words ? "mots" : "";
  }
}
