package org.paraphe.checking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paraphe.dossier.Shortened;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.extraction.Table;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactStatus;
import org.paraphe.facts.FactType;
import org.paraphe.facts.MachineOrders;
import org.paraphe.facts.Recognisers;
import org.paraphe.facts.Span;
import org.paraphe.facts.Value;
import org.paraphe.template.FieldSpec;

/**
 * ELEMENT_OMIS: the act took lines from a table, or from lines of text that end with an amount, and
 * one of them is in none of the act's lines: a figure that cannot be read, an account that a scan
 * broke. What is left out must be seen, whatever the reason.
 */
final class UnreadRowCheck implements Check {
  private static final int MOST = 5;
  private static final int LONGEST = 160;

  /** The lines that add up others, and what a table says of itself. */
  private static final Pattern SUM =
      Pattern.compile(
          "[^a-z]*(?:(?:sous[- ]?total|s/ ?total|total|totaux|equilibre|solde|montant total|cumul|reports?"
              + "|reste|enveloppe|credits? (?:ouverts?|disponibles?)|pour memoire|chapitre|chap|section"
              + " (?:de |d')?(?:fonctionnement|investissement|exploitation)|nota|nb)\\b.*"
              + "|(?:ensemble(?: des [a-z]+)?|section)[^a-z]*)");

  private static final Pattern NOTHING =
      Pattern.compile("[-–—/.\\s]*|0(?:[.,]0+)? ?€?|neant|sans objet|so|s\\.o\\.?|nc|n/?a");

  /** An amount at the end of a line of text, its figures mistaken for letters too. */
  private static final Pattern TRAILING =
      Pattern.compile(
          "(?:(?![a-z]).)*+[a-z].*[ :]([-+(]? ?[\\dolis]{1,3}(?:[ .][\\dolis]{3}){0,6},[\\dolis]{2}\\)?|[-+(]?"
              + " ?\\d{1,3}(?: \\d{3}){1,6}\\)?|(?!20[1-4]\\d$)\\d{3,}) ?(?:€|eur|euros)?");

  /** How a line of a budget starts. */
  private static final Pattern CODED =
      Pattern.compile("[-•* ]*(?:chap|art|compte|cpte|nature|[dr] ?[\\dol]{2}|[\\dol]{3,8}\\b)");

  @Override
  public List<Finding> run(CheckSubject subject) {
    return subject.facts().stream()
        .filter(f -> f.type() == FactType.TABLEAU && f.status() == FactStatus.TROUVE)
        .flatMap(f -> ofField(f, subject))
        .toList();
  }

  private static Stream<Finding> ofField(Fact fact, CheckSubject subject) {
    Span source = fact.source();
    Optional<FieldSpec> field = subject.pack().field(fact.name());
    if (source == null || field.isEmpty() || !hasAmounts(field.get()) || isRanked(field.get())) {
      return Stream.empty();
    }
    List<Line> lines =
        new FactAmounts(subject)
            .rows(fact.name()).stream().map(r -> Line.of(field.get(), r)).toList();
    boolean budget = BudgetBalanceCheck.isBudget(field.get());
    return subject.pieces().stream()
        .filter(p -> p.name().equals(source.piece()))
        .map(MachineOrders::without)
        .flatMap(
            p -> {
              Set<String> lost = new LinkedHashSet<>();
              p.tables().stream()
                  .filter(t -> overlaps(t, source))
                  .forEach(t -> lost.addAll(inTable(t, lines, budget)));
              if (budget) {
                lost.addAll(inText(p, source, lines));
              }
              return lost.isEmpty() ? Stream.empty() : Stream.of(finding(fact, p.name(), lost));
            });
  }

  private static boolean hasAmounts(FieldSpec field) {
    return field.columns().stream().anyMatch(c -> c.type() == FactType.MONTANT);
  }

  /** Of several offers a lot, all but one are left out on purpose. */
  private static boolean isRanked(FieldSpec field) {
    return !field.hints().rang().isEmpty();
  }

  /** What the act says in one line. */
  private record Line(Set<BigDecimal> amounts, List<String> words) {
    static Line of(FieldSpec field, Map<String, Value> row) {
      Set<BigDecimal> amounts = new LinkedHashSet<>();
      List<String> words = new ArrayList<>();
      for (FieldSpec column : field.columns()) {
        if (column.type() == FactType.MONTANT && row.containsKey(column.name())) {
          amounts.add(FactAmounts.cell(row, column.name()).abs().stripTrailingZeros());
        } else if (row.containsKey(column.name())) {
          words.add(Words.fold(FactAmounts.text(row, column.name())).strip());
        }
      }
      return new Line(amounts, words);
    }

    boolean isIn(List<Table.Cell> cells) {
      return cells.stream().anyMatch(c -> amount(c.text()).filter(amounts::contains).isPresent());
    }

    boolean isNamed(List<Table.Cell> cells) {
      return cells.stream()
          .map(c -> Words.fold(c.text()))
          .anyMatch(c -> words.stream().anyMatch(w -> !w.isEmpty() && c.contains(w)));
    }
  }

  private static boolean overlaps(Table table, Span source) {
    return table.cells().stream()
        .anyMatch(c -> c.start() < source.end() && source.start() < c.end());
  }

  private static List<String> inTable(Table table, List<Line> lines, boolean budget) {
    Map<Integer, List<Table.Cell>> rows = new TreeMap<>();
    table.cells().forEach(c -> rows.computeIfAbsent(c.row(), r -> new ArrayList<>()).add(c));
    List<Integer> read = budget ? said(rows, lines) : claimed(rows, lines);
    Map<Integer, Long> columns =
        table.cells().stream()
            .filter(c -> read.contains(c.row()))
            .filter(c -> lines.stream().anyMatch(l -> l.isIn(List.of(c))))
            .collect(Collectors.groupingBy(Table.Cell::column, Collectors.counting()));
    long fewest = budget ? 1 : columns.values().stream().mapToLong(n -> n).max().orElse(0);
    columns.values().removeIf(n -> n < fewest);
    List<String> lost = new ArrayList<>();
    rows.forEach(
        (number, cells) -> {
          if (!read.isEmpty()
              && number > read.get(0)
              && !read.contains(number)
              && !isSum(cells)
              && cells.size() > 1
              && cells.stream()
                  .anyMatch(c -> columns.containsKey(c.column()) && saysSomething(c))) {
            lost.add(words(cells));
          }
        });
    return lost;
  }

  /** A budget's line may say in one row what it pays and what it gets. */
  private static List<Integer> said(Map<Integer, List<Table.Cell>> rows, List<Line> lines) {
    return rows.entrySet().stream()
        .filter(row -> lines.stream().anyMatch(l -> l.isIn(row.getValue())))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The rows of the lines, each of one: of two rows of the same amount one may be lost. */
  private static List<Integer> claimed(Map<Integer, List<Table.Cell>> rows, List<Line> lines) {
    List<Line> free = new ArrayList<>(lines);
    Set<Integer> claimed = new TreeSet<>();
    for (boolean named : new boolean[] {true, false}) {
      rows.forEach(
          (row, cells) -> {
            Optional<Line> line =
                claimed.contains(row)
                    ? Optional.empty()
                    : free.stream()
                        .filter(l -> l.isIn(cells) && (!named || l.isNamed(cells)))
                        .findFirst();
            line.ifPresent(
                l -> {
                  free.remove(l);
                  claimed.add(row);
                });
          });
    }
    return List.copyOf(claimed);
  }

  private static Optional<BigDecimal> amount(String text) {
    String bare = text.replaceAll("[()+−–-]", " ").strip();
    return Recognisers.bareAmount(bare)
        .map(v -> new BigDecimal(v.asText()).abs().stripTrailingZeros());
  }

  private static boolean saysSomething(Table.Cell cell) {
    return !NOTHING.matcher(Words.fold(cell.text()).strip()).matches();
  }

  private static boolean isSum(List<Table.Cell> cells) {
    return cells.stream().anyMatch(c -> SUM.matcher(Words.fold(c.text()).strip()).matches());
  }

  private static String words(List<Table.Cell> cells) {
    return cells.stream()
        .map(c -> c.text().strip())
        .filter(t -> !t.isEmpty())
        .collect(Collectors.joining(" | "));
  }

  /** The lines of text between the first and the last that gave one, and those that go on. */
  private static List<String> inText(ExtractedPiece piece, Span source, List<Line> lines) {
    String text = piece.text();
    List<Pattern> amounts =
        lines.stream()
            .flatMap(l -> l.amounts().stream())
            .distinct()
            .map(UnreadRowCheck::written)
            .toList();
    List<String> lost = new ArrayList<>();
    int from = text.lastIndexOf('\n', Math.max(0, source.start() - 1)) + 1;
    int last = text.indexOf("\n\n", source.end());
    int to = last < 0 ? text.length() : last;
    while (from < to) {
      int end = text.indexOf('\n', from);
      end = end < 0 ? text.length() : end;
      String line = text.substring(from, end);
      int start = from;
      int stop = end;
      boolean tabled =
          piece.tables().stream()
              .flatMap(t -> t.cells().stream())
              .anyMatch(c -> c.start() >= start && c.start() < stop);
      String folded = Words.fold(line).strip();
      if (!tabled
          && !SUM.matcher(folded).matches()
          && TRAILING.matcher(folded).matches()
          && (start < source.end() || CODED.matcher(folded).lookingAt())
          && amounts.stream().noneMatch(a -> a.matcher(line).find())) {
        lost.add(line.strip());
      }
      from = end + 1;
    }
    return lost;
  }

  /** An amount as a line may write it, and not as the end of a greater one: « 1 500,00 ». */
  private static Pattern written(BigDecimal amount) {
    String plain = amount.setScale(2, RoundingMode.HALF_UP).toPlainString();
    String[] parts = plain.split("\\.");
    String euros = parts[0].replaceAll("(?<=\\d)(?=(?:\\d{3}){1,12}$)", "[\\\\s\\\\p{Z}.]?");
    String cents = parts[1].equals("00") ? "(?:,00?)?" : "," + parts[1].replaceFirst("0$", "0?");
    return Pattern.compile(
        "(?<![\\d,])(?<!(?<!\\d)[1-9]\\d{0,2}[\\s\\p{Z}.])" + euros + cents + "(?![\\d,])");
  }

  private static String more(int count) {
    return count == 1 ? " et 1 autre" : " et %d autres".formatted(count);
  }

  private static Finding finding(Fact fact, String piece, Set<String> lost) {
    String quoted =
        lost.stream()
            .limit(MOST)
            .map(l -> "« " + Shortened.of(l, LONGEST) + " »")
            .collect(Collectors.joining(", "));
    String more = lost.size() > MOST ? more(lost.size() - MOST) : "";
    return Findings.attention(
        FindingCode.ELEMENT_OMIS,
        "champ " + fact.name(),
        "Des lignes du tableau de « %s » ne sont pas dans l'acte : %s%s."
            .formatted(piece, quoted, more),
        "Un montant ou un compte n'a pas pu y être lu, ou la ligne ne ressemble pas aux autres.",
        "Comparer le tableau de la pièce et celui du projet ; si la ligne doit y être, corriger la"
            + " pièce et renvoyer le dossier.");
  }
}
