package org.paraphe.checking;

import java.util.List;
import org.paraphe.facts.Value;
import org.paraphe.template.FieldSpec;
import org.paraphe.template.Origine;

/**
 * CHAMP_MANQUANT: a required field that neither the dossier, nor a person, nor the settings gave.
 * Fields of the session and of the register come later and print as blanks until then.
 */
final class MissingFieldCheck implements Check {

  @Override
  public List<Finding> run(CheckSubject subject) {
    return subject.pack().fields().stream()
        .filter(FieldSpec::required)
        .filter(f -> f.origine() == Origine.DOSSIER || f.origine() == Origine.REGLAGE)
        .filter(f -> !isFilled(f, subject))
        .map(MissingFieldCheck::finding)
        .toList();
  }

  private static boolean isFilled(FieldSpec field, CheckSubject subject) {
    Value given = subject.given().get(field.name());
    return (given != null && !isEmpty(given))
        || subject.facts().stream()
            .filter(f -> f.name().equals(field.name()))
            .flatMap(f -> f.found().stream())
            .anyMatch(v -> !isEmpty(v));
  }

  private static boolean isEmpty(Value value) {
    if (value instanceof Value.Scalar scalar) {
      return scalar.text().isBlank();
    }
    if (value instanceof Value.Items list) {
      return list.items().stream().allMatch(MissingFieldCheck::isEmpty);
    }
    return value instanceof Value.Rows table && table.rows().isEmpty();
  }

  private static Finding finding(FieldSpec field) {
    boolean setting = field.origine() == Origine.REGLAGE;
    return Findings.blocking(
        FindingCode.CHAMP_MANQUANT,
        "champ " + field.name(),
        "Le champ obligatoire « " + field.label() + " » n'a pas de valeur.",
        setting
            ? "Les réglages de la collectivité ne le donnent pas ; l'acte serait incomplet."
            : "Aucune pièce lue ne le donne ; l'acte serait incomplet.",
        setting
            ? "Renseigner « " + field.name() + " » dans config/paraphe.yaml."
            : "Saisir la valeur (« "
                + field.name()
                + " = … » dans consigne.txt, ou « paraphe queue set »), ou compléter le dossier.");
  }
}
