package org.paraphe.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SIRET numbers, spaced or not; 14 digits. One with a wrong key is a hit only where the text calls
 * it a SIRET, so that the check of the key can tell the person.
 */
final class Sirets implements Recogniser {
  private static final Pattern DIGITS =
      Pattern.compile(
          "(siret[^\\d\\n]{0,15})?(?<![\\d.,])(\\d(?:[ .]?\\d){13}|(?:\\d{3} ?){3}(?:\\n|[ ,;(-]{1,4}nic ?(?:n° ?|: ?)?)\\d{5})(?![ .]?\\d)",
          Pattern.CASE_INSENSITIVE);

  @Override
  public List<Hit> find(FoldedText text) {
    List<Hit> hits = new ArrayList<>();
    Matcher matcher = DIGITS.matcher(text.text());
    while (matcher.find()) {
      String digits = matcher.group(2).replaceAll("\\D", "");
      if (matcher.group(1) != null || hasKey(digits)) {
        hits.add(text.hit(Value.of(digits), matcher.start(2), matcher.end(2)));
      }
    }
    return hits;
  }

  /** The Luhn key over the 14 digits. */
  static boolean hasKey(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int weighed = i % 2 == 0 ? digit : digit * 2;
      sum += weighed > 9 ? weighed - 9 : weighed;
    }
    return digits.length() == 14 && sum % 10 == 0 && sum > 0;
  }
}
