package org.paraphe.routes.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.paraphe.casefile.Journal.Verification;
import org.paraphe.pipeline.Paraphe;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code paraphe journal verify}. */
@Command(name = "verify", description = "vérifie la chaîne du journal et ses fichiers")
final class VerifyCommand extends EngineCommand {

  @Option(names = "--json", description = "en JSON")
  private boolean json;

  VerifyCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Paraphe paraphe) {
    Verification found = paraphe.journal().verify();
    if (json) {
      Map<String, Object> shown = new LinkedHashMap<>();
      shown.put("ok", found.ok());
      shown.put("entries", found.entries());
      shown.put("firstBroken", found.firstBroken());
      terminal().json(shown);
    } else if (found.firstBroken() == null) {
      terminal().result(terminal().text("journal.good", found.entries()));
    } else {
      terminal()
          .result(
              terminal()
                  .text("journal.broken", found.firstBroken().line(), found.firstBroken().why()));
    }
    return found.ok() ? Exit.DONE : Exit.CHECK_FAILED;
  }
}
