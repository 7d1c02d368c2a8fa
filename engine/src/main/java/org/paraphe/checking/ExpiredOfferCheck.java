package org.paraphe.checking;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.paraphe.act.Typographie;
import org.paraphe.facts.FactType;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Hit;
import org.paraphe.facts.Recognisers;

/**
 * DATE_INCOHERENTE: an offer that holds until a day before the act's: who made it is bound no more.
 */
final class ExpiredOfferCheck implements Check {
  private static final int BEFORE = 110;

  private static final Pattern VALID =
      Pattern.compile(
          "\\b(?:valables?|valid(?:e|es|ite)|fermes?|garantie?s?|maintenue?s?|tient|tenons|engage[a-z]*|expir[a-z]+|accept[a-z]+)\\b[^.;\\n\\d]{0,40}?(?:jusqu'au|au plus tard le|avant le|\\ble|\\bau|[:\\t])[ \\t]*(?:[a-z]+di )?$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern OFFER =
      Pattern.compile(
          "\\b(?:offres?|devis|propositions?|prix|tarifs?|validite)\\b", Pattern.CASE_INSENSITIVE);

  @Override
  public List<Finding> run(CheckSubject subject) {
    return subject.retained().stream().flatMap(p -> expired(p, subject.date())).distinct().toList();
  }

  private static Stream<Finding> expired(PieceText piece, LocalDate date) {
    return Recognisers.of(FactType.DATE).find(piece.text()).stream()
        .flatMap(hit -> until(piece.text(), hit).stream())
        .filter(last -> last.isBefore(date) && last.isAfter(date.minusYears(1)))
        .map(last -> finding(piece.name(), last, date));
  }

  private static Optional<LocalDate> until(FoldedText text, Hit hit) {
    int from = text.folded(hit.start());
    String before = text.text().substring(Math.max(0, from - BEFORE), from);
    String own = before.substring(Math.max(before.lastIndexOf('\n'), before.lastIndexOf(". ")) + 1);
    return VALID.matcher(own).find() && OFFER.matcher(own).find()
        ? IsoDate.of(hit.value().asText())
        : Optional.empty();
  }

  private static Finding finding(String piece, LocalDate last, LocalDate date) {
    return Findings.attention(
        FindingCode.DATE_INCOHERENTE,
        "pièce " + piece,
        "L'offre vaut jusqu'au %s ; l'acte est daté du %s."
            .formatted(Typographie.date(last), Typographie.date(date)),
        "Passé ce jour, son auteur n'est plus tenu par son prix.",
        "Demander à l'auteur de l'offre s'il la maintient.");
  }
}
