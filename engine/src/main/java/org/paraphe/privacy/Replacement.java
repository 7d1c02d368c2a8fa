package org.paraphe.privacy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paraphe.facts.FoldedText;

/**
 * Takes the personal data out of the texts of one dossier and puts them back, to the letter. The
 * same words always get the same placeholder, {@code ⟦PERSONNE_1⟧}, which tells the category and
 * nothing else; a name met in one text is taken out of all. What the texts themselves hold of the
 * two brackets is replaced too, so {@code restore(replace(x))} is always {@code x}. Not
 * thread-safe: one for each request.
 */
public final class Replacement {

  private static final char OPEN = '⟦';
  private static final char CLOSE = '⟧';
  private static final Pattern PLACEHOLDER = Pattern.compile("⟦ ?([A-Z]{3,12}) ?_ ?(\\d{1,6}) ?⟧");

  /** Surnames that are common nouns: hidden where they have a capital, not in small letters. */
  private static final Set<String> ALSO_NOUNS =
      Set.of(
          "blanc",
          "blanche",
          "noir",
          "roux",
          "brun",
          "gris",
          "vert",
          "long",
          "bois",
          "berger",
          "boulanger",
          "boucher",
          "charpentier",
          "marchand",
          "meunier",
          "fontaine",
          "riviere",
          "dubois",
          "fleur",
          "rose",
          "pierre",
          "roche",
          "prune",
          "perle",
          "legrand",
          "royer",
          "fournier",
          "masson",
          "garnier",
          "rousseau",
          "chevalier",
          "clement",
          "constant",
          "prosper",
          "aime",
          "marin",
          "marine",
          "ange",
          "reine",
          "octave",
          "carole",
          "olive",
          "colin",
          "merle",
          "renard",
          "loup",
          "lebon",
          "bonnet",
          "barbier",
          "tisserand",
          "tanneur",
          "page",
          "lune");

  private final Map<String, String> placeholders = new HashMap<>();
  private final Map<String, String> originals = new HashMap<>();
  private final Map<Category, Integer> counts = new EnumMap<>(Category.class);
  private final @Nullable Pattern names;

  /**
   * @param sure hidden however they are written
   * @param doubtful hidden where they have a capital
   */
  private Replacement(Set<String> sure, Set<String> doubtful) {
    List<String> alternatives =
        Stream.concat(
                sure.stream().map(name -> ALSO_NOUNS.contains(name) ? withCapital(name) : name),
                doubtful.stream()
                    .filter(name -> !sure.contains(name))
                    .map(Replacement::withCapital))
            .toList();
    this.names =
        alternatives.isEmpty()
            ? null
            : Pattern.compile(
                "(?<!\\p{L})(?:" + String.join("|", alternatives) + ")(?!\\p{L})",
                Pattern.CASE_INSENSITIVE);
  }

  /**
   * @param texts all that will be sent: names found in one are looked for in the others
   */
  public static Replacement over(List<String> texts) {
    Set<String> sure = new LinkedHashSet<>();
    Set<String> doubtful = new LinkedHashSet<>();
    for (String text : texts) {
      learn(sure, text, PersonalData.detect(text));
      learn(doubtful, text, PersonalData.suspect(text));
    }
    return new Replacement(sure, doubtful);
  }

  private static void learn(Set<String> names, String text, List<Identifier> found) {
    found.stream()
        .filter(i -> i.category() == Category.PERSONNE)
        .forEach(i -> names.addAll(nameWords(text.substring(i.start(), i.end()))));
  }

  private static List<String> nameWords(String name) {
    return Arrays.stream(FoldedText.fold(name).split("[^\\p{L}]+"))
        .map(word -> word.toLowerCase(Locale.ROOT))
        .filter(word -> word.length() > 2)
        .filter(word -> !Lexicon.isParticle(word) && !Lexicon.isUsual(word))
        .toList();
  }

  private static String withCapital(String name) {
    return "(?-i:" + capital(name) + "|" + name.toUpperCase(Locale.ROOT) + ")";
  }

  private static String capital(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  /** The text without personal data. */
  public String replace(String text) {
    StringBuilder replaced = new StringBuilder();
    int from = 0;
    for (Identifier found : identifiers(text)) {
      replaced.append(text, from, found.start());
      replaced.append(placeholder(found.category(), text.substring(found.start(), found.end())));
      from = found.end();
    }
    return replaced.append(text.substring(from)).toString();
  }

  /** A placeholder for the whole of a text, such as the name of a file. */
  public String alias(Category category, String whole) {
    return placeholder(category, whole);
  }

  /** The text with every placeholder turned back; one that was never given stays as it is. */
  public String restore(String text) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(
            m ->
                Matcher.quoteReplacement(
                    originals.getOrDefault(m.group(1) + "_" + m.group(2), m.group())));
  }

  /** How many different values of each category were taken out; no value. */
  public Map<Category, Integer> counts() {
    return Map.copyOf(counts);
  }

  List<Identifier> identifiers(String text) {
    List<Identifier> found = new ArrayList<>(PersonalData.suspect(text));
    if (names != null) {
      FoldedText folded = FoldedText.of(text);
      Matcher matcher = names.matcher(folded.text());
      while (matcher.find()) {
        Numbers.add(found, folded, Category.PERSONNE, matcher.start(), matcher.end());
      }
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == OPEN || text.charAt(i) == CLOSE) {
        found.add(new Identifier(Category.SIGNE, i, i + 1));
      }
    }
    return PersonalData.merged(found);
  }

  private String placeholder(Category category, String original) {
    return placeholders.computeIfAbsent(
        category + "\n" + original,
        key -> {
          String name = category + "_" + counts.merge(category, 1, Integer::sum);
          originals.put(name, original);
          return OPEN + name + CLOSE;
        });
  }
}
