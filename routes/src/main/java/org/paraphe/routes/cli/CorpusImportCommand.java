package org.paraphe.routes.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.paraphe.law.CorpusImport;
import org.paraphe.law.ImportReport;
import org.paraphe.pipeline.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code paraphe corpus import}: it may be the first command of a home, and makes one then. */
@Command(
    name = "import",
    description =
        "charge des textes de loi : base LEGI (dossier ou .tar.gz), legi-data (.json), versions"
            + " (.jsonl), compressés ou non")
final class CorpusImportCommand implements Callable<Integer> {

  private static final int BETWEEN_LINES = 10_000;

  @Mixin private HelpOption help = new HelpOption();
  @Mixin private HomeOption home = new HomeOption();

  @Parameters(arity = "1..*", paramLabel = "CHEMIN", description = "des fichiers ou des dossiers")
  private List<String> paths = List.of();

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "le jour jusqu'où ces textes sont connus (sinon : ce que les données prouvent)")
  private @Nullable String asOf;

  @Option(names = "--json", description = "en JSON")
  private boolean json;

  private final Terminal terminal;

  CorpusImportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    @Nullable LocalDate day = day();
    List<Path> sources = paths.stream().map(this::existing).toList();
    Home where = home.home(terminal.surroundings());
    where.create();
    ImportReport report = new CorpusImport(where.corpus(), this::progress).run(sources, day);
    if (json) {
      terminal.json(shown(report));
    } else {
      print(report);
    }
    if (!report.leftOut().isEmpty()) {
      return Exit.IN_PART;
    }
    return report.changed() ? Exit.DONE : Exit.NOTHING_TO_DO;
  }

  private Path existing(String given) {
    Path path = terminal.surroundings().resolve(given);
    if (!Files.exists(path)) {
      throw new WrongUse(terminal.text("path.missing", path));
    }
    return path;
  }

  private @Nullable LocalDate day() {
    LocalDate day = terminal.day(asOf);
    if (day != null && day.isAfter(LocalDate.now(ZoneId.systemDefault()))) {
      throw new WrongUse(terminal.text("corpus.future", asOf));
    }
    return day;
  }

  private void progress(Path source, long read) {
    if (read == 0) {
      terminal.sayText("corpus.reading", source.getFileName());
    } else if (read % BETWEEN_LINES == 0) {
      terminal.sayText("corpus.read", source.getFileName(), read);
    }
  }

  private void print(ImportReport report) {
    report.leftOut().forEach(l -> terminal.sayText("corpus.left.out", l.name(), l.why()));
    if (report.changed()) {
      Object day = report.asOf().map(Object.class::cast).orElse("—");
      terminal.result(
          terminal.text("corpus.imported", report.imported().size(), report.texts(), day));
      if (asOf == null) {
        terminal.sayText("corpus.derived");
      }
    } else {
      terminal.sayText(report.leftOut().isEmpty() ? "corpus.same" : "corpus.none.read");
    }
  }

  private static Map<String, Object> shown(ImportReport report) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("changed", report.changed());
    shown.put("imported", report.imported());
    shown.put("leftOut", report.leftOut());
    shown.put("texts", report.texts());
    shown.put("asOf", report.asOf().orElse(null));
    return shown;
  }
}
