package org.paraphe.act;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/**
 * How a French act prints values. Independent of the machine's locale. A value that is not of the
 * expected form is printed as it is: nothing is invented, nothing is lost.
 */
public final class Typographie {
  /** Between groups of three digits. */
  public static final char FINE = '\u202F';

  /** Before a unit, and where a line must not break. */
  public static final char INSECABLE = '\u00A0';

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
    if (!isNumber(valeur, 2)) {
      return valeur;
    }
    String cents = decimals(valeur);
    return grouped(valeur, cents.length() == 1 ? cents + "0" : cents) + INSECABLE + "€";
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
    return isNombre(valeur) ? grouped(valeur, decimals(valeur)) : valeur;
  }

  /** A number as the contract writes it: {@code "12000"}, {@code "-17.50"}. */
  public static boolean isNombre(String valeur) {
    return isNumber(valeur, 9);
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

  private static boolean isNumber(String text, int decimals) {
    int point = text.indexOf('.');
    int end = point < 0 ? text.length() : point;
    return areDigits(text, text.startsWith("-") ? 1 : 0, end, 15)
        && (point < 0 || areDigits(text, point + 1, text.length(), decimals));
  }

  private static boolean areDigits(String text, int from, int to, int most) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return to > from && to - from <= most;
  }

  /** Without the zeros at their end. */
  private static String decimals(String number) {
    int point = number.indexOf('.');
    int end = number.length();
    while (end > point + 1 && number.charAt(end - 1) == '0') {
      end--;
    }
    return point < 0 ? "" : number.substring(point + 1, end);
  }

  /** The whole part in groups of three, then these decimals; no zero has a sign. */
  private static String grouped(String number, String decimals) {
    int end = number.indexOf('.') < 0 ? number.length() : number.indexOf('.');
    int start = number.startsWith("-") ? 1 : 0;
    boolean negative = start == 1;
    while (start < end - 1 && number.charAt(start) == '0') {
      start++;
    }
    boolean zero = decimals.isEmpty() && number.charAt(start) == '0';
    StringBuilder out = new StringBuilder(negative && !zero ? "-" : "");
    for (int i = start; i < end; i++) {
      if (i > start && (end - i) % 3 == 0) {
        out.append(FINE);
      }
      out.append(number.charAt(i));
    }
    return decimals.isEmpty() ? out.toString() : out.append(',').append(decimals).toString();
  }
}
