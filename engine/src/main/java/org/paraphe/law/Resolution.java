package org.paraphe.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a corpus knows of a reference at a date.
 *
 * @param from first day of the version in force
 * @param to day after its last one; null where none is known
 * @param verifiedUntil the corpus knows the law up to this day; null where nothing was verified
 */
public record Resolution(
    Status status,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable LocalDate verifiedUntil) {

  /** The words of the contract. */
  public enum Status {
    EN_VIGUEUR,
    /** An earlier version existed, none is in force at the date. */
    ABROGE,
    /** The first version starts later. */
    FUTUR,
    /** The code is known, the article is in it at no date. */
    INCONNU,
    /** The text is not loaded: nothing is known of it. */
    HORS_CORPUS,
    /** No code can be told. */
    AMBIGU
  }

  /**
   * Of an annex that the corpus does not number, where this is what is known of its article: which
   * text is meant cannot be told, and an annex of a repealed article is none.
   */
  Resolution ofAnUnknownAnnex() {
    return status == Status.EN_VIGUEUR
        ? new Resolution(Status.AMBIGU, null, null, verifiedUntil)
        : this;
  }

  static Resolution unverified(Status status) {
    return new Resolution(status, null, null, null);
  }
}
