package org.paraphe.routes.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.paraphe.law.LegalCorpus;
import org.paraphe.pipeline.ExampleReview;
import org.paraphe.pipeline.PackReview;
import org.paraphe.pipeline.Tools;
import org.paraphe.pipeline.WordDocuments;
import org.paraphe.template.PackCheck;
import org.paraphe.template.PackFault;
import org.paraphe.template.TemplatePacks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code paraphe template check}. */
@Command(name = "check", description = "ce qui ne va pas dans des modèles : fichier, ligne, remède")
final class TemplateCheckCommand extends PackCommand {

  @Parameters(
      arity = "0..*",
      paramLabel = "MODELE",
      description =
          "un dossier de modèle, une nature ou un document de style (style.docx) ; tous ceux de"
              + " modeles/ sinon")
  private List<String> named = List.of();

  @Option(names = "--json", description = "en JSON")
  private boolean json;

  TemplateCheckCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(WordDocuments documents) throws IOException {
    List<String> wanted = named.isEmpty() ? TemplatePacks.ownKinds(modeles()) : named;
    if (wanted.isEmpty()) {
      terminal().sayText("template.none");
      return Exit.NOTHING_TO_DO;
    }
    LegalCorpus corpus = Tools.corpus(home());
    LocalDate today = LocalDate.now(ZoneId.systemDefault());
    PackReview review = new PackReview(corpus, today, documents);
    ExampleReview examples = new ExampleReview(corpus, given(), today, this::extractor);
    List<PackCheck.Result> results = new ArrayList<>();
    for (String one : wanted) {
      Path file = terminal().surroundings().resolve(one);
      results.add(
          Files.isRegularFile(file)
              ? review.ofStyle(one, Files.readAllBytes(file))
              : reviewed(pack(one, documents), review, examples));
    }
    if (json) {
      terminal().json(Map.of("packs", results.stream().map(TemplateCheckCommand::shown).toList()));
    } else {
      results.forEach(this::print);
    }
    boolean good = results.stream().allMatch(r -> r.faults().isEmpty());
    return good ? Exit.DONE : Exit.CHECK_FAILED;
  }

  private static PackCheck.Result reviewed(
      PackCheck pack, PackReview review, ExampleReview examples) {
    return examples.of(pack, review.of(pack));
  }

  private void print(PackCheck.Result result) {
    result.faults().forEach(f -> terminal().result(f.shown()));
    result.remarks().forEach(r -> terminal().result(terminal().text("template.remark", r.shown())));
    if (result.faults().isEmpty()) {
      terminal().result(terminal().text("template.good", result.kind()));
      return;
    }
    terminal().result(terminal().text("template.faults", result.kind(), result.faults().size()));
  }

  private static Map<String, Object> shown(PackCheck.Result result) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("kind", result.kind());
    shown.put("ok", result.faults().isEmpty());
    shown.put("faults", result.faults().stream().map(TemplateCheckCommand::shown).toList());
    shown.put("remarks", result.remarks().stream().map(TemplateCheckCommand::shown).toList());
    return shown;
  }

  private static Map<String, Object> shown(PackFault fault) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("file", fault.file());
    shown.put("line", fault.line() == 0 ? null : fault.line());
    shown.put("column", fault.column() == 0 ? null : fault.column());
    shown.put("what", fault.what());
    return shown;
  }
}
