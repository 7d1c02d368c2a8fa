package org.paraphe.drafting;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactStatus;
import org.paraphe.facts.Value;
import org.paraphe.template.ActTemplates;
import org.paraphe.template.TemplatePack;

/**
 * The text that an assembly amended: the facts of the projet as they were, the values that it
 * changed, the template's words. No piece is read again and no model is asked, so that nothing
 * changes but what was voted. Thread-safe.
 */
public final class Amendments {

  private static final Draft.Notice OWN_WORDS =
      new Draft.Notice(
          "FORMULATION_MODELE",
          "L'amendement a fait reprendre les mots du modèle d'acte dans les passages qu'un modèle"
              + " de langage avait formulés.",
          "Le texte adopté doit être celui que l'assemblée a voté, mot pour mot.");

  private final DraftAssembly assembly;

  public Amendments(ActTemplates templates) {
    this.assembly = new DraftAssembly(templates);
  }

  /**
   * @param given values of settings
   * @param changed values that the assembly changed, by field name
   * @param date the day of the session
   */
  public Draft amended(
      Draft before,
      TemplatePack pack,
      Map<String, Value> given,
      Map<String, Value> changed,
      LocalDate date) {
    Map<String, Value> typed = new HashMap<>();
    before.facts().stream()
        .filter(f -> f.status() == FactStatus.SAISI)
        .forEach(f -> f.found().ifPresent(v -> typed.put(f.name(), v)));
    typed.putAll(changed);
    List<Fact> facts =
        before.facts().stream()
            .filter(f -> pack.asked().stream().anyMatch(spec -> spec.name().equals(f.name())))
            .map(f -> changed(f, pack, changed))
            .toList();
    Draft amended =
        assembly.assemble(
            new DraftRequest(pack, List.of(), given, typed, "", date),
            before.drafter(),
            facts,
            before.versions(),
            before.notices(),
            before.footprint());
    return before.act().modele() == null ? amended : amended.with(OWN_WORDS);
  }

  /** A total of lines is computed anew. */
  private static Fact changed(Fact fact, TemplatePack pack, Map<String, Value> changed) {
    Value value = changed.get(fact.name());
    if (value != null) {
      return Fact.typed(fact.name(), fact.type(), value);
    }
    boolean sum =
        fact.status() == FactStatus.CALCULE
            && pack.field(fact.name()).filter(f -> f.hints().somme() != null).isPresent();
    return sum ? Fact.absent(fact.name(), fact.type()) : fact;
  }
}
