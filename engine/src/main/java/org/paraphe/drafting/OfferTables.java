package org.paraphe.drafting;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.paraphe.extraction.Table;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactType;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Recognisers;
import org.paraphe.facts.Value;
import org.paraphe.template.FieldSpec;

/**
 * Tables of offers, a row a company: once it is known whose offer was chosen, the amounts of the
 * other rows are no values of its contract.
 */
final class OfferTables {
  private static final int LONGEST_HEAD = 40;

  /** A company named at the head of a line, and its price. */
  private static final Pattern OFFER =
      Pattern.compile(
          "^\\s*+(?:\\d{1,2} ?[.)°-]|[-–•*])?\\s*+(?=\\p{Lu})[^:;\\n]{3,90}? ?[:;–-] [^\\n]{0,200}?\\d[\\d\\s\\p{Z}.,]{0,20}(?:€|euros?|EUR)");

  /** « Montant : 84 500 € HT » names no company. */
  private static final Pattern LABEL =
      Pattern.compile(
          "[\\s–•*-]*(?:montants?|prix|totaux|total|couts?|marche|offre retenue|offre|soit|depense|credits?|tva|ht|ttc|net)\\b[^:;\\n]{0,40}[:;–-]",
          Pattern.CASE_INSENSITIVE);

  private static final int BESIDE = 90;
  private static final int LONGEST_NAME = 70;

  private static final Pattern LEGAL_FORM =
      Pattern.compile(
          "(?i)\\b(?:sarl|sasu?|sa|eurl|snc|scop|scic|ets|établissements|entreprise|société|cabinet)\\b");

  private static final Pattern NAMED_PRICE =
      Pattern.compile(
          "(?<![\\p{L}'’-])(?<name>(?!(?i:HT|TVA|TTC|le|la|les|un|une|des|montants?|prix|total|totaux|offres?|soit|cout|coût|lots?|pour|tranche|option|forfait"
              + "|devis|marché|somme|budget|estimation|dépense|net|article|annuel|durée|proposition|ce|il|elle|on|nous|celle|celui|après|avec|sur|par|et|base|honoraires|travaux"
              + "|note|candidat|entreprise|attributaire|titulaire|euros?|eur|ttc|avis|tarif|coûts|maîtrise|montant|compris)\\b)\\p{Lu}[\\p{L}\\d'’&.-]{2,}"
              + "(?: (?:et |& |de |du |des |d['’])?\\p{Lu}[\\p{L}\\d'’&.-]*){0,4})"
              + "(?: \\([^()\\n]{2,40}\\))?(?: ?\\(| ?:| ?[–-]|,)?(?: ?(?:à|a|est à|était à|étaient à|proposait|propose|a proposé|demandait|demande|faisait|fait|a fait|avec|pour|chiffrait|chiffre|a remis))?(?: (?:à|de|un prix de))?\\s?$");

  private final List<PieceReading> readings;
  private final Words heads;
  private final String chosen;

  /** The texts in which the company stands at the head of a line of its own. */
  private final Set<String> listed;

  /**
   * @param company the field that names whose contract it is
   */
  OfferTables(List<PieceReading> readings, FieldSpec company, Fact chosen) {
    this.readings = readings;
    this.heads = Words.whole(company.hints().libelles());
    this.chosen = bare(chosen.found().map(Value::asText).orElse(""));
    this.listed =
        readings.stream()
            .map(r -> r.piece().text())
            .filter(t -> t.lines().anyMatch(l -> isOfTheChosen(l)))
            .collect(Collectors.toSet());
  }

  private boolean isOfTheChosen(String line) {
    return OFFER.matcher(line).find() && bare(line).contains(chosen);
  }

  List<Candidate> withoutOthers(List<Candidate> candidates) {
    if (chosen.isEmpty()) {
      return candidates;
    }
    return candidates.stream()
        .filter(c -> !isOfAnother(c) && !isBesideAnother(c) && !isOfAnotherWriter(c))
        .toList();
  }

  /** A letter with another company at its head, that does not name the chosen one. */
  private boolean isOfAnotherWriter(Candidate candidate) {
    return readings.stream()
        .filter(r -> r.piece().name().equals(candidate.span().piece()))
        .map(r -> r.piece().text())
        .anyMatch(text -> !bare(text).contains(chosen) && writer(text));
  }

  private static boolean writer(String text) {
    String head = text.lines().map(String::strip).filter(l -> !l.isEmpty()).findFirst().orElse("");
    return head.length() < LONGEST_NAME
        && LEGAL_FORM.matcher(head).find()
        && !Recognisers.of(FactType.ORGANISATION).find(FoldedText.of(head)).isEmpty();
  }

  /** « Vitro (2 700 HT) », « celle de Gazon Plus à 18 000 € » : the name that touches the price. */
  private boolean isBesideAnother(Candidate candidate) {
    int start = candidate.span().start();
    return readings.stream()
        .filter(r -> r.piece().name().equals(candidate.span().piece()))
        .map(r -> r.piece().text().substring(Math.max(0, start - BESIDE), start))
        // in capitals any word looks like a name: « PROPOSE DE VERSER 600 EUROS »
        .filter(before -> before.chars().anyMatch(Character::isLowerCase))
        .map(NAMED_PRICE::matcher)
        .filter(Matcher::find)
        .map(m -> bare(m.group("name")))
        .anyMatch(name -> !chosen.contains(name) && !name.contains(chosen));
  }

  private boolean isOfAnother(Candidate candidate) {
    int start = candidate.span().start();
    return readings.stream()
        .filter(r -> r.piece().name().equals(candidate.span().piece()))
        .anyMatch(
            r ->
                r.piece().tables().stream().anyMatch(t -> isOfAnother(t, start))
                    || isOnALineOfAnother(r.piece().text(), start));
  }

  /** « 1. Durand : 86 420 €; 2. Martin : 91 000 € », a line an offer. */
  private boolean isOnALineOfAnother(String text, int start) {
    int from = text.lastIndexOf('\n', start) + 1;
    int end = text.indexOf('\n', start);
    String line = text.substring(from, end < 0 ? text.length() : end);
    return OFFER.matcher(line).find()
        && !LABEL.matcher(FoldedText.fold(line)).lookingAt()
        && !bare(line).contains(chosen)
        && listed.contains(text);
  }

  private boolean isOfAnother(Table table, int start) {
    Optional<Table.Cell> place =
        table.cells().stream().filter(c -> c.start() <= start && start < c.end()).findFirst();
    return place.flatMap(p -> head(table, p)).stream()
        .anyMatch(
            head ->
                table.cells().stream()
                        .anyMatch(c -> isUnder(c, head) && bare(c.text()).contains(chosen))
                    && table.cells().stream()
                        .filter(c -> isUnder(c, head) && c.row() == place.get().row())
                        .anyMatch(c -> names(c) && !bare(c.text()).contains(chosen)));
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
    String words = bare(cell.text());
    return words.matches(".*[a-z]{2}.*") && !words.startsWith("total");
  }

  private static String bare(String words) {
    return FoldedText.fold(words).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }
}
