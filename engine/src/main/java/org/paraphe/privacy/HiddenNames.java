package org.paraphe.privacy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The family names that must not be said, wherever they stand. */
final class HiddenNames {

  private static final Pattern TOKEN = Pattern.compile("\\p{L}+(?:-\\p{L}+)*");

  /** « Saint-Martin », « Martin-sur-Loire »: a town. */
  private static final Set<String> OF_TOWNS =
      Set.of("saint", "sainte", "st", "ste", "sur", "sous", "en", "les", "le", "la", "pont", "val");

  private final Set<String> words = new HashSet<>();

  /** Usual words too, « Petit »: hidden in capitals or alone only. */
  private final Set<String> usual = new HashSet<>();

  private final Phrases whole = new Phrases(List.of());

  void learn(String name) {
    List<String> all = Names.words(name);
    for (String word : Names.family(all)) {
      (Lexicon.isUsual(word) || word.length() < 3 ? usual : words).add(word);
    }
    if (all.size() > 1) {
      whole.add(name);
    }
  }

  boolean isHidden(String word) {
    return words.contains(word) || usual.contains(word);
  }

  List<Identifier> in(Reading reading) {
    List<Identifier> found = whole.in(reading.folded(), Category.PERSONNE);
    Matcher token = TOKEN.matcher(reading.folded().text());
    while (token.find()) {
      if (says(token.group(), reading)) {
        Numbers.add(found, reading.folded(), Category.PERSONNE, token.start(), token.end());
      }
    }
    return found;
  }

  private boolean says(String token, Reading reading) {
    List<String> parts = Arrays.stream(token.split("-")).map(Names::small).toList();
    if (!Character.isUpperCase(token.charAt(0)) || parts.stream().anyMatch(OF_TOWNS::contains)) {
      return false;
    }
    boolean capitals = token.length() > 1 && token.chars().noneMatch(Character::isLowerCase);
    boolean alone = reading.folded().text().strip().equals(token);
    return parts.stream()
        .anyMatch(p -> words.contains(p) || (usual.contains(p) && (capitals || alone)));
  }

  /** Names that stand in small letters, where they may be common nouns: left. */
  List<String> small(Reading reading) {
    List<String> left = new ArrayList<>();
    Matcher token = TOKEN.matcher(reading.folded().text());
    while (token.find()) {
      if (words.contains(token.group())) {
        left.add(token.group());
      }
    }
    return left;
  }
}
