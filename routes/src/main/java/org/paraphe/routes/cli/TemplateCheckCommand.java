package org.paraphe.routes.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.paraphe.pipeline.PackReview;
import org.paraphe.pipeline.Tools;
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
      description = "un dossier de modèle ou une nature ; tous ceux de modeles/ sinon")
  private List<String> named = List.of();

  @Option(names = "--json", description = "en JSON")
  private boolean json;

  TemplateCheckCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() {
    List<PackCheck> packs = packs();
    if (packs.isEmpty()) {
      terminal().sayText("template.none");
      return Exit.NOTHING_TO_DO;
    }
    PackReview review = new PackReview(Tools.corpus(home()), LocalDate.now(ZoneId.systemDefault()));
    List<PackCheck.Result> results = packs.stream().map(review::of).toList();
    if (json) {
      terminal().json(Map.of("packs", results.stream().map(TemplateCheckCommand::shown).toList()));
    } else {
      results.forEach(this::print);
    }
    boolean good = results.stream().allMatch(r -> r.faults().isEmpty());
    return good ? Exit.DONE : Exit.CHECK_FAILED;
  }

  private List<PackCheck> packs() {
    List<String> wanted = new ArrayList<>(named);
    if (wanted.isEmpty()) {
      TemplatePacks.inventory(modeles()).stream()
          .filter(TemplatePacks.Installed::own)
          .forEach(p -> wanted.add(p.kind()));
    }
    return wanted.stream().map(this::pack).toList();
  }

  private void print(PackCheck.Result result) {
    if (result.faults().isEmpty()) {
      terminal().result(terminal().text("template.good", result.kind()));
      return;
    }
    result.faults().forEach(f -> terminal().result(f.shown()));
    terminal().result(terminal().text("template.faults", result.kind(), result.faults().size()));
  }

  private static Map<String, Object> shown(PackCheck.Result result) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("kind", result.kind());
    shown.put("ok", result.faults().isEmpty());
    shown.put("faults", result.faults().stream().map(TemplateCheckCommand::shown).toList());
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
