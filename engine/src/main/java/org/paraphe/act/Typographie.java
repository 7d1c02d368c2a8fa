package org.paraphe.act;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/**
 * How a French act prints values. Independent of the machine's locale. A value that is not of the
 * expected form is printed as it is: nothing is invented, nothing is lost.
 */
public final class Typographie {
  /** Between groups of three digits. */
  public static final char FINE = '\u202F';

  /** Before a unit, and where a line must not break. */
  public static final char INSECABLE = '\u00A0';

  private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,15}(\\.\\d{1,2})?");
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,9})?");

  private static final String[] MONTHS = {
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre"
  };

  private Typographie() {}

  /** {@code "4500.00"} as « 4 500 € », {@code "4500.50"} as « 4 500,50 € ». */
  public static String montant(String valeur) {
    if (!AMOUNT.matcher(valeur).matches()) {
      return valeur;
    }
    BigDecimal amount = new BigDecimal(valeur);
    boolean round = amount.stripTrailingZeros().scale() <= 0;
    return grouped(amount.setScale(round ? 0 : 2, RoundingMode.UNNECESSARY)) + INSECABLE + "€";
  }

  /**
   * {@code "4500.00"} as « quatre mille cinq cents euros »; for 0 to 999 999 999,99.
   *
   * @throws IllegalArgumentException outside these bounds
   */
  public static String montantEnLettres(String valeur) {
    return MontantEnLettres.of(new BigDecimal(valeur));
  }

  /** 2026 as « deux mille vingt-six »; for 0 to 999 999 999. */
  public static String nombreEnLettres(int nombre) {
    return MontantEnLettres.number(nombre);
  }

  /** {@code "2026-09-01"} as « 1er septembre 2026 ». */
  public static String date(String iso) {
    if (!looksLikeDate(iso)) {
      return iso;
    }
    try {
      return date(LocalDate.parse(iso));
    } catch (DateTimeParseException e) {
      return iso;
    }
  }

  /** Most texts are no date: an exception for each would cost more than the rest of an act. */
  private static boolean looksLikeDate(String text) {
    return text.length() >= 10 && text.charAt(4) == '-' && text.charAt(7) == '-';
  }

  public static String date(LocalDate date) {
    String day = date.getDayOfMonth() == 1 ? "1er" : Integer.toString(date.getDayOfMonth());
    return day + " " + MONTHS[date.getMonthValue() - 1] + " " + date.getYear();
  }

  /** {@code "17.50"} as « 17,5 », {@code "12000"} as « 12 000 ». */
  public static String nombre(String valeur) {
    if (!NUMBER.matcher(valeur).matches()) {
      return valeur;
    }
    BigDecimal number = new BigDecimal(valeur).stripTrailingZeros();
    return grouped(number.scale() < 0 ? number.setScale(0, RoundingMode.UNNECESSARY) : number);
  }

  /** {@code "12345678200010"} as « 123 456 782 00010 ». */
  public static String siret(String valeur) {
    if (!valeur.matches("\\d{14}")) {
      return valeur;
    }
    return valeur.substring(0, 3)
        + INSECABLE
        + valeur.substring(3, 6)
        + INSECABLE
        + valeur.substring(6, 9)
        + INSECABLE
        + valeur.substring(9);
  }

  private static String grouped(BigDecimal number) {
    String plain = number.abs().toPlainString();
    int point = plain.indexOf('.');
    String whole = point < 0 ? plain : plain.substring(0, point);
    StringBuilder out = new StringBuilder(number.signum() < 0 ? "-" : "");
    for (int i = 0; i < whole.length(); i++) {
      if (i > 0 && (whole.length() - i) % 3 == 0) {
        out.append(FINE);
      }
      out.append(whole.charAt(i));
    }
    return point < 0
        ? out.toString()
        : out.append(',').append(plain, point + 1, plain.length()).toString();
  }
}
