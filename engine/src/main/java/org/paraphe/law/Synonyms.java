package org.paraphe.law;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the law calls the things that people name otherwise: « mairie » is « commune », « maire ».
 */
final class Synonyms {

  private final Map<List<String>, List<List<String>>> meanings = new LinkedHashMap<>();

  private Synonyms() {}

  static Synonyms read(LegalTerms french) {
    Synonyms synonyms = new Synonyms();
    WordList.read("synonymes.txt").forEach(line -> synonyms.add(line, french));
    return synonyms;
  }

  private void add(String line, LegalTerms french) {
    String[] sides = line.split("=", 2);
    for (String word : sides[0].split(",")) {
      List<List<String>> means = meanings.computeIfAbsent(french.of(word), t -> new ArrayList<>());
      for (String meaning : sides[1].split(",")) {
        means.add(french.of(meaning));
      }
    }
  }

  /** The terms of each word or expression that means one in the question. */
  List<List<String>> of(List<String> question) {
    List<List<String>> found = new ArrayList<>();
    meanings.forEach(
        (word, means) -> {
          if (Collections.indexOfSubList(question, word) >= 0) {
            found.addAll(means);
          }
        });
    return found;
  }
}
