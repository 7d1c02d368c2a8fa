package org.paraphe.routes.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.paraphe.casefile.CaseRef;
import org.paraphe.pipeline.Paraphe;
import org.paraphe.pipeline.Verdict;
import org.paraphe.review.Person;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code paraphe queue set}. */
@Command(
    name = "set",
    description =
        "saisit la valeur d'un champ, ou rend un projet modifié ; les contrôles sont refaits")
final class SetCommand extends MoveCommand {

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "CHAMP=VALEUR",
      description = "montant=4500.00")
  private Map<String, String> values = new LinkedHashMap<>();

  @Option(
      names = "--document",
      paramLabel = "FICHIER",
      description = "le projet modifié dans Word ou LibreOffice (.docx, .odt)")
  private @Nullable Path document;

  SetCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Verdict move(Paraphe paraphe, CaseRef wanted, Person who) {
    if (document != null) {
      return given(paraphe, wanted, who, document);
    }
    if (values.isEmpty()) {
      throw new WrongUse(terminal().text("set.nothing"));
    }
    return paraphe.decisions().set(wanted, who, CHANNEL, values);
  }

  private Verdict given(Paraphe paraphe, CaseRef wanted, Person who, Path file) {
    if (!values.isEmpty()) {
      throw new WrongUse(terminal().text("set.both"));
    }
    return paraphe.editedDrafts().give(wanted, who, CHANNEL, existing(file));
  }
}
