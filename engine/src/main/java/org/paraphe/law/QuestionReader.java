package org.paraphe.law;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns what a person types into clues: without the words that only ask, with synonyms. */
final class QuestionReader {

  private final LegalTerms french;
  private final SearchWeights weights;
  private final Set<String> asking;
  private final Synonyms synonyms;

  QuestionReader(LegalTerms french, SearchWeights weights) {
    this.french = french;
    this.weights = weights;
    this.asking = new HashSet<>();
    WordList.read("mots-de-question.txt").forEach(l -> asking.addAll(french.of(l)));
    this.synonyms = Synonyms.read(french);
  }

  Question read(String text) {
    List<String> terms = terms(text);
    Map<Object, Clue> clues = new LinkedHashMap<>();
    terms.forEach(t -> clues.put(t, new Clue.Word(t, 1)));
    for (int i = 0; weights.pair() > 0 && i + 1 < terms.size(); i++) {
      put(clues, List.of(terms.get(i), terms.get(i + 1)), weights.pair());
    }
    if (weights.synonym() > 0) {
      synonyms.of(terms).forEach(s -> put(clues, s, weights.synonym()));
    }
    return new Question(List.copyOf(clues.values()), Territories.areNamedIn(text));
  }

  private static void put(Map<Object, Clue> clues, List<String> terms, double weight) {
    if (terms.size() == 1) {
      clues.putIfAbsent(terms.get(0), new Clue.Word(terms.get(0), weight));
    }
    for (int i = 0; i + 1 < terms.size(); i++) {
      Clue pair = new Clue.Pair(terms.get(i), terms.get(i + 1), weight);
      clues.putIfAbsent(List.of(terms.get(i), terms.get(i + 1)), pair);
    }
  }

  /** A question of nothing but such words keeps them. */
  private List<String> terms(String text) {
    List<String> all = french.of(text);
    if (!weights.questionWords()) {
      return all;
    }
    List<String> telling = new ArrayList<>(all);
    telling.removeIf(t -> t.length() < 2 || asking.contains(t));
    return telling.isEmpty() ? all : telling;
  }
}
