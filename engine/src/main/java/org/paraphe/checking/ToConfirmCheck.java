package org.paraphe.checking;

import java.util.List;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactType;
import org.paraphe.facts.Value;
import org.paraphe.template.FieldSpec;

/** VALEUR_A_CONFIRMER: a value that was taken for want of any other: it may be another's. */
final class ToConfirmCheck implements Check {
  @Override
  public List<Finding> run(CheckSubject subject) {
    return subject.facts().stream()
        .filter(Fact::isToConfirm)
        .flatMap(
            f ->
                f.found().stream()
                    .map(
                        v ->
                            finding(
                                f,
                                v,
                                subject
                                    .pack()
                                    .field(f.name())
                                    .map(FieldSpec::label)
                                    .orElse(f.name()))))
        .toList();
  }

  private static Finding finding(Fact fact, Value value, String label) {
    FactType type = fact.type();
    return Findings.attention(
        FindingCode.VALEUR_A_CONFIRMER,
        "champ " + fact.name(),
        "« %s » est retenu pour « %s » : %s."
            .formatted(ShownValue.of(value, type), label, fact.rule()),
        Fact.EN_PHRASES.equals(fact.rule())
            ? "Des dépenses, ou les aides d'une autre année, s'écrivent de même."
            : Fact.ANTERIEUR.equals(fact.rule())
                ? "L'acte joint a pu l'être comme modèle, pour quelqu'un ou quelque chose d'autre."
                : Fact.OUVERTE.equals(fact.rule())
                    ? "La valeur lue ailleurs peut être celle d'une autre chose, ou provisoire."
                    : Fact.COUPE.equals(fact.rule())
                        ? "La pièce continue après ces mots, ou ce sont ceux d'une phrase."
                        : "Aucun libellé ni aucune phrase ne le dit de ce champ.",
        "Relire le passage ; si la valeur n'est pas la bonne, la saisir (« "
            + fact.name()
            + " = … »).");
  }
}
