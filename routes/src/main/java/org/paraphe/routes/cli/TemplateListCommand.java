package org.paraphe.routes.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.paraphe.pipeline.Tools;
import org.paraphe.template.TemplatePack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code paraphe template list}. */
@Command(name = "list", description = "les modèles installés")
final class TemplateListCommand extends LooseCommand {

  @Option(names = "--json", description = "en JSON")
  private boolean json;

  TemplateListCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Tools tools) {
    List<TemplatePack> packs = tools.catalog().packs();
    if (json) {
      terminal().json(Map.of("packs", packs.stream().map(TemplateListCommand::shown).toList()));
    } else {
      packs.forEach(p -> terminal().result(p.kind() + "  " + p.title() + "  " + p.version()));
    }
    return packs.isEmpty() ? Exit.NOTHING_TO_DO : Exit.DONE;
  }

  private static Map<String, Object> shown(TemplatePack pack) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("kind", pack.kind().id());
    shown.put("title", pack.title());
    shown.put("version", pack.version());
    shown.put("family", pack.family().name().toLowerCase(Locale.ROOT));
    shown.put("register", pack.registre());
    shown.put("fields", pack.fields().stream().map(f -> f.name()).toList());
    return shown;
  }
}
