package org.paraphe.privacy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.paraphe.facts.FoldedText;

/** The words that make a person's name, folded, in small letters. */
final class Names {

  private static final Set<String> TITLES =
      Set.of("m", "mm", "mr", "mme", "mmes", "mlle", "mlles", "monsieur", "madame", "mademoiselle");

  private Names() {}

  /** Without titles and particles; an initial is one letter. */
  static List<String> words(String name) {
    return Arrays.stream(FoldedText.fold(name).split("[^\\p{L}]+"))
        .map(Names::small)
        .filter(word -> !word.isEmpty() && !TITLES.contains(word) && !Lexicon.isParticle(word))
        .toList();
  }

  /** What tells one family from another; all words where each may be a given name. */
  static List<String> family(List<String> words) {
    List<String> family =
        words.stream().filter(word -> word.length() > 1 && !Lexicon.isGivenName(word)).toList();
    return family.isEmpty() ? words.stream().filter(word -> word.length() > 1).toList() : family;
  }

  static String small(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
