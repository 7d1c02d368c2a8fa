package org.paraphe.law;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an index says of itself: kept in the user data of its commit, so it is never older or newer
 * than the documents.
 *
 * @param texts the codes and laws that are loaded, by identifier
 * @param sources what they were read from, in order
 * @param work the import that is under way; null in an index that serves
 * @param previousAsOf up to which day the index knew the law that this one takes the place of; null
 *     where there was none
 */
record CorpusState(
    Map<String, Text> texts,
    List<Source> sources,
    @Nullable Work work,
    @Nullable LocalDate previousAsOf) {

  static final CorpusState EMPTY = new CorpusState(Map.of(), List.of(), null, null);

  private static final String KEY = "paraphe";
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  /**
   * A code or a law.
   *
   * @param number {@code loi 2000-321}; null for a code
   * @param asOf its versions are known up to this day
   */
  record Text(String title, @Nullable String number, CorpusSource.Form form, LocalDate asOf) {}

  /**
   * @param whole everything of a text that it holds is there
   * @param texts identifiers of what it gave
   * @param asOf given by the person; null where the data told
   */
  record Source(
      String name,
      String fingerprint,
      CorpusSource.Form form,
      boolean whole,
      List<String> texts,
      long versions,
      int broken,
      @Nullable LocalDate asOf,
      Instant importedAt) {}

  /** A part that was left out. */
  record Broken(String name, String why) {}

  /**
   * @param plan which sources on which base
   * @param source fingerprint of the one that is being read; null between two
   * @param position how much of it is in the index
   * @param seen texts that it gave so far
   * @param changed true where a source of this import is in the index
   */
  record Work(
      String plan,
      @Nullable String source,
      long position,
      List<String> seen,
      boolean changed,
      List<Broken> broken) {}

  CorpusState {
    texts = java.util.Collections.unmodifiableMap(new TreeMap<>(texts));
    sources = List.copyOf(sources);
  }

  boolean has(String fingerprint, @Nullable LocalDate asOf) {
    return sources.stream()
        .anyMatch(
            s -> s.fingerprint().equals(fingerprint) && (asOf == null || asOf.equals(s.asOf())));
  }

  /** The corpus as a whole is known up to the day of its oldest text. */
  Optional<LocalDate> asOf() {
    return texts.values().stream().map(Text::asOf).min(LocalDate::compareTo);
  }

  CorpusState at(@Nullable Work now) {
    return new CorpusState(texts, sources, now, previousAsOf);
  }

  /** The state of an index that starts from this one. */
  CorpusState next(Work now) {
    return new CorpusState(texts, sources, now, asOf().orElse(null));
  }

  Map<String, String> userData() {
    try {
      return Map.of(KEY, JSON.writeValueAsString(this));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a state of ours does not become JSON", e);
    }
  }

  /** The state that a commit holds; empty where it is none of ours. */
  static Optional<CorpusState> of(Map<String, String> userData) {
    @Nullable String json = userData.get(KEY);
    if (json == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(JSON.readValue(json, CorpusState.class));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
