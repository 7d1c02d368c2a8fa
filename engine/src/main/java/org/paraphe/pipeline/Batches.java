package org.paraphe.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.ActKind;
import org.paraphe.casefile.Blobs;
import org.paraphe.casefile.CaseFiles;
import org.paraphe.casefile.CaseRef;
import org.paraphe.casefile.Durable;
import org.paraphe.dossier.PermanentFailure;
import org.paraphe.pipeline.BatchProgress.Phase;

/**
 * An archivist's run over a folder: each entry is read and told in an inventory, and, where a kind
 * is asked for, drafted into the queue. The source is only ever read.
 */
public final class Batches {

  private static final String BEGUN = "commence";
  private static final String ENDED = "termine";

  private static final String KIND = "nature";

  private final Home home;
  private final CaseFiles cases;
  private final Blobs blobs;
  private final Steps steps;
  private final Projections projections;
  private final Tools tools;
  private final int workers;
  private final Clock clock;

  /**
   * @param workers how many files are read at the same time
   */
  Batches(
      Home home,
      CaseFiles cases,
      Blobs blobs,
      Steps steps,
      Projections projections,
      Tools tools,
      int workers,
      Clock clock) {
    this.home = home;
    this.cases = cases;
    this.blobs = blobs;
    this.steps = steps;
    this.projections = projections;
    this.tools = tools;
    this.workers = workers;
    this.clock = clock;
  }

  /** The latest batch of a source, "lot-0001": what {@code resume} takes up. */
  public Optional<String> latest(Path source) {
    return BatchFolder.of(home, real(source)).map(BatchFolder::id);
  }

  /** Why a batch cannot be begun, in French; empty where it can. */
  public Optional<String> refusal(BatchRequest request) {
    Path source = real(request.source());
    Path root = real(home.root());
    if (!Files.isDirectory(source)) {
      return Optional.of(
          "« "
              + request.source()
              + " » n'est pas un dossier : donnez celui dont les"
              + " fichiers et sous-dossiers sont à inventorier.");
    }
    if (source.startsWith(root) || root.startsWith(source)) {
      return Optional.of(
          "« "
              + request.source()
              + " » et l'espace de travail « "
              + home.root()
              + " » sont l'un dans l'autre ; un lot lit un dossier à part.");
    }
    if (request.out() != null && existing(request.out()).startsWith(source)) {
      return Optional.of(
          "« "
              + request.out()
              + " » est dans le dossier à inventorier, que Paraphe ne change jamais ; choisissez un"
              + " autre endroit.");
    }
    return BatchFolder.of(home, source).flatMap(before -> hindrance(before, request));
  }

  private static Optional<String> hindrance(BatchFolder before, BatchRequest request) {
    Optional<BatchFolder.Held> held = before.lock();
    held.ifPresent(BatchFolder.Held::close);
    if (held.isEmpty()) {
      return Optional.of(before.busy());
    }
    return request.resume() ? Optional.empty() : unfinished(before);
  }

  private static Optional<String> unfinished(BatchFolder before) {
    try (BatchStore store = before.open()) {
      return store.value(ENDED).isPresent()
          ? Optional.empty()
          : Optional.of(
              "Le lot "
                  + before.id()
                  + " de ce dossier n'est pas terminé. Ajoutez --resume pour le reprendre où il"
                  + " s'est arrêté.");
    }
  }

  /**
   * Runs a batch to its end.
   *
   * @return what it ended with; {@code fresh} is 0 where a batch was taken up again and nothing was
   *     left to do
   */
  public BatchReport run(BatchRequest request, Consumer<BatchProgress> progress) {
    Path source = real(request.source());
    Optional<BatchFolder> before =
        request.resume() ? BatchFolder.of(home, source) : Optional.empty();
    BatchFolder folder = before.orElseGet(() -> BatchFolder.make(home, source));
    try (BatchFolder.Held held =
            folder.lock().orElseThrow(() -> new PermanentFailure(folder.busy()));
        BatchStore store = folder.open()) {
      return run(request, source, folder.id(), store, before.isPresent(), progress);
    }
  }

  private BatchReport run(
      BatchRequest request,
      Path source,
      String id,
      BatchStore store,
      boolean resumed,
      Consumer<BatchProgress> progress) {
    if (store.value(BEGUN).isEmpty()) {
      store.value(BEGUN, clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
    }
    store.forget(ENDED);
    progress.accept(new BatchProgress(Phase.COUNT, 0, 0, 0));
    BatchWalk.Count count = BatchWalk.count(source);
    BatchRun reading =
        new BatchRun(
            source,
            store,
            tools.extractor(),
            new BatchReader(tools.catalog()),
            workers,
            count.pieces(),
            progress);
    int fresh = reading.read();
    if (resumed) {
      reading.tellAbsent();
    }
    store.rank();
    int queued = queue(request, source, id, store, progress);
    progress.accept(new BatchProgress(Phase.WRITE, 0, 1, 0));
    BatchInventory inventory = new BatchInventory(id, source, store);
    BatchReport.BatchFiles files =
        inventory.write(request.out() == null ? home.lots().resolve(id) : request.out());
    store.value(ENDED, clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
    return report(id, source, resumed, fresh, queued, store, files);
  }

  /** A batch that is taken up again keeps the kind that it was begun with, unless told another. */
  private int queue(
      BatchRequest request,
      Path source,
      String id,
      BatchStore store,
      Consumer<BatchProgress> progress) {
    if (request.kind() != null) {
      store.value(KIND, request.kind().id());
    }
    Optional<ActKind> kind = store.value(KIND).map(ActKind::new);
    return kind.isEmpty()
        ? 0
        : new BatchQueue(store, source, cases, blobs, steps, projections)
            .fill(id + "/" + store.value(BEGUN).orElse(""), kind.get(), progress);
  }

  private static BatchReport report(
      String id,
      Path source,
      boolean resumed,
      int fresh,
      int newlyQueued,
      BatchStore store,
      BatchReport.BatchFiles files) {
    return new BatchReport(
        id,
        source,
        resumed,
        store.number("SELECT count(*) FROM dossier"),
        store.number("SELECT count(*) FROM piece"),
        store.total("SELECT coalesce(sum(size), 0) FROM piece"),
        fresh,
        store.number("SELECT coalesce(sum(json_extract(data, '$.unread')), 0) FROM dossier"),
        store.number(
            "SELECT count(*) - count(DISTINCT fingerprint) FROM dossier WHERE fingerprint IS NOT"
                + " NULL"),
        store.number("SELECT count(*) FROM dossier WHERE ref IS NOT NULL"),
        newlyQueued,
        store.number("SELECT count(*) FROM dossier WHERE queued IS NOT NULL AND ref IS NULL"),
        files);
  }

  /** The cases that a batch opened; empty where there is no such batch. */
  public Set<CaseRef> cases(String id) {
    Path folder = BatchFolder.all(home).resolve(id);
    Set<CaseRef> refs = new HashSet<>();
    if (id.matches("lot-\\d{4,}") && Files.isDirectory(folder)) {
      try (BatchStore store = new BatchFolder(id, folder).open()) {
        store.dossiers(
            d -> Optional.ofNullable(d.queued().ref()).map(CaseRef::new).ifPresent(refs::add));
      }
    }
    return refs;
  }

  /** Each file that could not be read, in the order of the inventory. */
  public void unread(BatchReport report, Consumer<Unread> each) {
    BatchFolder folder = new BatchFolder(report.id(), BatchFolder.all(home).resolve(report.id()));
    try (BatchStore store = folder.open()) {
      store.pieces(
          ranked -> {
            if (ranked.piece().isUnread()) {
              each.accept(
                  new Unread(
                      BatchInventory.place(ranked.piece()), ranked.piece().reading().error()));
            }
          });
    }
  }

  /**
   * @param path below the source
   */
  public record Unread(String path, String error) {}

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path.toAbsolutePath().normalize();
    }
  }

  /** The real place of what is there of a path, with what is not. */
  private static Path existing(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    for (@Nullable Path p = absolute; p != null; p = p.getParent()) {
      if (Files.exists(p, LinkOption.NOFOLLOW_LINKS)) {
        return real(p).resolve(p.relativize(absolute));
      }
    }
    return absolute;
  }

  /** Replaces a file of an inventory in one step, once its bytes are on the disk. */
  static void replace(Path part, Path file) {
    try {
      Durable.before(Durable.Write.PROJECTION, file);
      Durable.force(part);
      Durable.move(part, file);
      Durable.force(file.resolveSibling("."));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }
}
