package org.paraphe.routes.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.ActKind;
import org.paraphe.checking.Finding;
import org.paraphe.checking.Severity;
import org.paraphe.pipeline.DraftResult;
import org.paraphe.pipeline.Paraphe;
import org.paraphe.template.TemplatePack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code paraphe draft}. */
@Command(name = "draft", description = "un projet d'acte, sans passer par la file d'attente")
final class DraftCommand extends LooseCommand {

  @Parameters(arity = "1..*", paramLabel = "CHEMIN", description = "les pièces d'un seul dossier")
  private List<String> paths = List.of();

  @Option(names = "--kind", paramLabel = "NATURE", description = "voir « template list »")
  private @Nullable String kind;

  @Option(names = "--date", paramLabel = "DATE", description = "la date de l'acte : 2026-09-01")
  private @Nullable String date;

  @Option(
      names = "--set",
      paramLabel = "CHAMP=VALEUR",
      description = "une valeur que vous donnez vous-même")
  private Map<String, String> values = new LinkedHashMap<>();

  @Option(names = "--out", paramLabel = "DIR", description = "où écrire les documents")
  private @Nullable String out;

  @Option(names = "--strict", description = "code 5 s'il reste un constat bloquant")
  private boolean strict;

  @Option(names = "--json", description = "en JSON")
  private boolean json;

  DraftCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Paraphe paraphe) {
    List<Path> pieces = Pieces.existing(paths, terminal());
    @Nullable Path folder = out == null ? null : terminal().surroundings().resolve(out);
    DraftResult drafted = paraphe.draftOnce().draft(pieces, kind(paraphe), date(), values, folder);
    if (json) {
      terminal().json(drafted.toJson());
    } else {
      print(drafted);
    }
    return strict && blocks(drafted) ? Exit.CHECK_FAILED : Exit.DONE;
  }

  private static boolean blocks(DraftResult drafted) {
    return drafted.findings().stream().anyMatch(f -> f.severity() == Severity.BLOQUANT);
  }

  private void print(DraftResult drafted) {
    terminal().result(drafted.text().stripTrailing());
    terminal().result("");
    terminal().result(terminal().text("draft.findings", drafted.findings().size()));
    drafted.findings().forEach(f -> terminal().result(line(f)));
    if (out != null) {
      terminal().sayText("draft.written", terminal().surroundings().resolve(out));
    }
  }

  private String line(Finding finding) {
    return terminal()
        .text(
            "draft.finding",
            finding.severity(),
            finding.code(),
            finding.where(),
            finding.what(),
            finding.fix());
  }

  private @Nullable ActKind kind(Paraphe paraphe) {
    if (kind == null) {
      return null;
    }
    return paraphe.catalog().packs().stream()
        .map(TemplatePack::kind)
        .filter(k -> k.id().equals(kind))
        .findFirst()
        .orElseThrow(
            () ->
                new WrongUse(
                    terminal()
                        .text(
                            "kind.unknown",
                            kind,
                            String.join(
                                ", ",
                                paraphe.catalog().packs().stream()
                                    .map(p -> p.kind().id())
                                    .toList()))));
  }

  private @Nullable LocalDate date() {
    try {
      return date == null ? null : LocalDate.parse(date);
    } catch (DateTimeParseException e) {
      throw new WrongUse(terminal().text("date.wrong", date));
    }
  }
}
