package org.paraphe.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.paraphe.drafting.ProgramPatterns.Held;
import org.paraphe.template.TemplatePacks;

/**
 * No text makes a pattern of the program slow: what a pattern reads grows like the text. Counted in
 * characters read, not in seconds.
 */
class PatternCostTest {
  /** Characters; {@code -Dparaphe.cost=4000} for the long form. */
  private static final int LENGTH = Integer.getInteger("paraphe.cost", 400);

  /** Texts made from each pattern; {@code -Dparaphe.cost.samples=40} for the long form. */
  private static final int SAMPLES = Integer.getInteger("paraphe.cost.samples", 3);

  private static final List<String> ANYWHERE =
      List.of(
          "a",
          "A",
          "1",
          " ",
          "\"",
          "(",
          "« ",
          "-",
          ".",
          ", ",
          "\t",
          "\n",
          "e ",
          "Aa ",
          "1 ",
          "1,",
          "Jean-",
          "de la ",
          "article 1, ",
          "d'",
          "A.",
          "le 1 mars 2027, ",
          "12 € ",
          "l'association Les Amis du Lac demande 500 €. ",
          "Mme Jeanne Dubois, adjointe\n",
          "Il est propose de creer un emploi. ",
          "article L. 1000-1 du CGCT, ");

  /** Below that many reads a character, nobody waits, whatever the growth. */
  private static final int CHEAP = Integer.getInteger("paraphe.cost.cheap", 80);

  /** Reads a character that no pattern may exceed: 300 million for a text of 200 KB. */
  private static final int DEAREST = 1_600;

  private static final double MOST_GROWTH = 1.4;

  private static final int SHOWN = Integer.getInteger("paraphe.cost.shown", 0);

  private static final long LIMIT = Integer.getInteger("paraphe.cost.limit", 5_000);

  /** What no pattern ends with: the end of a text forgives whatever runs up to it. */
  private static final String END = "\u00a7";

  record Cost(Held held, String seed, double perCharacter, double growth) {
    boolean isTooMuch() {
      return perCharacter > DEAREST || growth > MOST_GROWTH;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%.0f reads a character, x%.1f at twice the length: %s [%s] %s",
          perCharacter,
          growth,
          held.where(),
          seed.replace("\n", "\\n").replace("\t", "\\t"),
          held.pattern());
    }
  }

  @Test
  void everyPatternReadsAnyTextInTime() {
    List<Held> patterns = ProgramPatterns.of(TemplatePacks.load(null));
    List<Cost> all = new ArrayList<>();
    patterns.forEach(held -> all.add(worst(held)));
    assertThat(patterns).hasSizeGreaterThan(1_000);
    all.sort(Comparator.comparingDouble(Cost::perCharacter).reversed());
    all.stream().limit(SHOWN).forEach(System.out::println);
    assertThat(all.stream().filter(Cost::isTooMuch).map(Cost::toString)).isEmpty();
  }

  /** The first that is too much, else the dearest. */
  private static Cost worst(Held held) {
    Cost worst = new Cost(held, "", 0, 1);
    for (String seed : seeds(held.pattern())) {
      if (reads(held, seed, LENGTH) > (double) CHEAP * LENGTH) {
        Cost cost = grown(held, seed);
        worst = cost.perCharacter() > worst.perCharacter() ? cost : worst;
        if (cost.isTooMuch()) {
          return cost;
        }
      }
    }
    return worst;
  }

  private static Cost grown(Held held, String seed) {
    double twice = reads(held, seed, 2 * LENGTH);
    double four = reads(held, seed, 4 * LENGTH);
    return new Cost(held, seed, Math.max(0, four - twice) / (2 * LENGTH), four / twice / 2);
  }

  private static double reads(Held held, String seed, int length) {
    String text = seed.repeat(Math.max(1, length / seed.length())) + END;
    CountedText counted = new CountedText(text, LIMIT * length);
    try {
      held.use().run(held.pattern().matcher(counted));
    } catch (CountedText.TooManyReads | StackOverflowError e) {
      return LIMIT * length * (length / LENGTH);
    }
    return counted.reads();
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
