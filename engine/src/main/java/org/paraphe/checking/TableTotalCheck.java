package org.paraphe.checking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.extraction.Table;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactStatus;
import org.paraphe.facts.FactType;
import org.paraphe.facts.Recognisers;
import org.paraphe.facts.Span;
import org.paraphe.facts.Value;
import org.paraphe.template.FieldSpec;

/**
 * MONTANT_INCOHERENT: the table that the act took its lines from ends with a total that is not
 * their sum. Of budgets and of fields that a pack declares as sums, {@link TotalCheck} tells.
 */
final class TableTotalCheck implements Check {

  private static final Pattern TOTAL =
      Pattern.compile(
          "(?:total|totaux|montant total)\\b.*|(?:l')?ensemble(?: d(?:es|u|e la|e l') ?(?!deux|trois)[a-z]{3,20})?[ :.]{0,4}|cumul[ :.]{0,4}");
  private static final Pattern SUBTOTAL =
      Pattern.compile("(?:sous[- ]?|s/ ?)total.*|(?:[aà] )?report(?:er|s)?(?: (?:de la )?page.*)?");
  private static final Pattern YEAR = Pattern.compile("\\s*(?:19|20)\\d{2}\\s*");
  private static final int FEWEST_LINES = 2;

  @Override
  public List<Finding> run(CheckSubject subject) {
    if (subject.pack().fields().stream().anyMatch(BudgetBalanceCheck::isBudget)) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    for (Fact fact : subject.facts()) {
      Optional<FieldSpec> field = subject.pack().field(fact.name());
      if (fact.type() == FactType.TABLEAU && field.filter(f -> !isSummed(subject, f)).isPresent()) {
        table(subject, fact.source()).ifPresent(table -> findings.addAll(wrong(fact, table)));
      }
    }
    return findings;
  }

  private static boolean isSummed(CheckSubject subject, FieldSpec field) {
    boolean told =
        subject.pack().fields().stream()
            .filter(f -> String.valueOf(f.hints().somme()).startsWith(field.name() + "."))
            .anyMatch(f -> isStated(subject, f.name()));
    return told || field.columns().stream().noneMatch(c -> c.type() == FactType.MONTANT);
  }

  /** Then the field itself is held against the lines. */
  private static boolean isStated(CheckSubject subject, String field) {
    return subject.facts().stream()
        .anyMatch(
            f -> f.name().equals(field) && f.status() != FactStatus.CALCULE && f.value() != null);
  }

  private static Optional<Table> table(CheckSubject subject, @Nullable Span source) {
    if (source == null) {
      return Optional.empty();
    }
    return subject.pieces().stream()
        .filter(p -> p.name().equals(source.piece()))
        .map(ExtractedPiece::tables)
        .flatMap(List::stream)
        .flatMap(
            t -> t.cells().stream().filter(c -> c.start() == source.start()).map(c -> from(t, c)))
        .findFirst();
  }

  /** Without the years that head columns. */
  private static Table from(Table table, Table.Cell first) {
    return new Table(
        table.name(),
        table.cells().stream()
            .filter(c -> c.row() >= first.row() || !YEAR.matcher(c.text()).matches())
            .toList());
  }

  private static List<Finding> wrong(Fact fact, Table table) {
    List<Finding> findings = new ArrayList<>();
    table.cells().stream()
        .filter(c -> TOTAL.matcher(Words.fold(c.text()).strip()).matches())
        .min(Comparator.comparingInt(Table.Cell::row))
        .ifPresent(
            label ->
                table.cells().stream()
                    .filter(c -> c.row() == label.row() && c.column() != label.column())
                    .forEach(c -> wrong(fact, table, label, c).ifPresent(findings::add)));
    return findings;
  }

  private static Optional<Finding> wrong(
      Fact fact, Table table, Table.Cell label, Table.Cell stated) {
    Optional<BigDecimal> total = amount(stated);
    List<BigDecimal> under = above(table, stated.column(), stated.row());
    int shift = last(table, label.row() - 1) - last(table, label.row());
    List<BigDecimal> lines =
        under.size() >= FEWEST_LINES ? under : above(table, stated.column() + shift, stated.row());
    BigDecimal sum = lines.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    if (total.isEmpty() || lines.size() < FEWEST_LINES || total.get().compareTo(sum) == 0) {
      return Optional.empty();
    }
    return Optional.of(
        Findings.blocking(
            FindingCode.MONTANT_INCOHERENT,
            "champ " + fact.name(),
            "« %s » annonce %s ; les lignes au-dessus donnent %s."
                .formatted(
                    label.text().strip(), FactAmounts.shown(total.get()), FactAmounts.shown(sum)),
            "Une ligne ou le total est faux, ou une ligne manque.",
            "Comparer le tableau de la pièce et celui du projet ; corriger la pièce et renvoyer le"
                + " dossier."));
  }

  /** The lines alone: not what adds some of them up already. */
  private static List<BigDecimal> above(Table table, int column, int row) {
    return table.cells().stream()
        .filter(c -> c.column() == column && c.row() < row)
        .filter(c -> !isSubtotal(table, c.row()))
        .flatMap(c -> amount(c).stream())
        .toList();
  }

  private static boolean isSubtotal(Table table, int row) {
    return table.cells().stream()
        .anyMatch(c -> c.row() == row && SUBTOTAL.matcher(Words.fold(c.text()).strip()).matches());
  }

  /** Where « Total » spans columns, they are counted from the right. */
  private static int last(Table table, int row) {
    return table.cells().stream()
        .filter(c -> c.row() == row)
        .mapToInt(Table.Cell::column)
        .max()
        .orElse(0);
  }

  private static Optional<BigDecimal> amount(Table.Cell cell) {
    return cell.text().matches(".*\\d.*")
        ? Recognisers.bareAmount(cell.text()).map(Value::asText).map(BigDecimal::new)
        : Optional.empty();
  }
}
