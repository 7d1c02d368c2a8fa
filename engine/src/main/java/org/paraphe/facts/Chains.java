package org.paraphe.facts;

import static org.paraphe.facts.DecisionWords.INFINITIVE;
import static org.paraphe.facts.DecisionWords.PRESENT;
import static org.paraphe.facts.DecisionWords.insensitive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sentence that governs several verbs, « de fixer…, de créer… et de charger… », cut at each. */
final class Chains {
  private static final String AND =
      "(?:[,;]| et| puis|,? ainsi que|, et|; et)(?: (?:enfin|aussi|egalement|notamment))? ";

  private static final Pattern NEXT_DE = insensitive(AND + "(?=(?:de |d')" + INFINITIVE + ")");
  private static final Pattern NEXT_A = insensitive(AND + "(?=a " + INFINITIVE + ")");
  private static final Pattern NEXT_BARE = insensitive(AND + "(?=" + INFINITIVE + ")");
  private static final Pattern NEXT_PRESENT = insensitive(AND + "(?=" + PRESENT + ")");
  private static final Pattern BARE = insensitive(INFINITIVE);

  private Chains() {}

  /** What links the verbs of a chain, by how its first begins. */
  static Pattern link(String text, int from) {
    String head = text.substring(from, Math.min(text.length(), from + 3)).toLowerCase(Locale.ROOT);
    if (head.startsWith("de ") || head.startsWith("d'")) {
      return NEXT_DE;
    }
    if (head.startsWith("a ")) {
      return NEXT_A;
    }
    return BARE.matcher(text).region(from, text.length()).lookingAt() ? NEXT_BARE : NEXT_PRESENT;
  }

  static List<Hit> cut(FoldedText text, int from, int to, Pattern next) {
    List<Hit> hits = new ArrayList<>();
    Matcher link = next.matcher(text.text()).region(from, to);
    int at = from;
    while (link.find()) {
      hits.add(hit(text, at, link.start()));
      at = link.end();
    }
    hits.add(hit(text, at, to));
    hits.removeIf(h -> h.end() - h.start() < 6);
    return hits;
  }

  private static int trimmed(String text, int from, int to) {
    int end = to;
    while (end > from && " ;,.".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  private static boolean isOdd(String text, int from, int to) {
    return text.substring(from, to).chars().filter(c -> c == '"').count() % 2 == 1;
  }

  static Hit hit(FoldedText text, int from, int to) {
    int end = trimmed(text.text(), from, to);
    if (end > from && text.text().charAt(end - 1) == '"' && isOdd(text.text(), from, end)) {
      end = trimmed(text.text(), from, end - 1); // the mark ends what somebody is quoted with
    }
    return text.hit(Value.of(text.words(from, end)), from, end);
  }
}
