package org.paraphe.facts;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Whole numbers written in French words: "quatre mille cinq cents". */
public final class NumberWords {
  private static final Map<String, Integer> UNITS = new HashMap<>();
  private static final String SEPARATOR = "[ -]+(?:et[ -]+)?";

  static {
    String[] small = {
      "zero",
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
      "seize"
    };
    for (int i = 0; i < small.length; i++) {
      UNITS.put(small[i], i);
    }
    UNITS.put("une", 1);
    UNITS.put("vingt", 20);
    UNITS.put("vingts", 20);
    UNITS.put("trente", 30);
    UNITS.put("quarante", 40);
    UNITS.put("cinquante", 50);
    UNITS.put("soixante", 60);
    UNITS.put("septante", 70);
    UNITS.put("huitante", 80);
    UNITS.put("nonante", 90);
  }

  private static final String WORD =
      "(?:zero|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze"
          + "|seize|vingts?|trente|quarante|cinquante|soixante|septante|huitante|nonante|cents?"
          + "|mille|millions?)";

  /** A run of number words, in a folded text, whatever the case. */
  public static final String RUN = WORD + "(?:" + SEPARATOR + WORD + "){0,20}";

  private NumberWords() {}

  /** The number; empty where the words do not make one ("deux trois"). */
  public static Optional<Long> parse(String words) {
    long total = 0;
    long group = 0;
    int last = Integer.MAX_VALUE;
    for (String word : words.toLowerCase(java.util.Locale.ROOT).split(SEPARATOR, -1)) {
      if (word.startsWith("million")) {
        total += Math.max(group, 1) * 1_000_000;
        group = 0;
        last = Integer.MAX_VALUE;
      } else if (word.equals("mille")) {
        total += Math.max(group, 1) * 1_000;
        group = 0;
        last = Integer.MAX_VALUE;
      } else if (word.equals("cent") || word.equals("cents")) {
        if (group > 9) {
          return Optional.empty();
        }
        group = Math.max(group, 1) * 100;
        last = 100;
      } else {
        int unit = UNITS.getOrDefault(word, -1);
        if (unit == 20 && group % 100 == 4) {
          group += 76;
          last = 20;
        } else if (unit < 0 || !fits(unit, last)) {
          return Optional.empty();
        } else {
          group += unit;
          last = unit;
        }
      }
    }
    return Optional.of(total + group);
  }

  /** Units follow tens, tens follow hundreds; ten to sixteen also follow sixty and eighty. */
  private static boolean fits(int unit, int last) {
    if (last == Integer.MAX_VALUE || last == 100) {
      return true;
    }
    if (last == 10) {
      return unit >= 7 && unit <= 9;
    }
    boolean takesTeens = last == 60 || last == 20;
    return last >= 20 && (unit < 10 || (takesTeens && unit < 20));
  }
}
