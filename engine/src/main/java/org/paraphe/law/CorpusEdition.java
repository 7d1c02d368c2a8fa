package org.paraphe.law;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an import made, as one thing: the next import makes another.
 *
 * @param name of its index, the same for no other that a folder held at a time
 * @param asOf it knows the law up to this day
 * @param previousAsOf and the one before it up to this; null where it is the first
 */
public record CorpusEdition(
    String name, @Nullable LocalDate asOf, @Nullable LocalDate previousAsOf, Instant importedAt) {

  /**
   * The edition that serves.
   *
   * @param folder {@code corpus/} of a home
   * @return empty where nothing was imported
   */
  public static Optional<CorpusEdition> serving(Path folder) {
    try (ServingCorpus serving = new ServingCorpus(folder)) {
      return serving.ask(CorpusEdition::of);
    }
  }

  private static CorpusEdition of(OpenCorpus corpus) {
    CorpusState state = corpus.state();
    return new CorpusEdition(
        corpus.index().getFileName().toString(),
        state.asOf().orElse(null),
        state.previousAsOf(),
        state.sources().stream()
            .map(CorpusState.Source::importedAt)
            .max(Comparator.naturalOrder())
            .orElse(Instant.EPOCH));
  }
}
