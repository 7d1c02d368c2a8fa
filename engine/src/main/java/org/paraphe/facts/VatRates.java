package org.paraphe.facts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/** The rates of VAT: CGI art. 278 to 281 nonies, and 296 overseas. */
public final class VatRates {
  private static final List<BigDecimal> RATES =
      Stream.of("0.20", "0.10", "0.055", "0.085", "0.021").map(BigDecimal::new).toList();

  private static final BigDecimal ROUNDED = new BigDecimal("0.02");

  private VatRates() {}

  /** True where the second is the first with its tax at one of the rates, to two cents. */
  public static boolean arePair(BigDecimal untaxed, BigDecimal taxed) {
    return untaxed.signum() > 0
        && RATES.stream()
            .map(r -> untaxed.add(untaxed.multiply(r)).setScale(2, RoundingMode.HALF_UP))
            .anyMatch(t -> t.subtract(taxed).abs().compareTo(ROUNDED) <= 0);
  }
}
