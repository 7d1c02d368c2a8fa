package org.paraphe.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.paraphe.template.TemplatePacks;

/**
 * No text makes a pattern of the program slow: what a pattern reads grows like the text. Counted in
 * characters read, not in seconds.
 */
class PatternCostTest {
  /** Characters; {@code -Dparaphe.cost=20000} for the long form. */
  private static final int LENGTH = Integer.getInteger("paraphe.cost", 1_000);

  /** Texts made from each pattern; {@code -Dparaphe.cost.samples=60} for the long form. */
  private static final int SAMPLES = Integer.getInteger("paraphe.cost.samples", 8);

  private static final List<String> ANYWHERE =
      List.of(
          "a", "A", "1", " ", "\"", "(", "« ", "-", ".", ", ", "\t", "\n", "e ", "Aa ", "1 ", "1,",
          "Jean-", "de la ", "article 1, ", "d'", "A.", "le 1 mars 2027 ", "12 € ");

  /** Below that many reads a character, nobody waits, whatever the growth. */
  private static final int CHEAP = Integer.getInteger("paraphe.cost.cheap", 40);

  record Cost(String where, Pattern pattern, String seed, double atOnce, double growth) {}

  @Test
  void everyPatternReadsAnyTextInTime() {
    Map<String, Pattern> patterns = ProgramPatterns.of(TemplatePacks.load(null));
    List<Cost> all = new ArrayList<>();
    patterns.forEach((where, pattern) -> all.add(worst(where, pattern)));
    all.sort((a, b) -> Double.compare(b.atOnce(), a.atOnce()));
    System.out.println(patterns.size() + " patterns");
    all.stream()
        .limit(Integer.getInteger("paraphe.cost.shown", 10))
        .forEach(
            c ->
                System.out.printf(
                    "%.0f x%.1f %s [%s] %s%n",
                    c.atOnce(),
                    c.growth(),
                    c.where(),
                    c.seed().replace("\n", "\\n").replace("\t", "\\t"),
                    c.pattern().pattern().substring(0, Math.min(160, c.pattern().pattern().length()))));
    assertThat(patterns).hasSizeGreaterThan(500);
  }

  private static Cost worst(String where, Pattern pattern) {
    Cost worst = new Cost(where, pattern, "", 0, 1);
    for (String seed : seeds(pattern)) {
      double atOnce = reads(pattern, seed, LENGTH);
      if (atOnce > CHEAP && atOnce > worst.atOnce()) {
        double twice = reads(pattern, seed, 2 * LENGTH);
        double four = reads(pattern, seed, 4 * LENGTH);
        worst = new Cost(where, pattern, seed, four, four / twice);
      } else if (atOnce > worst.atOnce()) {
        worst = new Cost(where, pattern, seed, atOnce, 1);
      }
    }
    return worst;
  }

  /** Characters read for each one of the text. */
  private static double reads(Pattern pattern, String seed, int length) {
    String text = seed.repeat(Math.max(1, length / seed.length()));
    CountedText counted = new CountedText(text, 20_000L * text.length());
    try {
      Matcher matcher = pattern.matcher(counted);
      while (matcher.find()) {
        // every match is looked for
      }
    } catch (CountedText.TooManyReads e) {
      return 20_000;
    } catch (StackOverflowError e) {
      return 99_999;
    }
    return (double) counted.reads() / text.length();
  }

  private static Set<String> seeds(Pattern pattern) {
    Set<String> seeds = new LinkedHashSet<>(ANYWHERE);
    Random random = new Random(pattern.pattern().hashCode());
    for (int i = 0; i < SAMPLES; i++) {
      String sample = PatternSample.of(pattern, random);
      if (sample.isEmpty()) {
        continue;
      }
      int from = random.nextInt(4) == 0 ? random.nextInt(sample.length()) : 0;
      int to = from + 1 + random.nextInt(sample.length() - from);
      seeds.add(sample);
      seeds.add(sample + " ");
      seeds.add(sample.substring(from, to));
      seeds.add(sample.substring(from, to) + " ");
    }
    return seeds;
  }
}
