package org.paraphe.law;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.paraphe.dossier.TransientFailure;

/**
 * Loads legal texts into the folder {@code corpus/} of a home: versions JSONL, the LEGI dump as a
 * tree or archives, full and increments, and the trees of {@code @socialgouv/legi-data}. The index
 * that serves stays until the new one is complete. Run again after a stop at any moment it goes on;
 * run again after the end it finds nothing to do. What cannot be read is reported and left out; a
 * source that is cut in the middle is left out as a whole. One import at a time.
 */
public final class CorpusImport {

  private static final int BETWEEN_COMMITS = 50_000;
  private static final String TOO_OLD =
      "cet incrément est plus ancien que ce qui est chargé et en déferait une partie ; s'il manquait,"
          + " importer la base LEGI complète et les incréments qui la suivent";
  private static final String BUSY =
      "Un autre import est en cours sur ce corpus : attendre sa fin, puis relancer.";

  private final CorpusFolder folder;
  private final Progress progress;
  private final int betweenCommits;

  /** Told while an import goes on, from the thread that runs it. */
  public interface Progress {

    /**
     * @param source what is being read
     * @param read versions read of it so far
     */
    void at(Path source, long read);
  }

  /**
   * @param folder {@code corpus/}; made where it is missing
   */
  public CorpusImport(Path folder, Progress progress) {
    this(folder, progress, BETWEEN_COMMITS);
  }

  /**
   * @param betweenCommits versions; a stopped import loses no more than these
   */
  CorpusImport(Path folder, Progress progress, int betweenCommits) {
    this.folder = new CorpusFolder(folder.toAbsolutePath().normalize());
    this.progress = progress;
    this.betweenCommits = betweenCommits;
  }

  /**
   * @param paths files and folders
   * @param asOf the day up to which the sources know the law; null to let the data tell the latest
   *     day that they prove, which is never too late but may be early
   * @throws TransientFailure where another import is under way or the disk fails
   */
  public ImportReport run(List<Path> paths, @Nullable LocalDate asOf) {
    try {
      Files.createDirectories(folder.root());
      try (FileChannel file =
              FileChannel.open(
                  folder.root().resolve(".verrou"),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE);
          FileLock lock = lock(file)) {
        return locked(paths, asOf);
      }
    } catch (IOException e) {
      throw failure(e);
    } catch (UncheckedIOException e) {
      throw failure(Objects.requireNonNullElse(e.getCause(), new IOException(e)));
    }
  }

  private static TransientFailure failure(IOException cause) {
    return new TransientFailure(
        "L'import s'est arrêté : "
            + (cause instanceof FileSystemException about ? about.getFile() + ", " : "")
            + TransientFailure.reason(cause)
            + ". Le corpus d'avant reste en service ; vérifier les droits et la place sur le disque,"
            + " et relancer la même commande, qui reprendra où elle en était.",
        cause);
  }

  private static FileLock lock(FileChannel file) throws IOException {
    try {
      FileLock lock = file.tryLock();
      if (lock != null) {
        return lock;
      }
      throw new TransientFailure(BUSY);
    } catch (OverlappingFileLockException e) {
      throw new TransientFailure(BUSY, e);
    }
  }

  private ImportReport locked(List<Path> paths, @Nullable LocalDate asOf) throws IOException {
    folder.tidy();
    List<CorpusState.Broken> unknown = unknown(paths);
    List<Planned> sources = planned(CorpusSources.of(paths));
    Optional<Path> current = folder.current();
    CorpusState base = current.isEmpty() ? CorpusState.EMPTY : OpenCorpus.stateOf(current.get());
    List<Planned> wanted = sources.stream().filter(s -> !base.has(s.fingerprint(), asOf)).toList();
    if (wanted.isEmpty()) {
      return ImportReport.of(base, List.of(), unknown, false);
    }
    String plan = plan(current, wanted, asOf);
    Path work = folder.next();
    CorpusState state = prepare(work, plan, current, base);
    CorpusState done = write(work, state, wanted, asOf);
    CorpusState.Work end = Objects.requireNonNull(done.work());
    if (end.changed()) {
      folder.publish(work);
    } else {
      CorpusFolder.remove(work);
    }
    List<CorpusState.Broken> broken =
        Stream.concat(unknown.stream(), end.broken().stream()).toList();
    List<String> names =
        done.sources().stream()
            .filter(s -> wanted.stream().anyMatch(w -> w.fingerprint().equals(s.fingerprint())))
            .map(CorpusState.Source::name)
            .toList();
    return ImportReport.of(done, names, broken, end.changed());
  }

  private static List<CorpusState.Broken> unknown(List<Path> paths) {
    return paths.stream()
        .filter(p -> !Files.isDirectory(p))
        .filter(p -> !Files.isRegularFile(p) || CorpusSources.ofFile(p).isEmpty())
        .map(
            p ->
                new CorpusState.Broken(
                    p.toString(),
                    Files.exists(p)
                        ? "format inconnu : .jsonl, .json, .xml (aussi en .gz) ou .tar.gz"
                        : "ce fichier n'existe pas"))
        .toList();
  }

  /** A source with what tells it from another. */
  private record Planned(CorpusSource source, String fingerprint) {}

  private static List<Planned> planned(List<CorpusSource> sources) throws IOException {
    List<Planned> planned = new ArrayList<>();
    for (CorpusSource source : sources) {
      if (Files.exists(source.path())) {
        planned.add(new Planned(source, source.fingerprint()));
      }
    }
    return planned;
  }

  private static String plan(
      Optional<Path> current, List<Planned> wanted, @Nullable LocalDate asOf) {
    return current.map(c -> c.getFileName().toString()).orElse("-")
        + "\n"
        + asOf
        + "\n"
        + String.join("\n", wanted.stream().map(Planned::fingerprint).toList());
  }

  /**
   * The state to go on from: that of an import with the same plan that was stopped, or the base.
   */
  private static CorpusState prepare(
      Path work, String plan, Optional<Path> current, CorpusState base) throws IOException {
    if (Files.isDirectory(work)) {
      try {
        CorpusState stopped = OpenCorpus.stateOf(work);
        CorpusState.@Nullable Work at = stopped.work();
        if (at != null && at.plan().equals(plan)) {
          return stopped;
        }
      } catch (IndexNotFoundException e) {
        // Stopped before its first commit: there is nothing to go on from.
      }
    }
    CorpusFolder.remove(work);
    Files.createDirectories(work);
    if (current.isPresent()) {
      try (Directory directory = FSDirectory.open(current.get())) {
        List<IndexCommit> commits = DirectoryReader.listCommits(directory);
        CorpusFolder.copy(commits.get(commits.size() - 1), current.get(), work);
      }
    }
    return base.next(new CorpusState.Work(plan, null, 0, List.of(), false, List.of()));
  }

  private CorpusState write(
      Path work, CorpusState start, List<Planned> wanted, @Nullable LocalDate asOf)
      throws IOException {
    CorpusState state = start;
    try (ImportWriter writer = new ImportWriter(work)) {
      for (Planned planned : wanted) {
        if (!state.has(planned.fingerprint(), asOf)) {
          state = take(planned, writer, state, asOf);
        }
      }
      CorpusState.Work end = Objects.requireNonNull(state.work());
      writer.commit(state.at(null));
      return state.at(end);
    }
  }

  private CorpusState take(
      Planned planned, ImportWriter writer, CorpusState state, @Nullable LocalDate asOf)
      throws IOException {
    CorpusSource source = planned.source();
    CorpusState.Work work = Objects.requireNonNull(state.work());
    if (source.isIncrement() && isOutOfOrder(source, state)) {
      return failed(state, work, source, TOO_OLD, List.of());
    }
    if (!planned.fingerprint().equals(work.source())) {
      writer.commitStart(state);
    }
    SourceImport taken =
        new SourceImport(
            source,
            planned.fingerprint(),
            writer,
            state,
            betweenCommits,
            read -> progress.at(source.path(), read));
    progress.at(source.path(), 0);
    try {
      source.read(taken);
    } catch (IOException e) {
      CorpusState start = writer.backToStart();
      return failed(
          start, work, source, Reasons.of(e) + " ; rien n'en a été gardé", taken.broken());
    }
    if (taken.isEmpty()) {
      return failed(state, work, source, empty(source), taken.broken());
    }
    CorpusState after =
        new CorpusState(
            taken.texts(asOf),
            sources(state, taken.done(asOf)),
            between(work, true, taken.broken()),
            state.previousAsOf());
    writer.commitStart(after);
    return after;
  }

  /** True where its changes would undo those of a later day, which are in the index already. */
  private static boolean isOutOfOrder(CorpusSource source, CorpusState state) {
    Optional<LocalDate> latest =
        state.sources().stream()
            .filter(s -> s.form() == CorpusSource.Form.LEGI)
            .flatMap(s -> LegiArchive.edition(s.name()).stream())
            .max(Comparator.naturalOrder());
    return latest.isPresent() && source.edition().filter(latest.get()::isAfter).isPresent();
  }

  private static String empty(CorpusSource source) {
    return source.isIncrement()
        ? "cet incrément ne change rien de ce qui est chargé ; importer d'abord la base LEGI complète"
        : "aucun article trouvé";
  }

  /** The state before a source, which a resumed import has in the commit that it went back to. */
  private static CorpusState failed(
      CorpusState state,
      CorpusState.Work work,
      CorpusSource source,
      String why,
      List<CorpusState.Broken> parts) {
    List<CorpusState.Broken> broken = new ArrayList<>(parts);
    broken.add(new CorpusState.Broken(source.path().toString(), why));
    return state.at(between(work, work.changed(), broken));
  }

  private static CorpusState.Work between(
      CorpusState.Work work, boolean changed, List<CorpusState.Broken> broken) {
    return new CorpusState.Work(
        work.plan(),
        null,
        0,
        List.of(),
        changed,
        Stream.concat(work.broken().stream(), broken.stream()).toList());
  }

  /**
   * A source whose texts a later one replaced as a whole is forgotten: it may be imported again.
   */
  private static List<CorpusState.Source> sources(CorpusState state, CorpusState.Source done) {
    List<CorpusState.Source> sources = new ArrayList<>(state.sources());
    if (done.whole()) {
      sources.removeIf(s -> s.whole() && done.texts().containsAll(s.texts()));
    }
    sources.removeIf(s -> s.fingerprint().equals(done.fingerprint()));
    sources.add(done);
    return sources;
  }
}
