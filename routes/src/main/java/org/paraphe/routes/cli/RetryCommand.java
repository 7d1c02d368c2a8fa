package org.paraphe.routes.cli;

import org.paraphe.casefile.CaseRef;
import org.paraphe.pipeline.Paraphe;
import org.paraphe.pipeline.Verdict;
import org.paraphe.review.Person;
import picocli.CommandLine.Command;

/** {@code paraphe queue retry}. */
@Command(name = "retry", description = "demande un nouvel essai pour un dossier en quarantaine")
final class RetryCommand extends MoveCommand {

  RetryCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Verdict move(Paraphe paraphe, CaseRef wanted, Person who) {
    return paraphe.decisions().retry(wanted, who, CHANNEL);
  }
}
