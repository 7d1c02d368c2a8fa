package org.paraphe.pipeline;

import org.paraphe.casefile.CaseFile;
import org.paraphe.review.Refusal;

/** How a person's move ended. */
public sealed interface Verdict {

  /**
   * @param message in French, for the person: a receipt
   */
  record Done(CaseFile file, String message) implements Verdict {}

  record Refused(Refusal refusal) implements Verdict {}
}
