package org.paraphe.law;

import java.time.LocalDate;

/** The legal texts at hand, by date. Thread-safe. */
public interface LegalCorpus {

  /**
   * What is known of a reference on the day of the act. Never guesses: what is not loaded is {@link
   * Resolution.Status#HORS_CORPUS}.
   */
  Resolution resolve(Citation citation, LocalDate date);
}
