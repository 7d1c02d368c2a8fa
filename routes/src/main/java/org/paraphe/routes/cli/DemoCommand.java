package org.paraphe.routes.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code paraphe demo}. */
@Command(name = "demo", description = "la visite guidée : de vrais dossiers, du dépôt à l'archive")
final class DemoCommand implements Callable<Integer> {

  @Mixin private HelpOption help = new HelpOption();
  @Mixin private HomeOption home = new HomeOption();

  private final Terminal terminal;

  DemoCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return new DemoTour(terminal, home.home(terminal.surroundings())).run();
  }
}
