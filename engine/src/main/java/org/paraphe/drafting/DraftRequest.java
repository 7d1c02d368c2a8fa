package org.paraphe.drafting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.Fact;
import org.paraphe.facts.Value;
import org.paraphe.template.TemplatePack;

/**
 * @param given values of settings, session and register, by field name; a drafter is never asked
 *     for them
 * @param typed values that a person typed, by field name; they win over anything found
 * @param emptied fields of which a person said that they have no value, whatever the pieces say
 * @param instructions what a person asked for when sending the draft back; may be empty
 * @param date the act's date, or the day of drafting where none is known yet
 */
public record DraftRequest(
    TemplatePack pack,
    List<ExtractedPiece> pieces,
    Map<String, Value> given,
    Map<String, Value> typed,
    Set<String> emptied,
    String instructions,
    LocalDate date) {

  public DraftRequest {
    pieces = List.copyOf(pieces);
    given = Map.copyOf(given);
    typed = Map.copyOf(typed);
    emptied = Set.copyOf(emptied);
  }

  /** One of which nobody emptied a field. */
  public DraftRequest(
      TemplatePack pack,
      List<ExtractedPiece> pieces,
      Map<String, Value> given,
      Map<String, Value> typed,
      String instructions,
      LocalDate date) {
    this(pack, pieces, given, typed, Set.of(), instructions, date);
  }

  /** The facts with what a person emptied absent. */
  List<Fact> emptied(List<Fact> facts) {
    return facts.stream()
        .map(f -> emptied.contains(f.name()) ? Fact.absent(f.name(), f.type()) : f)
        .toList();
  }
}
