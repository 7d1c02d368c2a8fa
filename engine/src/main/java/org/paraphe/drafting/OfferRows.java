package org.paraphe.drafting;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.paraphe.extraction.Table;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Span;
import org.paraphe.template.FieldSpec;

/** Tables and lists of offers, a row or a line a company: those of others than the chosen one. */
final class OfferRows {
  private static final int LONGEST_HEAD = 40;

  private static final Pattern PARTS = Pattern.compile("[;\\n]");

  /** A company named at the head of a line, and its price. */
  private static final Pattern OFFER =
      Pattern.compile(
          "^\\s*+(?:\\d{1,2} ?[.)°-]|[-–•*])?\\s*+(?=\\p{Lu})[^:;\\n]{3,90}? ?[:;–-] [^\\n]{0,200}?\\d[\\d\\s\\p{Z}.,]{0,20}(?:€|euros?|EUR|(?:E )?(?:HT|H\\.T|TTC)\\b)");

  /** « Montant : 84 500 € HT » names no company. */
  private static final Pattern LABEL =
      Pattern.compile(
          "[\\s–•*-]*(?:montants?|prix|totaux|total|couts?|marche|offre retenue|offre|soit|depense|credits?|tva|ht|ttc|net)\\b[^:;\\n]{0,40}[:;–-]",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern WORD = Pattern.compile("[a-z]{2}");

  private final List<PieceReading> readings;
  private final Words heads;
  private final String chosen;

  /** The texts in which the company stands at the head of a line of its own. */
  private final Set<String> listed;

  /**
   * @param chosen the name of the chosen company, bare; nothing holds where it is empty
   */
  OfferRows(List<PieceReading> readings, FieldSpec company, String chosen) {
    this.readings = readings;
    this.heads = Words.whole(company.hints().libelles());
    this.chosen = chosen;
    this.listed =
        readings.stream()
            .map(r -> r.piece().text())
            .filter(t -> !chosen.isEmpty() && PARTS.splitAsStream(t).anyMatch(this::isOfTheChosen))
            .collect(Collectors.toSet());
  }

  private boolean isOfTheChosen(String line) {
    return OFFER.matcher(line).find() && OtherOffers.bare(line).contains(chosen);
  }

  /** True for a place in the row or the line of another company. */
  boolean hold(Span span) {
    int start = span.start();
    return !chosen.isEmpty()
        && readings.stream()
            .filter(r -> r.piece().name().equals(span.piece()))
            .anyMatch(
                r ->
                    r.piece().tables().stream().anyMatch(t -> isOfAnother(t, start))
                        || isOnALineOfAnother(r.piece().text(), start));
  }

  /** « 1. Durand : 86 420 €; 2. Martin : 91 000 € », a line an offer, or several on one. */
  private boolean isOnALineOfAnother(String text, int start) {
    if (!listed.contains(text)) {
      return false;
    }
    int from = Math.max(text.lastIndexOf('\n', start), text.lastIndexOf(';', start)) + 1;
    Matcher next = PARTS.matcher(text).region(start, text.length());
    String offer = text.substring(from, next.find() ? next.start() : text.length());
    return OFFER.matcher(offer).find()
        && !LABEL.matcher(FoldedText.fold(offer)).lookingAt()
        && !OtherOffers.bare(offer).contains(chosen);
  }

  private boolean isOfAnother(Table table, int start) {
    Optional<Table.Cell> place =
        table.cells().stream().filter(c -> c.start() <= start && start < c.end()).findFirst();
    return place.flatMap(p -> head(table, p)).stream()
        .anyMatch(
            head ->
                table.cells().stream().anyMatch(c -> isUnder(c, head) && isChosen(c))
                    && table.cells().stream()
                        .filter(c -> isUnder(c, head) && c.row() == place.get().row())
                        .anyMatch(c -> names(c) && !isChosen(c)));
  }

  private boolean isChosen(Table.Cell cell) {
    return OtherOffers.bare(cell.text()).contains(chosen);
  }

  /** The head of the column that names companies, above the place and beside its column. */
  private Optional<Table.Cell> head(Table table, Table.Cell place) {
    return table.cells().stream()
        .filter(c -> c.row() < place.row() && c.column() != place.column())
        .filter(c -> c.text().length() < LONGEST_HEAD)
        .filter(c -> heads.distance(FoldedText.fold(c.text()).strip(), 0, 0) == 0)
        .findFirst();
  }

  private static boolean isUnder(Table.Cell cell, Table.Cell head) {
    return cell.column() == head.column() && cell.row() > head.row();
  }

  private static boolean names(Table.Cell cell) {
    String words = OtherOffers.bare(cell.text());
    return WORD.matcher(words).find() && !words.startsWith("total");
  }
}
