package org.paraphe.routes.cli;

import java.util.Map;
import org.paraphe.pipeline.Paraphe;
import picocli.CommandLine.Command;

/** {@code paraphe config show}: the settings in force, as JSON. */
@Command(name = "show", description = "les réglages en vigueur, en JSON (fichier et environnement)")
final class ConfigShowCommand extends EngineCommand {

  ConfigShowCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Paraphe paraphe) {
    terminal()
        .json(Map.of("file", paraphe.home().config().toString(), "settings", paraphe.settings()));
    return Exit.DONE;
  }
}
