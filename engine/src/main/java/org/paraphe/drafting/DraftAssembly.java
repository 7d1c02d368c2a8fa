package org.paraphe.drafting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.paraphe.act.Act;
import org.paraphe.facts.Fact;
import org.paraphe.facts.Value;
import org.paraphe.template.ActTemplates;
import org.paraphe.template.TemplatePack;

/** Makes the draft of an act out of facts, however they were found. Thread-safe. */
final class DraftAssembly {

  private final ActTemplates templates;

  DraftAssembly(ActTemplates templates) {
    this.templates = templates;
  }

  /**
   * @param drafter who found the facts, as drafts name it
   * @param facts one a field of origin dossier, in the pack's order; none may carry the name of a
   *     field that settings, session or register give
   * @param versions of prompt and model; the template's is added here
   */
  Draft assemble(
      DraftRequest request,
      String drafter,
      List<Fact> facts,
      Map<String, String> versions,
      List<Draft.Notice> notices,
      Draft.Footprint footprint) {
    TemplatePack pack = request.pack();
    Map<String, Value> values = new HashMap<>();
    facts.forEach(fact -> fact.found().ifPresent(value -> values.put(fact.name(), value)));
    values.putAll(request.given());
    values.putAll(request.typed());
    Act act = templates.render(pack, values, request.date());
    Map<String, String> all = new HashMap<>(versions);
    all.put("template", pack.kind() + "@" + pack.version());
    return new Draft(drafter, pack.kind(), request.date(), facts, act, all, notices, footprint);
  }
}
