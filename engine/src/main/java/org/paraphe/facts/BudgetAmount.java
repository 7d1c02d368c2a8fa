package org.paraphe.facts;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A signed amount of a budget: « + 5 000,00 », « (1 200) », « 300,00 - », « - » for none. */
final class BudgetAmount {
  private static final String FIGURES = "(\\d{1,3}(?:[ .]\\d{3}){1,4}|\\d+)(?:[,.](\\d{1,2}))?";
  private static final Pattern SIGNED =
      Pattern.compile(
          "(\\(?[-+]|\\()? ?" + FIGURES + " ?(?:€|EUR|euros?)? ?(\\)|-|\\+)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NOTHING = Pattern.compile("-{1,3}|/|0|neant|(?:0[,.]00?) ?€?");

  private BudgetAmount() {}

  /** The amount of a cell; zero for a dash, empty for anything that is no amount. */
  static Optional<BigDecimal> of(String folded) {
    String text = folded.strip();
    if (NOTHING.matcher(text).matches()) {
      return Optional.of(BigDecimal.ZERO);
    }
    Matcher m = SIGNED.matcher(text);
    if (!m.matches()) {
      return Optional.empty();
    }
    String sign = m.group(1) == null ? "" : m.group(1);
    boolean minus = sign.endsWith("-") || sign.equals("(") || "-".equals(m.group(4));
    BigDecimal amount =
        new BigDecimal(
            m.group(2).replaceAll("[ .]", "") + "." + (m.group(3) == null ? "00" : m.group(3)));
    return Optional.of(minus ? amount.negate() : amount);
  }
}
