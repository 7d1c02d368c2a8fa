package org.paraphe.extraction;

import java.util.List;

/**
 * What the child found in a Word document of the authority: a style document, or the body of a
 * pack. Nothing here is markup; whoever gets it opens nothing.
 *
 * @param outcome {@link Outcome#LU}, or why it was not read
 * @param refusals in French, each with what to do: macros, outside links, not a Word document
 * @param remarks in French: sections, page, numbering, what will be taken out
 * @param styles in the order of the document
 * @param paragraphs with words or tags, of the body first, then of headers, footers and notes
 */
public record WordTemplate(
    Outcome outcome,
    List<String> refusals,
    List<String> remarks,
    List<Style> styles,
    List<Paragraph> paragraphs) {

  public WordTemplate {
    refusals = List.copyOf(refusals);
    remarks = List.copyOf(remarks);
    styles = List.copyOf(styles);
    paragraphs = List.copyOf(paragraphs);
  }

  static WordTemplate unread(Outcome why, String refusal) {
    return new WordTemplate(why, List.of(refusal), List.of(), List.of(), List.of());
  }

  /**
   * @param type "paragraph", "character", "table", "numbering"
   * @param numbered true where the style numbers its paragraphs
   */
  public record Style(String type, String name, boolean numbered) {}

  /** Where a paragraph stands. */
  public enum Part {
    CORPS,
    EN_TETE,
    PIED_DE_PAGE,
    NOTE
  }

  /**
   * @param table from 1 in its part; 0 outside of tables
   * @param row from 1 in its table; 0 outside of tables
   * @param cell from 1 in its row; 0 outside of tables
   */
  public record Paragraph(Part part, int table, int row, int cell, List<Run> runs) {
    public Paragraph {
      runs = List.copyOf(runs);
    }
  }

  /** Words, the name of a tag, or what looks like a tag and is none that we understand. */
  public enum Kind {
    TEXTE,
    ETIQUETTE,
    NON_COMPRIS
  }

  public record Run(Kind kind, String text) {}
}
