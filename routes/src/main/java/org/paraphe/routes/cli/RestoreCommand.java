package org.paraphe.routes.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.paraphe.pipeline.Home;
import org.paraphe.pipeline.Restore;
import org.paraphe.routes.config.Service;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code paraphe restore}: verifies the whole backup before it replaces anything. */
@Command(
    name = "restore",
    description =
        "vérifie une sauvegarde, puis la met à la place de l'espace, qui est gardé à côté")
final class RestoreCommand implements Callable<Integer> {

  @Mixin private HelpOption help = new HelpOption();
  @Mixin private HomeOption home = new HomeOption();

  @Parameters(paramLabel = "SAUVEGARDE", description = "le fichier .zip ou le dossier")
  private String backup = "";

  @Option(names = "--dry-run", description = "vérifie et ne change rien")
  private boolean rehearsal;

  @Option(names = "--yes", description = "remplace l'espace qui est là")
  private boolean yes;

  private final Terminal terminal;

  RestoreCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Home where = home.home(terminal.surroundings());
    Path source = terminal.surroundings().resolve(backup);
    if (!Files.exists(source)) {
      throw new WrongUse(terminal.text("path.missing", source));
    }
    Restore restore = new Restore(source, where);
    if (rehearsal) {
      Restore.Report report = restore.rehearse();
      terminal.result(
          terminal.text(
              "restore.good", Moments.read(report.createdAt()), report.cases(), report.files()));
      return Exit.DONE;
    }
    if (Service.runsIn(where)) {
      throw new WrongUse(terminal.text("restore.running", where.root()));
    }
    if (Files.exists(where.root()) && !yes) {
      throw new WrongUse(terminal.text("restore.yes", where.root()));
    }
    Restore.Report report = restore.run();
    terminal.result(
        terminal.text(
            "restore.done", where.root(), Moments.read(report.createdAt()), report.cases()));
    report.before().ifPresent(kept -> terminal.sayText("restore.before", kept));
    return Exit.DONE;
  }
}
