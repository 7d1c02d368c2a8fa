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
          "(?<![\\d,./°])(?:\\d{1,3}(?: \\d{3}){1,3}(?:,\\d{2})?|\\d{1,7},\\d{2}|(?<=[+-] ?)(?!20[1-4]\\d\\b)\\d{2,7}"
              + "|\\d{2,7}(?= (?:de|en) (?:plus|moins)\\b))(?![\\d%]|,\\d| ?%| \\d{3}(?!\\d))",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern BEHIND =
      Pattern.compile(
          " ?(?:€|euros?\\b|eur\\b)?,? ?(?:(?:de|en) (?:(?<more>plus|supplement)|(?<less>moins))\\b|(?<extra>supplementaires?|complementaires?))",
          Pattern.CASE_INSENSITIVE);

  /** « 6 800 € et non 6 000 € ». */
  private static final Pattern CORRECTED =
      Pattern.compile(
          "(?:\\bet|,) non(?: pas)? (?:de )?$|\\b(?:au lieu|plutot que) de $",
          Pattern.CASE_INSENSITIVE);

  /** « porté à 7 500 € », « de 10 000 à 7 500 € ». */
  private static final Pattern STATE =
      Pattern.compile(
          "\\b(?:(?:port|ramen|pass|relev|abaiss|redui)[a-z]{1,5} (?:donc |ainsi |finalement )?|de \\d[\\d .,]{0,14}(?:€ |euros )?)a $",
          Pattern.CASE_INSENSITIVE);

  /** « notifiée au lieu de 40 000 € inscrits »: the change is what is more. */
  private static final Pattern INSTEAD =
      Pattern.compile("\\bau lieu (?:de |des )(?:les )?$", Pattern.CASE_INSENSITIVE);

  private static final Pattern ENTERED =
      Pattern.compile(
          "^ ?(?:€|euros?)? ?(?:initialement |deja )?(?:inscrit|prevu|vote|budgete|attendu|ouvert)e?s?\\b",
          Pattern.CASE_INSENSITIVE);

  /** What an account has, and not what it gets. */
  private static final Pattern LEFT =
      Pattern.compile(
          "\\b(?:rest(?:e|ent|ait|ant)|disponibles?|crediteur)(?: (?:de|a|encore|sur ce compte|:))* ?:? ?$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern LEFT_BEHIND =
      Pattern.compile(
          "^ ?(?:€|euros?)? ?(?:(?:sont|est|restent|reste) )?(?:encore )?(?:disponible|restant)",
          Pattern.CASE_INSENSITIVE);

  /** What was voted, or comes to in all, where another sum tells the change. */
  private static final Pattern WHOLE =
      Pattern.compile(
          "(?:\\bs'elev[a-z]+ a|\\b(?:total|montant) (?:general )?de|\\bcredits? (?:ouverts?|votes?|inscrits?|prevus?)(?: de)?) ?:? ?$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern THAT_IS =
      Pattern.compile("\\bsoit (?:donc |encore |une? [a-z]+ de )?$", Pattern.CASE_INSENSITIVE);

  private BudgetSums() {}

  static List<Sum> of(
      String words, int from, FoldedText text, List<Hit> amounts, List<Mention> mentions) {
    List<Sum> sums = new ArrayList<>();
    int end = from + words.length();
    for (Hit hit : amounts) {
      int start = text.folded(hit.start());
      int to = text.folded(hit.end());
      if (start >= from
          && to <= end
          && mentions.stream().noneMatch(x -> x.from() == start - from)) {
        sums.add(sum(words, new BigDecimal(hit.value().asText()), start - from, to - from));
      }
    }
    Matcher m = BARE.matcher(words);
    while (m.find()) {
      int start = m.start();
      int to = m.end();
      if (sums.stream().noneMatch(s -> start < s.to() && to > s.from())
          && mentions.stream().noneMatch(x -> x.from() <= start && start < x.to())) {
        sums.add(sum(words, amount(m.group()), start, to));
      }
    }
    sums.sort(Comparator.comparingInt(Sum::from));
    differences(words, sums);
    sums.removeIf(s -> isCorrected(words, s) || isLeft(words, s));
    return sums.size() > mentions.size() ? changes(words, sums, mentions) : sums;
  }

  /** Of more sums than accounts, those that tell a change. */
  private static List<Sum> changes(String words, List<Sum> sums, List<Mention> mentions) {
    List<Sum> plain =
        sums.stream()
            .filter(s -> !isAside(words, s.from()) && !WHOLE.matcher(before(words, s)).find())
            .toList();
    List<Sum> said = plain.stream().filter(s -> THAT_IS.matcher(before(words, s)).find()).toList();
    return mentions.size() == 1 && said.size() == 1 ? said : plain;
  }

  private static boolean isLeft(String words, Sum sum) {
    return LEFT.matcher(before(words, sum)).find()
        || LEFT_BEHIND.matcher(words.substring(sum.to())).find();
  }

  private static String before(String words, Sum sum) {
    return words.substring(0, sum.from());
  }

  private static boolean isCorrected(String words, Sum sum) {
    String before = words.substring(0, sum.from());
    return CORRECTED.matcher(before).find()
        || before.matches("(?is).*\\bpas (?:de )?")
            && words.substring(sum.to()).matches("(?is) ?(?:€|euros)?,? mais\\b.*");
  }

  /** True for what an account comes to, and not what is added to it. */
  static boolean isState(String words, Sum sum) {
    return sum.sign() == 0 && STATE.matcher(words.substring(0, sum.from())).find();
  }

  /** « de 5 000 € à 7 500 € » is a change of 2 500 €. */
  private static void differences(String words, List<Sum> sums) {
    for (int i = sums.size() - 1; i > 0; i--) {
      Sum before = sums.get(i - 1);
      Sum after = sums.get(i);
      boolean instead =
          INSTEAD.matcher(before(words, after)).find()
              && ENTERED.matcher(words.substring(after.to())).find();
      if (instead || isState(words, after) && !isState(words, before)) {
        BigDecimal more =
            instead
                ? before.amount().subtract(after.amount())
                : after.amount().subtract(before.amount());
        sums.set(
            i,
            new Sum(
                more.abs(),
                more.signum() < 0 ? -1 : 1,
                instead ? before.from() : after.from(),
                after.to()));
        sums.remove(--i);
      }
    }
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
