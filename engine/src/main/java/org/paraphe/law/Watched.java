package org.paraphe.law;

import java.time.LocalDate;
import java.util.List;

/**
 * Something that counts on articles of law.
 *
 * @param ref what tells it from others of its source
 * @param objet what it is about, for people
 * @param since it counts on the law as it was on this day
 */
public record Watched(
    Source source, String ref, String objet, LocalDate since, List<Citation> citations) {

  public Watched {
    citations = List.copyOf(citations);
  }

  /** What kind of thing it is. */
  public enum Source {
    /** A template pack: it must hold for the acts to come. */
    MODELE,
    /** A draft: it must hold when it is signed. */
    PROJET,
    /** An archived act: it held on its day. */
    ACTE
  }
}
