package org.paraphe.drafting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.Value;
import org.paraphe.template.TemplatePack;

/**
 * @param given values of settings, session and register, by field name; a drafter is never asked
 *     for them
 * @param typed values that a person typed, by field name; they win over anything found
 * @param instructions what a person asked for when sending the draft back; may be empty
 * @param date the act's date, or the day of drafting where none is known yet
 */
public record DraftRequest(
    TemplatePack pack,
    List<ExtractedPiece> pieces,
    Map<String, Value> given,
    Map<String, Value> typed,
    String instructions,
    LocalDate date) {

  public DraftRequest {
    pieces = List.copyOf(pieces);
    given = Map.copyOf(given);
    typed = Map.copyOf(typed);
  }
}
