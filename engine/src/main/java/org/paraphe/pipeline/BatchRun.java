package org.paraphe.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.paraphe.dossier.Sha256;
import org.paraphe.dossier.TransientFailure;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.extraction.Extractor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the entries of a source, several at a time, and keeps each file's row before it goes on:
 * stopped anywhere and started again, it ends with each file once. Whatever a file does, the batch
 * goes on; only a fault of our own disk or database stops it.
 */
final class BatchRun {

  private static final Logger LOG = LoggerFactory.getLogger(BatchRun.class);

  private static final String ABSENT =
      "absent de la source à la reprise du lot ; inventorié auparavant";

  private static final int AT_ONCE = 5_000;

  private final Path source;
  private final BatchStore store;
  private final Extractor extractor;
  private final BatchReader reader;
  private final int workers;
  private final Consumer<BatchProgress> progress;
  private final AtomicInteger done = new AtomicInteger();
  private final AtomicInteger fresh = new AtomicInteger();
  private final AtomicReference<@Nullable Throwable> fault = new AtomicReference<>();
  private final int total;

  BatchRun(
      Path source,
      BatchStore store,
      Extractor extractor,
      BatchReader reader,
      int workers,
      int total,
      Consumer<BatchProgress> progress) {
    this.source = source;
    this.store = store;
    this.extractor = extractor;
    this.reader = reader;
    this.workers = workers;
    this.total = total;
    this.progress = progress;
  }

  /**
   * @return how many files this start read
   */
  int read() {
    progress.accept(new BatchProgress(BatchProgress.Phase.READ, 0, total, 0));
    Semaphore places = new Semaphore(2 * workers); // the walk stays a few entries ahead
    ExecutorService threads = Executors.newFixedThreadPool(workers);
    try {
      BatchWalk.entries(
          source,
          entry -> {
            places.acquire();
            threads.execute(() -> one(entry, places));
            return fault.get() == null;
          });
      places.acquire(2 * workers);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TransientFailure("Le lot a été interrompu ; relancez avec --resume.", e);
    } finally {
      threads.shutdownNow();
    }
    stopOnFault();
    return fresh.get();
  }

  private void stopOnFault() {
    Throwable failed = fault.get();
    if (failed instanceof RuntimeException told) {
      throw told;
    }
    if (failed instanceof Error grave) {
      throw grave;
    }
  }

  private void one(Path entry, Semaphore places) {
    try {
      if (fault.get() == null) {
        dossier(entry);
      }
    } catch (RuntimeException | Error e) { // our own disk or database: the edge of this thread
      fault.compareAndSet(null, e);
    } finally {
      places.release();
    }
  }

  private void dossier(Path entry) {
    String path = BatchName.of(entry);
    Entry read = new Entry(path);
    BatchWalk.walk(entry, read);
    Optional<BatchDossier> before = store.dossier(path);
    if (read.changed || before.isEmpty() || before.get().pieces() != read.pieces) {
      summarise(path, BatchWalk.isFolder(entry), read.empties);
    }
  }

  private void summarise(String path, boolean folder, int empties) {
    BatchDossier.Sum sum = new BatchDossier.Sum(path, folder);
    store.pieces(path, sum::add);
    if (empties > 0) {
      sum.warn(empties == 1 ? "un sous-dossier vide" : empties + " sous-dossiers vides");
    }
    store.put(sum.done(store.fingerprint(path).orElse(null)));
  }

  /**
   * Tells of each row whose file is no longer in the source; for a batch that was taken up again.
   */
  void tellAbsent() {
    store.withoutDossier().forEach(p -> summarise(p, store.piece(p, p).isEmpty(), 0));
    for (List<BatchPiece> gone = gone(); !gone.isEmpty(); gone = gone()) {
      gone.forEach(this::tellAbsent);
      gone.stream().map(BatchPiece::dossier).distinct().forEach(this::summariseAgain);
    }
  }

  /**
   * Some of the files that are no longer there and are not told to be. Not changed while they are
   * looked for: who reads the store sees one moment of it to the end.
   */
  private List<BatchPiece> gone() {
    List<BatchPiece> gone = new ArrayList<>();
    Consumer<BatchStore.RankedPiece> look =
        ranked -> {
          BatchPiece piece = ranked.piece();
          if (gone.size() < AT_ONCE && !piece.reading().error().equals(ABSENT) && isGone(piece)) {
            gone.add(piece);
          }
        };
    store.pieces(look);
    return gone;
  }

  private boolean isGone(BatchPiece piece) {
    Path entry = BatchName.resolve(source, piece.dossier());
    boolean alone = !BatchWalk.isFolder(entry) && piece.path().equals(piece.dossier());
    Path file = alone ? entry : BatchName.resolve(entry, piece.path());
    return Files.notExists(file, LinkOption.NOFOLLOW_LINKS);
  }

  private void tellAbsent(BatchPiece piece) {
    store.put(
        new BatchPiece(
            piece.dossier(),
            piece.path(),
            piece.size(),
            piece.modified(),
            piece.sha256(),
            piece.reading().withError(ABSENT),
            true));
  }

  private void summariseAgain(String dossier) {
    summarise(dossier, store.dossier(dossier).map(BatchDossier::folder).orElse(false), 0);
  }

  /** One entry's files, as the walk meets them. */
  private final class Entry implements BatchWalk.Visitor {
    private final String path;
    private int pieces;
    private int empties;
    private boolean changed;

    Entry(String path) {
      this.path = path;
    }

    @Override
    public void file(String name, Path file, BasicFileAttributes seen) {
      pieces++;
      long modified = seen.lastModifiedTime().toMillis();
      Optional<BatchPiece> before = store.piece(path, name);
      boolean known =
          before.isPresent()
              && !before.get().again()
              && before.get().size() == seen.size()
              && before.get().modified() == modified;
      if (!known) {
        keep(readFile(path, name, file, seen));
      }
      advance(!known);
    }

    @Override
    public void odd(String name, Path file, String what, boolean again) {
      pieces++;
      if (again || store.piece(path, name).isEmpty()) {
        keep(new BatchPiece(path, name, 0, modified(file), null, BatchReading.failed(what), again));
      }
      advance(true);
    }

    @Override
    public void empty(String name) {
      empties++;
    }

    private void keep(BatchPiece piece) {
      store.put(piece);
      changed = true;
    }
  }

  private void advance(boolean read) {
    if (read) {
      fresh.incrementAndGet();
    }
    progress.accept(
        new BatchProgress(BatchProgress.Phase.READ, done.incrementAndGet(), total, fresh.get()));
  }

  private static long modified(Path file) {
    try {
      return Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toMillis();
    } catch (IOException e) {
      return 0;
    }
  }

  private BatchPiece readFile(String dossier, String name, Path file, BasicFileAttributes seen) {
    Sha256 hash;
    try {
      hash = Sha256.of(file);
    } catch (UncheckedIOException e) {
      return piece(dossier, name, seen, null, BatchReading.failed(BatchWalk.unreadable(e)), true);
    }
    if (BatchPiece.isTechnical(BatchName.of(file))) {
      return piece(dossier, name, seen, hash, BatchReading.technical(), false);
    }
    Optional<BatchReading> before = store.reading(hash);
    return before.isPresent()
        ? piece(dossier, name, seen, hash, before.get(), false)
        : open(dossier, name, file, seen, hash);
  }

  private BatchPiece open(
      String dossier, String name, Path file, BasicFileAttributes seen, Sha256 hash) {
    try {
      List<ExtractedPiece> pieces = extractor.extract(name, file);
      boolean same = pieces.get(0).sha256().equals(hash.hex());
      return same
          ? piece(dossier, name, seen, hash, reader.read(pieces), false)
          : piece(
              dossier,
              name,
              seen,
              null,
              BatchReading.failed(
                  "a changé pendant sa lecture : attendez que personne n'y écrive, puis relancez"
                      + " avec --resume"),
              true);
    } catch (TransientFailure e) {
      LOG.warn("{} : {}", file, e.getMessage());
      return piece(
          dossier,
          name,
          seen,
          hash,
          BatchReading.failed(e.getMessage() + " Relancez avec --resume."),
          true);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
      LOG.error("{} : une faute du logiciel", file, e); // it must not stop the files behind it
      return piece(
          dossier,
          name,
          seen,
          hash,
          BatchReading.failed(
              "une faute du logiciel ("
                  + e.getClass().getSimpleName()
                  + ") ; signalez-la avec ce fichier"),
          true);
    }
  }

  private static BatchPiece piece(
      String dossier,
      String name,
      BasicFileAttributes seen,
      @Nullable Sha256 hash,
      BatchReading reading,
      boolean again) {
    return new BatchPiece(
        dossier, name, seen.size(), seen.lastModifiedTime().toMillis(), hash, reading, again);
  }
}
