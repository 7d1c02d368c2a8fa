package org.paraphe.routes.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paraphe.dossier.TransientFailure;
import org.paraphe.pipeline.Paraphe;
import org.paraphe.pipeline.WatchReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code paraphe corpus watch}. */
@Command(
    name = "watch",
    description = "les modèles, projets et actes archivés qui citent un article qui a changé")
final class CorpusWatchCommand extends EngineCommand {

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description = "depuis l'état du droit de ce jour (sinon : celui d'avant le dernier import)")
  private @Nullable String since;

  @Option(names = "--json", description = "en JSON")
  private boolean json;

  @Option(
      names = "--csv",
      paramLabel = "FICHIER",
      description = "en CSV dans ce fichier, ou « - » pour la sortie standard")
  private @Nullable String csv;

  CorpusWatchCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Paraphe paraphe) {
    if (json && "-".equals(csv)) {
      throw new WrongUse(terminal().text("watch.two.outputs"));
    }
    Optional<WatchReport> report = paraphe.lawWatch().report(terminal().day(since));
    if (report.isEmpty()) {
      terminal().sayText("corpus.empty");
      return Exit.NOTHING_TO_DO;
    }
    print(report.get());
    return report.get().unread().isEmpty() ? Exit.DONE : Exit.IN_PART;
  }

  private void print(WatchReport report) {
    if ("-".equals(csv)) {
      terminal().surroundings().out().print(report.csv());
      terminal().surroundings().out().flush();
    } else if (json) {
      terminal().json(report.toJson());
    } else {
      terminal().result(report.text().stripTrailing());
    }
    if (csv != null && !csv.equals("-")) {
      write(terminal().surroundings().resolve(csv), report.csv());
    }
    report.unread().forEach(ref -> terminal().sayText("watch.unread", ref));
  }

  private void write(Path file, String text) {
    try {
      Files.writeString(file, text, StandardCharsets.UTF_8);
      terminal().sayText("watch.written", file);
    } catch (IOException e) {
      throw new TransientFailure(terminal().text("file.unwritable", file, e.getMessage()), e);
    }
  }
}
