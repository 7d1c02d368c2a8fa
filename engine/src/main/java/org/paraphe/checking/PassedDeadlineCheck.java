package org.paraphe.checking;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.paraphe.act.Family;
import org.paraphe.act.Typographie;
import org.paraphe.facts.Value;

/**
 * DATE_INCOHERENTE: what a summary gives as still to be done was due before the summary's own day.
 * What its sentence tells in the past is history.
 */
final class PassedDeadlineCheck implements Check {
  private static final String DEADLINES = "echeances";
  private static final int MOST = 3;

  private static final Pattern LIMIT =
      Pattern.compile(
          "\\b(?:avant le|au plus tard|jusqu'au|d'ici(?: le| au)?|date limite|dernier delai|echeance|expir[a-z]*)\\b");

  private static final Pattern TOLD =
      Pattern.compile(
          "\\b(?:[a-z]{2,}ai(?:t|ent)|fut|furent|aurai[a-z]*|(?:a|ont|est|sont|avons) (?:bien |deja |donc |ete ){0,2}[a-z]{2,}(?:e|u|i|is|it|ert)e?s?(?= |[.,;]|$)|depuis|depass|passee?|echue?|n'a pas|n'ont pas)\\b");

  @Override
  public List<Finding> run(CheckSubject subject) {
    return subject.facts().stream()
        .filter(f -> subject.pack().family() == Family.SYNTHESE && f.name().equals(DEADLINES))
        .flatMap(f -> f.found().stream())
        .flatMap(v -> v instanceof Value.Rows table ? table.rows().stream() : Stream.empty())
        .flatMap(row -> passed(row, subject.date()).stream())
        .distinct()
        .limit(MOST)
        .toList();
  }

  private static Optional<Finding> passed(Map<String, Value> row, LocalDate today) {
    String text = FactAmounts.text(row, "texte");
    String words = Words.fold(text);
    return IsoDate.of(FactAmounts.text(row, "date"))
        .filter(day -> day.isBefore(today) && day.isAfter(today.minusYears(1)))
        .filter(day -> LIMIT.matcher(words).find() && !TOLD.matcher(words).find())
        .map(day -> finding(text, day, today));
  }

  private static Finding finding(String text, LocalDate day, LocalDate today) {
    return Findings.attention(
        FindingCode.DATE_INCOHERENTE,
        "champ " + DEADLINES,
        "L'échéance du %s est passée au jour de la synthèse, le %s : « %s »."
            .formatted(Typographie.date(day), Typographie.date(today), text),
        "Aucun mot de ce passage ne dit que la chose a été faite à temps.",
        "Vérifier ce qui a été fait avant ce jour et le dire dans la synthèse.");
  }
}
