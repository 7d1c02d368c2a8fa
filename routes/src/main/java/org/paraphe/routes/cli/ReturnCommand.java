package org.paraphe.routes.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.paraphe.casefile.CaseRef;
import org.paraphe.pipeline.Paraphe;
import org.paraphe.pipeline.Verdict;
import org.paraphe.review.Person;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code paraphe queue return}. */
@Command(
    name = "return",
    description = "renvoie le projet en rédaction, avec une consigne et des valeurs")
final class ReturnCommand extends MoveCommand {

  @Option(names = "--reason", paramLabel = "TEXTE", description = "pourquoi, par écrit")
  private String reason = "";

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "CHAMP=VALEUR",
      description = "valeurs que le nouveau projet doit reprendre")
  private Map<String, String> values = new LinkedHashMap<>();

  ReturnCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Verdict move(Paraphe paraphe, CaseRef wanted, Person who) {
    return paraphe.decisions().sendBack(wanted, who, CHANNEL, reason, values);
  }
}
