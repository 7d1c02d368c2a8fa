package org.paraphe.routes.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.paraphe.pipeline.Home;
import org.paraphe.pipeline.Settings;
import org.paraphe.pipeline.Tools;
import picocli.CommandLine.Mixin;

/**
 * A command that works with a home, of which it takes the settings and the packs, and without one.
 * It opens no database either way.
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
    Path work = Files.createTempDirectory("paraphe-");
    try (Tools tools = tools(work)) {
      return run(tools);
    } finally {
      remove(work);
    }
  }

  private Tools tools(Path work) {
    Home wanted = home.home(terminal.surroundings());
    if (HomeOption.isOne(wanted.root()) || home.isNamed(terminal.surroundings())) {
      Home there = home.existing(terminal);
      return Tools.of(Settings.load(there), there, work);
    }
    return Tools.of(Settings.standard(), null, work);
  }

  /** Does the work; returns the exit code. */
  abstract int run(Tools tools);

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      walk.sorted(Comparator.reverseOrder()).forEach(LooseCommand::delete);
    }
  }

  private static void delete(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove " + path, e);
    }
  }
}
