package org.paraphe.law;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;

/**
 * One source on its way into the index. What an earlier run that was stopped had already put there
 * is read again and passed over.
 */
final class SourceImport implements CorpusSource.Sink {

  private static final int BETWEEN_NOTICES = 2_000;

  /** Nothing in the data tells of when they are. */
  private static final LocalDate LONG_AGO = LocalDate.of(1970, 1, 1);

  private final CorpusSource source;
  private final String fingerprint;
  private final ImportWriter writer;
  private final CorpusState before;
  private final int betweenCommits;
  private final LongConsumer progress;
  private final Map<String, CorpusState.Text> texts;
  private final Set<String> seen = new LinkedHashSet<>();
  private final Set<String> present = new LinkedHashSet<>();
  private final Map<String, Integer> known = new HashMap<>();
  private final Map<String, LocalDate> told = new HashMap<>();
  private final List<CorpusState.Broken> broken = new ArrayList<>();
  private final long skip;
  private long position;
  private long versions;
  private CorpusSource.@Nullable Form form;

  /**
   * @param state of the index now; it may tell how far this source is in it already
   */
  SourceImport(
      CorpusSource source,
      String fingerprint,
      ImportWriter writer,
      CorpusState state,
      int betweenCommits,
      LongConsumer progress) {
    this.source = source;
    this.fingerprint = fingerprint;
    this.writer = writer;
    this.before = state;
    this.betweenCommits = betweenCommits;
    this.progress = progress;
    this.texts = new HashMap<>(state.texts());
    CorpusState.@Nullable Work work = state.work();
    if (work != null && fingerprint.equals(work.source())) {
      this.skip = work.position();
      present.addAll(work.seen());
    } else {
      this.skip = 0;
    }
  }

  @Override
  public void version(CorpusSource.Form given, ArticleVersion version) throws IOException {
    if (!isWanted(given, version)) {
      return;
    }
    form = given;
    versions++;
    seen.add(version.code());
    known.merge(version.code(), version.knownUntil(), Math::max);
    if (step()) {
      try {
        put(given, version);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** An increment changes what is there: alone, it would make a code of a few articles. */
  private boolean isWanted(CorpusSource.Form given, ArticleVersion version) {
    CorpusState.@Nullable Text there = before.texts().get(version.code());
    return !source.isIncrement()
        || (there != null && there.form() == given)
        || (there == null
            && before.sources().stream().anyMatch(s -> s.whole() && s.form() == given));
  }

  /** Of the dump, only the full archive is known to hold the whole of each text. */
  private boolean isWhole() {
    return source.isWhole() || form != CorpusSource.Form.LEGI;
  }

  private void put(CorpusSource.Form given, ArticleVersion version) throws IOException {
    if (present.add(version.code())) {
      CorpusState.@Nullable Text there = texts.get(version.code());
      if (there != null && (isWhole() || there.form() != given)) {
        writer.delete(new Term(CorpusFields.CODE, version.code()));
      }
      texts.put(
          version.code(),
          new CorpusState.Text(
              version.title(),
              version.number(),
              given,
              there == null || there.form() != given ? LONG_AGO : there.asOf()));
    }
    if (given == CorpusSource.Form.LEGI && version.id() != null) {
      writer.replace(new Term(CorpusFields.ID, version.id()), CorpusDocuments.of(version, given));
    } else {
      writer.add(CorpusDocuments.of(version, given));
    }
    pause();
  }

  @Override
  public void removed(String id) throws IOException {
    if (step()) {
      try {
        writer.delete(new Term(CorpusFields.ID, id));
        pause();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Counts what the source gives; false for what is in the index already. */
  private boolean step() {
    position++;
    if (position % BETWEEN_NOTICES == 0 || position % betweenCommits == 0) {
      progress.accept(position);
    }
    return position > skip;
  }

  private void pause() throws IOException {
    if (position % betweenCommits == 0) {
      writer.commit(new CorpusState(texts, before.sources(), work(), before.previousAsOf()));
    }
  }

  private CorpusState.@Nullable Work work() {
    CorpusState.@Nullable Work work = before.work();
    return work == null
        ? null
        : new CorpusState.Work(
            work.plan(),
            fingerprint,
            position,
            List.copyOf(present),
            work.changed(),
            work.broken());
  }

  @Override
  public void asOf(String code, LocalDate day) {
    told.put(code, day);
  }

  @Override
  public void broken(String name, String why) {
    broken.add(new CorpusState.Broken(name, why));
  }

  List<CorpusState.Broken> broken() {
    return broken;
  }

  /** True where the source had nothing for the corpus. */
  boolean isEmpty() {
    return position == 0;
  }

  /** The texts after this source, each with the day up to which it is now known. */
  Map<String, CorpusState.Text> texts(@Nullable LocalDate given) {
    Map<String, CorpusState.Text> after = new HashMap<>(texts);
    for (String code : seen) {
      after.computeIfPresent(code, (c, text) -> dated(text, asOf(c, text, given)));
    }
    source
        .edition()
        .filter(day -> given == null && form == CorpusSource.Form.LEGI)
        .ifPresent(
            day ->
                after.replaceAll(
                    (c, t) ->
                        t.form() == CorpusSource.Form.LEGI && t.asOf().isBefore(day)
                            ? dated(t, day)
                            : t));
    return after;
  }

  private LocalDate asOf(String code, CorpusState.Text text, @Nullable LocalDate given) {
    if (given != null) {
      return given;
    }
    int proven = known.getOrDefault(code, 0);
    @Nullable LocalDate day = proven == 0 ? null : CorpusFields.date(proven);
    LocalDate derived = told.getOrDefault(code, day == null ? LONG_AGO : day);
    return isWhole() || derived.isAfter(text.asOf()) ? derived : text.asOf();
  }

  /** Whatever a name or the data say, nobody knows the law of a day to come. */
  private static CorpusState.Text dated(CorpusState.Text text, LocalDate asOf) {
    LocalDate today = LocalDate.now(ZoneId.systemDefault());
    return new CorpusState.Text(
        text.title(), text.number(), text.form(), asOf.isAfter(today) ? today : asOf);
  }

  /** What the index will remember of this source. */
  CorpusState.Source done(@Nullable LocalDate given) {
    return new CorpusState.Source(
        source.path().getFileName().toString(),
        fingerprint,
        form == null ? CorpusSource.Form.LEGI : form,
        isWhole(),
        List.copyOf(seen),
        versions,
        broken.size(),
        given,
        Instant.now());
  }
}
