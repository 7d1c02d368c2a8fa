package org.paraphe.checking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.Inline;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactStatus;
import org.paraphe.facts.Value;
import org.paraphe.template.FieldSpec;

/**
 * FAIT_CONTRADICTOIRE: a value that a person gave, and another one still printed for the same
 * field: who edits a document may change an amount in one place and forget it in another.
 */
final class OverwrittenCheck implements Check {

  /** True where this check, and not another, speaks of what is printed for the fact. */
  static boolean tells(@Nullable Fact fact) {
    return fact != null && fact.status() == FactStatus.SAISI;
  }

  @Override
  public List<Finding> run(CheckSubject subject) {
    Map<String, Fact> typed =
        subject.facts().stream()
            .filter(OverwrittenCheck::tells)
            .collect(Collectors.toMap(Fact::name, f -> f, (a, b) -> b, LinkedHashMap::new));
    Map<String, Set<String>> other = new LinkedHashMap<>();
    for (Passage passage : Passage.of(subject.act())) {
      for (Inline leaf : passage.leaves()) {
        if (leaf instanceof Inline.Fait fait) {
          String name = fait.field();
          Fact fact = typed.get(name);
          if (fact != null && !says(subject, fact, fait)) {
            other
                .computeIfAbsent(name, key -> new LinkedHashSet<>())
                .add("« " + fait.text() + " » (" + passage.where() + ")");
          }
        }
      }
    }
    List<Finding> findings = new ArrayList<>();
    for (Fact fact : typed.values()) {
      Set<String> places = other.get(fact.name());
      if (places != null) {
        findings.add(finding(subject, fact, places));
      }
    }
    return findings;
  }

  private static boolean says(CheckSubject subject, Fact fact, Inline.Fait fait) {
    Value value = fact.value();
    return value == null
        || fait.isBlank()
        || PrintedWords.prints(
            PrintedPath.of(fait.champ()).in(value),
            subject.pack().field(fact.name()).map(FieldSpec::type),
            fait.text());
  }

  private static Finding finding(CheckSubject subject, Fact fact, Set<String> places) {
    Optional<FieldSpec> field = subject.pack().field(fact.name());
    String value = fact.found().map(v -> ShownValue.of(v, fact.type())).orElse("");
    return Findings.blocking(
        FindingCode.FAIT_CONTRADICTOIRE,
        "champ " + fact.name(),
        "Une personne a donné « "
            + value
            + " » pour « "
            + field.map(FieldSpec::label).orElse(fact.name())
            + " », et l'acte porte encore "
            + String.join(", ", places)
            + ".",
        "La valeur a été changée à un endroit de l'acte et pas à un autre.",
        "Écrire la même valeur partout dans projet.docx, en lettres aussi, ou la saisir (« "
            + fact.name()
            + " = … »).");
  }
}
