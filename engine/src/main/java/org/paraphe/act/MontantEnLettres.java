package org.paraphe.act;

import java.math.BigDecimal;

/** French numerals in words, spelled with hyphens only where the traditional rule wants them. */
final class MontantEnLettres {
  private static final String[] UNITS = {
    "zéro",
    "un",
    "deux",
    "trois",
    "quatre",
    "cinq",
    "six",
    "sept",
    "huit",
    "neuf",
    "dix",
    "onze",
    "douze",
    "treize",
    "quatorze",
    "quinze",
    "seize",
    "dix-sept",
    "dix-huit",
    "dix-neuf"
  };
  private static final String[] TENS = {
    "",
    "",
    "vingt",
    "trente",
    "quarante",
    "cinquante",
    "soixante",
    "soixante",
    "quatre-vingt",
    "quatre-vingt"
  };
  private static final BigDecimal LIMIT = new BigDecimal("1000000000");

  private MontantEnLettres() {}

  static String of(BigDecimal montant) {
    if (montant.signum() < 0 || montant.compareTo(LIMIT) >= 0 || montant.scale() > 2) {
      throw new IllegalArgumentException(
          "montant hors des bornes (0 à 999 999 999,99) : " + montant.toPlainString());
    }
    int euros = montant.intValue();
    int cents = montant.movePointRight(2).remainder(new BigDecimal(100)).intValue();
    String words = euros == 0 && cents > 0 ? "" : number(euros) + euroUnit(euros);
    if (cents == 0) {
      return words;
    }
    String small = number(cents) + (cents == 1 ? " centime" : " centimes");
    return words.isEmpty() ? small + " d’euro" : words + " et " + small;
  }

  private static String euroUnit(int euros) {
    if (euros >= 1_000_000 && euros % 1_000_000 == 0) {
      return " d’euros";
    }
    return euros <= 1 ? " euro" : " euros";
  }

  static String number(int n) {
    if (n == 0) {
      return UNITS[0];
    }
    StringBuilder out = new StringBuilder();
    int millions = n / 1_000_000;
    int thousands = n / 1_000 % 1_000;
    int rest = n % 1_000;
    if (millions > 0) {
      add(out, below1000(millions, true) + (millions == 1 ? " million" : " millions"));
    }
    if (thousands > 0) {
      add(out, thousands == 1 ? "mille" : below1000(thousands, false) + " mille");
    }
    if (rest > 0) {
      add(out, below1000(rest, true));
    }
    return out.toString();
  }

  /**
   * @param closing whether "cent" and "vingt" may take their plural mark: they do not before
   *     "mille", which is a numeral, but do before "millions", which is a noun
   */
  private static String below1000(int n, boolean closing) {
    int hundreds = n / 100;
    int rest = n % 100;
    StringBuilder out = new StringBuilder();
    if (hundreds == 1) {
      out.append("cent");
    } else if (hundreds > 1) {
      out.append(UNITS[hundreds]).append(" cent").append(rest == 0 && closing ? "s" : "");
    }
    if (rest > 0) {
      add(out, below100(rest, closing));
    }
    return out.toString();
  }

  private static String below100(int n, boolean closing) {
    if (n < 20) {
      return UNITS[n];
    }
    int tens = n / 10;
    boolean teens = tens == 7 || tens == 9;
    int unit = teens ? n % 10 + 10 : n % 10;
    if (unit == 0) {
      return TENS[tens] + (n == 80 && closing ? "s" : "");
    }
    boolean and = (unit == 1 || unit == 11) && tens < 8;
    return TENS[tens] + (and ? " et " : "-") + UNITS[unit];
  }

  private static void add(StringBuilder out, String words) {
    if (out.length() > 0) {
      out.append(' ');
    }
    out.append(words);
  }
}
