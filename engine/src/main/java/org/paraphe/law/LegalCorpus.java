package org.paraphe.law;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The legal texts at hand, by date. Thread-safe. */
public interface LegalCorpus {

  /**
   * What is known of a reference on the day of the act. Never guesses: what is not loaded is {@link
   * Resolution.Status#HORS_CORPUS}.
   */
  Resolution resolve(Citation citation, LocalDate date);

  /** Articles in force at the date that a reference found nowhere may have meant, best first. */
  default List<Neighbour> nearest(Citation citation, LocalDate date) {
    return List.of();
  }

  /** The law is known up to this day; empty where no text is loaded. */
  default Optional<LocalDate> asOf() {
    return Optional.empty();
  }

  /** The version in force at the date, with its words; empty where none is loaded. */
  default Optional<LawArticle> article(Citation citation, LocalDate date) {
    return Optional.empty();
  }

  /** Whether words in quotation marks are those of the version in force at the date. */
  default Quotation quotation(Citation citation, LocalDate date, String quoted) {
    return Quotation.NON_VERIFIABLE;
  }

  /**
   * Of words that follow one another in a text, the places at which three of them follow one
   * another in the version in force too; none where its words are not known.
   *
   * @param words without accents and capitals
   */
  default BitSet standing(Citation citation, LocalDate date, List<String> words) {
    return new BitSet();
  }

  /** The last numbered point of the version in force; empty where its words are not known. */
  default OptionalInt lastPoint(Citation citation, LocalDate date) {
    return OptionalInt.empty();
  }

  /** The versions of an article, of whatever day, that have these very words; the latest last. */
  default List<LawArticle> versionsSaying(Citation citation, String quoted) {
    return List.of();
  }

  /**
   * What took the place of an article that is no longer in force at the date, where it is known.
   */
  default List<Successor> successors(Citation citation, LocalDate date) {
    return List.of();
  }

  /** The codes of which every article is known, by their identifiers. */
  default Set<String> codes() {
    return Set.of();
  }
}
