package org.paraphe.template;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The known name that is nearest to one that is not known, by edit distance. */
public final class Nearest {
  private static final int SHORTEST = 6;

  private Nearest() {}

  /** Empty where nothing is known. */
  public static String to(String name, List<String> known) {
    return known.stream().min(Comparator.comparingInt(k -> distance(name, k))).orElse("");
  }

  /** The pairs of long names that one slip of the keyboard parts; a figure is no slip. */
  static List<List<String>> twins(List<String> names) {
    List<List<String>> twins = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      for (String other : names.subList(i + 1, names.size())) {
        String name = names.get(i);
        boolean sameFigures = name.replaceAll("\\D", "").equals(other.replaceAll("\\D", ""));
        if (Math.min(name.length(), other.length()) >= SHORTEST
            && sameFigures
            && distance(name, other) == 1) {
          twins.add(List.of(name, other));
        }
      }
    }
    return twins;
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
