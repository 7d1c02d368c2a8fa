package org.paraphe.routes.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.ActKind;
import org.paraphe.pipeline.DraftResult;
import org.paraphe.pipeline.Tools;
import org.paraphe.rendering.TextWriter;
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
  int run(Tools tools) {
    List<Path> pieces = PiecePaths.existing(paths, terminal());
    @Nullable Path folder = out == null ? null : terminal().surroundings().resolve(out);
    DraftResult drafted =
        tools.draftOnce().draft(pieces, kind(tools), terminal().day(date), values, folder);
    if (json) {
      terminal().json(drafted.toJson());
    } else {
      print(drafted);
    }
    return strict && drafted.blocked() ? Exit.CHECK_FAILED : Exit.DONE;
  }

  private void print(DraftResult drafted) {
    terminal()
        .result(
            drafted.act().map(TextWriter::write).orElseGet(() -> terminal().text("draft.no.act")));
    DraftedText.print(drafted, terminal());
  }

  private @Nullable ActKind kind(Tools tools) {
    return kind == null ? null : InstalledKind.of(kind, tools.catalog(), terminal());
  }
}
