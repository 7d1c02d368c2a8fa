package org.paraphe.rendering;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.paraphe.checking.Finding;
import org.paraphe.facts.Fact;

/**
 * What the control page shows of one draft.
 *
 * @param ref the case's reference; empty for a draft made without the queue
 * @param kind the title of the kind; null where no kind was chosen
 * @param drafter "extractive" or "llm:&lt;model&gt;"; null where there is no draft
 * @param date the date that references are judged at, ISO
 * @param findings the gravest first
 * @param texts for each piece that a value was read in, its whole text: the page shows the words
 *     around each quote
 * @param versions of template, prompt and model
 */
public record ControlSheet(
    String ref,
    @Nullable String kind,
    @Nullable String objet,
    @Nullable String drafter,
    String date,
    List<Finding> findings,
    List<Field> fields,
    List<Reference> references,
    List<PieceLine> pieces,
    Map<String, String> texts,
    Map<String, String> versions) {

  public ControlSheet {
    findings = List.copyOf(findings);
    fields = List.copyOf(fields);
    references = List.copyOf(references);
    pieces = List.copyOf(pieces);
    texts = Map.copyOf(texts);
    versions = Map.copyOf(versions);
  }

  /**
   * @param label in French, as the pack declares it
   */
  public record Field(String label, boolean required, Fact fact) {}

  /**
   * @param status the contract's word
   * @param words the same for a person: "non vérifiée : texte non chargé"
   */
  public record Reference(String where, String text, String status, String words) {}

  /**
   * @param outcome the contract's word
   */
  public record PieceLine(
      String name, String mediaType, String outcome, List<String> warnings, String sha256) {
    public PieceLine {
      warnings = List.copyOf(warnings);
    }
  }
}
