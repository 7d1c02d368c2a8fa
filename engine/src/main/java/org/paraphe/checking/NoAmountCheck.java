package org.paraphe.checking;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactType;
import org.paraphe.template.FieldSpec;

/**
 * MONTANT_INCOHERENT: an amount below zero, which only those of a budget may be, blocks; a required
 * one of zero asks for attention.
 */
final class NoAmountCheck implements Check {

  @Override
  public List<Finding> run(CheckSubject subject) {
    if (subject.pack().fields().stream().anyMatch(BudgetBalanceCheck::isBudget)) {
      return List.of();
    }
    FactAmounts amounts = new FactAmounts(subject);
    return subject.facts().stream()
        .filter(f -> f.type() == FactType.MONTANT)
        .flatMap(f -> amounts.amount(f.name()).flatMap(a -> finding(subject, f, a)).stream())
        .toList();
  }

  private static Optional<Finding> finding(CheckSubject subject, Fact fact, BigDecimal amount) {
    Optional<FieldSpec> field = subject.pack().field(fact.name());
    String label = field.map(FieldSpec::label).orElse(fact.name());
    String how = "Relire la pièce et saisir le bon montant (« " + fact.name() + " = … »).";
    if (amount.signum() < 0) {
      return Optional.of(
          Findings.blocking(
              FindingCode.MONTANT_INCOHERENT,
              "champ " + fact.name(),
              "« %s » est négatif.".formatted(label),
              "Seuls ceux d'un budget peuvent l'être.",
              how));
    }
    return amount.signum() == 0 && field.filter(FieldSpec::required).isPresent()
        ? Optional.of(
            Findings.attention(
                FindingCode.MONTANT_INCOHERENT,
                "champ " + fact.name(),
                "« %s » est nul.".formatted(label),
                "Un acte qui n'engage rien est rare : le montant a pu être mal lu, ou rester à"
                    + " fixer.",
                how))
        : Optional.empty();
  }
}
