package org.paraphe.law;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The sentence of an article with most words of the question, cut to what a screen shows. */
final class Snippet {

  private static final int LONGEST = 240;
  private static final Pattern SENTENCE = Pattern.compile("\\R+|(?<=[.;:]) (?=\\p{Lu}|\\d+°)");

  private Snippet() {}

  static String of(String text, Set<String> terms, LegalTerms french) {
    String best = "";
    long most = -1;
    for (String sentence : SENTENCE.split(text)) {
      long having = having(sentence, terms, french);
      if (having > most && !sentence.isBlank()) {
        best = sentence.strip();
        most = having;
      }
    }
    return cut(best.replaceAll("\\s+", " "));
  }

  private static long having(String sentence, Set<String> terms, LegalTerms french) {
    List<String> words = french.of(sentence);
    return terms.stream().filter(words::contains).count();
  }

  private static String cut(String sentence) {
    if (sentence.length() <= LONGEST) {
      return sentence;
    }
    int space = sentence.lastIndexOf(' ', LONGEST - 2);
    return sentence.substring(0, space > 0 ? space : LONGEST - 2) + " …";
  }
}
