package org.paraphe.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactStatus;
import org.paraphe.facts.FactType;
import org.paraphe.facts.Value;
import org.paraphe.template.FieldSpec;

/**
 * Holds what a model read against what the model-free reading finds in the same pieces. A value
 * that differs competes with the model's, as if another piece had given it; what only one of the
 * two readings saw is told: whoever talks a model into another value, or out of one, is seen.
 */
final class SecondReading {

  private final List<String> alone = new ArrayList<>();
  private final List<String> overlooked = new ArrayList<>();
  private final List<String> reworded = new ArrayList<>();

  /** The model's fact with what speaks against it; the other reading's where the model has none. */
  Fact compared(FieldSpec field, Fact model, Fact plain) {
    if (model.status() == FactStatus.SAISI || model.found().isEmpty() && plain.found().isEmpty()) {
      return model;
    }
    if (model.found().isEmpty()) {
      overlooked.add(field.label());
      return plain;
    }
    if (plain.found().isEmpty()) {
      alone.add(field.label());
      return model;
    }
    Value chosen = model.found().get();
    boolean agreed = SameValue.of(field, chosen, plain.found().get());
    if (agreed && field.type() == FactType.TEXTE && !sameWords(chosen, plain.found().get())) {
      reworded.add(field.label());
    }
    List<Fact.Candidate> others = new ArrayList<>(model.others());
    candidates(plain)
        .filter(c -> !SameValue.of(field, chosen, c.value()))
        .filter(c -> others.stream().noneMatch(o -> SameValue.of(field, o.value(), c.value())))
        .forEach(others::add);
    return new Fact(
        model.name(),
        model.type(),
        chosen,
        model.status(),
        model.source(),
        others,
        agreed ? plain.rule() : null);
  }

  private static Stream<Fact.Candidate> candidates(Fact plain) {
    Stream<Fact.Candidate> first =
        plain.found().stream()
            .flatMap(
                value ->
                    Stream.ofNullable(plain.source()).map(at -> new Fact.Candidate(value, at)));
    return Stream.concat(first, plain.others().stream());
  }

  private static boolean sameWords(Value a, Value b) {
    return SameValue.words(a).containsAll(SameValue.words(b))
        || SameValue.words(b).containsAll(SameValue.words(a));
  }

  /** One notice for all; empty where both readings saw the same. */
  Optional<Draft.Notice> notice() {
    List<String> parts = new ArrayList<>();
    part(parts, "lus par le modèle seul", alone);
    part(parts, "lus autrement par le modèle", reworded);
    part(parts, "que le modèle n'a pas vus", overlooked);
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Draft.Notice(
                "LECTURE_DU_MODELE",
                "Champs à comparer aux pièces : " + String.join(" ; ", parts) + ".",
                "La lecture sans modèle des mêmes pièces ne donne pas ces valeurs dans les mêmes"
                    + " mots ; chacune a une source, que la page de contrôle montre."));
  }

  private static void part(List<String> parts, String words, List<String> labels) {
    if (!labels.isEmpty()) {
      parts.add(words + " : " + String.join(", ", labels));
    }
  }
}
