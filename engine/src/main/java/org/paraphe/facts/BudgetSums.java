package org.paraphe.facts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.paraphe.facts.BudgetMentions.Mention;

/** The sums of a sentence about credits: there « 3 200 au 6411 » needs no euro sign. */
final class BudgetSums {

  /**
   * @param amount never negative
   * @param sign of the figures or of the words right behind them; zero where they have none
   */
  record Sum(BigDecimal amount, int sign, int from, int to) {}

  /** Grouped by thousands, with cents, signed, or with « de plus » behind. */
  private static final Pattern BARE =
      Pattern.compile(
          "(?<![\\d,./°])(?:\\d{1,3}(?: \\d{3}){1,3}(?:,\\d{2})?|\\d{1,7},\\d{2}|(?<=[+-] ?)\\d{2,7}"
              + "|\\d{2,7}(?= (?:de|en) (?:plus|moins)\\b))(?![\\d%]|,\\d| ?%| \\d{3}(?!\\d))",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern BEHIND =
      Pattern.compile(
          " ?(?:€|euros?\\b|eur\\b)?,? ?(?:(?:de|en) (?:(?<more>plus|supplement)|(?<less>moins))\\b|(?<extra>supplementaires?|complementaires?))",
          Pattern.CASE_INSENSITIVE);

  private BudgetSums() {}

  static List<Sum> of(
      String words, int from, FoldedText text, List<Hit> amounts, List<Mention> mentions) {
    List<Sum> sums = new ArrayList<>();
    int end = from + words.length();
    for (Hit hit : amounts) {
      int start = text.folded(hit.start());
      int to = text.folded(hit.end());
      if (start >= from && to <= end) {
        sums.add(sum(words, new BigDecimal(hit.value().asText()), start - from, to - from));
      }
    }
    Matcher m = BARE.matcher(words);
    while (m.find()) {
      int start = m.start();
      int to = m.end();
      if (sums.stream().noneMatch(s -> start < s.to() && to > s.from())
          && mentions.stream().noneMatch(x -> x.from() == start)) {
        sums.add(sum(words, amount(m.group()), start, to));
      }
    }
    sums.sort(Comparator.comparingInt(Sum::from));
    List<Sum> plain = sums.stream().filter(s -> !isAside(words, s.from())).toList();
    return sums.size() > mentions.size() ? plain : sums;
  }

  private static BigDecimal amount(String figures) {
    return new BigDecimal(figures.replace(" ", "").replace(',', '.'));
  }

  private static Sum sum(String words, BigDecimal amount, int from, int to) {
    String before = words.substring(Math.max(0, from - 3), from);
    Matcher behind = BEHIND.matcher(words).region(to, words.length());
    int sign =
        amount.signum() < 0 || before.matches(".*- ?") ? -1 : before.matches(".*\\+ ?") ? 1 : 0;
    if (sign == 0 && behind.lookingAt()) {
      sign = behind.group("less") != null ? -1 : 1;
    }
    return new Sum(amount.abs(), sign, from, to);
  }

  /** Between brackets: what was spent, or what is left. */
  private static boolean isAside(String words, int at) {
    String before = words.substring(0, at);
    return before.lastIndexOf('(') > before.lastIndexOf(')');
  }

  /** « pour la même somme » stands for the amount before it, where an account has no other. */
  static List<Sum> withSame(
      String words,
      Pattern same,
      List<Mention> mentions,
      List<Sum> sums,
      @Nullable BigDecimal before) {
    List<Sum> all = new ArrayList<>(sums);
    Matcher m = same.matcher(words);
    while (m.find() && all.size() < mentions.size()) {
      int at = m.start();
      BigDecimal amount =
          sums.stream()
              .filter(s -> s.to() <= at)
              .reduce((a, b) -> b)
              .map(Sum::amount)
              .orElse(before);
      if (amount != null) {
        all.add(new Sum(amount, 0, at, m.end()));
      }
    }
    all.sort(Comparator.comparingInt(Sum::from));
    return all;
  }
}
