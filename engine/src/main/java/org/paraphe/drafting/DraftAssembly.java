package org.paraphe.drafting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.paraphe.act.Act;
import org.paraphe.facts.Fact;
import org.paraphe.facts.Value;
import org.paraphe.template.ActTemplates;
import org.paraphe.template.FieldSpec;
import org.paraphe.template.Origine;
import org.paraphe.template.TemplatePack;

/**
 * Makes a draft of facts, whoever found them. Fields that settings, session and register give never
 * come from a drafter: facts of that name are not looked at. Thread-safe.
 */
final class DraftAssembly {
  private final ActTemplates templates;

  DraftAssembly(ActTemplates templates) {
    this.templates = templates;
  }

  Draft assemble(
      DraftRequest request,
      String drafter,
      List<Fact> found,
      Map<String, String> versions,
      List<Draft.Notice> notices,
      Draft.Footprint footprint) {
    return assemble(request, drafter, found, Map.of(), versions, notices, footprint);
  }

  /**
   * @param wordings words for text slots of the pack, by name, that were found good
   */
  Draft assemble(
      DraftRequest request,
      String drafter,
      List<Fact> found,
      Map<String, String> wordings,
      Map<String, String> versions,
      List<Draft.Notice> notices,
      Draft.Footprint footprint) {
    TemplatePack pack = request.pack();
    List<Fact> facts = request.emptied(Sums.completed(pack, request.emptied(found)));
    Act rendered = templates.render(pack, values(request, facts), wordings, request.date());
    Act act = drafter.startsWith("llm:") ? rendered.assistedBy(drafter) : rendered;
    Map<String, String> all = new HashMap<>(versions);
    all.put("template", pack.kind() + "@" + pack.version());
    return new Draft(
        drafter,
        pack.kind(),
        request.date(),
        withTyped(request, facts),
        act,
        all,
        notices,
        footprint);
  }

  /** What a person typed for the session or in place of a setting is a fact too. */
  private static List<Fact> withTyped(DraftRequest request, List<Fact> facts) {
    Stream<Fact> typed =
        request.pack().fields().stream()
            .filter(f -> f.origine() != Origine.DOSSIER)
            .flatMap(
                f ->
                    Stream.ofNullable(request.typed().get(f.name()))
                        .map(v -> Fact.typed(f.name(), f.type(), v)));
    return Stream.concat(facts.stream(), typed).toList();
  }

  /** What the template prints: found and typed values of asked fields, and the given ones. */
  static Map<String, Value> values(DraftRequest request, List<Fact> facts) {
    Map<String, Value> values = new HashMap<>();
    for (Fact fact : facts) {
      Value value = fact.value();
      if (value != null && isAsked(request.pack(), fact.name())) {
        values.put(fact.name(), value);
      }
    }
    values.putAll(request.given());
    request.typed().forEach(values::put);
    return values;
  }

  private static boolean isAsked(TemplatePack pack, String name) {
    return pack.field(name).map(FieldSpec::origine).filter(o -> o == Origine.DOSSIER).isPresent();
  }
}
