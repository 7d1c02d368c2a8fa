package org.paraphe.drafting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactStatus;
import org.paraphe.facts.FactType;
import org.paraphe.facts.Span;
import org.paraphe.facts.Value;
import org.paraphe.template.FieldSpec;
import org.paraphe.template.Hints;
import org.paraphe.template.Origine;
import org.paraphe.template.TemplatePack;

/**
 * A summary whose passages a model chose. It points, and writes nothing: each passage is found
 * again in its piece and quoted from there. References, dates and disagreements stay the work of
 * rules.
 */
final class ChosenPassages {

  private static final List<String> LISTS =
      List.of("points", "decisions", "echeances", "questions");
  private static final String MODEL = "modele";

  private ChosenPassages() {}

  /** The tables of the pack, asked for as lists of passages. */
  static List<FieldSpec> asked(TemplatePack pack) {
    return LISTS.stream()
        .map(pack::field)
        .flatMap(Optional::stream)
        .map(
            f ->
                new FieldSpec(
                    f.name(),
                    FactType.LISTE,
                    f.label(),
                    Origine.DOSSIER,
                    false,
                    Hints.NONE,
                    List.of()))
        .toList();
  }

  static List<Fact> facts(
      DraftRequest request,
      String model,
      List<FieldSpec> asked,
      Map<String, Answer> answers,
      AnswerFacts reader) {
    Map<String, List<Span>> chosen = new LinkedHashMap<>();
    for (FieldSpec field : asked) {
      Answer answer = answers.get(field.name());
      if (answer != null) {
        chosen.put(field.name(), reader.places(field, answer));
      }
    }
    boolean any = chosen.values().stream().anyMatch(spans -> !spans.isEmpty());
    return new SummarySearch(request.pieces())
        .facts(request.pack(), request.typed(), chosen).stream()
            .map(fact -> any && fact.name().equals(MODEL) ? named(model) : fact)
            .toList();
  }

  private static Fact named(String model) {
    return new Fact(
        MODEL, FactType.TEXTE, Value.of(model), FactStatus.CALCULE, null, List.of(), null);
  }
}
