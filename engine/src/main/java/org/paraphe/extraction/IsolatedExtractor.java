package org.paraphe.extraction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.paraphe.dossier.TransientFailure;

/**
 * Reads pieces in child processes with their own heap, a wall clock, no network and no file but the
 * piece. This process never opens the bytes of a piece: it copies and hashes them.
 *
 * <p>Thread-safe: {@link ExtractionSettings#workers()} pieces are read at the same time, further
 * callers wait. Children start when first needed, or by {@link #warmUp()}, and stay warm.
 */
public final class IsolatedExtractor implements Extractor {

  private final ExtractionSettings settings;
  private final @Nullable Isolation wanted;
  private final Path folder;
  private final WorkerPool pool;
  private final Deque<Path> rooms = new ConcurrentLinkedDeque<>();
  private final AtomicLong count = new AtomicLong();

  /**
   * @param workDir where temporary files may be written; a folder of this extractor alone is made
   *     in it and removed by {@link #close()}
   */
  public IsolatedExtractor(ExtractionSettings settings, Path workDir) {
    this(settings, workDir, null);
  }

  IsolatedExtractor(ExtractionSettings settings, Path workDir, @Nullable Isolation wanted) {
    this.settings = settings;
    this.wanted = wanted;
    try {
      Files.createDirectories(workDir);
      WorkFolders.removeAbandoned(workDir);
      this.folder = WorkFolders.create(workDir.toRealPath());
    } catch (IOException e) {
      throw new TransientFailure("Le dossier de travail " + workDir + " n'est pas utilisable.", e);
    }
    this.pool =
        new WorkerPool(settings, () -> new WorkerCommand(settings.heap(), isolation()), folder);
  }

  @Override
  public List<ExtractedPiece> extract(String name, Path file) {
    try {
      Path room = room();
      try {
        return new Extraction(settings, pool, room).run(name, file.toRealPath());
      } finally {
        clear(room);
      }
    } catch (IOException e) {
      throw TransientFailure.onDisk("La pièce « " + name + " » n'a pas pu être lue du disque", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TransientFailure("La lecture de « " + name + " » a été interrompue.", e);
    }
  }

  /** An empty folder, used before where there is one: some disks take long to remove a folder. */
  private Path room() throws IOException {
    @Nullable Path used = rooms.pollFirst();
    return used == null
        ? Files.createDirectory(folder.resolve("piece-" + count.incrementAndGet()))
        : used;
  }

  private void clear(Path room) {
    if (Folders.empty(room)) {
      rooms.addFirst(room);
    }
  }

  @Override
  public EditedReading reread(String name, Path file) {
    try {
      return new Extraction(settings, pool, folder).reread(name, file.toRealPath());
    } catch (IOException e) {
      throw TransientFailure.onDisk("« " + name + " » n'a pas pu être lu du disque", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TransientFailure("La lecture de « " + name + " » a été interrompue.", e);
    }
  }

  /** Starts all children and waits until they are warm. Optional: for a service at its start. */
  public void warmUp() {
    try {
      pool.warmUp();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The Word documents of the authority, looked at and filled by the same children. */
  public IsolatedTemplates templates() {
    return new IsolatedTemplates(settings, pool, folder);
  }

  /** How children are kept from the network and from files here. */
  public Isolation isolation() {
    return wanted == null ? Isolation.strongest(folder) : wanted;
  }

  /** The process ids of the children alive now. */
  Set<Long> workers() {
    return pool.pids();
  }

  Duration starting() {
    return pool.starting();
  }

  @Override
  public void close() {
    pool.close();
    Folders.delete(folder);
  }
}
