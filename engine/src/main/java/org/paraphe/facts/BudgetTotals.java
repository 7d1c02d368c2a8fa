package org.paraphe.facts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Sets totals and the subtotals of chapters apart from the lines, each with what the lines that it
 * may stand for really give.
 */
final class BudgetTotals {

  /**
   * @param scope section named by the label, or null
   * @param chapter chapter named by the label, or null
   * @param side named by the label or the titles above, or null
   * @param merged true where the cell may span a pair of columns: its own sign counts
   * @param at where it stands: the lines before it are those it may add up
   */
  record Stated(
      String label,
      @Nullable String scope,
      @Nullable String chapter,
      @Nullable String side,
      boolean general,
      boolean merged,
      BudgetRow row,
      @Nullable String section,
      int table,
      int block,
      int at) {}

  private final List<BudgetEntry> entries;
  private final List<Stated> stated;

  BudgetTotals(List<BudgetEntry> entries, List<Stated> stated) {
    this.entries = new ArrayList<>(entries);
    this.stated = stated;
  }

  BudgetReading reading() {
    stated.forEach(this::nameChapter);
    List<BudgetReading.Total> totals = new ArrayList<>();
    List<BudgetEntry> subtotals = entries.stream().filter(this::isSubtotal).toList();
    entries.removeAll(subtotals);
    subtotals.forEach(s -> addSubtotal(s, totals));
    stated.forEach(s -> addStated(s, totals));
    return new BudgetReading(entries.stream().map(BudgetEntry::line).toList(), totals);
  }

  /** « Total D 011 » below the accounts tells the chapter of those that name none. */
  private void nameChapter(Stated total) {
    String chapter = total.chapter();
    if (chapter == null || total.table() < 0) {
      return;
    }
    for (int i = entries.size() - 1; i >= 0; i--) {
      BudgetEntry e = entries.get(i);
      if (e.start() < total.at()) {
        if (e.table() != total.table() || e.chapter() != null) {
          return;
        }
        entries.set(i, e.in(chapter));
      }
    }
  }

  /** A chapter with an amount above or below its own accounts. */
  private boolean isSubtotal(BudgetEntry entry) {
    return entry.isChapterOnly()
        && entries.stream().anyMatch(e -> !e.isChapterOnly() && isPart(e, entry));
  }

  private static boolean isPart(BudgetEntry e, BudgetEntry chapter) {
    return e.table() == chapter.table()
        && Objects.equals(e.chapter(), chapter.chapter())
        && Objects.equals(e.section(), chapter.section())
        && ((e.depense() != null && chapter.depense() != null)
            || (e.recette() != null && chapter.recette() != null));
  }

  private void addSubtotal(BudgetEntry subtotal, List<BudgetReading.Total> totals) {
    for (String side : List.of("D", "R")) {
      BigDecimal amount = subtotal.amount(side);
      if (amount != null) {
        totals.add(
            new BudgetReading.Total(
                "chapitre " + subtotal.chapter(),
                name(side),
                amount,
                List.of(sum(side, e -> isPart(e, subtotal)))));
      }
    }
  }

  private void addStated(Stated total, List<BudgetReading.Total> totals) {
    BudgetRow row = total.row();
    for (String side : List.of("D", "R")) {
      List<BudgetRow.Sum> sums =
          row.allAmounts().stream().filter(s -> isOf(side, s, total)).toList();
      BigDecimal amount =
          sums.stream().map(BudgetRow.Sum::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
      boolean unsigned = total.merged() && sums.size() == 1;
      List<BigDecimal> possible = possible(side, total);
      if (amount.signum() != 0) {
        totals.add(
            new BudgetReading.Total(
                total.label(),
                name(side),
                unsigned ? amount.abs() : amount,
                unsigned ? possible.stream().map(BigDecimal::abs).toList() : possible));
      }
    }
  }

  private static boolean isOf(String side, BudgetRow.Sum sum, Stated total) {
    return sum.side() != null ? side.equals(sum.side()) : side.equals(total.side());
  }

  private List<BigDecimal> possible(String side, Stated total) {
    List<BigDecimal> sums = new ArrayList<>();
    if (total.chapter() != null) {
      sums.add(
          sum(
              side,
              e ->
                  Objects.equals(e.chapter(), total.chapter())
                      && (total.section() == null
                          || Objects.equals(e.section(), total.section()))));
      sums.add(
          sum(
              side,
              e -> e.table() == total.table() && Objects.equals(e.chapter(), total.chapter())));
      return sums;
    }
    if (total.scope() != null) {
      sums.add(sum(side, e -> Objects.equals(e.section(), total.scope())));
      return sums;
    }
    sums.add(sum(side, e -> true));
    if (!total.general()) {
      sums.add(sum(side, e -> e.table() == total.table() && total.table() >= 0));
      sums.add(sum(side, e -> e.block() == total.block()));
      sums.add(sum(side, e -> total.section() != null && total.section().equals(e.section())));
      sums.add(sinceLast(side, total));
    }
    return sums;
  }

  /** The lines between the total before it and this one. */
  private BigDecimal sinceLast(String side, Stated total) {
    int from = stated.stream().mapToInt(Stated::at).filter(a -> a < total.at()).max().orElse(-1);
    return sum(side, e -> e.start() > from && e.start() < total.at());
  }

  private BigDecimal sum(String side, Predicate<BudgetEntry> which) {
    return total(side, entries.stream().filter(which).toList());
  }

  private static BigDecimal total(String side, List<BudgetEntry> entries) {
    return entries.stream()
        .map(e -> e.amount(side))
        .filter(Objects::nonNull)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static String name(String side) {
    return side.equals("D") ? "depense" : "recette";
  }
}
