package org.paraphe.routes.cli;

import org.paraphe.casefile.CaseRef;
import org.paraphe.pipeline.Paraphe;
import org.paraphe.pipeline.Verdict;
import org.paraphe.review.Person;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code paraphe queue reject}. */
@Command(name = "reject", description = "refuse l'affaire : aucun acte n'en sortira")
final class RejectCommand extends MoveCommand {

  @Option(names = "--reason", paramLabel = "TEXTE", description = "pourquoi, par écrit")
  private String reason = "";

  RejectCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Verdict move(Paraphe paraphe, CaseRef wanted, Person who) {
    return paraphe.decisions().reject(wanted, who, CHANNEL, reason);
  }
}
