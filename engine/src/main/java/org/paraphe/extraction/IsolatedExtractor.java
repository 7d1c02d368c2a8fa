package org.paraphe.extraction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.paraphe.dossier.TransientFailure;

/**
 * Reads pieces in child processes with their own heap, a wall clock and no network. This process
 * never opens the bytes of a piece: it hashes them, and sends paths.
 *
 * <p>Thread-safe: {@link ExtractionSettings#workers()} pieces are read at the same time, further
 * callers wait. Children start when first needed, or by {@link #warmUp()}, and stay warm.
 */
public final class IsolatedExtractor implements Extractor {

  private final ExtractionSettings settings;
  private final NetworkIsolation isolation;
  private final Path folder;
  private final WorkerPool pool;
  private final AtomicLong count = new AtomicLong();

  /**
   * @param workDir where temporary files may be written; a folder of this extractor alone is made
   *     in it and removed by {@link #close()}
   */
  public IsolatedExtractor(ExtractionSettings settings, Path workDir) {
    this(settings, workDir, NetworkIsolation.probe());
  }

  IsolatedExtractor(ExtractionSettings settings, Path workDir, NetworkIsolation isolation) {
    this.settings = settings;
    this.isolation = isolation;
    try {
      Files.createDirectories(workDir);
      WorkFolders.removeAbandoned(workDir);
      this.folder = WorkFolders.create(workDir.toRealPath());
    } catch (IOException e) {
      throw new TransientFailure("Le dossier de travail " + workDir + " n'est pas utilisable.", e);
    }
    this.pool = new WorkerPool(settings, new WorkerCommand(settings.heap(), isolation), folder);
  }

  @Override
  public List<ExtractedPiece> extract(String name, Path file) {
    Path unpacked = folder.resolve("piece-" + count.incrementAndGet());
    try {
      Files.createDirectory(unpacked);
      return new Extraction(settings, pool, unpacked).run(name, file.toRealPath());
    } catch (IOException e) {
      throw new TransientFailure("La pièce « " + name + " » n'a pas pu être lue du disque.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TransientFailure("La lecture de « " + name + " » a été interrompue.", e);
    } finally {
      Folders.delete(unpacked);
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

  /** How children are kept from the network on this machine, in French, for a person. */
  public String isolation() {
    return isolation.description();
  }

  /** The process ids of the children alive now. */
  Set<Long> workers() {
    return pool.pids();
  }

  @Override
  public void close() {
    pool.close();
    Folders.delete(folder);
  }
}
