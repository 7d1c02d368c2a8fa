package org.paraphe.routes.cli;

import java.nio.file.Path;
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

/** {@code paraphe summarize}: a draft of the kind {@code synthese-juridique}. */
@Command(name = "summarize", description = "la synthèse juridique d'un dossier, citée des pièces")
final class SummarizeCommand extends LooseCommand {

  private static final ActKind SYNTHESE = new ActKind("synthese-juridique");

  @Parameters(arity = "1..*", paramLabel = "CHEMIN", description = "les pièces d'un seul dossier")
  private List<String> paths = List.of();

  @Option(names = "--out", paramLabel = "DIR", description = "où écrire les documents")
  private @Nullable String out;

  @Option(names = "--json", description = "en JSON")
  private boolean json;

  SummarizeCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Tools tools) {
    List<Path> pieces = PiecePaths.existing(paths, terminal());
    @Nullable Path folder = out == null ? null : terminal().surroundings().resolve(out);
    DraftResult summary = tools.draftOnce().draft(pieces, SYNTHESE, null, Map.of(), folder);
    if (json) {
      terminal().json(summary.toJson());
    } else {
      summary.act().map(TextWriter::write).ifPresent(terminal()::result);
      DraftedText.print(summary, terminal());
    }
    return Exit.DONE;
  }
}
