package org.paraphe.checking;

import java.time.YearMonth;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.MachineOrders;

/**
 * DATE_INCOHERENTE: a piece writes a day that no calendar has, « 31 juin 2027 ». No date is read
 * there: without a word the value would only be missing.
 */
final class NoSuchDayCheck implements Check {
  private static final Pattern DAY =
      Pattern.compile(
          "(?<![\\d/.,-])(29|[3-9]\\d) ("
              + String.join("|", DateTokens.MONTHS)
              + ") ((?:19|20)\\d\\d)(?!\\d)",
          Pattern.CASE_INSENSITIVE);

  @Override
  public List<Finding> run(CheckSubject subject) {
    return subject.pieces().stream()
        .filter(p -> p.outcome().hasText())
        .flatMap(NoSuchDayCheck::in)
        .toList();
  }

  private static Stream<Finding> in(ExtractedPiece piece) {
    FoldedText text = FoldedText.of(MachineOrders.blanked(piece.text()), piece.mediaType());
    return DAY.matcher(text.text())
        .results()
        .filter(NoSuchDayCheck::isNone)
        .map(m -> text.words(m.start(), m.end()))
        .distinct()
        .map(words -> finding(piece, words));
  }

  private static boolean isNone(MatchResult day) {
    int month = DateTokens.MONTHS.indexOf(Words.fold(day.group(2))) + 1;
    return Integer.parseInt(day.group(1))
        > YearMonth.of(Integer.parseInt(day.group(3)), month).lengthOfMonth();
  }

  private static Finding finding(ExtractedPiece piece, String words) {
    return Findings.blocking(
        FindingCode.DATE_INCOHERENTE,
        "pièce " + piece.name(),
        "« %s » : ce jour n'existe pas.".formatted(words),
        "Aucune date n'est prise de ce passage.",
        "Demander la date exacte à l'auteur de la pièce.");
  }
}
