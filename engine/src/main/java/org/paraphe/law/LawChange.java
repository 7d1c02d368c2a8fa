package org.paraphe.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An article is no longer, or will no longer be, what somebody counts on.
 *
 * @param on the day of the change
 * @param verifiedUntil the law is known up to this day
 */
public record LawChange(
    Watched by, Citation citation, Kind kind, LocalDate on, @Nullable LocalDate verifiedUntil) {

  /** What happened, or will. */
  public enum Kind {
    MODIFIE,
    ABROGE,
    SERA_MODIFIE,
    SERA_ABROGE
  }

  /**
   * Compares each cited article on the day that it is counted on with today, and looks at what is
   * already known to come. Each article once for each thing that cites it.
   */
  public static List<LawChange> of(List<Watched> watched, LegalCorpus corpus, LocalDate today) {
    List<LawChange> changes = new ArrayList<>();
    for (Watched by : watched) {
      Set<String> seen = new HashSet<>();
      for (Citation citation : by.citations()) {
        String article = citation.nature() + "|" + citation.title() + "|" + citation.article();
        if (citation.article() != null && seen.add(article)) {
          past(by, citation, corpus, today).ifPresent(changes::add);
          coming(by, citation, corpus, today).ifPresent(changes::add);
        }
      }
    }
    return List.copyOf(changes);
  }

  private static Optional<LawChange> past(
      Watched by, Citation citation, LegalCorpus corpus, LocalDate today) {
    Resolution then = corpus.resolve(citation, by.since());
    Resolution now = corpus.resolve(citation, today);
    boolean held = then.status() == Resolution.Status.EN_VIGUEUR;
    boolean mustHold = by.source() != Watched.Source.ACTE;
    if (now.status() == Resolution.Status.ABROGE && (held || mustHold)) {
      return change(by, citation, Kind.ABROGE, now.to(), now);
    }
    boolean another =
        now.status() == Resolution.Status.EN_VIGUEUR
            && now.from() != null
            && now.from().isAfter(by.since());
    return held && another ? change(by, citation, Kind.MODIFIE, now.from(), now) : Optional.empty();
  }

  private static Optional<LawChange> coming(
      Watched by, Citation citation, LegalCorpus corpus, LocalDate today) {
    Resolution now = corpus.resolve(citation, today);
    LocalDate end = now.to();
    if (now.status() != Resolution.Status.EN_VIGUEUR || end == null) {
      return Optional.empty();
    }
    boolean goesOn = corpus.resolve(citation, end).status() == Resolution.Status.EN_VIGUEUR;
    return change(by, citation, goesOn ? Kind.SERA_MODIFIE : Kind.SERA_ABROGE, end, now);
  }

  private static Optional<LawChange> change(
      Watched by, Citation citation, Kind kind, @Nullable LocalDate on, Resolution now) {
    return Optional.ofNullable(on)
        .map(day -> new LawChange(by, citation, kind, day, now.verifiedUntil()));
  }
}
