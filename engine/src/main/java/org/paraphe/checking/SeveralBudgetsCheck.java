package org.paraphe.checking;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.paraphe.facts.Fact;
import org.paraphe.facts.Hit;
import org.paraphe.facts.Recogniser;
import org.paraphe.facts.Recognisers;
import org.paraphe.facts.Span;

/**
 * FAIT_CONTRADICTOIRE: the lines of one decision stand below headings that name several budgets,
 * two sheets of a workbook for example. A decision changes one budget (CGCT L1612-11): each has its
 * own balance.
 */
final class SeveralBudgetsCheck implements Check {
  private static final Recogniser BUDGETS = Recognisers.named("budgets").orElseThrow();

  /** A row of a table is no heading, nor is a sentence. */
  private static final Pattern HEADING = Pattern.compile("[^\\t\\n]{1,120}[^\\t\\n.;,]");

  @Override
  public List<Finding> run(CheckSubject subject) {
    return subject.pack().fields().stream()
        .filter(BudgetBalanceCheck::isBudget)
        .flatMap(
            f -> subject.facts().stream().filter(fact -> fact.name().equals(f.name())).limit(1))
        .flatMap(f -> of(f, subject).stream())
        .toList();
  }

  private static Optional<Finding> of(Fact lines, CheckSubject subject) {
    Span source = lines.source();
    if (source == null) {
      return Optional.empty();
    }
    List<String> budgets =
        subject.texts().stream()
            .filter(p -> p.name().equals(source.piece()))
            .flatMap(p -> headings(p, source))
            .distinct()
            .toList();
    return budgets.size() < 2
        ? Optional.empty()
        : Optional.of(
            Findings.blocking(
                FindingCode.FAIT_CONTRADICTOIRE,
                "champ " + lines.name(),
                "Les lignes relevées dans « %s » sont de plusieurs budgets : « %s »."
                    .formatted(source.piece(), String.join(" », « ", budgets)),
                "Une décision modificative porte sur un seul budget, qui s'équilibre par lui-même"
                    + " (article L. 1612-11 du CGCT).",
                "Faire une décision par budget : un dossier pour chacun, avec ses seules lignes."));
  }

  /** The budgets that headings name, from the one above the first line to the last line. */
  private static Stream<String> headings(PieceText piece, Span lines) {
    List<Hit> named =
        BUDGETS.find(piece.text()).stream()
            .filter(h -> h.end() <= lines.end() && isHeading(piece.piece().text(), h))
            .toList();
    int first = (int) named.stream().filter(h -> h.start() < lines.start()).count() - 1;
    return named.stream().skip(Math.max(0, first)).map(h -> h.value().asText());
  }

  private static boolean isHeading(String text, Hit hit) {
    int start = text.lastIndexOf('\n', hit.start()) + 1;
    int next = text.indexOf('\n', hit.end());
    String line = text.substring(start, next < 0 ? text.length() : next).strip();
    return HEADING.matcher(line).matches();
  }
}
