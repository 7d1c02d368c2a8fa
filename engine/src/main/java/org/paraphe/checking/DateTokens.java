package org.paraphe.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The dates of a folded text, in figures or with a month in letters; « du 3 au 7 mars 2027 » and «
 * du 28 février au 3 mars 2027 » give both ends, « du 3 au 7 et le 12 mars 2027 » every day.
 */
final class DateTokens {

  static final List<String> MONTHS =
      List.of(
          "janvier",
          "fevrier",
          "mars",
          "avril",
          "mai",
          "juin",
          "juillet",
          "aout",
          "septembre",
          "octobre",
          "novembre",
          "decembre");

  private static final String DAY = "(?:0?[1-9]|[12]\\d|3[01])(?: ?er)?";
  private static final String BETWEEN =
      "(?: ?, ?(?:(?:et|puis) )?(?:(?:les?|du) )?| (?:au|et|ou|à|jusqu'au|puis|ainsi que)(?: les?| du| jusqu'au)? | ?- ?)"
          + "(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?:lun|mar|mer|jeu|ven|sam|dim)\\.) )?";
  private static final String NAMES =
      String.join("|", MONTHS) + "|(?:janv|fevr?|avr|juil|sept|oct|nov|dec)\\.";
  private static final Pattern LETTERS =
      Pattern.compile(
          "(?<![\\d,.])((?:"
              + DAY
              + BETWEEN
              + "){0,30}"
              + DAY
              + ") ("
              + NAMES
              + ")(?![a-z])(?: (\\d{4})\\b)?");
  private static final Pattern MONTH =
      Pattern.compile("\\b(" + String.join("|", MONTHS) + ") (\\d{4})\\b");
  private static final Pattern ISO =
      Pattern.compile("(?<![\\d-])(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)");
  private static final Pattern FIGURES =
      Pattern.compile("(?<![\\d/.-])(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4}|\\d{2})(?![\\d])");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,2}");

  private DateTokens() {}

  /** Blanks out of {@code rest} what it reads, so that no figure is read twice. */
  static List<Token> take(String folded, StringBuilder rest) {
    List<Token> tokens = new ArrayList<>();
    letters(folded, rest, tokens);
    for (Matcher m = MONTH.matcher(rest.toString()); m.find(); ) {
      add(tokens, rest, m, "%s-%02d".formatted(m.group(2), month(m.group(1))));
    }
    for (Matcher m = ISO.matcher(rest.toString()); m.find(); ) {
      add(tokens, rest, m, m.group(1) + "-" + m.group(2) + "-" + m.group(3));
    }
    for (Matcher m = FIGURES.matcher(rest.toString()); m.find(); ) {
      String year = m.group(4).length() == 2 ? "20" + m.group(4) : m.group(4);
      int month = Integer.parseInt(m.group(3));
      if (month >= 1 && month <= 12) {
        add(tokens, rest, m, day(year, month, Integer.parseInt(m.group(1))));
      }
    }
    return tokens;
  }

  private static void letters(String folded, StringBuilder rest, List<Token> tokens) {
    List<Matcher> found = new ArrayList<>();
    Matcher matcher = LETTERS.matcher(folded);
    while (matcher.find()) {
      Matcher one = LETTERS.matcher(folded);
      one.find(matcher.start());
      found.add(one);
    }
    @Nullable String year = null;
    int next = Integer.MAX_VALUE;
    for (int i = found.size() - 1; i >= 0; i--) {
      Matcher m = found.get(i);
      String own = m.group(3);
      boolean joined = next < Integer.MAX_VALUE && folded.substring(m.end(), next).matches(BETWEEN);
      year = own != null ? own : joined ? year : null;
      Matcher days = NUMBER.matcher(m.group(1));
      while (days.find()) {
        add(tokens, rest, m, day(year, month(m.group(2)), Integer.parseInt(days.group())));
      }
      next = m.start();
    }
  }

  private static int month(String name) {
    String start = name.replace(".", "");
    return MONTHS.indexOf(MONTHS.stream().filter(m -> m.startsWith(start)).findFirst().orElse(name))
        + 1;
  }

  private static String day(@Nullable String year, int month, int day) {
    return String.format(Locale.ROOT, "%s-%02d-%02d", year == null ? "-" : year, month, day);
  }

  private static void add(List<Token> tokens, StringBuilder rest, Matcher m, String value) {
    tokens.add(new Token(Token.Kind.DATE, value, "", m.group(), m.start(), m.end()));
    rest.replace(m.start(), m.end(), "\u0001".repeat(m.end() - m.start()));
  }
}
