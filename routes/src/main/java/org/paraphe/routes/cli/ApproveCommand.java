package org.paraphe.routes.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseRef;
import org.paraphe.pipeline.Paraphe;
import org.paraphe.pipeline.Verdict;
import org.paraphe.review.Person;
import org.paraphe.review.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code paraphe queue approve}. */
@Command(
    name = "approve",
    description = "approuve le projet : il est numéroté et archivé, ou part en séance")
final class ApproveCommand extends MoveCommand {

  @Option(
      names = "--version",
      paramLabel = "N",
      description = "la version lue (« queue show ») ; refuse si le dossier a changé depuis")
  private @Nullable Integer version;

  ApproveCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Verdict move(Paraphe paraphe, CaseRef wanted, Person who) {
    Optional<CaseFile> now = paraphe.cases().find(wanted);
    if (now.isEmpty()) {
      return paraphe.decisions().approve(wanted, who, CHANNEL);
    }
    return version == null || now.get().version() == version
        ? paraphe.editedDrafts().approve(now.get(), who, CHANNEL)
        : new Verdict.Refused(changed(now.get()));
  }

  private Refusal changed(CaseFile now) {
    return new Refusal(
        "L'approbation du dossier " + now.ref() + " est refusée.",
        "vous avez lu la version "
            + version
            + ", le dossier en est à la version "
            + now.version()
            + " : quelqu'un, ou la machine, y a travaillé depuis",
        "relisez-le (« paraphe queue show " + now.ref() + " »), puis approuvez cette version");
  }
}
