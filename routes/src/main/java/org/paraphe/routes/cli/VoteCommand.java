package org.paraphe.routes.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.paraphe.casefile.CaseRef;
import org.paraphe.pipeline.Paraphe;
import org.paraphe.pipeline.Verdict;
import org.paraphe.pipeline.WrittenText;
import org.paraphe.review.Person;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code paraphe queue vote}. */
@Command(
    name = "vote",
    description = "saisit la séance et le vote d'une délibération ; une séance sert à toutes")
final class VoteCommand extends MoveCommand {

  @Option(
      names = "--seance",
      paramLabel = "FICHIER",
      description = "un seance.txt rempli (celui de en-seance/REF/)")
  private @Nullable String form;

  @Option(
      names = "--set",
      paramLabel = "CHAMP=VALEUR",
      description = "une valeur de la séance, du vote ou d'un amendement : pour=14")
  private Map<String, String> values = new LinkedHashMap<>();

  @Option(
      names = "--document",
      paramLabel = "FICHIER",
      description = "le projet tel que l'assemblée l'a amendé (.docx, .odt)")
  private @Nullable Path document;

  VoteCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Verdict move(Paraphe paraphe, CaseRef wanted, Person who) {
    List<Path> edited = document == null ? List.of() : List.of(existing(document));
    return paraphe
        .editedDrafts()
        .vote(paraphe.cases().find(wanted).orElseThrow(), who, CHANNEL, form(), values, edited);
  }

  private String form() {
    if (form == null) {
      return "";
    }
    Path file = terminal().surroundings().resolve(form);
    if (!Files.isRegularFile(file)) {
      throw new WrongUse(terminal().text("path.missing", form));
    }
    return WrittenText.read(file);
  }
}
