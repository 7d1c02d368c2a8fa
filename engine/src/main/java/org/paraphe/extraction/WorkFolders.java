package org.paraphe.extraction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folder of one extractor, named by its process so that a dead one's can be removed. */
final class WorkFolders {

  private static final Pattern NAME = Pattern.compile("lecture-(\\d+)-.*");

  private WorkFolders() {}

  static Path create(Path parent) throws IOException {
    return Files.createTempDirectory(parent, "lecture-" + ProcessHandle.current().pid() + "-");
  }

  static void removeAbandoned(Path parent) throws IOException {
    List<Path> children;
    try (Stream<Path> list = Files.list(parent)) {
      children = list.toList();
    }
    children.stream().filter(WorkFolders::isAbandoned).forEach(Folders::delete);
  }

  private static boolean isAbandoned(Path folder) {
    Matcher name = NAME.matcher(String.valueOf(folder.getFileName()));
    return name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty();
  }
}
