package org.paraphe.checking;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.paraphe.act.Typographie;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.FactType;
import org.paraphe.facts.Value;
import org.paraphe.law.Folded;

/**
 * DATE_INCOHERENTE: a date in full, in a piece or in the act, that does not fall on the day of the
 * week written before it. Of the dates that the act took, {@link DateCheck} tells.
 */
final class WeekdayCheck implements Check {

  private static final Pattern WRITTEN =
      Pattern.compile(
          "\\b(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche),? (\\d{1,2})(?:er)? ("
              + String.join("|", DateTokens.MONTHS)
              + ") (\\d{4})\\b");

  @Override
  public List<Finding> run(CheckSubject subject) {
    Set<String> taken =
        subject.facts().stream()
            .filter(f -> f.type() == FactType.DATE)
            .flatMap(f -> f.found().stream())
            .map(Value::asText)
            .collect(Collectors.toSet());
    List<Finding> findings = new ArrayList<>();
    Passage.of(subject.act())
        .forEach(p -> wrong(p.text()).forEach(w -> findings.add(w.in(p.where(), true))));
    for (ExtractedPiece piece : subject.pieces()) {
      wrong(piece.text()).stream()
          .filter(w -> !taken.contains(w.date().toString()))
          .forEach(w -> findings.add(w.in("pièce " + piece.name(), false)));
    }
    return findings.stream().distinct().toList();
  }

  private record Wrong(String words, LocalDate date) {

    Finding in(String where, boolean act) {
      return new Finding(
          FindingCode.DATE_INCOHERENTE,
          act ? Severity.BLOQUANT : Severity.ATTENTION,
          where,
          "« %s » : le %s est un %s."
              .formatted(
                  words,
                  Typographie.date(date),
                  date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.FRANCE)),
          "Le jour ou la date est faux.",
          "Demander la date exacte à l'auteur de la pièce.");
    }
  }

  private static List<Wrong> wrong(String text) {
    return WRITTEN
        .matcher(Folded.of(text))
        .results()
        .flatMap(m -> wrong(text, m).stream())
        .toList();
  }

  private static Optional<Wrong> wrong(String text, MatchResult match) {
    try {
      LocalDate date =
          LocalDate.of(
              Integer.parseInt(match.group(4)),
              1 + DateTokens.MONTHS.indexOf(match.group(3)),
              Integer.parseInt(match.group(2)));
      String day = date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.FRANCE);
      return day.equals(match.group(1))
          ? Optional.empty()
          : Optional.of(new Wrong(text.substring(match.start(), match.end()), date));
    } catch (DateTimeException e) {
      return Optional.empty(); // no such day: nothing falls on it
    }
  }
}
