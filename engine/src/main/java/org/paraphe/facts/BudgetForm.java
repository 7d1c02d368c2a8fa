package org.paraphe.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A line of the budget as a form has it, a head and its value below another. */
final class BudgetForm {
  private TreeMap<Integer, BudgetHead.Column> heads = new TreeMap<>();
  private List<BudgetCell> cells = new ArrayList<>();
  private @Nullable BudgetRow complete;

  /** True where the pair belongs to a form; a head that comes again begins the next one. */
  boolean takes(String key, BudgetCell value) {
    BudgetHead.Column column = BudgetHead.column(key.strip());
    if (column == null || !fits(column.kind(), value.folded())) {
      close();
      return false;
    }
    if (heads.values().stream().anyMatch(c -> c.kind() == column.kind())) {
      close();
    }
    boolean begins =
        column.kind() != BudgetHead.Kind.MONTANT && column.kind() != BudgetHead.Kind.LIBELLE;
    if (cells.isEmpty() && !begins) {
      return false;
    }
    int at = cells.size();
    heads.put(at, column);
    cells.add(new BudgetCell(at, value.text(), value.folded(), value.start(), value.end()));
    return true;
  }

  private static boolean fits(BudgetHead.Kind kind, String value) {
    return switch (kind) {
      case MONTANT -> BudgetAmount.of(value).isPresent();
      case COMPTE, CHAPITRE -> BudgetCode.of(value).isPresent();
      case SECTION -> value.matches("(?i)[fie]\\b.*|(?:fonct|exploit|invest).*");
      case SENS -> value.matches("(?i)[dr]\\b.*|(?:depense|recette).*");
      case FONCTION, OPERATION -> value.matches("\\w{1,10}\\b.*");
      case LIBELLE -> value.length() < 120;
      case ORDRE, AUTRE -> false;
    };
  }

  private void close() {
    boolean whole = heads.values().stream().anyMatch(c -> c.kind() == BudgetHead.Kind.MONTANT);
    if (whole && cells.size() > 1) {
      BudgetRow row = new BudgetRow(cells, BudgetHead.of(heads));
      complete = row.code() == null ? null : row;
    }
    heads = new TreeMap<>();
    cells = new ArrayList<>();
  }

  /** The line that the last pair ended, once. */
  Optional<BudgetRow> complete() {
    BudgetRow row = complete;
    complete = null;
    return Optional.ofNullable(row);
  }

  Optional<BudgetRow> end() {
    close();
    return complete();
  }
}
