package org.paraphe.pipeline;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;
import org.paraphe.dossier.PermanentFailure;
import org.paraphe.dossier.TransientFailure;

/**
 * Goes through a source without ever holding its list: one entry, one file at a time. Follows no
 * link, opens no special file, and tells each of them.
 */
final class BatchWalk {

  /** What is met below an entry. */
  interface Visitor {
    void file(String path, Path file, BasicFileAttributes seen);

    /**
     * @param what in French: what it is, and why it is not read
     * @param again true where the fault may pass
     */
    void odd(String path, Path file, String what, boolean again);

    /** A folder without anything in it. */
    void empty(String path);
  }

  /** What a whole source holds. */
  record Count(int dossiers, int pieces, long bytes) {}

  @FunctionalInterface
  interface Entries {
    /** False stops. */
    boolean entry(Path entry) throws InterruptedException;
  }

  private BatchWalk() {}

  static void entries(Path source, Entries each) throws InterruptedException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(source)) {
      for (Path entry : entries) {
        if (!each.entry(entry)) {
          return;
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      throw new PermanentFailure(
          "Le dossier « "
              + source
              + " » n'a pas pu être parcouru ("
              + TransientFailure.reason(e)
              + "). Vérifiez les droits et le disque, puis relancez avec --resume.",
          e);
    }
  }

  static Count count(Path source) {
    int[] counts = new int[2];
    long[] bytes = new long[1];
    try {
      entries(
          source,
          entry -> {
            counts[0]++;
            walk(
                entry,
                new Visitor() {
                  @Override
                  public void file(String path, Path file, BasicFileAttributes seen) {
                    counts[1]++;
                    bytes[0] += seen.size();
                  }

                  @Override
                  public void odd(String path, Path file, String what, boolean again) {
                    counts[1]++;
                  }

                  @Override
                  public void empty(String path) {}
                });
            return true;
          });
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return new Count(counts[0], counts[1], bytes[0]);
  }

  static boolean isFolder(Path entry) {
    return Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS);
  }

  /** Everything below an entry; the entry itself where it is no folder. */
  static void walk(Path entry, Visitor visitor) {
    Path base = isFolder(entry) ? entry : entry.resolveSibling("");
    try {
      Files.walkFileTree(entry, new Walker(entry, base, visitor));
    } catch (IOException e) {
      throw new IllegalStateException("a visitor that throws nothing threw", e);
    }
  }

  private static final class Walker extends SimpleFileVisitor<Path> {
    private final Path entry;
    private final Path base;
    private final Visitor visitor;

    Walker(Path entry, Path base, Visitor visitor) {
      this.entry = entry;
      this.base = base;
      this.visitor = visitor;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes seen) {
      try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
        if (!folder.equals(entry) && !children.iterator().hasNext()) {
          visitor.empty(name(folder));
        }
      } catch (IOException | DirectoryIteratorException e) {
        return FileVisitResult.CONTINUE; // told by visitFileFailed
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes seen) {
      if (seen.isSymbolicLink()) {
        visitor.odd(name(file), file, "lien, non suivi (vers « " + target(file) + " »)", false);
      } else if (seen.isRegularFile()) {
        visitor.file(name(file), file, seen);
      } else {
        visitor.odd(
            name(file), file, "fichier spécial (tube, prise, périphérique), jamais ouvert", false);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      visitor.odd(name(file), file, unreadable(e), true);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
      if (e != null) {
        visitor.odd(name(folder), folder, unreadable(e), true);
      }
      return FileVisitResult.CONTINUE;
    }

    private String name(Path file) {
      return file.equals(entry) ? BatchName.of(entry) : BatchName.of(base, file);
    }

    private static String target(Path link) {
      try {
        return Files.readSymbolicLink(link).toString();
      } catch (IOException e) {
        return "?";
      }
    }
  }

  static String unreadable(Exception e) {
    return "illisible sur le disque ("
        + TransientFailure.reason(e)
        + ") : vérifiez les droits et le support, puis relancez avec --resume";
  }
}
