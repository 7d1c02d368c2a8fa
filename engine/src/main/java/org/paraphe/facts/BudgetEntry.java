package org.paraphe.facts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line of the budget with what the titles above it say.
 *
 * @param code null where the row names no account
 * @param headed true where heads or titles show that it is a budget's
 */
record BudgetEntry(
    @Nullable BudgetCode code,
    @Nullable String section,
    @Nullable String chapter,
    @Nullable String function,
    @Nullable String operation,
    @Nullable String label,
    @Nullable BigDecimal depense,
    @Nullable BigDecimal recette,
    boolean order,
    boolean headed,
    int table,
    int block,
    int start,
    int end) {

  /** What holds for a row because of where it stands. */
  record Context(
      @Nullable String section,
      @Nullable String side,
      @Nullable String chapter,
      boolean order,
      int sign,
      int table,
      int block) {}

  static BudgetEntry of(BudgetRow row, Context context, boolean headed) {
    BudgetCode code = row.code();
    BigDecimal depense = null;
    BigDecimal recette = null;
    for (BudgetRow.Sum sum : row.amounts()) {
      String side = side(sum, row, context, code);
      BigDecimal amount = context.sign() < 0 ? sum.amount().abs().negate() : sum.amount();
      if ("D".equals(side)) {
        depense = depense == null ? amount : depense.add(amount);
      } else if ("R".equals(side)) {
        recette = recette == null ? amount : recette.add(amount);
      }
    }
    String chapter = row.chapter() != null ? row.chapter() : context.chapter();
    return new BudgetEntry(
        code,
        section(row, context, code),
        leadingZero(chapter),
        row.function(),
        row.operation(),
        row.label(),
        depense,
        recette,
        row.order() || context.order() || BudgetCode.isOrder(leadingZero(chapter)),
        headed,
        context.table(),
        context.block(),
        row.cells().get(0).start(),
        row.cells().get(row.cells().size() - 1).end());
  }

  private static @Nullable String side(
      BudgetRow.Sum sum, BudgetRow row, Context context, @Nullable BudgetCode code) {
    if (sum.side() != null) {
      return sum.side();
    }
    if (row.amounts().size() > 1 && !row.isHeaded()) {
      return null; // « 10 000 1 500 11 500 »: which one is the change, no head says
    }
    if (row.way() != null) {
      return row.way();
    }
    if (context.side() != null) {
      return context.side();
    }
    if (code == null || row.amounts().size() > 1) {
      return null;
    }
    return row.isHeaded() ? code.usualSide() : code.likelySide().orElse(null);
  }

  /**
   * Accounts of classes 6 and 7 are of the current section, 1 and 2 of the other, whatever a title
   * says.
   */
  private static @Nullable String section(
      BudgetRow row, Context context, @Nullable BudgetCode code) {
    if (row.section() != null) {
      return row.section();
    }
    String given = code == null ? null : code.section();
    boolean sure = code != null && code.compte() != null && given != null;
    return sure || context.section() == null ? given : context.section();
  }

  /** A spreadsheet drops the zero of « 011 »; no chapter is numbered 11, 12, 40, 41, 42 or 43. */
  private static @Nullable String leadingZero(@Nullable String chapter) {
    return chapter != null && chapter.matches("11|12|4[0-3]") ? "0" + chapter : chapter;
  }

  boolean hasSide() {
    return depense != null || recette != null;
  }

  /** An account of the nomenclature, an amount and what it is called. */
  boolean isNamedAccount() {
    return code != null
        && code.compte() != null
        && code.section() != null
        && label != null
        && hasSide();
  }

  boolean isChapterOnly() {
    return code != null && code.compte() == null && code.chapitre() != null;
  }

  BudgetEntry in(String newChapter) {
    return new BudgetEntry(
        code,
        section,
        newChapter,
        function,
        operation,
        label,
        depense,
        recette,
        order,
        headed,
        table,
        block,
        start,
        end);
  }

  @Nullable BigDecimal amount(String side) {
    return side.equals("D") ? depense : recette;
  }

  BudgetReading.Line line() {
    Map<String, Value> cells = new LinkedHashMap<>();
    put(cells, "section", section);
    put(cells, "chapitre", chapter);
    put(cells, "fonction", function);
    put(cells, "operation", operation);
    put(cells, "compte", code == null ? null : code.compte());
    put(cells, "libelle", label);
    put(cells, "depense", depense == null ? null : plain(depense));
    put(cells, "recette", recette == null ? null : plain(recette));
    if (order) {
      cells.put("ordre", new Value.Flag(true));
    }
    return new BudgetReading.Line(cells, start, end);
  }

  private static void put(Map<String, Value> cells, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      cells.put(name, Value.of(value));
    }
  }

  private static String plain(BigDecimal amount) {
    return amount.setScale(2, RoundingMode.UNNECESSARY).toPlainString();
  }
}
