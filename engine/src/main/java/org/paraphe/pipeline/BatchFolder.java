package org.paraphe.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a batch keeps what it has seen: {@code etat/lots/lot-0001/}.
 *
 * @param id "lot-0001"
 */
record BatchFolder(String id, Path folder) {

  static final String STATE = "lot.db";
  private static final String SOURCE = "source.txt";

  static Path all(Home home) {
    return home.etat().resolve("lots");
  }

  /** A new one for a source; its number was never used. */
  static BatchFolder make(Home home, Path source) {
    try {
      Files.createDirectories(all(home));
      for (int i = list(home).size() + 1; ; i++) {
        String id = String.format(Locale.ROOT, "lot-%04d", i);
        Path folder = all(home).resolve(id);
        try {
          Files.createDirectory(folder);
        } catch (FileAlreadyExistsException e) {
          continue;
        }
        Projections.writeText(folder.resolve(SOURCE), address(source) + "\n");
        return new BatchFolder(id, folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make a folder in " + all(home), e);
    }
  }

  /** The latest batch of a source. */
  static Optional<BatchFolder> of(Home home, Path source) {
    String wanted = address(source);
    return list(home).stream()
        .filter(batch -> batch.source().equals(wanted))
        .reduce((earlier, later) -> later);
  }

  private static List<BatchFolder> list(Home home) {
    if (!Files.isDirectory(all(home))) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(all(home))) {
      return folders
          .filter(Files::isDirectory)
          .sorted()
          .map(f -> new BatchFolder(String.valueOf(f.getFileName()), f))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + all(home), e);
    }
  }

  /** Empty where the making of the folder was cut short. */
  private String source() {
    Path file = folder.resolve(SOURCE);
    try {
      return Files.exists(file) ? Files.readString(file).strip() : "";
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** The bytes of a path, whatever they are, in letters that a text file keeps. */
  private static String address(Path source) {
    return source.toUri().toString();
  }

  BatchStore open() {
    return BatchStore.open(folder.resolve(STATE));
  }

  /**
   * That one process works on the batch; the system frees it with the process.
   *
   * @param lock kept: the virtual machine forgets a lock that nothing refers to
   */
  record Held(FileChannel channel, FileLock lock) implements AutoCloseable {
    @Override
    public void close() {
      try {
        channel.close();
      } catch (IOException e) {
        throw new UncheckedIOException("cannot free the lock of a batch", e);
      }
    }
  }

  /** Empty where another process, or another run of this one, works on the batch. */
  Optional<Held> lock() {
    try {
      FileChannel channel =
          FileChannel.open(
              folder.resolve("lot.verrou"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = tried(channel);
      if (lock == null) {
        channel.close();
        return Optional.empty();
      }
      return Optional.of(new Held(channel, lock));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot lock " + folder, e);
    }
  }

  /** What a person reads where {@link #lock} gives nothing. */
  String busy() {
    return "Le lot "
        + id
        + " de ce dossier est en cours dans une autre commande : attendez qu'elle finisse. Si vous"
        + " l'arrêtez (Ctrl-C), --resume le reprendra où il en est.";
  }

  private static @Nullable FileLock tried(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // this same process has it
    }
  }
}
