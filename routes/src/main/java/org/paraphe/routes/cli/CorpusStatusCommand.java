package org.paraphe.routes.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.paraphe.law.CorpusStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code paraphe corpus status}. */
@Command(name = "status", description = "les textes de loi importés et jusqu'à quel jour")
final class CorpusStatusCommand implements Callable<Integer> {

  @Mixin private HelpOption help = new HelpOption();
  @Mixin private HomeOption home = new HomeOption();

  @Option(names = "--json", description = "en JSON")
  private boolean json;

  private final Terminal terminal;

  CorpusStatusCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Optional<CorpusStatus> status = CorpusStatus.of(home.existing(terminal).corpus());
    if (json) {
      terminal.json(shown(status.orElse(null)));
    } else if (status.isEmpty()) {
      terminal.sayText("corpus.empty");
    } else {
      print(status.get());
    }
    return status.isEmpty() ? Exit.NOTHING_TO_DO : Exit.DONE;
  }

  private void print(CorpusStatus status) {
    status
        .texts()
        .forEach(
            t ->
                terminal.result(
                    terminal.text("corpus.text", t.id(), t.versions(), t.asOf(), t.title())));
    terminal.result(
        terminal.text(
            "corpus.total",
            status.texts().size(),
            status.versions(),
            status.asOf() == null ? "—" : status.asOf()));
  }

  private static Map<String, Object> shown(@Nullable CorpusStatus status) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("asOf", status == null ? null : status.asOf());
    shown.put("versions", status == null ? 0 : status.versions());
    shown.put("texts", status == null ? List.of() : status.texts());
    shown.put("sources", status == null ? List.of() : status.sources());
    return shown;
  }
}
