package org.paraphe.template;

import java.util.Comparator;
import java.util.List;

/** The known name that is nearest to one that is not known, by edit distance. */
public final class Nearest {
  private Nearest() {}

  /** Empty where nothing is known. */
  public static String to(String name, List<String> known) {
    return known.stream().min(Comparator.comparingInt(k -> distance(name, k))).orElse("");
  }

  /** How many letters are to be added, taken away or changed. */
  public static int distance(String a, String b) {
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] current = new int[b.length() + 1];
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int swap = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(swap, 1 + Math.min(previous[j], current[j - 1]));
      }
      previous = current;
    }
    return previous[b.length()];
  }
}
