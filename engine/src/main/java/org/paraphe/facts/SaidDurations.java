package org.paraphe.facts;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Durations in one form, so that two that last as long are the same: « trente ans », « 30 ans » and
 * « 360 mois ». A day is not made of hours: what is lent for 24 hours and for a day differs.
 */
public final class SaidDurations {
  private static final String NUMBER = "(\\d{1,4}|" + NumberWords.RUN + ")";

  /** « trente (30) ans », « 30 (trente) ans ». */
  private static final Pattern TWICE =
      Pattern.compile(NUMBER + " ?\\(" + NUMBER + "\\)(?= ?[a-z])");

  private static final Pattern YEARS =
      Pattern.compile(
          "(?<![a-z0-9,.])"
              + NUMBER
              + " ?(?:ans?|annees?)\\b(?: (et demie?)\\b|,? (?:et )?"
              + NUMBER
              + " mois\\b)?");

  private static final Pattern OTHERS =
      Pattern.compile("(?<![a-z0-9,.])" + NUMBER + " ?(mois|semaine|jour|heure|minute)s?\\b");

  private SaidDurations() {}

  /** The folded words, small, each duration in figures and in months, days, hours or minutes. */
  public static String plain(String words) {
    String small = FoldedText.fold(words).toLowerCase(Locale.ROOT).strip();
    String once = TWICE.matcher(small).replaceAll(SaidDurations::agreed);
    String months = YEARS.matcher(once).replaceAll(SaidDurations::months);
    return OTHERS.matcher(months).replaceAll(SaidDurations::units);
  }

  private static String agreed(MatchResult twice) {
    Optional<Long> one = number(twice.group(1));
    return Matcher.quoteReplacement(
        one.isPresent() && one.equals(number(twice.group(2))) ? twice.group(1) : twice.group());
  }

  private static String months(MatchResult years) {
    String rest = years.group(3);
    Optional<Long> more = rest == null ? Optional.of(0L) : number(rest);
    return number(years.group(1))
        .flatMap(y -> more.map(m -> 12 * y + m + (years.group(2) == null ? 0 : 6)))
        .map(m -> m + " mois")
        .orElseGet(() -> Matcher.quoteReplacement(years.group()));
  }

  private static String units(MatchResult said) {
    boolean week = said.group(2).equals("semaine");
    return number(said.group(1))
        .map(n -> (week ? 7 * n : n) + " " + (week ? "jour" : said.group(2)))
        .orElseGet(() -> Matcher.quoteReplacement(said.group()));
  }

  private static Optional<Long> number(String words) {
    return Character.isDigit(words.charAt(0))
        ? Optional.of(Long.parseLong(words))
        : NumberWords.parse(words);
  }
}
