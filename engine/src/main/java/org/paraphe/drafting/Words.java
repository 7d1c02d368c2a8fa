package org.paraphe.drafting;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.paraphe.facts.FoldedText;

/** Words of a pack, looked up in folded text: without accents nor case, at the start of a word. */
final class Words {
  static final int ABSENT = Integer.MAX_VALUE;

  private static final Pattern NEVER = Pattern.compile("(?!)");

  private final Pattern pattern;

  private Words(Pattern pattern) {
    this.pattern = pattern;
  }

  /** Each word stands for all that start with it, but for one with « $ » at its end. */
  static Words startingWith(List<String> words) {
    return new Words(compiled(words, ""));
  }

  /** Whole words and phrases only; a plural "s" may follow. */
  static Words whole(List<String> words) {
    return new Words(compiled(words, "s?(?![A-Za-z0-9])"));
  }

  boolean in(String folded) {
    return pattern.matcher(folded).find();
  }

  /** How far the nearest of the words stands from a range; {@link #ABSENT} where none is there. */
  int distance(String folded, int from, int to) {
    int nearest = ABSENT;
    Matcher matcher = pattern.matcher(folded);
    while (matcher.find()) {
      int gap = matcher.end() <= from ? from - matcher.end() : matcher.start() - to;
      nearest = Math.min(nearest, Math.max(0, gap));
    }
    return nearest;
  }

  /** Where the last of the words before a place ends; zero where there is none. */
  int lastEnd(String folded, int before) {
    int last = 0;
    Matcher matcher = pattern.matcher(folded).region(0, before);
    while (matcher.find()) {
      last = matcher.end();
    }
    return last;
  }

  /** « conseil$ » is no « conseillère ». */
  private static boolean isWhole(String words) {
    return words.endsWith("$");
  }

  /** « a voté » is not « à voter », though without accents it begins it. */
  private static boolean isPast(String words) {
    return words.endsWith("é") && words.contains(" ");
  }

  /** An alternative of a larger pattern, longest words first. */
  static String alternatives(List<String> words) {
    return words.stream()
        .sorted((a, b) -> b.length() - a.length())
        .map(
            w ->
                Pattern.quote(FoldedText.fold(w.replace("$", "")))
                        .replace(" et ", "\\E(?:\\s+et|,)\\s+\\Q")
                        .replace(" ", "\\E\\s+\\Q")
                    + (isWhole(w) ? "(?![A-Za-z0-9])" : isPast(w) ? "(?!r)" : ""))
        .collect(Collectors.joining("|", "(?:", ")"));
  }

  private static Pattern compiled(List<String> words, String end) {
    return words.isEmpty()
        ? NEVER
        : Pattern.compile("(?<![A-Za-z0-9])" + alternatives(words) + end, Pattern.CASE_INSENSITIVE);
  }
}
