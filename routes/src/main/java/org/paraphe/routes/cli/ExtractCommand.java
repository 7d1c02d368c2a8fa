package org.paraphe.routes.cli;

import java.util.List;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.extraction.HiddenText;
import org.paraphe.extraction.Outcome;
import org.paraphe.pipeline.DraftOnce;
import org.paraphe.pipeline.Tools;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code paraphe extract}. */
@Command(name = "extract", description = "le texte de chaque pièce, ses tableaux, ses alertes")
final class ExtractCommand extends LooseCommand {

  @Parameters(arity = "1..*", paramLabel = "CHEMIN", description = "fichiers ou dossiers")
  private List<String> paths = List.of();

  @Option(names = "--json", description = "en JSON")
  private boolean json;

  ExtractCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Tools tools) {
    List<ExtractedPiece> pieces = tools.draftOnce().extract(PiecePaths.existing(paths, terminal()));
    if (json) {
      terminal().json(DraftOnce.json(pieces));
    } else {
      pieces.forEach(this::print);
    }
    return pieces.stream().allMatch(ExtractCommand::isRead) ? Exit.DONE : Exit.IN_PART;
  }

  private static boolean isRead(ExtractedPiece piece) {
    return piece.outcome().hasText()
        || piece.outcome() == Outcome.ORNEMENT
        || piece.outcome() == Outcome.ILLUSTRATION;
  }

  private String hidden(HiddenText hidden) {
    return terminal().text("extract.hidden", hidden.where(), hidden.text().strip());
  }

  private void print(ExtractedPiece piece) {
    terminal()
        .result("== " + piece.name() + " (" + piece.mediaType() + ", " + piece.outcome() + ")");
    piece.warnings().forEach(w -> terminal().result("! " + w));
    piece.hidden().forEach(h -> terminal().result("! " + hidden(h)));
    terminal().result(piece.text().stripTrailing());
    terminal().result("");
  }
}
