package org.paraphe.facts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row of a budget table, or one half of a row that sets expenditure beside receipts. */
final class BudgetRow {

  /**
   * @param side "D", "R" or null
   */
  record Sum(@Nullable String side, BigDecimal amount) {}

  /** Chapters of the M57 with more figures than two: local taxes, elected groups. */
  private static final String LONG_CHAPTER = "731|6586";

  private final List<BudgetCell> cells;
  private final @Nullable BudgetHead head;
  private final List<Sum> amounts = new ArrayList<>();
  private @Nullable BudgetCode code;
  private @Nullable String chapter;
  private @Nullable String label;
  private @Nullable String section;
  private @Nullable String function;
  private @Nullable String operation;
  private @Nullable String way;
  private boolean order;

  BudgetRow(List<BudgetCell> cells, @Nullable BudgetHead head) {
    this.cells = cells;
    this.head = head;
    boolean named = head != null && head.hasCodes();
    for (BudgetCell cell : cells) {
      read(cell, named);
    }
    if (code == null) {
      codeOf(label).ifPresent(this::take);
    }
  }

  private void read(BudgetCell cell, boolean named) {
    BudgetHead.Column column = head == null ? null : head.at(cell.column());
    BudgetHead.Kind kind = column == null ? BudgetHead.Kind.AUTRE : column.kind();
    switch (kind) {
      case SECTION -> section = cell.folded().matches("(?i)f.*|e.*") ? "F" : "I";
      case CHAPITRE -> chapter(cell);
      case COMPTE -> account(cell).ifPresentOrElse(this::take, () -> text(cell));
      case FONCTION -> function = digits(cell);
      case OPERATION -> operation = digits(cell);
      case LIBELLE -> text(cell);
      case SENS -> way = way(cell.folded());
      case ORDRE -> order = cell.folded().matches("(?i)o|oui|x|(?:.* )?ordre");
      case MONTANT -> amount(cell, column);
      case AUTRE -> other(cell, named);
    }
  }

  /** Under its head an account may be as long as an amount: departments count to eight figures. */
  private static Optional<BudgetCode> account(BudgetCell cell) {
    String digits = cell.folded().strip();
    return digits.matches("[1-7]\\d{6,7}") ? BudgetCode.of(digits) : codeOf(digits);
  }

  private void chapter(BudgetCell cell) {
    if (cell.folded().strip().matches(LONG_CHAPTER)) {
      chapter = cell.folded().strip();
      return;
    }
    codeOf(cell.folded())
        .ifPresent(
            c -> {
              chapter = c.chapitre();
              if (c.compte() != null) {
                take(c);
              } else if (!c.label().isEmpty() && label == null) {
                label = c.label();
              }
            });
  }

  private void amount(BudgetCell cell, BudgetHead.@Nullable Column column) {
    Optional<BigDecimal> amount = BudgetAmount.of(cell.folded());
    if (amount.isEmpty()) {
      other(cell, false);
      return;
    }
    int sign = column == null ? 1 : column.sign();
    BigDecimal signed = sign < 0 ? amount.get().abs().negate() : amount.get();
    amounts.add(new Sum(column == null ? null : column.side(), signed));
  }

  /** Without heads the first code is the account, what can be an amount after it is one. */
  private void other(BudgetCell cell, boolean named) {
    BudgetCode before = code;
    boolean first = before == null && !named;
    Optional<BudgetCode> found = first ? codeOf(cell.folded()) : Optional.empty();
    if (named && place(cell)) {
      return;
    }
    if (found.isPresent()) {
      take(found.get());
    } else if (before != null && isAccountOf(before, cell)) {
      chapter = before.chapitre();
      code = BudgetCode.of(cell.folded()).orElseThrow();
    } else if (head == null && code != null && BudgetAmount.of(cell.folded()).isPresent()) {
      amount(cell, null);
    } else if (!BudgetAmount.of(cell.folded()).isPresent()) {
      text(cell);
    }
  }

  /** « 21 | 21318 | Bâtiments | 42 000,00 »: no amount but the account of the chapter before it. */
  private boolean isAccountOf(BudgetCode before, BudgetCell cell) {
    return head == null
        && before.compte() == null
        && before.label().isEmpty()
        && label == null
        && amounts.isEmpty()
        && cells.stream()
            .anyMatch(c -> c.column() > cell.column() && BudgetAmount.of(c.folded()).isPresent())
        && BudgetCode.of(cell.folded())
            .filter(c -> c.compte() != null && c.isIn(String.valueOf(before.chapitre())))
            .isPresent();
  }

  /** A column without head that places the account of the next: « Fonct. dépenses chap. 011 ». */
  private boolean place(BudgetCell cell) {
    Optional<BudgetCode> found =
        codeOf(cell.folded())
            .filter(c -> c.compte() == null && c.label().isEmpty() && c.written() != null);
    found.ifPresent(
        c -> {
          chapter = c.chapitre();
          section = c.written();
          way = c.side();
        });
    return found.isPresent();
  }

  private void text(BudgetCell cell) {
    boolean elsewhere =
        head != null
            && head.has(BudgetHead.Kind.LIBELLE)
            && !isUnder(BudgetHead.Kind.LIBELLE, cell);
    if (label == null && !elsewhere && cell.folded().matches(".*[A-Za-z]{2}.*")) {
      label = FoldedText.plain(cell.text());
    }
  }

  /** A code's own label is folded: the cell's words stand for it. */
  private void take(BudgetCode found) {
    if (code != null) {
      return;
    }
    code = found;
    section = section == null ? found.written() : section;
    if (label == null && found.label().matches(".*[A-Za-z]{2}.*")) {
      for (BudgetCell cell : cells) {
        int at = cell.folded().lastIndexOf(found.label());
        if (at >= 0 && cell.folded().length() == cell.text().length()) {
          label = FoldedText.plain(cell.text().substring(at, at + found.label().length()));
          return;
        }
      }
      label = found.label();
    }
  }

  private boolean isUnder(BudgetHead.Kind kind, BudgetCell cell) {
    BudgetHead.Column column = head == null ? null : head.at(cell.column());
    return column != null && column.kind() == kind;
  }

  private static Optional<BudgetCode> codeOf(@Nullable String folded) {
    if (folded == null
        || (BudgetAmount.of(folded).isPresent() && !folded.strip().matches("\\d{2,6}"))) {
      return Optional.empty();
    }
    return BudgetCode.of(FoldedText.fold(folded));
  }

  private static @Nullable String digits(BudgetCell cell) {
    String text =
        cell.folded()
            .replaceFirst("(?i)^(?:op(?:eration)?(?![a-z])\\.?|n°|fonction) ?(?:n° ?)?", "");
    return text.matches("[0-9A-Za-z.-]{1,10}") ? text : null;
  }

  private static @Nullable String way(String folded) {
    String side = BudgetHead.side(folded);
    return side != null
        ? side
        : folded.matches("(?i)d.*") ? "D" : folded.matches("(?i)r.*") ? "R" : null;
  }

  boolean isHeaded() {
    return head != null;
  }

  List<BudgetCell> cells() {
    return cells;
  }

  /** What the row counts, side as its column gives it; zeros left out. */
  List<Sum> amounts() {
    return amounts.stream().filter(s -> s.amount().signum() != 0).toList();
  }

  /**
   * All that stands in columns of amounts, zeros too. The only amount of a total that spans the
   * columns before it stands under another head: « Total des dépenses | 9 400,00 ».
   */
  List<Sum> allAmounts() {
    if (!amounts.isEmpty()) {
      return List.copyOf(amounts);
    }
    List<Sum> alone =
        cells.stream()
            .flatMap(c -> BudgetAmount.of(c.folded()).stream())
            .map(amount -> new Sum(null, amount))
            .toList();
    return alone.size() == 1 ? alone : List.of();
  }

  @Nullable BudgetCode code() {
    if (code != null) {
      return code;
    }
    return chapter == null ? null : new BudgetCode(null, chapter, null, null, null, "");
  }

  @Nullable String chapter() {
    return chapter != null || code == null ? chapter : code.chapitre();
  }

  @Nullable String label() {
    return label;
  }

  @Nullable String section() {
    return section;
  }

  @Nullable String function() {
    return function != null || code == null ? function : code.fonction();
  }

  @Nullable String operation() {
    return operation != null || code == null ? operation : code.operation();
  }

  @Nullable String way() {
    return way != null || code == null ? way : code.side();
  }

  boolean order() {
    return order || (code() != null && code().isOrder());
  }
}
