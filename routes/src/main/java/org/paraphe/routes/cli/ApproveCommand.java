package org.paraphe.routes.cli;

import org.paraphe.casefile.CaseRef;
import org.paraphe.pipeline.Paraphe;
import org.paraphe.pipeline.Verdict;
import org.paraphe.review.Person;
import picocli.CommandLine.Command;

/** {@code paraphe queue approve}. */
@Command(
    name = "approve",
    description = "approuve le projet : il est numéroté et archivé, ou part en séance")
final class ApproveCommand extends MoveCommand {

  ApproveCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Verdict move(Paraphe paraphe, CaseRef wanted, Person who) {
    return paraphe.decisions().approve(wanted, who, CHANNEL);
  }
}
