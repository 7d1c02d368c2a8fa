package org.paraphe.routes.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.paraphe.pipeline.Home;
import org.paraphe.pipeline.Paraphe;
import picocli.CommandLine.Mixin;

/**
 * A command that works with a home (its settings, its packs) and without one. Without one the
 * engine gets a temporary home, removed at the end.
 */
abstract class LooseCommand implements Callable<Integer> {

  @Mixin private HelpOption help = new HelpOption();
  @Mixin private HomeOption home = new HomeOption();

  private final Terminal terminal;

  LooseCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  final Terminal terminal() {
    return terminal;
  }

  @Override
  public final Integer call() throws IOException {
    Home wanted = home.home(terminal.surroundings());
    if (HomeOption.isOne(wanted.root()) || home.isNamed(terminal.surroundings())) {
      try (Paraphe paraphe = Paraphe.open(home.existing(terminal))) {
        return run(paraphe);
      }
    }
    Path temporary = Files.createTempDirectory("paraphe-");
    try (Paraphe paraphe = Paraphe.open(made(temporary))) {
      return run(paraphe);
    } finally {
      remove(temporary);
    }
  }

  /** Does the work; returns the exit code. */
  abstract int run(Paraphe paraphe);

  private static Home made(Path folder) {
    Home made = Home.at(folder);
    made.create();
    return made;
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      walk.sorted(Comparator.reverseOrder()).forEach(LooseCommand::delete);
    }
  }

  private static void delete(Path path) {
    try {
      Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove " + path, e);
    }
  }
}
