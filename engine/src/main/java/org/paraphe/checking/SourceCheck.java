package org.paraphe.checking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.paraphe.facts.Fact;

/**
 * FAIT_NON_SOURCE: an amount, date, number, name or organisation in the act that no piece, no
 * setting and no person gave. First the facts, against the pieces; then what the act prints,
 * against the facts, the settings and the template's own words.
 */
final class SourceCheck implements Check {

  @Override
  public List<Finding> run(CheckSubject subject) {
    FactSources sources = new FactSources(subject.pack(), subject.pieces());
    List<Finding> findings = new ArrayList<>();
    Map<String, Fact> trusted = new HashMap<>();
    for (Fact fact : subject.facts()) {
      Optional<String> fault = sources.fault(fact);
      if (fault.isEmpty()) {
        trusted.put(fact.name(), fact);
      } else {
        findings.add(unsourced(fact, fault.get()));
      }
    }
    findings.addAll(new PrintedWords(subject, trusted).findings());
    return findings;
  }

  private static Finding unsourced(Fact fact, String fault) {
    String value = fact.found().map(v -> ShownValue.of(v, fact.type())).orElse("");
    return Findings.blocking(
        FindingCode.FAIT_NON_SOURCE,
        "champ " + fact.name(),
        "La valeur « " + value + " » n'a pas de source : " + fault + ".",
        "Une valeur qu'aucune pièce ne donne a pu être inventée.",
        "Vérifier dans les pièces ; si la valeur est juste, la saisir (« "
            + fact.name()
            + " = … »), sinon la corriger.");
  }
}
