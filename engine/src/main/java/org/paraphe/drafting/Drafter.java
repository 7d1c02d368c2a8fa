package org.paraphe.drafting;

/** Turns the extracted pieces of a dossier into the draft of one act. Thread-safe. */
public interface Drafter {

  /** "extractive" or "llm:&lt;model&gt;", as drafts and the journal name it. */
  String name();

  /**
   * Never fails for what the dossier lacks: a field that was not found is absent in the draft.
   * Throws {@link org.paraphe.dossier.TransientFailure} when a model does not answer as it should.
   */
  Draft draft(DraftRequest request);
}
