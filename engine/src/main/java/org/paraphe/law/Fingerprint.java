package org.paraphe.law;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Tells a source from the same one changed: name, sizes, times. */
final class Fingerprint {

  private Fingerprint() {}

  static String of(Path file) throws IOException {
    return file.getFileName()
        + "|"
        + Files.size(file)
        + "|"
        + Files.getLastModifiedTime(file).toMillis();
  }

  static String of(Path tree, List<Path> files) throws IOException {
    long size = 0;
    long latest = 0;
    for (Path file : files) {
      size += Files.size(file);
      latest = Math.max(latest, Files.getLastModifiedTime(file).toMillis());
    }
    return tree.getFileName() + "|" + files.size() + "|" + size + "|" + latest;
  }
}
