package org.paraphe.routes.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.paraphe.pipeline.Home;
import org.paraphe.routes.config.DemoMarker;

/** A home for a demonstration: a new one, or that of an earlier demonstration, emptied. */
final class DemoHome {

  private DemoHome() {}

  /**
   * @throws WrongUse where the folder holds anything that no demonstration made
   */
  static void prepare(Home home, Terminal terminal) throws IOException {
    if (DemoMarker.isOn(home)) {
      remove(home.root());
    } else if (!isEmpty(home.root())) {
      throw new WrongUse(terminal.text("demo.not.ours", home.root()));
    }
    Files.createDirectories(home.etat());
    DemoMarker.put(home); // first: a demonstration cut short can be started again
    home.create();
  }

  private static boolean isEmpty(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return true;
    }
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> list = Files.list(folder)) {
      return list.findAny().isEmpty();
    }
  }

  /** Removes the marker last, so that a removal cut short can be started again. */
  private static void remove(Path root) throws IOException {
    Path state = root.resolve("etat");
    Path marker = state.resolve("demo");
    try (Stream<Path> walk = Files.walk(root)) {
      walk.sorted(Comparator.reverseOrder())
          .filter(p -> !p.equals(root) && !p.equals(state) && !p.equals(marker))
          .forEach(DemoHome::delete);
    }
    delete(marker);
    delete(state);
  }

  private static void delete(Path path) {
    try {
      Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove " + path, e);
    }
  }
}
