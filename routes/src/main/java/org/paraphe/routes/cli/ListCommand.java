package org.paraphe.routes.cli;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
      description =
          "ce qui est dans depot/ ou sur un bureau et n'est pas encore pris, et les dossiers que le"
              + " service n'a pas encore traités")
  private boolean waiting;

  @Option(names = "--json", description = "en JSON")
  private boolean json;

  ListCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Paraphe paraphe) {
    if (waiting) {
      waiting(waiting(paraphe), paraphe.queue().inSteps());
    } else {
      cases(paraphe.queue().list(all));
      int mails = paraphe.reminders().waiting();
      if (mails > 0) {
        terminal().say(terminal().text("list.mails", mails));
      }
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

  private void waiting(List<WaitingFile> files, List<Map<String, Object>> cases) {
    if (json) {
      terminal().json(Map.of("files", files, "cases", cases));
    } else if (files.isEmpty() && cases.isEmpty()) {
      terminal().sayText("list.nothing.waiting");
    } else {
      files.forEach(f -> terminal().result(f.path() + "\n    " + f.why()));
      cases.forEach(this::inStep);
    }
  }

  /** A case that no person has to do with yet. */
  private void inStep(Map<String, Object> one) {
    terminal().result(one.get("ref") + "  " + one.get("objet"));
    if (one.get("trouble") != null) {
      terminal().result("    " + terminal().text("sheet.trouble", one.get("trouble")));
    }
    if (one.get("step") instanceof Map<?, ?> step) {
      terminal().result("    " + StepWords.of(step, terminal()));
    }
  }

  /** The days by which something must be done; what has no day yet is in « queue show ». */
  private void deadlines(Map<String, Object> one) {
    if (one.get("deadlines") instanceof List<?> deadlines) {
      for (Object each : deadlines) {
        if (each instanceof Map<?, ?> deadline && deadline.get("due") != null) {
          terminal()
              .result(
                  terminal()
                      .text(
                          "list.deadline",
                          one.get("ref"),
                          Moments.read(deadline.get("due")),
                          deadline.get("what"),
                          deadline.get("law")));
        }
      }
    }
  }

  private void reminder(Map<String, Object> one) {
    if (one.get("reminder") instanceof Map<?, ?> reminder
        && reminder.get("for") instanceof List<?> people) {
      String names = people.stream().map(String::valueOf).collect(Collectors.joining(", "));
      terminal()
          .result(
              terminal()
                  .text(
                      "list.reminder", one.get("ref"), names, Moments.read(reminder.get("since"))));
    }
  }

  private void cases(List<Map<String, Object>> cases) {
    if (json) {
      terminal().json(Map.of("cases", cases));
    } else if (cases.isEmpty()) {
      terminal().sayText("list.empty");
    } else {
      terminal().result(CaseTable.of(cases, terminal()));
      cases.forEach(this::deadlines);
      cases.forEach(this::reminder);
    }
  }
}
