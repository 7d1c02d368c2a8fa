package org.paraphe.routes.cli;

import java.util.concurrent.Callable;
import org.paraphe.pipeline.Paraphe;
import picocli.CommandLine.Mixin;

/** A command that works on the engine of an existing home, without Spring. */
abstract class EngineCommand implements Callable<Integer> {

  @Mixin private HelpOption help = new HelpOption();
  @Mixin private HomeOption home = new HomeOption();

  private final Terminal terminal;

  EngineCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  final Terminal terminal() {
    return terminal;
  }

  @Override
  public final Integer call() {
    try (Paraphe paraphe = Paraphe.open(home.existing(terminal))) {
      return run(paraphe);
    }
  }

  /** Does the work; returns the exit code. */
  abstract int run(Paraphe paraphe);
}
