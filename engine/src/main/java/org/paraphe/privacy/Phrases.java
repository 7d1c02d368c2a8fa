package org.paraphe.privacy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.paraphe.facts.FoldedText;

/**
 * Words looked for in a text as whole words, however they are spaced, accented and capitalised.
 * Thousands of them cost as little as one.
 */
final class Phrases {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]+");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  /** By its first word, how many words a phrase may have. */
  private final Map<String, Set<Integer>> lengths = new HashMap<>();

  /** By its words, what a phrase has after the last of them: « % », « ) ». */
  private final Map<String, Set<String>> ends = new HashMap<>();

  Phrases(Collection<String> phrases) {
    phrases.forEach(this::add);
  }

  void add(String phrase) {
    String plain = plain(FoldedText.fold(phrase).strip());
    List<MatchResult> words = WORD.matcher(plain).results().toList();
    if (!words.isEmpty()) {
      int end = words.get(words.size() - 1).end();
      lengths.computeIfAbsent(words.get(0).group(), w -> new TreeSet<>()).add(words.size());
      ends.computeIfAbsent(plain.substring(words.get(0).start(), end), w -> new HashSet<>())
          .add(plain.substring(end));
    }
  }

  List<Identifier> in(FoldedText folded, Category category) {
    List<Identifier> found = new ArrayList<>();
    if (lengths.isEmpty()) {
      return found;
    }
    String text = folded.text();
    List<MatchResult> words = WORD.matcher(text).results().toList();
    for (int i = 0; i < words.size(); i++) {
      for (int length : lengths.getOrDefault(Names.small(words.get(i).group()), Set.of())) {
        if (i + length <= words.size()) {
          int from = words.get(i).start();
          int to = words.get(i + length - 1).end();
          for (String end : ends.getOrDefault(plain(text.substring(from, to)), Set.of())) {
            if (text.regionMatches(true, to, end, 0, end.length())) {
              Numbers.add(found, folded, category, from, to + end.length());
            }
          }
        }
      }
    }
    return found;
  }

  private static String plain(String folded) {
    return Names.small(SPACES.matcher(folded).replaceAll(" "));
  }
}
