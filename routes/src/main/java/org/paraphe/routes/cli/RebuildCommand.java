package org.paraphe.routes.cli;

import java.util.concurrent.Callable;
import org.paraphe.pipeline.Home;
import org.paraphe.pipeline.Rebuild;
import org.paraphe.routes.config.Service;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code paraphe rebuild}: does not open the database, which may be lost or broken. */
@Command(
    name = "rebuild",
    description =
        "reconstruit la base d'après le journal et ce qu'il nomme ; l'ancienne est gardée")
final class RebuildCommand implements Callable<Integer> {

  @Mixin private HelpOption help = new HelpOption();
  @Mixin private HomeOption home = new HomeOption();

  @Option(names = "--dry-run", description = "vérifie que tout est là et ne change rien")
  private boolean rehearsal;

  @Option(names = "--yes", description = "remplace la base qui est là")
  private boolean yes;

  private final Terminal terminal;

  RebuildCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Home where = home.existing(terminal);
    if (!rehearsal && Service.runsIn(where)) {
      throw new WrongUse(terminal.text("restore.running", where.root()));
    }
    if (!rehearsal && !yes) {
      throw new WrongUse(terminal.text("rebuild.yes", where.etat()));
    }
    Rebuild rebuild = new Rebuild(where);
    Rebuild.Report report = rehearsal ? rebuild.rehearse() : rebuild.run();
    terminal.result(
        terminal.text(
            rehearsal ? "rebuild.good" : "rebuild.done", report.cases(), report.entries()));
    report.before().ifPresent(kept -> terminal.sayText("restore.before", kept));
    report.doubts().forEach(doubt -> terminal.sayText("rebuild.doubt", doubt));
    return report.doubts().isEmpty() ? Exit.DONE : Exit.IN_PART;
  }
}
