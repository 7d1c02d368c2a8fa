package org.paraphe.checking;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.paraphe.facts.BudgetSentences;
import org.paraphe.facts.SetAside;
import org.paraphe.template.FieldSpec;

/**
 * VALEUR_A_CONFIRMER: a sentence of a piece gives an account and a sum, and no line of the draft is
 * about that account: « et ajoute aussi 500 € au 6574 » below a table that was read.
 */
final class UnreadCreditsCheck implements Check {
  private static final int LONGEST = 160;

  @Override
  public List<Finding> run(CheckSubject subject) {
    return subject.pack().fields().stream()
        .filter(BudgetBalanceCheck::isBudget)
        .flatMap(f -> findings(subject, f).stream())
        .toList();
  }

  private static List<Finding> findings(CheckSubject subject, FieldSpec field) {
    Set<String> read =
        new FactAmounts(subject)
            .rows(field.name()).stream()
                .flatMap(row -> row.values().stream())
                .filter(Objects::nonNull)
                .map(v -> v.asText())
                .collect(Collectors.toSet());
    if (read.isEmpty()) {
      return List.of();
    }
    Set<String> aside = SetAside.in(subject.pieces());
    return subject.pieces().stream()
        .filter(p -> p.outcome().hasText() && !aside.contains(p.name()))
        .flatMap(
            p ->
                BudgetSentences.of(p).stream()
                    .filter(t -> t.accounts().stream().anyMatch(a -> !read.contains(a)))
                    .limit(3)
                    .map(t -> finding(field, p.name(), t)))
        .toList();
  }

  private static Finding finding(FieldSpec field, String piece, BudgetSentences.Told told) {
    String words =
        told.words().length() > LONGEST ? told.words().substring(0, LONGEST) + "…" : told.words();
    return Findings.attention(
        FindingCode.VALEUR_A_CONFIRMER,
        "champ " + field.name(),
        "« %s » (%s) parle d'un compte qu'aucune ligne du projet ne modifie."
            .formatted(words, piece),
        "La phrase n'a pas été lue comme une modification de crédits, ou elle n'en est pas une.",
        "Vérifier les lignes ; ajouter celle qui manque.");
  }
}
