package org.paraphe.routes.intake;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a file or a whole folder looks like from outside: names, sizes, modification times. Opens
 * nothing, follows no link.
 *
 * @param entries in the order of their names
 */
record TreePrint(List<Entry> entries) {

  /**
   * @param name relative to the item, empty for the item itself
   * @param plain true for a regular file or a folder, false for a link or a special file
   */
  record Entry(String name, long size, long modified, boolean folder, boolean plain) {}

  TreePrint {
    entries = List.copyOf(entries);
  }

  static TreePrint of(Path item) throws IOException {
    List<Entry> entries = new ArrayList<>();
    Files.walkFileTree(
        item,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes seen) {
            entries.add(entry(item, folder, seen));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes seen) {
            entries.add(entry(item, file, seen));
            return FileVisitResult.CONTINUE;
          }
        });
    entries.sort(Comparator.comparing(Entry::name));
    return new TreePrint(entries);
  }

  private static Entry entry(Path item, Path path, BasicFileAttributes seen) {
    return new Entry(
        item.relativize(path).toString(),
        seen.isDirectory() ? 0 : seen.size(),
        seen.lastModifiedTime().toMillis(),
        seen.isDirectory(),
        seen.isDirectory() || seen.isRegularFile());
  }

  List<Entry> files() {
    return entries.stream().filter(e -> !e.folder()).toList();
  }

  long size() {
    return entries.stream().mapToLong(Entry::size).sum();
  }
}
