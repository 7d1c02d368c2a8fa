package org.paraphe.facts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/**
 * What a French word may be, by the dictionary of LanguageTool: one word may be several things, «
 * ferme » a noun, an adjective and a verb. A word that the dictionary does not know (a name, an
 * abbreviation, capitals without their accents) may be anything: no rule may hold it against a
 * text.
 */
public final class Lexicon {
  private static final Dictionary WORDS = read();

  /** A lookup keeps a buffer of its own. */
  private static final ThreadLocal<DictionaryLookup> LOOKUP =
      ThreadLocal.withInitial(() -> new DictionaryLookup(WORDS));

  private Lexicon() {}

  /** What a word may be in a sentence. */
  public enum Part {
    NOUN,
    NAME,
    ADJECTIVE,
    VERB,
    INFINITIVE,
    /** Of the past or the present: « fermée », « refusant ». */
    PARTICIPLE,
    /** Articles, pronouns, prepositions, conjunctions, adverbs, numbers. */
    TOOL
  }

  /**
   * @param word as it is written, without an elided article: « école », not « l'école »
   * @return what it may be; empty where the dictionary does not know it
   */
  public static Set<Part> parts(String word) {
    Set<Part> parts = EnumSet.noneOf(Part.class);
    add(word.toLowerCase(Locale.FRENCH), parts);
    if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
      add(word.charAt(0) + word.substring(1).toLowerCase(Locale.FRENCH), parts);
    }
    return parts;
  }

  private static void add(String word, Set<Part> parts) {
    for (WordData found : LOOKUP.get().lookup(word)) {
      CharSequence tag = found.getTag();
      if (tag != null) {
        parts.add(part(tag.toString()));
      }
    }
  }

  /** The last character of a tag is how frequent the word is. */
  private static Part part(String tag) {
    String kind = tag.substring(0, tag.length() - 1);
    return switch (kind.isEmpty() ? ' ' : kind.charAt(0)) {
      case 'N', 'S', 'T' -> Part.NOUN;
      case 'Z' -> Part.NAME;
      case 'J' -> Part.ADJECTIVE;
      case 'V' ->
          kind.contains(" inf")
              ? Part.INFINITIVE
              : kind.contains(" ppa") || kind.contains(" ppr") ? Part.PARTICIPLE : Part.VERB;
      default -> Part.TOOL;
    };
  }

  private static Dictionary read() {
    URL words =
        Objects.requireNonNull(
            Lexicon.class.getResource("/org/languagetool/resource/fr/french.dict"));
    try {
      return Dictionary.read(words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
