package org.paraphe.checking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.paraphe.facts.BudgetLines;
import org.paraphe.facts.BudgetReading;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactStatus;
import org.paraphe.template.FieldSpec;

/**
 * MONTANT_INCOHERENT: a total that the pieces state is not the sum of the lines, be it in the table
 * itself or in a field that the pack declares as a sum.
 */
final class TotalCheck implements Check {

  @Override
  public List<Finding> run(CheckSubject subject) {
    List<Finding> findings = new ArrayList<>();
    subject.pack().asked().stream()
        .filter(f -> f.hints().somme() != null)
        .filter(f -> !VatCheck.checks(f.name()))
        .forEach(f -> field(subject, f).forEach(findings::add));
    if (subject.pack().fields().stream().anyMatch(BudgetBalanceCheck::isBudget)) {
      subject.pieces().stream()
          .filter(p -> p.outcome().hasText())
          .forEach(
              p ->
                  BudgetLines.of(p).totals().stream()
                      .filter(t -> !t.isRight())
                      .map(t -> finding(p.name(), t))
                      .forEach(findings::add));
    }
    return findings;
  }

  private static Stream<Finding> field(CheckSubject subject, FieldSpec field) {
    String[] column = String.valueOf(field.hints().somme()).split("\\.", 2);
    FactAmounts facts = new FactAmounts(subject);
    boolean stated =
        subject.facts().stream()
            .filter(f -> f.name().equals(field.name()))
            .map(Fact::status)
            .anyMatch(s -> s == FactStatus.TROUVE || s == FactStatus.SAISI);
    if (!stated || column.length < 2 || facts.rows(column[0]).isEmpty()) {
      return Stream.empty();
    }
    BigDecimal sum = FactAmounts.sum(facts.rows(column[0]), column[1]);
    return facts.amount(field.name()).stream()
        .filter(a -> a.compareTo(sum) != 0)
        .map(
            a ->
                incoherent(
                    "champ " + field.name(),
                    "Le %s annoncé est de %s ; les lignes donnent %s."
                        .formatted(field.label(), FactAmounts.shown(a), FactAmounts.shown(sum))));
  }

  private static Finding finding(String piece, BudgetReading.Total total) {
    BigDecimal sum =
        total.sums().stream()
            .min(Comparator.comparing(s -> s.subtract(total.stated()).abs()))
            .orElse(BigDecimal.ZERO);
    return incoherent(
        "pièce " + piece,
        "« %s » annonce %s en %ss ; les lignes donnent %s."
            .formatted(
                total.label().strip(),
                FactAmounts.shown(total.stated()),
                total.side(),
                FactAmounts.shown(sum)));
  }

  private static Finding incoherent(String where, String what) {
    return Findings.blocking(
        FindingCode.MONTANT_INCOHERENT,
        where,
        what,
        "Une ligne ou le total est faux, ou une ligne n'a pas été lue.",
        "Comparer le tableau de la pièce et celui du projet ; corriger la pièce et renvoyer le"
            + " dossier.");
  }
}
