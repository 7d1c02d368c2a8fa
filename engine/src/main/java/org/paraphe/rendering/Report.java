package org.paraphe.rendering;

import java.util.List;

/**
 * A page of facts for people that is no act: the list of a session, a register, evidence.
 *
 * @param authority printed over the title; may be empty
 * @param lead paragraphs under the title
 */
public record Report(String authority, String title, List<String> lead, List<Section> sections) {

  public Report {
    lead = List.copyOf(lead);
    sections = List.copyOf(sections);
  }

  /**
   * @param heading may be empty
   * @param head names of the table's columns; empty without a table
   * @param rows as many cells a row as columns
   */
  public record Section(
      String heading, List<String> paragraphs, List<String> head, List<List<String>> rows) {

    public Section {
      paragraphs = List.copyOf(paragraphs);
      head = List.copyOf(head);
      rows = rows.stream().map(List::copyOf).toList();
    }

    public static Section table(String heading, List<String> head, List<List<String>> rows) {
      return new Section(heading, List.of(), head, rows);
    }

    public static Section text(String heading, List<String> paragraphs) {
      return new Section(heading, paragraphs, List.of(), List.of());
    }
  }

  /** As PDF/A-2a and PDF/UA-1; the same bytes for the same report. */
  public byte[] pdf() {
    return PdfWriter.write(this);
  }
}
