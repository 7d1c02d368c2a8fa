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
 * @param modifications how people edited the draft's document, in their order
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
    @Nullable ModelUse footprint,
    List<Modification> modifications) {
  public ControlSheet {
    findings = List.copyOf(findings);
    facts = List.copyOf(facts);
    fields = List.copyOf(fields);
    pieces = List.copyOf(pieces);
    references = List.copyOf(references);
    versions = Map.copyOf(versions);
    modifications = List.copyOf(modifications);
  }

  /**
   * A document that a person edited and gave back.
   *
   * @param who the person's name
   * @param when in French
   * @param changes one sentence each
   * @param comments of review, with their authors
   * @param fields whose values the person wrote over
   */
  public record Modification(
      String who,
      String when,
      String file,
      List<String> changes,
      List<String> comments,
      List<String> fields) {
    public Modification {
      fields = List.copyOf(fields);
      changes = List.copyOf(changes);
      comments = List.copyOf(comments);
    }
  }

  /**
   * A legal reference of the act and what the corpus says of it.
   *
   * @param where the paragraph of the act
   * @param text as the act cites it
   * @param name the article with the full name of its text
   * @param status of the contract: {@code EN_VIGUEUR}, {@code HORS_CORPUS}…
   * @param words the same in French, with the dates: « en vigueur au 23 novembre 2026 »
   * @param from first day of the version; null where none is known
   * @param to day after its last one; null where none is known
   * @param verifiedUntil the law is known up to this day; null where nothing was verified
   * @param quotation what is known of the words that the act gives for its own; empty of none
   * @param replacedBy what took its place, in French
   * @param law the words of the version in force; null where they are not loaded
   */
  public record CheckedReference(
      String where,
      String text,
      String name,
      String status,
      String words,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable LocalDate verifiedUntil,
      String quotation,
      List<String> replacedBy,
      @Nullable String law) {

    public CheckedReference {
      replacedBy = List.copyOf(replacedBy);
    }

    boolean isInForce() {
      return status.equals("EN_VIGUEUR");
    }
  }

  /** What the model cost: tokens, energy in Wh, time in seconds. */
  public record ModelUse(int tokensIn, int tokensOut, double energyWh, double seconds) {}

  List<Finding> of(Severity severity) {
    return findings.stream().filter(f -> f.severity() == severity).toList();
  }

  Optional<FieldSpec> field(String name) {
    return fields.stream().filter(f -> f.name().equals(name)).findFirst();
  }
}
