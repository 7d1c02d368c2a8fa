package org.paraphe.routes.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.ActKind;
import org.paraphe.pipeline.BatchReport;
import org.paraphe.pipeline.BatchRequest;
import org.paraphe.pipeline.Batches;
import org.paraphe.pipeline.Paraphe;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code paraphe batch}. */
@Command(
    name = "batch",
    description = {
      "l'inventaire d'un fonds : chaque fichier ou sous-dossier de DOSSIER est un dossier",
      "Le dossier lu n'est jamais modifié. Interrompu, le lot reprend avec --resume."
    })
final class BatchCommand extends EngineCommand {

  /** More than a screen of them is read in the inventory. */
  private static final int SAID = 100;

  @Parameters(index = "0", paramLabel = "DOSSIER", description = "le dossier à inventorier")
  private String source = "";

  @Option(
      names = "--kind",
      paramLabel = "NATURE",
      description =
          "met en plus chaque dossier en file d'attente, avec un projet de cette nature :"
              + " synthese-juridique…")
  private @Nullable String kind;

  @Option(
      names = "--resume",
      description = "reprend le dernier lot de ce dossier, et réessaie ce qui n'a pas pu être lu")
  private boolean resume;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "où écrire l'inventaire (sinon lots/<lot>/ de l'espace de travail)")
  private @Nullable String out;

  @Option(names = "--json", description = "en JSON")
  private boolean json;

  BatchCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Paraphe paraphe) {
    @Nullable Path place = out == null ? null : terminal().surroundings().resolve(out);
    BatchRequest request =
        new BatchRequest(terminal().surroundings().resolve(source), kind(paraphe), resume, place);
    Batches batches = paraphe.batches();
    batches
        .refusal(request)
        .ifPresent(
            why -> {
              throw new WrongUse(why);
            });
    if (resume) {
      batches
          .latest(request.source())
          .ifPresentOrElse(
              id -> terminal().sayText("batch.resumed", id),
              () -> terminal().sayText("batch.anew"));
    }
    BatchBar bar = new BatchBar(terminal());
    BatchReport report = batches.run(request, bar::show);
    bar.end();
    tell(batches, report);
    if (report.unread() > 0) {
      return Exit.IN_PART;
    }
    boolean nothing = report.pieces() == 0 || (report.resumed() && report.fresh() == 0);
    return nothing && report.fresh() == 0 && report.newlyQueued() == 0
        ? Exit.NOTHING_TO_DO
        : Exit.DONE;
  }

  private @Nullable ActKind kind(Paraphe paraphe) {
    return kind == null ? null : InstalledKind.of(kind, paraphe.catalog(), terminal());
  }

  private void tell(Batches batches, BatchReport report) {
    if (json) {
      List<Map<String, String>> unread = new ArrayList<>();
      batches.unread(report, u -> unread.add(Map.of("path", u.path(), "error", u.error())));
      terminal().json(shown(report, unread));
      return;
    }
    terminal()
        .result(
            terminal()
                .text(
                    "batch.done",
                    report.id(),
                    report.dossiers(),
                    report.pieces(),
                    report.doubleDossiers(),
                    report.unread()));
    if (report.queued() + report.notQueued() > 0) {
      terminal().result(terminal().text("batch.queued", report.queued(), report.notQueued()));
    }
    terminal().result(report.files().xlsx().toString());
    terminal().result(report.files().csv().toString());
    terminal().result(report.files().piecesCsv().toString());
    if (report.unread() > 0) {
      terminal().sayText("batch.unread", report.unread());
      AtomicInteger said = new AtomicInteger();
      batches.unread(
          report,
          u -> {
            if (said.incrementAndGet() <= SAID) {
              terminal().say("  " + u.path() + " : " + u.error());
            }
          });
      if (said.get() > SAID) {
        terminal().sayText("batch.more", said.get() - SAID);
      }
    }
  }

  private static Map<String, Object> shown(BatchReport report, List<Map<String, String>> unread) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("batch", report.id());
    shown.put("source", report.source().toString());
    shown.put("resumed", report.resumed());
    shown.put("dossiers", report.dossiers());
    shown.put("pieces", report.pieces());
    shown.put("bytes", report.bytes());
    shown.put("read", report.fresh());
    shown.put("doubles", report.doubleDossiers());
    shown.put("queued", report.queued());
    shown.put("notQueued", report.notQueued());
    shown.put("unread", unread);
    Map<String, String> files = new LinkedHashMap<>();
    files.put("xlsx", report.files().xlsx().toString());
    files.put("csv", report.files().csv().toString());
    files.put("piecesCsv", report.files().piecesCsv().toString());
    shown.put("files", files);
    return shown;
  }
}
