package org.paraphe.routes.cli;

import org.paraphe.casefile.CaseRef;
import org.paraphe.pipeline.Paraphe;
import org.paraphe.pipeline.Verdict;
import org.paraphe.review.Person;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code paraphe queue drop}. */
@Command(name = "drop", description = "renonce à un dossier en quarantaine")
final class DropCommand extends MoveCommand {

  @Option(names = "--reason", paramLabel = "TEXTE", description = "pourquoi, par écrit")
  private String reason = "";

  DropCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Verdict move(Paraphe paraphe, CaseRef wanted, Person who) {
    return paraphe.decisions().drop(wanted, who, CHANNEL, reason);
  }
}
