package org.paraphe.routes.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.paraphe.pipeline.Home;
import org.paraphe.routes.config.DemoMarker;
import org.paraphe.routes.config.Service;

/** A home for a demonstration: a new one, or that of an earlier demonstration, emptied. */
final class DemoHome {

  private DemoHome() {}

  /**
   * @throws WrongUse where the folder holds anything that no demonstration made, be it dropped into
   *     the home of one, or where a service runs
   */
  static void prepare(Home home, Terminal terminal) throws IOException {
    if (Service.runsIn(home)) {
      throw new WrongUse(terminal.text("demo.running", home.root()));
    }
    if (DemoMarker.isOn(home)) {
      Optional<String> foreign = DemoLeftovers.foreign(home);
      if (foreign.isPresent()) {
        throw new WrongUse(terminal.text("demo.in.use", home.root(), foreign.get()));
      }
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

  /** Removes the state after the rest and the marker last: a removal cut short can go on. */
  private static void remove(Path root) throws IOException {
    Path state = root.resolve("etat");
    Path marker = state.resolve("demo");
    List<Path> all;
    try (Stream<Path> walk = Files.walk(root)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    all.stream().filter(p -> !p.equals(root) && !p.startsWith(state)).forEach(DemoHome::delete);
    all.stream()
        .filter(p -> p.startsWith(state) && !p.equals(state) && !p.equals(marker))
        .forEach(DemoHome::delete);
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
