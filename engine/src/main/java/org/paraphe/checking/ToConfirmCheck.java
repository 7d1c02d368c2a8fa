package org.paraphe.checking;

import java.util.List;
import java.util.Set;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactType;
import org.paraphe.facts.Value;
import org.paraphe.template.FieldSpec;

/**
 * VALEUR_A_CONFIRMER: a value that was taken for want of any other. An amount, a day or a person
 * that no word tells blocks: it may well be another's.
 */
final class ToConfirmCheck implements Check {
  private static final Set<FactType> BLOCKING =
      Set.of(FactType.MONTANT, FactType.DATE, FactType.PERSONNE);

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
                                blocks(f, subject),
                                subject
                                    .pack()
                                    .field(f.name())
                                    .map(FieldSpec::label)
                                    .orElse(f.name()))))
        .toList();
  }

  /** What an act prints row by row it does not print once more. */
  private static boolean blocks(Fact fact, CheckSubject subject) {
    return Fact.SEULE.equals(fact.rule())
        && BLOCKING.contains(fact.type())
        && subject.pack().fields().stream()
            .filter(t -> t.columns().stream().anyMatch(c -> c.name().equals(fact.name())))
            .noneMatch(
                t ->
                    subject.facts().stream()
                        .anyMatch(f -> f.name().equals(t.name()) && f.found().isPresent()));
  }

  private static Finding finding(Fact fact, Value value, boolean blocks, String label) {
    FactType type = fact.type();
    return new Finding(
        FindingCode.VALEUR_A_CONFIRMER,
        blocks ? Severity.BLOQUANT : Severity.ATTENTION,
        "champ " + fact.name(),
        "« %s » est retenu pour « %s » : %s."
            .formatted(ShownValue.of(value, type), label, fact.rule()),
        Fact.EN_PHRASES.equals(fact.rule())
            ? "Des dépenses, ou les aides d'une autre année, s'écrivent de même."
            : "Aucun libellé ni aucune phrase ne le dit de ce champ.",
        blocks
            ? "Relire le passage, puis saisir la valeur (« " + fact.name() + " = … »)."
            : "Relire le passage ; si la valeur n'est pas la bonne, la saisir (« "
                + fact.name()
                + " = … »).");
  }
}
