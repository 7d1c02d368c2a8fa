package org.paraphe.checking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers written in French words: « quatre mille cinq cents ». « un » and « une » alone are taken
 * for articles. Independent of the recognisers that drafters use, so that it can check them.
 */
final class NumberWords {

  private static final Map<String, Long> UNITS =
      Map.ofEntries(
          Map.entry("zero", 0L),
          Map.entry("un", 1L),
          Map.entry("une", 1L),
          Map.entry("deux", 2L),
          Map.entry("trois", 3L),
          Map.entry("quatre", 4L),
          Map.entry("cinq", 5L),
          Map.entry("six", 6L),
          Map.entry("sept", 7L),
          Map.entry("huit", 8L),
          Map.entry("neuf", 9L),
          Map.entry("dix", 10L),
          Map.entry("onze", 11L),
          Map.entry("douze", 12L),
          Map.entry("treize", 13L),
          Map.entry("quatorze", 14L),
          Map.entry("quinze", 15L),
          Map.entry("seize", 16L),
          Map.entry("vingt", 20L),
          Map.entry("vingts", 20L),
          Map.entry("trente", 30L),
          Map.entry("quarante", 40L),
          Map.entry("cinquante", 50L),
          Map.entry("soixante", 60L),
          Map.entry("septante", 70L),
          Map.entry("huitante", 80L),
          Map.entry("octante", 80L),
          Map.entry("nonante", 90L));

  private static final Map<String, Long> SCALES =
      Map.of(
          "mille", 1_000L,
          "million", 1_000_000L,
          "millions", 1_000_000L,
          "milliard", 1_000_000_000L,
          "milliards", 1_000_000_000L);

  static final String WORD =
      "(?:"
          + String.join("|", UNITS.keySet())
          + "|cents?|"
          + String.join("|", SCALES.keySet())
          + ")";
  private static final Pattern NUMBER =
      Pattern.compile("\\b" + WORD + "\\b(?:(?:[ -]+et[ -]+|[ -]+)" + WORD + "\\b){0,30}");
  private static final Pattern CENTIMES =
      Pattern.compile(
          " ?euros?,? (?:et )?(" + NUMBER.pattern() + ")(?: centimes?\\b|(?=\\s*(?:[().,;]|$)))");

  private NumberWords() {}

  /** A number and where its words stand. */
  record Hit(BigDecimal value, int start, int end) {}

  /** In the order of a folded text. */
  static List<Hit> find(String folded) {
    List<Hit> hits = new ArrayList<>();
    Matcher matcher = NUMBER.matcher(folded);
    int from = 0;
    while (matcher.find(from)) {
      from = matcher.end();
      if (isArticle(matcher.group()) || isPercent(folded, matcher)) {
        continue;
      }
      BigDecimal value = BigDecimal.valueOf(value(matcher.group()));
      Optional<Hit> whole = withCentimes(folded, value, matcher);
      hits.add(whole.orElse(new Hit(value, matcher.start(), matcher.end())));
      from = hits.get(hits.size() - 1).end();
    }
    return hits;
  }

  private static Optional<Hit> withCentimes(String folded, BigDecimal euros, Matcher matcher) {
    Matcher cents = CENTIMES.matcher(folded).region(matcher.end(), folded.length());
    if (!cents.lookingAt()) {
      return Optional.empty();
    }
    BigDecimal part = BigDecimal.valueOf(value(cents.group(1)), 2);
    return Optional.of(new Hit(euros.add(part), matcher.start(), cents.end()));
  }

  private static boolean isArticle(String words) {
    return words.equals("un") || words.equals("une");
  }

  private static boolean isPercent(String folded, Matcher matcher) {
    return matcher.group().equals("cent") && folded.startsWith("pour ", matcher.start() - 5);
  }

  static long value(String words) {
    long total = 0;
    long group = 0;
    for (String word : words.split("[ -]+")) {
      Long scale = SCALES.get(word);
      if (scale != null) {
        total += Math.max(group, 1) * scale;
        group = 0;
      } else if (word.startsWith("cent")) {
        group = Math.max(group % 100, 1) * 100 + group / 100 * 100;
      } else if (word.startsWith("vingt") && group % 100 == 4) {
        group += 76;
      } else {
        group += UNITS.getOrDefault(word, 0L);
      }
    }
    return total + group;
  }
}
