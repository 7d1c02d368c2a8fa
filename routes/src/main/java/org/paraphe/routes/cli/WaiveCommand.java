package org.paraphe.routes.cli;

import org.paraphe.casefile.CaseRef;
import org.paraphe.pipeline.Paraphe;
import org.paraphe.pipeline.Verdict;
import org.paraphe.review.Person;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code paraphe queue waive}. */
@Command(name = "waive", description = "écarte un constat, un seul à la fois, par écrit")
final class WaiveCommand extends MoveCommand {

  @Parameters(index = "1", paramLabel = "CLÉ", description = "la clé du constat (queue show)")
  private String key = "";

  @Option(names = "--reason", paramLabel = "TEXTE", description = "pourquoi, par écrit")
  private String reason = "";

  WaiveCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Verdict move(Paraphe paraphe, CaseRef wanted, Person who) {
    return paraphe.decisions().waive(wanted, who, CHANNEL, key, reason);
  }
}
