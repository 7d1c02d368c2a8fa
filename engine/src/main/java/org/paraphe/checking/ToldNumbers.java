package org.paraphe.checking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The amounts of money of a folded passage, and what they may be multiplied by. */
record ToldNumbers(List<Amount> amounts, Set<Double> factors) {

  /** An amount and where it stands, its unit included. */
  record Amount(double value, int start, int end) {}

  /** An amount's unit, and what may be said of tax behind it. */
  static final String MONEY = " ?(?:€|euros?\\b|eur\\b)";

  static final String TAX = "(?: ?\\(?(?:ht|ttc|h\\.t\\.|t\\.t\\.c\\.|net)\\b\\)?)?";

  static final String FIGURES =
      "\\d{1,3}(?:[ .]\\d{3}){1,3}(?:,\\d{1,2})?(?![\\d,])|\\d{1,9}(?:,\\d{1,4})?(?![\\d,])";

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\d,/])("
              + FIGURES
              + ") ?(?:(€|euros?\\b|eur\\b)|(k ?€|k ?euros?\\b)|(%|pour ?cent\\b))?");

  private static final Pattern EACH_AFTER =
      Pattern.compile(
          "^(?: ?\\(?(?:ht|ttc|nets?)\\)?)? ?(?:par |/|le (?:m(?!ardi|ercredi)|k|l(?!undi)|repas|jour|stere)|la (?:seance|nuit|journee|piece|page|tonne)|(?:de )?l'(?:heure|unite|une?\\b)|chacun|(?:mensuel|annuel|trimestriel|semestriel|unitaire)|piece\\b)");

  /** « la session », behind the price of one where sessions are told of before. */
  private static final Pattern ONE_AFTER =
      Pattern.compile("^(?: ?\\(?(?:ht|ttc|nets?)\\)?)? (?:l[ae] |l'|chaque )([a-z]{4,20})\\b");

  private static final Pattern EACH_BEFORE =
      Pattern.compile(
          "(?:mensuel|annuel|trimestriel|semestriel|unitaire|chaque [a-z]{2,20}|par [a-z]{2,20})[a-z]{0,4}[^\\d€,;.]{0,25}$");

  /** What nobody writes as a number. */
  private static final Map<Pattern, List<Double>> SAID =
      Map.of(
          Pattern.compile("\\b(?:mois|mensu)"), List.of(12.0, 10.0),
          Pattern.compile("\\btrimestr"), List.of(4.0, 3.0),
          Pattern.compile("\\b(?:semestr|aller[ -]retour|bimestr)"), List.of(2.0, 6.0),
          Pattern.compile("\\b(?:semaine|hebdo)"), List.of(52.0, 36.0),
          Pattern.compile("\\bmoitie\\b"), List.of(0.5),
          Pattern.compile("\\btiers\\b"), List.of(1.0 / 3, 2.0 / 3),
          Pattern.compile("\\bquart"), List.of(0.25, 0.75));

  /** The amounts in figures alone. */
  static List<Double> figures(String folded) {
    return NUMBER
        .matcher(folded)
        .results()
        .filter(m -> m.group(2) != null || m.group(3) != null)
        .map(m -> Tokens.decimal(m.group(1)).doubleValue() * (m.group(3) == null ? 1 : 1000))
        .toList();
  }

  static ToldNumbers of(String folded) {
    List<Amount> amounts = new ArrayList<>();
    Set<Double> factors = new LinkedHashSet<>();
    Matcher m = NUMBER.matcher(folded);
    while (m.find()) {
      double value = Tokens.decimal(m.group(1)).doubleValue();
      if (m.group(2) != null || m.group(3) != null) {
        amounts.add(new Amount(m.group(3) == null ? value : value * 1000, m.start(), m.end()));
      } else if (m.group(4) != null) {
        factors.add(value / 100);
      } else if (value > 0) {
        factors.add(value);
      }
    }
    for (NumberWords.Hit hit : NumberWords.find(folded)) {
      double value = hit.value().doubleValue();
      if (!folded.startsWith("euro", Math.min(folded.length(), hit.end() + 1))) {
        factors.add(value);
      } else if (amounts.stream().noneMatch(a -> Math.abs(a.value() - value) < 1)) {
        amounts.add(new Amount(value, hit.start(), hit.end() + 6));
      }
    }
    factors.addAll(said(folded));
    amounts.sort(Comparator.comparingInt(Amount::start));
    return new ToldNumbers(List.copyOf(amounts), factors);
  }

  /** « par mois », « la moitié »: factors that stand in no figures. */
  static Set<Double> said(String folded) {
    Set<Double> factors = new LinkedHashSet<>();
    SAID.forEach(
        (words, values) -> {
          if (words.matcher(folded).find()) {
            factors.addAll(values);
          }
        });
    return factors;
  }

  /**
   * Those that are of one piece, hour or month of many: « 12 € le m² », « loyer mensuel : 400 € ».
   */
  List<Amount> each(String folded) {
    return amounts.stream().filter(a -> isEach(folded, a)).toList();
  }

  static boolean isEach(String folded, Amount amount) {
    int end = Math.min(amount.end(), folded.length());
    String before = folded.substring(Math.max(0, amount.start() - 60), amount.start());
    String after = folded.substring(end, Math.min(folded.length(), end + 40));
    Matcher one = ONE_AFTER.matcher(after);
    return EACH_AFTER.matcher(after).find()
        || EACH_BEFORE.matcher(before).find()
        || (one.find()
            && Stream.of("s", "x").anyMatch(s -> folded.lastIndexOf(one.group(1) + s, end) >= 0));
  }

  /** The same of a result: what a year costs may be one. */
  static boolean isOfOne(String folded, Amount amount) {
    int end = Math.min(amount.end(), folded.length());
    Matcher after = EACH_AFTER.matcher(folded.substring(end, Math.min(folded.length(), end + 40)));
    return after.find()
        && !folded.substring(end, Math.min(folded.length(), end + 20)).contains("an");
  }

  List<Double> values() {
    return amounts.stream().map(Amount::value).toList();
  }
}
