package org.paraphe.law;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexCommit;

/**
 * The folder {@code corpus/} of a home: indexes {@code index-<n>}, of which the file {@code
 * courant} names the one that serves, and {@code index-<n>.tmp}, the one that an import is making.
 * The name in {@code courant} changes at once or not at all, so a stop at any moment leaves the old
 * index.
 */
record CorpusFolder(Path root) {

  private static final String POINTER = "courant";
  private static final Pattern INDEX = Pattern.compile("index-\\d+");
  private static final Pattern OURS = Pattern.compile("index-\\d+(?:\\.tmp)?|courant\\.tmp");

  /** The index that serves; empty where nothing was imported. */
  Optional<Path> current() throws IOException {
    String name;
    try {
      name = Files.readString(root.resolve(POINTER), StandardCharsets.UTF_8).strip();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    Path index = root.resolve(name);
    return INDEX.matcher(name).matches() && Files.isDirectory(index)
        ? Optional.of(index)
        : Optional.empty();
  }

  /** Where the next index is made. */
  Path next() throws IOException {
    int number = current().map(CorpusFolder::number).orElse(0) + 1;
    return root.resolve("index-" + number + ".tmp");
  }

  private static int number(Path index) {
    return Integer.parseInt(index.getFileName().toString().substring("index-".length()));
  }

  /** Removes what no import will use again: all but the index that serves and {@link #next}. */
  void tidy() throws IOException {
    List<Path> kept = Stream.concat(current().stream(), Stream.of(next())).toList();
    try (Stream<Path> entries = Files.list(root)) {
      for (Path entry : entries.filter(e -> !kept.contains(e)).toList()) {
        if (OURS.matcher(entry.getFileName().toString()).matches()) {
          remove(entry);
        }
      }
    }
  }

  /**
   * Starts an index with the files of a commit of another: linked where the disk can, else copied.
   */
  static void copy(IndexCommit commit, Path from, Path to) throws IOException {
    for (String name : commit.getFileNames()) {
      Path target = to.resolve(name);
      try {
        Files.createLink(target, from.resolve(name));
      } catch (UnsupportedOperationException | IOException e) {
        Files.copy(from.resolve(name), target, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  /** Lets a complete index serve. */
  void publish(Path made) throws IOException {
    String name = made.getFileName().toString().replace(".tmp", "");
    Files.move(made, root.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    sync(root);
    Path pointer = root.resolve(POINTER + ".tmp");
    try (FileChannel file =
        FileChannel.open(
            pointer,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      file.write(StandardCharsets.UTF_8.encode(name + "\n"));
      file.force(true);
    }
    Files.move(
        pointer,
        root.resolve(POINTER),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    sync(root);
    tidy();
  }

  static void sync(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  static void remove(Path tree) throws IOException {
    if (!Files.exists(tree)) {
      return;
    }
    try (Stream<Path> walk = Files.walk(tree)) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
