package org.paraphe.law;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * What is loaded and how fresh it is.
 *
 * @param asOf the corpus as a whole is known up to this day
 * @param versions of articles, in all
 */
public record CorpusStatus(
    @Nullable LocalDate asOf, int versions, List<Text> texts, List<Source> sources) {

  /**
   * A code or a law.
   *
   * @param asOf its versions are known up to this day
   */
  public record Text(String id, String title, int versions, LocalDate asOf) {}

  /** A file or tree that was read. */
  public record Source(String name, long versions, int leftOut, Instant importedAt) {}

  /**
   * @param folder {@code corpus/} of a home
   * @return empty where nothing was imported
   */
  public static Optional<CorpusStatus> of(Path folder) {
    try (ServingCorpus serving = new ServingCorpus(folder)) {
      return serving.ask(CorpusStatus::of);
    }
  }

  private static CorpusStatus of(OpenCorpus corpus) {
    List<Text> texts = new ArrayList<>();
    for (Map.Entry<String, CorpusState.Text> text : corpus.state().texts().entrySet()) {
      texts.add(
          new Text(
              text.getKey(),
              text.getValue().title(),
              count(corpus, text.getKey()),
              text.getValue().asOf()));
    }
    return new CorpusStatus(
        corpus.state().asOf().orElse(null),
        corpus.reader().numDocs(),
        List.copyOf(texts),
        corpus.state().sources().stream()
            .map(s -> new Source(s.name(), s.versions(), s.broken(), s.importedAt()))
            .toList());
  }

  private static int count(OpenCorpus corpus, String code) {
    try {
      return corpus.searcher().count(new TermQuery(new Term(CorpusFields.CODE, code)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the corpus in " + corpus.index(), e);
    }
  }
}
