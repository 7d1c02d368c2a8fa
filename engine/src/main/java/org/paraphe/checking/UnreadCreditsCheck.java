package org.paraphe.checking;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paraphe.facts.BudgetSentences;
import org.paraphe.facts.Value;
import org.paraphe.template.FieldSpec;

/**
 * VALEUR_A_CONFIRMER: a sentence of a piece gives an account and a sum, and no line of the draft is
 * about that account: « et ajoute aussi 500 € au 6574 » below a table that was read.
 * FAIT_CONTRADICTOIRE: it gives another sum than the lines of that account, « inscrire 12 000 € au
 * 60612 » beside a line of 21 000 €.
 */
final class UnreadCreditsCheck implements Check {
  private static final int LONGEST = 160;
  private static final int MOST = 3;

  /** What an account had, costs or comes to, and not what is entered now. */
  private static final Pattern OF_ANOTHER_TIME =
      Pattern.compile(
          "\\b(?:port[a-z]{1,4} (?:a|le|les|l')|ramen[a-z]+ a|s'elev[a-z]+|passe[a-z]* (?:de|a)|etai[a-z]+|avai[a-z]+|initial[a-z]*|total[a-z]*|solde|reste[a-z]*|dont|budget(?:e|ee|es|ees)|dernier|derniere|annee|20\\d\\d|par (?:an|mois|jour|semaine|trimestre)|chaque|devis|marche)\\b");

  private static final Pattern THOUSANDS =
      Pattern.compile("\\ben (?:milliers d'(?:euros?|€)|k ?€|keuros?\\b)");

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
    List<Map<String, Value>> rows = new FactAmounts(subject).rows(field.name());
    return subject.pieces().stream()
        .filter(p -> p.outcome().hasText() && !subject.aside().contains(p.name()))
        .flatMap(
            p ->
                Stream.of(
                    Stream.of(p)
                        .filter(t -> THOUSANDS.matcher(Words.fold(t.text())).find())
                        .map(t -> inThousands(field, p.name())),
                    BudgetSentences.of(p).stream()
                        .filter(t -> t.accounts().stream().anyMatch(a -> !read.contains(a)))
                        .limit(MOST)
                        .map(t -> finding(field, p.name(), t)),
                    BudgetSentences.of(p).stream()
                        .filter(t -> read.containsAll(t.accounts()) && isOtherwise(t, rows))
                        .limit(MOST)
                        .map(t -> otherwise(field, p.name(), t))))
        .flatMap(s -> s)
        .toList();
  }

  /** One sum, that no line of the accounts it is told of nor all of them together have. */
  private static boolean isOtherwise(BudgetSentences.Told told, List<Map<String, Value>> rows) {
    if (told.sums().size() != 1 || OF_ANOTHER_TIME.matcher(Words.fold(told.words())).find()) {
      return false;
    }
    List<Map<String, Value>> own =
        rows.stream()
            .filter(r -> r.values().stream().anyMatch(v -> told.accounts().contains(v.asText())))
            .toList();
    BigDecimal sum = told.sums().get(0).abs();
    return !own.isEmpty()
        && Stream.of("depense", "recette")
            .allMatch(
                c ->
                    FactAmounts.sum(own, c).abs().compareTo(sum) != 0
                        && own.stream()
                            .noneMatch(r -> FactAmounts.cell(r, c).abs().compareTo(sum) == 0));
  }

  private static Finding inThousands(FieldSpec field, String piece) {
    return Findings.attention(
        FindingCode.VALEUR_A_CONFIRMER,
        "champ " + field.name(),
        "« %s » donne des sommes en milliers d'euros : les lignes sont en euros.".formatted(piece),
        "Une somme recopiée sans son unité est mille fois trop petite.",
        "Vérifier les sommes ; corriger les lignes si elles sont en milliers.");
  }

  private static Finding otherwise(FieldSpec field, String piece, BudgetSentences.Told told) {
    return Findings.attention(
        FindingCode.FAIT_CONTRADICTOIRE,
        "champ " + field.name(),
        "« %s » (%s) ne donne pas la somme des lignes de ce compte."
            .formatted(shortened(told), piece),
        "Le texte et les lignes du projet ne disent pas la même chose du compte "
            + String.join(", ", told.accounts())
            + ".",
        "Vérifier la somme ; corriger la ligne si c'est elle qui est fausse.");
  }

  private static Finding finding(FieldSpec field, String piece, BudgetSentences.Told told) {
    return Findings.attention(
        FindingCode.VALEUR_A_CONFIRMER,
        "champ " + field.name(),
        "« %s » (%s) parle d'un compte qu'aucune ligne du projet ne modifie."
            .formatted(shortened(told), piece),
        "La phrase n'a pas été lue comme une modification de crédits, ou elle n'en est pas une.",
        "Vérifier les lignes ; ajouter celle qui manque.");
  }

  private static String shortened(BudgetSentences.Told told) {
    return told.words().length() > LONGEST
        ? told.words().substring(0, LONGEST) + "…"
        : told.words();
  }
}
