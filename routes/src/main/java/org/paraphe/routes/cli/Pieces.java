package org.paraphe.routes.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The paths that a user names as the pieces of a dossier. */
final class Pieces {

  private Pieces() {}

  /**
   * @throws WrongUse naming the first path that is not there
   */
  static List<Path> existing(List<String> named, Terminal terminal) {
    List<Path> paths = named.stream().map(terminal.surroundings()::resolve).toList();
    paths.stream()
        .filter(p -> !Files.exists(p))
        .findFirst()
        .ifPresent(
            p -> {
              throw new WrongUse(terminal.text("path.missing", p));
            });
    return paths;
  }
}
