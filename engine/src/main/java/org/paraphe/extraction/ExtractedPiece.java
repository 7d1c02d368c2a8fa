package org.paraphe.extraction;

import java.util.List;
import java.util.Map;

/**
 * What was read of one piece. A piece that could not be read is here too, with its outcome, an
 * empty text and a warning in French that says why and what to do.
 *
 * @param name as in the dossier; an embedded piece is named {@code mail.eml/lettre.docx}
 * @param mediaType as detected from the bytes, never from a sender's word
 * @param sha256 of the piece's bytes
 * @param text plain text, lines ended by {@code \n}; all offsets are UTF-16 offsets into it
 * @param pages in order, empty where the format knows none
 * @param metadata author, dates, title: for display, never trusted
 */
public record ExtractedPiece(
    String name,
    String mediaType,
    String sha256,
    Outcome outcome,
    String text,
    List<Page> pages,
    List<Table> tables,
    List<HiddenText> hidden,
    List<String> warnings,
    Map<String, String> metadata) {

  /** The key of the words that stand for a picture where it cannot be seen. */
  public static final String REPLACEMENT = "texte de remplacement";

  public ExtractedPiece {
    pages = List.copyOf(pages);
    tables = List.copyOf(tables);
    hidden = List.copyOf(hidden);
    warnings = List.copyOf(warnings);
    metadata = Map.copyOf(metadata);
  }
}
