package org.paraphe.law;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The article numbers closest to one that does not exist: the same digits under another letter (R
 * for L), the article that a suffix was added to, one digit wrong or two swapped.
 */
final class NearestNumbers {

  /** More than a few proposals help nobody. */
  static final int LIMIT = 3;

  private static final int FAR = 3;

  private NearestNumbers() {}

  private record Ranked(int distance, String number) {}

  /** Best first; those at the same distance in the order of their numbers. */
  static List<String> of(String wanted, Collection<String> numbers) {
    List<Ranked> near = new ArrayList<>();
    for (String number : numbers) {
      int distance = distance(wanted, number);
      if (distance < FAR) {
        near.add(new Ranked(distance, number));
      }
    }
    near.sort(Comparator.comparingInt(Ranked::distance).thenComparing(Ranked::number));
    return near.stream().map(Ranked::number).toList();
  }

  private static int distance(String wanted, String number) {
    String digits = digits(wanted);
    if (digits.equals(digits(number))) {
      return 0;
    }
    if (wanted.startsWith(number + "-") || number.startsWith(wanted + "-")) {
      return 1;
    }
    return letters(wanted).equals(letters(number)) && oneSlip(digits, digits(number)) ? 2 : FAR;
  }

  private static String digits(String number) {
    return number.replaceFirst("^[A-Z]+\\*?", "");
  }

  private static String letters(String number) {
    return number.replaceFirst("[^A-Z].*", "");
  }

  /** One character added, left out or changed, or two neighbours swapped. */
  private static boolean oneSlip(String a, String b) {
    if (Math.abs(a.length() - b.length()) > 1) {
      return false;
    }
    int start = 0;
    while (start < Math.min(a.length(), b.length()) && a.charAt(start) == b.charAt(start)) {
      start++;
    }
    String restA = a.substring(start);
    String restB = b.substring(start);
    boolean swapped =
        restA.length() > 1
            && restB.length() > 1
            && restA.charAt(0) == restB.charAt(1)
            && restA.charAt(1) == restB.charAt(0)
            && restA.substring(2).equals(restB.substring(2));
    return swapped
        || restA.equals(tail(restB))
        || restB.equals(tail(restA))
        || tail(restA).equals(tail(restB));
  }

  private static String tail(String text) {
    return text.isEmpty() ? text : text.substring(1);
  }
}
