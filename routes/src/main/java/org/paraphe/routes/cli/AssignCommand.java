package org.paraphe.routes.cli;

import org.paraphe.casefile.CaseRef;
import org.paraphe.pipeline.Paraphe;
import org.paraphe.pipeline.Verdict;
import org.paraphe.review.Person;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code paraphe queue assign}. */
@Command(
    name = "assign",
    description = "confie le dossier à une personne ; ses rôles restent la règle")
final class AssignCommand extends MoveCommand {

  @Parameters(index = "1", paramLabel = "LOGIN", description = "à qui : claire.morvan")
  private String to = "";

  AssignCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Verdict move(Paraphe paraphe, CaseRef wanted, Person who) {
    Person named =
        paraphe
            .people()
            .find(to)
            .orElseThrow(() -> new WrongUse(terminal().text("person.unknown", to)));
    return paraphe.decisions().assign(wanted, who, CHANNEL, named);
  }
}
