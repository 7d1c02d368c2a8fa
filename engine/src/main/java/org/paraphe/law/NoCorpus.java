package org.paraphe.law;

import java.time.LocalDate;

/** An installation without any legal text: verifies nothing and says so. */
public final class NoCorpus implements LegalCorpus {

  @Override
  public Resolution resolve(Citation citation, LocalDate date) {
    return Resolution.unverified(
        citation.nature() == Citation.Nature.INCONNUE
            ? Resolution.Status.AMBIGU
            : Resolution.Status.HORS_CORPUS);
  }
}
