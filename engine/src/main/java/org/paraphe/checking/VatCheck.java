package org.paraphe.checking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.Value;
import org.paraphe.facts.VatStatement;
import org.paraphe.law.Folded;

/**
 * MONTANT_INCOHERENT: without tax, tax and with tax do not add up, the rate does not give the tax,
 * the lots do not give the whole; first in the facts that the act prints, then wherever a piece
 * states them. A few cents of rounding are no fault.
 */
final class VatCheck implements Check {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Pattern RATE =
      Pattern.compile("(?:tva|taxes?)[^\\d%€]{0,20}(\\d{1,2}(?:[.,]\\d{1,2})?) ?%");

  private static final Pattern PER_CENT =
      Pattern.compile("(?<![\\d,.])(\\d{1,2}(?:,\\d{1,2})?) ?%");
  private static final Pattern OFF = Pattern.compile("remise|rabais|reduction|acompte|avance");
  private static final int LONGEST_LINE = 200;

  private static final List<String> TOTALS = List.of("montantHt", "montantTtc");

  @Override
  public List<Finding> run(CheckSubject subject) {
    BigDecimal tolerance =
        Thresholds.of("arrondi-tva", subject.date())
            .map(Thresholds.Threshold::value)
            .orElse(BigDecimal.ZERO);
    FactAmounts facts = new FactAmounts(subject);
    List<Finding> findings = new ArrayList<>();
    List<BigDecimal> rates = rates(subject.pieces());
    VatStatement stated =
        new VatStatement(
            facts.amount("montantHt").orElse(null),
            facts.amount("tauxTva").orElse(null),
            facts.amount("montantTva").orElse(null),
            facts.amount("montantTtc").orElse(null),
            0);
    fault(stated, rates, tolerance)
        .ifPresent(f -> findings.add(finding("champ montantTtc", "Les montants de l'acte : " + f)));
    lots(facts, tolerance, findings);
    subject.pieces().stream()
        .filter(p -> p.outcome().hasText())
        .forEach(p -> piece(p, rates, tolerance, findings));
    return findings;
  }

  /** True for the totals of lots, which this check sets beside their sum. */
  static boolean checks(String field) {
    return TOTALS.contains(field);
  }

  private static void piece(
      ExtractedPiece piece, List<BigDecimal> rates, BigDecimal tolerance, List<Finding> findings) {
    for (VatStatement s : VatStatement.of(piece)) {
      fault(s, rates, tolerance).ifPresent(f -> findings.add(finding("pièce " + piece.name(), f)));
    }
  }

  private static void lots(FactAmounts facts, BigDecimal tolerance, List<Finding> findings) {
    TOTALS.forEach(
        name -> {
          List<Map<String, Value>> lots = facts.rows("lots");
          Optional<BigDecimal> whole = facts.amount(name);
          boolean all = lots.size() > 1 && lots.stream().allMatch(l -> l.containsKey(name));
          if (all && whole.isPresent()) {
            BigDecimal sum = FactAmounts.sum(lots, name);
            if (differ(sum, whole.get(), tolerance)) {
              findings.add(
                  finding(
                      "champ lots",
                      "Les lots donnent %s, le montant total annoncé est de %s."
                          .formatted(FactAmounts.shown(sum), FactAmounts.shown(whole.get()))));
            }
          }
        });
  }

  /** What does not add up, in French. */
  private static Optional<String> fault(
      VatStatement s, List<BigDecimal> rates, BigDecimal tolerance) {
    BigDecimal ht = s.ht();
    BigDecimal tva = s.tva();
    BigDecimal ttc = s.ttc();
    if (ht == null) {
      return Optional.empty();
    }
    if (tva != null && ttc != null && differ(ht.add(tva), ttc, tolerance)) {
      return Optional.of(
          "%s hors taxes et %s de TVA font %s, et non %s."
              .formatted(
                  FactAmounts.shown(ht),
                  FactAmounts.shown(tva),
                  FactAmounts.shown(ht.add(tva)),
                  FactAmounts.shown(ttc)));
    }
    boolean mixed = tva != null && isMixed(ht, tva, rates);
    return rateFault(ht, mixed ? null : s.rate(), tva, ttc, tolerance);
  }

  /** The rates that the pieces name beside the tax. */
  private static List<BigDecimal> rates(List<ExtractedPiece> pieces) {
    return pieces.stream()
        .filter(p -> p.outcome().hasText())
        .flatMap(
            p ->
                Stream.concat(
                    RATE.matcher(Folded.of(p.text()))
                        .results()
                        .map(m -> new BigDecimal(m.group(1).replace(',', '.'))),
                    p.text()
                        .lines()
                        .filter(l -> l.length() <= LONGEST_LINE)
                        .map(Folded::of)
                        .flatMap(VatCheck::proved)))
        .distinct()
        .sorted()
        .toList();
  }

  /** « Peinture 4 000 € 10 % 400 € »: the rate of a line that gives its base and its tax. */
  private static Stream<BigDecimal> proved(String line) {
    List<MatchResult> rates = PER_CENT.matcher(line).results().toList();
    if (rates.size() != 1 || OFF.matcher(line).find()) {
      return Stream.empty();
    }
    BigDecimal rate = new BigDecimal(rates.get(0).group(1).replace(',', '.'));
    List<Double> amounts = ToldNumbers.figures(line);
    return amounts.size() > 1
            && Reckoning.isSame(amounts.get(0) * rate.doubleValue() / 100, amounts.get(1))
        ? Stream.of(rate)
        : Stream.empty();
  }

  /** The tax of parts that are taxed at several rates lies between the lowest and the highest. */
  private static boolean isMixed(BigDecimal ht, BigDecimal tva, List<BigDecimal> rates) {
    if (rates.size() < 2) {
      return false;
    }
    BigDecimal hundredfold = tva.multiply(HUNDRED);
    return ht.multiply(rates.get(0)).compareTo(hundredfold) < 0
        && ht.multiply(rates.get(rates.size() - 1)).compareTo(hundredfold) > 0;
  }

  private static Optional<String> rateFault(
      BigDecimal ht,
      @Nullable BigDecimal rate,
      @Nullable BigDecimal tva,
      @Nullable BigDecimal ttc,
      BigDecimal tolerance) {
    BigDecimal tax = tva != null ? tva : ttc == null ? null : ttc.subtract(ht);
    if (tax == null) {
      return Optional.empty();
    }
    if (tax.signum() < 0) {
      return Optional.of(
          "le montant toutes taxes comprises est inférieur au montant hors taxes (%s)."
              .formatted(FactAmounts.shown(ht)));
    }
    if (rate == null) {
      return Optional.empty();
    }
    BigDecimal due = ht.multiply(rate).divide(HUNDRED, 2, RoundingMode.HALF_UP);
    return differ(due, tax, tolerance)
        ? Optional.of(
            "la TVA à %s %% sur %s est de %s, et non %s."
                .formatted(
                    rate.stripTrailingZeros().toPlainString().replace('.', ','),
                    FactAmounts.shown(ht),
                    FactAmounts.shown(due),
                    FactAmounts.shown(tax)))
        : Optional.empty();
  }

  private static boolean differ(BigDecimal a, BigDecimal b, BigDecimal tolerance) {
    return a.subtract(b).abs().compareTo(tolerance) > 0;
  }

  private static Finding finding(String where, String what) {
    return Findings.blocking(
        FindingCode.MONTANT_INCOHERENT,
        where,
        what.substring(0, 1).toUpperCase(java.util.Locale.FRANCE) + what.substring(1),
        "Un montant faux engage la collectivité et fausse l'imputation.",
        "Vérifier auprès du service ou de l'entreprise ; saisir le bon montant, ou faire corriger"
            + " la pièce et renvoyer le dossier.");
  }
}
