package org.paraphe.routes.cli;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.paraphe.pipeline.Backup;
import org.paraphe.pipeline.Paraphe;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code paraphe backup}: beside a running service as well. */
@Command(name = "backup", description = "sauvegarde l'espace entier, service en marche ou non")
final class BackupCommand extends EngineCommand {

  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss");

  @Parameters(
      arity = "0..1",
      paramLabel = "CHEMIN",
      description = "un fichier .zip ou un dossier à créer (sinon paraphe-<date>.zip, ici)")
  private @Nullable String path;

  @Option(names = "--corpus", description = "avec les textes de loi importés")
  private boolean corpus;

  @Option(names = "--json", description = "en JSON")
  private boolean json;

  BackupCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Paraphe paraphe) {
    String name = "paraphe-" + STAMP.format(LocalDateTime.now(ZoneId.systemDefault())) + ".zip";
    Path place = terminal().surroundings().resolve(path == null ? name : path);
    Backup.Report report = paraphe.backup().write(place, corpus);
    if (json) {
      terminal().json(shown(report));
    } else {
      terminal()
          .result(terminal().text("backup.done", report.place(), report.cases(), report.files()));
      report.leftOut().forEach(l -> terminal().sayText("backup.left.out", l));
    }
    return report.leftOut().isEmpty() ? Exit.DONE : Exit.IN_PART;
  }

  private static Map<String, Object> shown(Backup.Report report) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("path", report.place().toString());
    shown.put("cases", report.cases());
    shown.put("files", report.files());
    shown.put("bytes", report.bytes());
    shown.put("leftOut", report.leftOut());
    return shown;
  }
}
