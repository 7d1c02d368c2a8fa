package org.paraphe.routes.cli;

import java.util.concurrent.Callable;
import org.paraphe.casefile.Event;
import org.paraphe.pipeline.Home;
import org.paraphe.pipeline.ModelUses;
import org.paraphe.pipeline.Paraphe;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code paraphe ai off}: the switch first, whatever else works; then the journal. */
@Command(name = "off", description = "arrête tout appel à un modèle, dans les secondes qui suivent")
final class AiOffCommand implements Callable<Integer> {

  @Mixin private HelpOption help = new HelpOption();
  @Mixin private HomeOption home = new HomeOption();

  private final Terminal terminal;

  AiOffCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Home there = home.existing(terminal);
    ModelUses.of(there).turnOff();
    terminal.sayText("ai.off");
    try (Paraphe paraphe = Paraphe.open(there)) {
      paraphe.journal().note(Event.step("arreter-modele"));
    }
    return Exit.DONE;
  }
}
