package org.paraphe.routes.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.paraphe.casefile.CaseRef;
import org.paraphe.pipeline.Paraphe;
import org.paraphe.pipeline.Verdict;
import org.paraphe.review.Person;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code paraphe queue set}. */
@Command(name = "set", description = "saisit la valeur d'un champ ; les contrôles sont refaits")
final class SetCommand extends MoveCommand {

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "CHAMP=VALEUR",
      description = "montant=4500.00")
  private Map<String, String> values = new LinkedHashMap<>();

  SetCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Verdict move(Paraphe paraphe, CaseRef wanted, Person who) {
    return paraphe.decisions().set(wanted, who, CHANNEL, values);
  }
}
