package org.paraphe.routes.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The paths that a user names as the pieces of a dossier. */
final class PiecePaths {

  private PiecePaths() {}

  /**
   * @throws WrongUse naming the first path that is not there, or when no file is in any of them
   */
  static List<Path> existing(List<String> named, Terminal terminal) {
    List<Path> paths = named.stream().map(terminal.surroundings()::resolve).toList();
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new WrongUse(terminal.text("path.missing", path));
      }
    }
    if (paths.stream().noneMatch(PiecePaths::holdsFile)) {
      throw new WrongUse(terminal.text("path.empty", paths.get(0)));
    }
    return paths;
  }

  private static boolean holdsFile(Path path) {
    try (Stream<Path> walk = Files.walk(path)) {
      return walk.anyMatch(Files::isRegularFile);
    } catch (IOException | UncheckedIOException e) {
      return true; // whoever reads it tells what refuses
    }
  }
}
