package org.paraphe.casefile;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * The one door to the disk for what must survive a crash: forces files and folders, renames,
 * removes, and lets a witness see each durable write before it is made. The crash tests' witness
 * stops the virtual machine at the N-th; without one, a write costs the read of a field more.
 */
public final class Durable {

  /** The kinds of durable writes. */
  public enum Write {
    /** Bytes under their hash. */
    BLOB,
    /** A transaction of the database. */
    COMMIT,
    /** A line of the journal's file. */
    JOURNAL,
    /** A file of an archive package. */
    ARCHIVE,
    /** A document that clerks see, written from the database. */
    PROJECTION,
    /** A text that tells a clerk something: receipt, refusal, reason. */
    NOTE,
    /** A rename: a claim, a swap, a blob or a package that gets its name. */
    MOVE,
    /** The removal of a file or an empty folder. */
    REMOVAL
  }

  /** Sees each durable write just before it is made. */
  @FunctionalInterface
  public interface Witness {
    void before(Write write, Path place);

    /** A file's bytes or a folder's entries are on the disk. */
    default void forced(Path place) {}
  }

  private static volatile Witness witness = (write, place) -> {};

  private Durable() {}

  /** For the tests of crashes alone. */
  public static void watch(Witness watching) {
    witness = watching;
  }

  /** Says that a durable write is about to be made. */
  public static void before(Write write, Path place) {
    witness.before(write, place);
  }

  /** Renames in one step, over nothing that must be kept. */
  public static void move(Path from, Path to) throws IOException {
    before(Write.MOVE, to);
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }

  public static void remove(Path path) throws IOException {
    before(Write.REMOVAL, path);
    Files.delete(path);
  }

  /** Forces a file's bytes, or a folder's entries where the file system knows how. */
  public static void force(Path path) throws IOException {
    boolean folder = Files.isDirectory(path);
    if (folder && System.getProperty("os.name", "").startsWith("Windows")) {
      return; // a folder cannot be opened there; NTFS journals renames by itself
    }
    try (FileChannel channel =
        FileChannel.open(path, folder ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    witness.forced(path);
  }
}
