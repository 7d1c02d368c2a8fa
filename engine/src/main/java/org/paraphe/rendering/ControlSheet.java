package org.paraphe.rendering;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paraphe.checking.Finding;
import org.paraphe.checking.Severity;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.Fact;
import org.paraphe.template.FieldSpec;

/**
 * What the control page shows of a draft.
 *
 * @param ref the case's reference ({@code 2026-000123}); empty for a draft outside any queue
 * @param kindTitle the title of the kind of act; null when it could not be told
 * @param objet the act's object; empty where there is no act
 * @param drafter "extractive" or "llm:&lt;model&gt;"; null where nothing was drafted
 * @param date the act's date
 * @param state the case's state, as stored ({@code A_VALIDER})
 * @param fields the pack's fields, for their labels; empty where there is no pack
 * @param references the act's legal references
 * @param versions of template, prompt, model, corpus, by name
 * @param footprint null where no model was called
 */
public record ControlSheet(
    String ref,
    @Nullable String kindTitle,
    String objet,
    @Nullable String drafter,
    LocalDate date,
    String state,
    List<Finding> findings,
    List<Fact> facts,
    List<FieldSpec> fields,
    List<ExtractedPiece> pieces,
    List<CheckedReference> references,
    Map<String, String> versions,
    @Nullable ModelUse footprint) {
  public ControlSheet {
    findings = List.copyOf(findings);
    facts = List.copyOf(facts);
    fields = List.copyOf(fields);
    pieces = List.copyOf(pieces);
    references = List.copyOf(references);
    versions = Map.copyOf(versions);
  }

  /**
   * A legal reference of the act and what the corpus says of it.
   *
   * @param text as the act cites it
   * @param status of the contract: {@code EN_VIGUEUR}, {@code HORS_CORPUS}…
   * @param words the same in French, with the dates: « en vigueur au 23 novembre 2026 »
   */
  public record CheckedReference(String text, String status, String words) {}

  /** What the model cost: tokens, energy in Wh, time in seconds. */
  public record ModelUse(int tokensIn, int tokensOut, double energyWh, double seconds) {}

  List<Finding> of(Severity severity) {
    return findings.stream().filter(f -> f.severity() == severity).toList();
  }

  Optional<FieldSpec> field(String name) {
    return fields.stream().filter(f -> f.name().equals(name)).findFirst();
  }
}
