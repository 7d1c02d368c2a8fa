package org.paraphe.routes.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.paraphe.pipeline.WordDocuments;
import org.paraphe.template.TemplatePack;
import org.paraphe.template.TemplatePacks;
import org.paraphe.template.TemplatePacks.Installed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code paraphe template list}. */
@Command(name = "list", description = "les modèles installés, et ceux qui sont refusés")
final class TemplateListCommand extends PackCommand {

  @Option(names = "--json", description = "en JSON")
  private boolean json;

  TemplateListCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(WordDocuments documents) {
    List<Installed> packs = TemplatePacks.inventory(modeles(), documents);
    if (json) {
      terminal().json(Map.of("packs", packs.stream().map(TemplateListCommand::shown).toList()));
    } else {
      packs.forEach(this::print);
    }
    if (packs.isEmpty()) {
      return Exit.NOTHING_TO_DO;
    }
    return packs.stream().allMatch(p -> p.pack() != null) ? Exit.DONE : Exit.IN_PART;
  }

  private void print(Installed installed) {
    TemplatePack pack = installed.pack();
    if (pack == null) {
      terminal().result(terminal().text("template.refused", installed.kind(), source(installed)));
      installed.refusal().lines().forEach(l -> terminal().result("    " + l));
    } else {
      terminal()
          .result(
              terminal()
                  .text(
                      "template.line",
                      installed.kind(),
                      pack.title(),
                      source(installed),
                      pack.version()));
    }
  }

  private String source(Installed installed) {
    return terminal().text(installed.own() ? "template.own" : "template.embedded");
  }

  private static Map<String, Object> shown(Installed installed) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("kind", installed.kind());
    shown.put("source", installed.own() ? "modeles" : "embedded");
    TemplatePack pack = installed.pack();
    if (pack == null) {
      shown.put("refusal", installed.refusal());
      return shown;
    }
    shown.put("title", pack.title());
    shown.put("version", pack.version());
    shown.put("family", pack.family().label());
    shown.put("register", pack.registre());
    shown.put("fields", pack.fields().stream().map(f -> f.name()).toList());
    return shown;
  }
}
