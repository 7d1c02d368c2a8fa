package org.paraphe.checking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
          "[^a-z]*(?:sous[- ]?total|s/ ?total|total|totaux|ensemble|equilibre|solde|montant"
              + " total|cumul|report|reste|enveloppe|credits? (?:ouverts?|disponibles?)|pour"
              + " memoire|chapitre|chap\\b|section|nota|nb\\b).*");

  private static final Pattern NOTHING =
      Pattern.compile("[-–—/.\\s]*|0(?:[.,]0+)? ?€?|neant|sans objet|so|s\\.o\\.?|nc|n/?a");

  /** An amount at the end of a line of text, its figures mistaken for letters too. */
  private static final Pattern TRAILING =
      Pattern.compile(
          ".*[a-z].*[ :]([-+(]? ?[\\dolis]{1,3}(?:[ .][\\dolis]{3})*,[\\dolis]{2}\\)?|[-+(]?"
              + " ?\\d{1,3}(?: \\d{3})+\\)?|\\d{3,}) ?(?:€|eur|euros)?");

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
    List<Set<BigDecimal>> lines =
        new FactAmounts(subject)
            .rows(fact.name()).stream().map(r -> amounts(field.get(), r)).toList();
    return subject.pieces().stream()
        .filter(p -> p.name().equals(source.piece()))
        .map(MachineOrders::without)
        .flatMap(
            p -> {
              Set<String> lost = new LinkedHashSet<>();
              p.tables().stream()
                  .filter(t -> overlaps(t, source))
                  .forEach(t -> lost.addAll(inTable(t, lines)));
              if (BudgetBalanceCheck.isBudget(field.get())) {
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

  private static Set<BigDecimal> amounts(FieldSpec field, Map<String, Value> row) {
    return field.columns().stream()
        .filter(c -> c.type() == FactType.MONTANT && row.containsKey(c.name()))
        .map(c -> FactAmounts.cell(row, c.name()).abs().stripTrailingZeros())
        .collect(Collectors.toSet());
  }

  private static boolean overlaps(Table table, Span source) {
    return table.cells().stream()
        .anyMatch(c -> c.start() < source.end() && source.start() < c.end());
  }

  private static List<String> inTable(Table table, List<Set<BigDecimal>> lines) {
    Map<Integer, List<Table.Cell>> rows = new TreeMap<>();
    table.cells().forEach(c -> rows.computeIfAbsent(c.row(), r -> new ArrayList<>()).add(c));
    Set<Integer> columns = new LinkedHashSet<>();
    List<Integer> read = new ArrayList<>();
    rows.forEach(
        (number, cells) -> {
          List<Table.Cell> said = cells.stream().filter(c -> isSaid(c, lines)).toList();
          said.forEach(c -> columns.add(c.column()));
          if (!said.isEmpty()) {
            read.add(number);
          }
        });
    List<String> lost = new ArrayList<>();
    rows.forEach(
        (number, cells) -> {
          if (!read.isEmpty()
              && number > read.get(0)
              && !read.contains(number)
              && !isSum(cells)
              && cells.size() > 1
              && cells.stream().anyMatch(c -> columns.contains(c.column()) && saysSomething(c))) {
            lost.add(words(cells));
          }
        });
    return lost;
  }

  private static boolean isSaid(Table.Cell cell, List<Set<BigDecimal>> lines) {
    return amount(cell.text()).filter(a -> lines.stream().anyMatch(l -> l.contains(a))).isPresent();
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
  private static List<String> inText(
      ExtractedPiece piece, Span source, List<Set<BigDecimal>> lines) {
    String text = piece.text();
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
          && !says(line, lines)) {
        lost.add(line.strip());
      }
      from = end + 1;
    }
    return lost;
  }

  private static boolean says(String line, List<Set<BigDecimal>> lines) {
    String figures = line.replaceAll("[^\\d,]+", "");
    return lines.stream()
        .flatMap(Set::stream)
        .anyMatch(
            a -> {
              String whole = a.setScale(2, java.math.RoundingMode.HALF_UP).toPlainString();
              String euros = whole.substring(0, whole.indexOf('.'));
              return figures.endsWith(whole.replace('.', ','))
                  || (whole.endsWith(".00") && figures.endsWith(euros))
                  || figures.contains(whole.replace('.', ','));
            });
  }

  private static Finding finding(Fact fact, String piece, Set<String> lost) {
    String quoted =
        lost.stream()
            .limit(MOST)
            .map(l -> "« " + (l.length() <= LONGEST ? l : l.substring(0, LONGEST) + "…") + " »")
            .collect(Collectors.joining(", "));
    String more = lost.size() > MOST ? " et %d autres".formatted(lost.size() - MOST) : "";
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
