package org.paraphe.checking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.paraphe.facts.Value;

/**
 * The votes that minutes tell one after another. What is counted belongs to one vote until it is
 * counted anew.
 */
final class ToldVotes {

  /** What is counted of a vote, and not of a session. */
  static final Set<String> FIELDS =
      Set.of(
          "pour",
          "contre",
          "abstentions",
          "nePrennentPasPart",
          "votants",
          "exprimes",
          "blancs",
          "nuls",
          "obtenues");

  private static final Set<String> CAST = Set.of("pour", "contre", "abstentions", "exprimes");

  /** « Mme Ba : 15 voix », of an election. */
  private static final Pattern OBTAINED =
      Pattern.compile(
          "\\b(?:m\\.|mme|mlle|monsieur|madame|liste)[^.;:,\\n\\d]{2,60}:? ?(\\d{1,3}) (?:voix|suffrages)\\b(?! (?:pour|contre))");

  private static final Pattern COUNTS = Pattern.compile("\\d");

  private static final Pattern ADOPTED =
      Pattern.compile(
          "\\b(?:adopte|approuv|accept|valid|accord|avis favorable|retenue?s?\\b|votee?s?\\b|attribu)");

  private static final Pattern NOT_ADOPTED =
      Pattern.compile(
          "\\b(?:rejet|repouss|refus|defavorable|n'est pas|n'a pas|n'est donc pas|non (?:adopt|approuv|reten)|ecarte|ajourn|retire)");

  private final List<Map<String, Value>> votes = new ArrayList<>();
  private Map<String, Integer> counts = new HashMap<>();
  private final StringBuilder words = new StringBuilder();

  private ToldVotes() {}

  /**
   * @param text folded, with its lines, numbers in figures
   */
  static List<Map<String, Value>> of(String text) {
    ToldVotes told = new ToldVotes();
    for (String sentence : ToldUnanimity.SENTENCE.split(text)) {
      told.sentence(sentence);
    }
    told.close();
    return told.votes;
  }

  private void sentence(String sentence) {
    Map<String, Integer> here =
        COUNTS.matcher(sentence).find() ? CountedItems.of(sentence).each() : Map.of();
    here.keySet().retainAll(FIELDS);
    if (here.keySet().stream().anyMatch(counts::containsKey)) {
      close();
    }
    counts.putAll(here);
    words.append(sentence).append('\n');
  }

  /** A vote of which nothing says whether it carried is not said to have. */
  private void close() {
    if (counts.keySet().stream().anyMatch(CAST::contains)) {
      Map<String, Value> vote = new HashMap<>();
      counts.forEach((field, n) -> vote.put(field, Value.of(String.valueOf(n))));
      boolean carried = ADOPTED.matcher(words).find() && !NOT_ADOPTED.matcher(words).find();
      List<Integer> obtained =
          OBTAINED.matcher(words).results().map(m -> Integer.valueOf(m.group(1))).toList();
      if (obtained.size() > 1) {
        int sum = obtained.stream().mapToInt(Integer::intValue).sum();
        vote.put("obtenues", Value.of(String.valueOf(sum)));
      }
      vote.put("resultat", Value.of(carried ? "adoptee" : "rejetee"));
      votes.add(vote);
    }
    counts = new HashMap<>();
    words.setLength(0);
  }
}
