package org.paraphe.casefile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Copies the journal's lines from the database to {@code etat/journal/journal.jsonl} and forces
 * them to the disk. One appender at a time: whoever holds the lock file. A torn last line, left by
 * a crash, is cut and written again.
 */
public final class JournalAppender {

  private static final String FILE = "journal.jsonl";

  private final Database database;
  private final Path folder;

  public JournalAppender(Database database, Path folder) {
    this.database = database;
    this.folder = folder;
  }

  /** Copies what is missing; does nothing where another process is at it. */
  public synchronized void append() {
    try {
      Files.createDirectories(folder);
      try (FileChannel lockFile =
              FileChannel.open(
                  folder.resolve(".verrou"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = tryLock(lockFile)) {
        if (lock != null) {
          appendLocked();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot append to the journal in " + folder, e);
    }
  }

  private static @org.jspecify.annotations.Nullable FileLock tryLock(FileChannel channel)
      throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // another appender of this same process has it
    }
  }

  private void appendLocked() throws IOException {
    Path file = folder.resolve(FILE);
    try (FileChannel out =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      Tail tail = tail(out);
      List<String> missing = database.read(tx -> after(tx, tail));
      if (missing.isEmpty() && tail.end() == out.size()) {
        return;
      }
      out.truncate(tail.end());
      out.position(tail.end());
      for (String line : missing) {
        Durable.before(Durable.Write.JOURNAL, file);
        ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
          out.write(bytes);
        }
      }
      out.force(true);
    }
    Durable.force(folder);
  }

  /**
   * @param end where the last whole line ends
   * @param last the last whole line; empty without one
   */
  private record Tail(long end, String last) {}

  private static Tail tail(FileChannel file) throws IOException {
    long end = lineStart(file, file.size());
    if (end == 0) {
      return new Tail(0, "");
    }
    long start = lineStart(file, end - 1);
    ByteBuffer line = ByteBuffer.allocate((int) (end - 1 - start));
    while (line.hasRemaining() && file.read(line, start + line.position()) >= 0) {
      // until the line is whole
    }
    return new Tail(end, new String(line.array(), StandardCharsets.UTF_8));
  }

  /** The offset just after the last line feed that stands before {@code limit}; 0 without one. */
  private static long lineStart(FileChannel file, long limit) throws IOException {
    ByteBuffer block = ByteBuffer.allocate(4096);
    long end = limit;
    while (end > 0) {
      long start = Math.max(0, end - block.capacity());
      block.clear().limit((int) (end - start));
      while (block.hasRemaining() && file.read(block, start + block.position()) >= 0) {
        // until the block is whole
      }
      for (int i = block.position() - 1; i >= 0; i--) {
        if (block.get(i) == '\n') {
          return start + i + 1;
        }
      }
      end = start;
    }
    return 0;
  }

  /** The database's lines after the file's last one; all of none where the file is foreign. */
  private static List<String> after(Connection connection, Tail tail) throws SQLException {
    int seq = 0;
    if (!tail.last().isEmpty()) {
      seq = seq(tail.last());
      try (var query = connection.prepareStatement("SELECT line FROM journal WHERE seq = ?")) {
        query.setInt(1, seq);
        try (var rows = query.executeQuery()) {
          if (!rows.next() || !rows.getString(1).equals(tail.last())) {
            return List.of(); // the file was altered: verify says so, nothing is written over it
          }
        }
      }
    }
    List<String> lines = new ArrayList<>();
    try (var query =
        connection.prepareStatement("SELECT line FROM journal WHERE seq > ? ORDER BY seq")) {
      query.setInt(1, seq);
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          lines.add(rows.getString(1));
        }
      }
    }
    return lines;
  }

  private static int seq(String line) {
    try {
      return Json.read(line, Map.class).get("seq") instanceof Integer seq ? seq : 0;
    } catch (IllegalStateException e) {
      return 0; // no line of ours: no line of the database has this number
    }
  }

  static List<String> copiedLines(Path folder) {
    return Journal.files(folder).stream().flatMap(f -> Journal.read(f).stream()).toList();
  }
}
