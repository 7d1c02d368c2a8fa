package org.paraphe.checking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.extraction.Table;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactType;
import org.paraphe.facts.Recognisers;
import org.paraphe.facts.Value;

/**
 * MONTANT_INCOHERENT: a table of a piece whose rows do not give what they tell: quantity times
 * price is not the amount, the last row is not the sum. Of the table that the act took its lines
 * from, and of budgets, other checks tell.
 */
final class TableArithmeticCheck implements Check {
  /** « Prix unitaire (€) », « Total en euros ». */
  private static final Pattern UNIT = Pattern.compile("(?<=[a-z.]) ?\\(?(?:en )?(?:€|euros?)\\)?$");

  private static final Pattern QUANTITY =
      Pattern.compile(
          "(?:quantites?|qte\\.?|nombre(?: (?:de|d') ?[a-z ]{2,20})?|nb\\.?(?: [a-z]{2,15})?|surface|superficie|unites?|heures|jours|mois)(?: ?\\(?(?:m2|m²|ha|ml|h|j)\\)?)?");
  private static final Pattern PRICE =
      Pattern.compile(
          "(?:prix|tarif|cout|montant|loyer) (?:unitaire|a l'unite|par [a-z0-9²]{1,15}|au m2|au m²|le m2|le m²)(?: (?:ht|ttc))?|p\\.?u\\.?(?: ?(?:ht|ttc))?");
  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?:montant|total|prix total|cout total|sous-total)(?: (?:ht|ttc|de la ligne|en euros))?");

  /** A count or a rate that the amount was made with too, whatever its head is called. */
  private static final Pattern FACTOR =
      Pattern.compile(
          "[-+]?\\d[\\d ., \u00a0\u202f]*(?:%|m2|m²|h|j|heures?|jours?|mois|ans?|agents?|personnes?|eleves?)?");

  private static final Pattern NO_FACTOR =
      Pattern.compile(
          "(?:n ?°|no|numero|ref|code|lot|article|compte|imputation|montant|total|prix|annee|date).*");

  /** What ends the rows that a total adds, or stands beside them: « dont », « TVA 20 % ». */
  private static final Pattern FOOT =
      Pattern.compile(
          "(?:(?:sous[ -]?|cout |prix )?tota(?:l|ux)|ensemble$|cumul$|montants? (?:total|ht|ttc|tva)|t\\.?v\\.?a|dont|soit|(?:remise|rabais|reduction)s?(?! en)|a deduire|net|acompte|reste|report|ttc|ht)\\b.*");

  private static final Pattern TOTAL =
      Pattern.compile(
          "(?:(?:montant |cout |prix )?total|totaux|total general|ensemble|cumul)(?! (?:des? )?(?:annee|[a-z ]{0,20}precedent))(?: (?:ht|ttc|net|general|a (?:payer|regler|voter|repartir)|des? |du |en )[^\\d]{0,40}| ?\\([^\\d]{0,60}\\)| ?€| [a-z ]{2,30})*:?");

  /** What a total leaves empty or that says no sum: a rate, a mark, a year. */
  private static final Pattern NO_SUM =
      Pattern.compile(
          "n ?°.*|(?:no|numero|ref|code|compte|article|chapitre|imputation|annee|date|note|rang|taux|age|moyenne|(?:prix|tarif|cout|montant) (?:unitaire|a l'unite)|p\\.?u)\\b.*|.*%.*");

  private static final Pattern MARK =
      Pattern.compile(
          "(?:notes?|notation|(?:sous-)?criteres?|ponderation)\\b.*\\S.*|.{3,40}/ ?\\d{2,3}");

  /** Whose cells stand under their heads, holes or not: sheets, and the tables of documents. */
  private static final Pattern GRID =
      Pattern.compile("spreadsheet|excel|csv|opendocument\\.text|wordprocessing|html|rfc822");

  private static final Pattern MONTH = Pattern.compile("mensuel|(?:par|au|le|/) ?mois\\b");
  private static final Pattern YEAR =
      Pattern.compile("annuel|(?:(?:par|/) ?|l'|à l')an(?:nee)?\\b");
  private static final int HEAD = 40;
  private static final Pattern PER_CENT = Pattern.compile("\\d{1,3}(?:,\\d{1,2})?\\s?%");

  /** A longer one is a ledger, which no act rests on line by line. */
  private static final int MOST_CELLS = 2_000;

  @Override
  public List<Finding> run(CheckSubject subject) {
    if (subject.pack().fields().stream().anyMatch(BudgetBalanceCheck::isBudget)) {
      return List.of();
    }
    return subject.pieces().stream()
        .flatMap(
            p ->
                p.tables().stream()
                    .filter(
                        t -> t.cells().size() <= MOST_CELLS && !FactAmounts.tookRows(subject, p, t))
                    .flatMap(t -> ofTable(subject, p, t).stream()))
        .toList();
  }

  /** One finding a table: who looks at it sees its other rows. */
  private static Optional<Finding> ofTable(
      CheckSubject subject, ExtractedPiece piece, Table table) {
    int last = foot(table);
    List<Wrong> wrong =
        Stream.of(
                products(table, last),
                years(table, last),
                shares(table, last),
                sums(table, last, isGrid(piece)),
                oddProducts(table, last))
            .flatMap(found -> found)
            .toList();
    String more =
        wrong.size() < 2
            ? ""
            : " D'autres lignes sont dans ce cas : %d.".formatted(wrong.size() - 1);
    return wrong.stream()
        .findFirst()
        .map(
            first ->
                finding(
                    piece,
                    first.what() + more,
                    isUsed(subject, piece, table)
                        || wrong.stream().anyMatch(w -> FactAmounts.prints(subject, w.amounts()))));
  }

  /** True where the act took an amount out of the table, though not its lines. */
  private static boolean isUsed(CheckSubject subject, ExtractedPiece piece, Table table) {
    return subject.facts().stream()
        .filter(f -> f.type() == FactType.MONTANT)
        .map(Fact::source)
        .anyMatch(
            s ->
                s != null
                    && s.piece().equals(piece.name())
                    && table.cells().stream()
                        .anyMatch(c -> c.start() <= s.start() && s.end() <= c.end()));
  }

  private static boolean isGrid(ExtractedPiece piece) {
    return GRID.matcher(piece.mediaType()).find();
  }

  /**
   * What does not add up.
   *
   * @param amounts the one that is stated and the one that is due
   */
  private record Wrong(String what, List<BigDecimal> amounts) {}

  private static Stream<Wrong> products(Table table, int last) {
    List<Wrong> wrong = new ArrayList<>();
    for (Table.Cell price : table.cells()) {
      if (!is(PRICE, price)) {
        continue;
      }
      Optional<Table.Cell> quantity = head(table, price, QUANTITY);
      Optional<Table.Cell> amount =
          head(table, price, AMOUNT).filter(a -> isOfOneTax(table, price, a));
      if (quantity.isPresent() && amount.isPresent()) {
        table.cells().stream()
            .filter(c -> c.column() == amount.get().column() && c.row() > price.row())
            .filter(c -> c.row() < last)
            .filter(c -> !isMadeWithMore(table, c, quantity.get(), price))
            .forEach(c -> product(table, c, quantity.get(), price).ifPresent(wrong::add));
      }
    }
    return wrong.stream();
  }

  /** Under « par mois » and « par an », the year is none of so many months. */
  private static Stream<Wrong> years(Table table, int last) {
    return table.cells().stream()
        .filter(
            month -> month.text().length() < HEAD && MONTH.matcher(Words.fold(month.text())).find())
        .flatMap(
            month ->
                table.cells().stream()
                    .filter(y -> y.row() == month.row() && y.text().length() < HEAD)
                    .filter(y -> YEAR.matcher(Words.fold(y.text())).find())
                    .filter(y -> isOfOneTax(table, month, y))
                    .flatMap(
                        y ->
                            table.cells().stream()
                                .filter(c -> c.column() == y.column())
                                .filter(c -> c.row() > y.row() && c.row() < last)
                                .flatMap(c -> year(table, month, c).stream())));
  }

  private static Optional<Wrong> year(Table table, Table.Cell month, Table.Cell told) {
    Optional<BigDecimal> each = at(table, told.row(), month.column());
    Optional<BigDecimal> year = number(told);
    if (each.isEmpty() || year.isEmpty() || each.get().signum() <= 0) {
      return Optional.empty();
    }
    BigDecimal due = each.get().multiply(BigDecimal.valueOf(12));
    boolean near =
        year.get().subtract(due).abs().multiply(BigDecimal.valueOf(3)).compareTo(due) < 0;
    boolean ofMonths =
        IntStream.rangeClosed(9, 14)
            .mapToObj(n -> each.get().multiply(BigDecimal.valueOf(n)))
            .anyMatch(y -> y.subtract(year.get()).abs().compareTo(BigDecimal.valueOf(12)) <= 0);
    return !near || ofMonths
        ? Optional.empty()
        : Optional.of(
            new Wrong(
                "La ligne « %s » annonce %s par an ; douze fois %s font %s."
                    .formatted(
                        row(table, told.row()),
                        FactAmounts.shown(year.get()),
                        FactAmounts.shown(each.get()),
                        FactAmounts.shown(due)),
                List.of()));
  }

  /** « Région 25 000 € 20 % » of a total of 100 000 €, where the other rows give their share. */
  private static Stream<Wrong> shares(Table table, int last) {
    List<Table.Cell> rates =
        table.cells().stream()
            .filter(c -> c.row() < last && PER_CENT.matcher(c.text().strip()).matches())
            .toList();
    return table.cells().stream()
        .filter(whole -> whole.row() == last && number(whole).isPresent())
        .flatMap(
            whole -> {
              List<Wrong> wrong =
                  rates.stream().flatMap(r -> share(table, r, whole).stream()).toList();
              return wrong.size() == 1 && rates.size() > 2 ? wrong.stream() : Stream.empty();
            });
  }

  private static Optional<Wrong> share(Table table, Table.Cell rate, Table.Cell whole) {
    String told = rate.text().replaceAll("[%\\s\\u00a0\\u202f]", "").replace(',', '.');
    BigDecimal total = number(whole).orElse(BigDecimal.ZERO);
    BigDecimal due = new BigDecimal(told).multiply(total).movePointLeft(2);
    BigDecimal slack = total.movePointLeft(told.contains(".") ? 3 : 2).add(BigDecimal.ONE);
    return at(table, rate.row(), whole.column())
        .filter(part -> part.subtract(due).abs().compareTo(slack) > 0)
        .map(
            part ->
                new Wrong(
                    "La ligne « %s » annonce %s ; %s de %s font %s."
                        .formatted(
                            row(table, rate.row()),
                            FactAmounts.shown(part),
                            rate.text().strip(),
                            FactAmounts.shown(total),
                            FactAmounts.shown(due)),
                    List.of(part)));
  }

  /**
   * One row whose figures are no product where those of the same columns are in all the others,
   * whatever the heads are called; rows told by their heads are left to {@link #products}.
   */
  private static Stream<Wrong> oddProducts(Table table, int last) {
    if (products(table, last).findAny().isPresent()) {
      return Stream.empty();
    }
    List<List<Table.Cell>> rows = figures(table, last);
    List<Integer> columns =
        rows.stream()
            .flatMap(List::stream)
            .map(Table.Cell::column)
            .distinct()
            .sorted()
            .limit(8)
            .toList();
    for (int a = 0; a < columns.size(); a++) {
      for (int b = a + 1; b < columns.size(); b++) {
        for (int c = b + 1; c < columns.size(); c++) {
          Optional<Wrong> odd = odd(table, rows, columns.get(a), columns.get(b), columns.get(c));
          if (odd.isPresent()) {
            return odd.stream();
          }
        }
      }
    }
    return Stream.empty();
  }

  /** The cells of a row that may be two factors and their product. */
  private record Line(Table.Cell many, Table.Cell each, Table.Cell told) {
    Optional<Wrong> wrong(Table table) {
      return product(table, told, many, each);
    }
  }

  private static Optional<Wrong> odd(
      Table table, List<List<Table.Cell>> rows, int a, int b, int c) {
    List<Line> lines = rows.stream().flatMap(r -> line(r, a, b, c).stream()).toList();
    List<Wrong> wrong = lines.stream().flatMap(l -> l.wrong(table).stream()).toList();
    long right =
        lines.stream()
            .filter(l -> !isOne(l.many()) && !isOne(l.each()))
            .filter(l -> l.wrong(table).isEmpty())
            .count();
    return wrong.size() == 1 && right > 1 ? Optional.of(wrong.get(0)) : Optional.empty();
  }

  private static Optional<Line> line(List<Table.Cell> row, int a, int b, int c) {
    return in(row, a)
        .flatMap(many -> in(row, b).flatMap(each -> in(row, c).map(t -> new Line(many, each, t))));
  }

  private static Optional<Table.Cell> in(List<Table.Cell> row, int column) {
    return row.stream().filter(c -> c.column() == column).findFirst();
  }

  private static boolean isOne(Table.Cell cell) {
    return number(cell).filter(n -> n.compareTo(BigDecimal.ONE) > 0).isEmpty();
  }

  /** The cells with a number of each row above the foot, by their columns. */
  private static List<List<Table.Cell>> figures(Table table, int last) {
    return List.copyOf(
        table.cells().stream()
            .filter(c -> c.row() < last && isFigure(c) && number(c).isPresent())
            .collect(Collectors.groupingBy(Table.Cell::row, TreeMap::new, Collectors.toList()))
            .values());
  }

  /** « P.U. HT » and « Total TTC » are no factor and product. */
  private static boolean isOfOneTax(Table table, Table.Cell price, Table.Cell amount) {
    return tax(price).equals(tax(amount))
        && (!tax(price).isEmpty()
            || table.cells().stream()
                .noneMatch(c -> c.row() == price.row() && Words.fold(c.text()).contains("tva")));
  }

  private static String tax(Table.Cell head) {
    String words = Words.fold(head.text());
    return words.matches(".*\\bttc\\b.*") ? "ttc" : words.matches(".*\\bht\\b.*") ? "ht" : "";
  }

  /** « 3 agents, 2 heures, 20 € »; a discount in per cent. */
  private static boolean isMadeWithMore(
      Table table, Table.Cell told, Table.Cell quantity, Table.Cell price) {
    return table.cells().stream()
        .filter(c -> c.row() == told.row() && c.column() != told.column())
        .filter(c -> c.column() != quantity.column() && c.column() != price.column())
        .filter(c -> is(FACTOR, c))
        .anyMatch(
            c ->
                table.cells().stream()
                    .filter(h -> h.row() == price.row() && h.column() == c.column())
                    .noneMatch(h -> is(NO_FACTOR, h)));
  }

  /** The row of the first total, tax or share; one after the last where there is none. */
  private static int foot(Table table) {
    int head = table.cells().stream().mapToInt(Table.Cell::row).min().orElse(0);
    return table.cells().stream()
        .filter(c -> c.row() > head && is(FOOT, c))
        .map(Table.Cell::row)
        .filter(r -> table.cells().stream().anyMatch(c -> c.row() == r && isFigure(c)))
        .min(Integer::compare)
        .orElse(Integer.MAX_VALUE);
  }

  private static boolean isFigure(Table.Cell cell) {
    return cell.text().strip().matches("[-+]?\\d.*");
  }

  private static Optional<Wrong> product(
      Table table, Table.Cell told, Table.Cell quantity, Table.Cell price) {
    Optional<BigDecimal> many = at(table, told.row(), quantity.column());
    Optional<BigDecimal> each = at(table, told.row(), price.column());
    Optional<BigDecimal> total = number(told);
    if (many.isEmpty() || each.isEmpty() || total.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal product = many.get().multiply(each.get());
    return product.subtract(total.get()).abs().compareTo(BigDecimal.ONE) <= 0
        ? Optional.empty()
        : Optional.of(
            new Wrong(
                "La ligne « %s » annonce %s ; %s × %s font %s."
                    .formatted(
                        row(table, told.row()),
                        FactAmounts.shown(total.get()),
                        many.get().toPlainString().replace('.', ','),
                        FactAmounts.shown(each.get()),
                        FactAmounts.shown(product)),
                List.of()));
  }

  /**
   * Only of columns of amounts without a hole: a count or a year beside them adds up to nothing.
   * What stands below the first total, tax or share is no row, nor the sum of what is above.
   */
  private static Stream<Wrong> sums(Table table, int last, boolean grid) {
    List<Wrong> wrong = new ArrayList<>();
    if ((!grid && !isWhole(table, last)) || marks(table, last)) {
      return Stream.empty();
    }
    for (Table.Cell label : table.cells()) {
      if (label.row() == last && is(TOTAL, label)) {
        for (Table.Cell told : table.cells()) {
          if (told.row() == last && told.column() > label.column()) {
            sum(table, label, told, grid).ifPresent(wrong::add);
          }
        }
      }
    }
    return wrong.stream();
  }

  /** « Offre HT | Note technique | Note prix | Total »: what adds up is the marks alone. */
  private static boolean marks(Table table, int last) {
    return table.cells().stream().anyMatch(c -> c.row() < last && c.column() == 0 && is(MARK, c));
  }

  private static Optional<Wrong> sum(Table table, Table.Cell label, Table.Cell told, boolean grid) {
    int head = head(table);
    List<Table.Cell> lines =
        table.cells().stream()
            .filter(c -> c.column() == told.column() && c.row() < told.row())
            .filter(c -> c.text().matches(".*\\d.*"))
            .filter(c -> !grid || c.row() > head)
            .toList();
    boolean money =
        lines.size() > 1
            && lines.stream().allMatch(c -> number(c).isPresent())
            && (grid
                ? !isNoSum(table, head, told.column())
                : lines.stream().map(Table.Cell::row).distinct().count() == rows(table, told.row())
                    && Stream.concat(lines.stream(), Stream.of(told))
                        .anyMatch(TableArithmeticCheck::isMoney));
    boolean taxed =
        tax(label).equals("ttc")
            && table.cells().stream()
                .filter(c -> c.column() == told.column() && c.row() < told.row())
                .noneMatch(c -> tax(c).equals("ttc"));
    Optional<BigDecimal> total = number(told);
    if (taxed || !money || total.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal sum =
        lines.stream().flatMap(c -> number(c).stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
    return sum.subtract(total.get()).abs().compareTo(BigDecimal.ONE) <= 0
        ? Optional.empty()
        : Optional.of(
            new Wrong(
                "« %s » annonce %s ; les lignes au-dessus donnent %s."
                    .formatted(
                        label.text().strip(),
                        FactAmounts.shown(total.get()),
                        FactAmounts.shown(sum)),
                List.of(total.get(), sum)));
  }

  /** The last row above the first figures that holds words in more than one cell: the heads. */
  private static int head(Table table) {
    int figures =
        table.cells().stream()
            .filter(c -> isFigure(c) && !c.text().strip().matches("(?:19|20)\\d{2}"))
            .mapToInt(Table.Cell::row)
            .min()
            .orElse(Integer.MAX_VALUE);
    return table.cells().stream()
        .filter(c -> c.row() < figures && !c.text().isBlank())
        .collect(Collectors.groupingBy(Table.Cell::row, Collectors.counting()))
        .entrySet()
        .stream()
        .filter(e -> e.getValue() > 1)
        .mapToInt(Map.Entry::getKey)
        .max()
        .orElse(-1);
  }

  private static boolean isNoSum(Table table, int head, int column) {
    return table.cells().stream()
        .filter(c -> c.row() <= head && c.column() == column)
        .anyMatch(c -> is(NO_SUM, c));
  }

  /**
   * Where a row has fewer cells than the heads, nothing tells under which of them its figures
   * stand.
   */
  private static boolean isWhole(Table table, int last) {
    Map<Integer, Long> cells =
        table.cells().stream()
            .filter(c -> c.row() < last)
            .collect(Collectors.groupingBy(Table.Cell::row, Collectors.counting()));
    return cells.values().stream().filter(n -> n > 1).distinct().count() == 1;
  }

  /** The rows with a figure above a total, but for that of the heads. */
  private static long rows(Table table, int total) {
    int head = table.cells().stream().mapToInt(Table.Cell::row).min().orElse(0);
    return table.cells().stream()
        .filter(c -> c.row() < total && c.row() > head && c.text().matches(".*\\d.*"))
        .map(Table.Cell::row)
        .distinct()
        .count();
  }

  private static boolean isMoney(Table.Cell cell) {
    return cell.text().matches("(?s).*(?:€|euros?|,\\d{2}\\s*)$");
  }

  private static Optional<Table.Cell> head(Table table, Table.Cell beside, Pattern words) {
    return table.cells().stream()
        .filter(c -> c.row() == beside.row() && c.column() != beside.column() && is(words, c))
        .findFirst();
  }

  private static Optional<BigDecimal> at(Table table, int row, int column) {
    return table.cells().stream()
        .filter(c -> c.row() == row && c.column() == column)
        .findFirst()
        .flatMap(TableArithmeticCheck::number);
  }

  private static Optional<BigDecimal> number(Table.Cell cell) {
    String plain = cell.text().replaceAll("(?i)(?<!\\s)\\s*(?:m2|m²|ha|ml|h|j|u)\\s*$", "");
    return plain.matches("(?s).*\\d.*")
        ? Recognisers.bareAmount(plain).map(Value::asText).map(BigDecimal::new)
        : Optional.empty();
  }

  private static boolean is(Pattern words, Table.Cell cell) {
    return words.matcher(UNIT.matcher(Words.fold(cell.text()).strip()).replaceAll("")).matches();
  }

  private static String row(Table table, int row) {
    return table.cells().stream()
        .filter(c -> c.row() == row && c.text().matches("(?s).*\\p{L}{2}.*"))
        .map(c -> c.text().strip())
        .findFirst()
        .orElse("n° " + row);
  }

  private static Finding finding(ExtractedPiece piece, String what, boolean taken) {
    return new Finding(
        FindingCode.MONTANT_INCOHERENT,
        taken ? Severity.BLOQUANT : Severity.ATTENTION,
        "pièce " + piece.name(),
        what,
        "Une ligne ou le total est faux, ou une ligne manque.",
        "Vérifier le tableau auprès de qui l'a fait ; corriger la pièce et renvoyer le dossier.");
  }
}
