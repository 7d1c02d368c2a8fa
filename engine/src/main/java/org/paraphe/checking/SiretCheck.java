package org.paraphe.checking;

import java.util.List;
import java.util.stream.Stream;
import org.paraphe.facts.FactType;
import org.paraphe.facts.Recognisers;
import org.paraphe.facts.Value;

/** SIRET_INVALIDE: the number has not 14 digits or its key (Luhn) is wrong. */
final class SiretCheck implements Check {

  @Override
  public List<Finding> run(CheckSubject subject) {
    return subject.facts().stream()
        .filter(fact -> fact.type() == FactType.SIRET)
        .flatMap(
            fact ->
                fact.found().stream()
                    .flatMap(SiretCheck::scalars)
                    .filter(siret -> !isValid(siret))
                    .map(siret -> finding(fact.name(), siret)))
        .toList();
  }

  private static Stream<String> scalars(Value value) {
    if (value instanceof Value.Items list) {
      return list.items().stream().flatMap(SiretCheck::scalars);
    }
    return Stream.of(value.asText());
  }

  static boolean isValid(String siret) {
    return Recognisers.isSiret(siret.replaceAll("[\\s\\p{Z}]", ""));
  }

  private static Finding finding(String field, String siret) {
    return Findings.attention(
        FindingCode.SIRET_INVALIDE,
        "champ " + field,
        "Le SIRET « " + siret + " » n'est pas valide (14 chiffres, clé de contrôle).",
        "Un numéro faux désigne un autre organisme ou aucun.",
        "Vérifier le numéro auprès du bénéficiaire et le saisir (« " + field + " = … »).");
  }
}
