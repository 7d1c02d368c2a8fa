package org.paraphe.routes.cli;

import java.util.concurrent.Callable;
import org.paraphe.casefile.Event;
import org.paraphe.pipeline.Home;
import org.paraphe.pipeline.ModelUses;
import org.paraphe.pipeline.Paraphe;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code paraphe ai on}: the switch first, whatever else works; then the journal. */
@Command(name = "on", description = "autorise de nouveau les appels au modèle réglé")
final class AiOnCommand implements Callable<Integer> {

  @Mixin private HelpOption help = new HelpOption();
  @Mixin private HomeOption home = new HomeOption();

  private final Terminal terminal;

  AiOnCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Home there = home.existing(terminal);
    ModelUses.of(there).turnOn();
    terminal.sayText("ai.on");
    try (Paraphe paraphe = Paraphe.open(there)) {
      paraphe.journal().note(Event.step("autoriser-modele"));
      if (!paraphe.settings().modele().actif()) {
        terminal.sayText("ai.none");
      }
    }
    return Exit.DONE;
  }
}
