package org.paraphe.routes.cli;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.paraphe.pipeline.Paraphe;
import org.paraphe.routes.folders.FolderWatcher;
import org.paraphe.routes.intake.DepotWatcher;
import org.paraphe.routes.intake.WaitingFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code paraphe queue list}. */
@Command(name = "list", description = "les dossiers qui attendent quelqu'un")
final class ListCommand extends EngineCommand {

  @Option(names = "--all", description = "dans tous les états, archivés et rejetés compris")
  private boolean all;

  @Option(
      names = "--waiting",
      description = "ce qui est dans depot/ ou sur un bureau et n'est pas encore pris")
  private boolean waiting;

  @Option(names = "--json", description = "en JSON")
  private boolean json;

  ListCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Paraphe paraphe) {
    if (waiting) {
      files(waiting(paraphe));
    } else {
      cases(paraphe.queue().list(all));
    }
    return Exit.DONE;
  }

  private static List<WaitingFile> waiting(Paraphe paraphe) {
    FolderWatcher desks =
        new FolderWatcher(paraphe.folderMoves()::found, (move, why) -> {}, Duration.ZERO);
    return Stream.concat(
            DepotWatcher.of(paraphe).waiting().stream(),
            desks.waiting(paraphe.home().root()).stream())
        .toList();
  }

  private void files(List<WaitingFile> files) {
    if (json) {
      terminal().json(Map.of("files", files));
    } else if (files.isEmpty()) {
      terminal().sayText("list.nothing.waiting");
    } else {
      files.forEach(f -> terminal().result(f.path() + "\n    " + f.why()));
    }
  }

  private void cases(List<Map<String, Object>> cases) {
    if (json) {
      terminal().json(Map.of("cases", cases));
    } else if (cases.isEmpty()) {
      terminal().sayText("list.empty");
    } else {
      terminal().result(CaseTable.of(cases, terminal()));
    }
  }
}
