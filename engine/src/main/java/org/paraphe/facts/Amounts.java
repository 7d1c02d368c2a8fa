package org.paraphe.facts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Amounts in euros, in figures with their unit or in words; values as {@code "4500.00"}. */
final class Amounts implements Recogniser {
  private static final String FIGURES =
      "(?<![\\d.,/])(-?(?:\\d{1,3}(?:[ .]\\d{3}){1,4}(?!\\d)|\\d+))(?:[,.](\\d{1,2})(?!\\d))?";
  private static final Pattern IN_FIGURES =
      Pattern.compile(
          FIGURES
              + "\\s*(k|mille |(?:millions?|milliards?) (?:d')?|)(?:€|euros?\\b|EUR\\b|E(?= (?:H\\.?T|T\\.?T\\.?C)\\b))(?: (?:et )?(\\d{1,2}) ?(?:centimes?|cts?)\\b)?",
          Pattern.CASE_INSENSITIVE);

  /** The first amount of "entre 2 000 et 3 000 €", "2 000 à 3 000 €", "2 000 ou 3 000 €". */
  private static final Pattern FIRST_OF_TWO =
      Pattern.compile(
          "(?:\\bentre "
              + FIGURES
              + " et |"
              + FIGURES
              + " ?(?:a|ou|-) )(?=-?\\d[\\d .]{0,12}(?:,\\d{1,2})? ?(?:€|euros?\\b|EUR\\b))",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern BEFORE_YEAR =
      Pattern.compile(
          "(?:\\b(?:en|annee|exercice|campagne|saison|budget|fin|debut|primitif|pour|depuis|courant|des|et|-|/"
              + "|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre) ?|[/-])$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern BARE = Pattern.compile("\\s*" + FIGURES + "\\s*(?:€|EUR)?\\s*");
  private static final Pattern IN_WORDS =
      Pattern.compile(
          "(?<!\\d )\\b("
              + NumberWords.RUN
              + ")\\s+(?:d')?euros?\\b(?:\\s+(?:et\\s+)?("
              + NumberWords.RUN
              + ")(?:\\s+centimes?\\b|(?=\\s*(?:[().,;]|$))))?",
          Pattern.CASE_INSENSITIVE);

  @Override
  public List<Hit> find(FoldedText text) {
    List<Hit> hits = new ArrayList<>();
    Matcher figures = IN_FIGURES.matcher(text.text());
    while (figures.find()) {
      if (IllWritten.cuts(text.text(), figures.start(), figures.end())) {
        continue;
      }
      BigDecimal amount =
          amount(figures.group(1), cents(figures)).movePointRight(zeros(figures.group(3)));
      hits.add(text.hit(value(amount), figures.start(), figures.end()));
    }
    Matcher range = FIRST_OF_TWO.matcher(text.text());
    while (range.find()) {
      int group = range.group(1) == null ? 3 : 1;
      if (range.group(1) == null && isYear(text.text(), range.start(3), range.group(3))) {
        continue;
      }
      BigDecimal low = amount(range.group(group), range.group(group + 1));
      hits.add(text.hit(value(low), range.start(group), range.end(group)));
    }
    Matcher words = IN_WORDS.matcher(text.text());
    while (words.find()) {
      inWords(words).ifPresent(v -> hits.add(text.hit(v, words.start(), words.end())));
    }
    hits.sort(Comparator.comparingInt(Hit::start));
    return hits;
  }

  /** The zeros of « k€ », « mille euros », « millions d'euros », « milliards d'euros ». */
  private static int zeros(String thousands) {
    String word = thousands.toLowerCase(Locale.ROOT);
    return word.startsWith("milliard")
        ? 9
        : word.startsWith("million") ? 6 : word.isEmpty() ? 0 : 3;
  }

  /** « en 2026 à 38 000 € », « le 3 mai 2026 à 38 000 € ». */
  private static boolean isYear(String text, int from, String digits) {
    return digits.matches("(?:19|20)\\d{2}")
        && BEFORE_YEAR.matcher(text.substring(Math.max(0, from - 20), from)).find();
  }

  /** An amount alone in a cell or after a label, with or without its unit. */
  static Optional<Value> bare(String folded) {
    Matcher matcher = BARE.matcher(folded);
    return matcher.matches()
        ? Optional.of(value(amount(matcher.group(1), matcher.group(2))))
        : Optional.empty();
  }

  private static @Nullable String cents(Matcher figures) {
    return figures.group(2) != null ? figures.group(2) : figures.group(4);
  }

  private static Optional<Value> inWords(Matcher words) {
    Optional<Long> euros = NumberWords.parse(words.group(1));
    Optional<Long> cents =
        words.group(2) == null ? Optional.of(0L) : NumberWords.parse(words.group(2));
    if (euros.isEmpty() || cents.isEmpty() || cents.get() > 99) {
      return Optional.empty();
    }
    return Optional.of(
        value(BigDecimal.valueOf(euros.get()).add(BigDecimal.valueOf(cents.get(), 2))));
  }

  private static BigDecimal amount(String whole, @Nullable String cents) {
    String digits = whole.replaceAll("[ .]", "");
    return new BigDecimal(cents == null ? digits : digits + "." + cents);
  }

  static Value value(BigDecimal amount) {
    return Value.of(amount.setScale(2, RoundingMode.UNNECESSARY).toPlainString());
  }
}
