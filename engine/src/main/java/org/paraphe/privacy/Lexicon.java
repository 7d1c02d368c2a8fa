package org.paraphe.privacy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Words that tell names from other words; folded, in small letters. */
final class Lexicon {

  private static final Set<String> GIVEN_NAMES = read("prenoms.txt");
  private static final Set<String> USUAL = read("mots-usuels.txt");
  private static final Set<String> PARTICLES =
      Set.of(
          "de", "du", "des", "d'", "la", "le", "les", "l'", "von", "van", "der", "den", "ter",
          "ten", "el", "al", "ben", "bel", "da", "do", "dos", "di", "del");

  private Lexicon() {}

  /** « Jean », also in « Jean-Kévin ». */
  static boolean isGivenName(String word) {
    return Arrays.stream(plain(word).split("-")).anyMatch(GIVEN_NAMES::contains);
  }

  /** A word of administrative French, which a capital does not make a name. */
  static boolean isUsual(String word) {
    String plain = plain(word);
    return USUAL.contains(plain)
        || (plain.endsWith("s") && USUAL.contains(plain.substring(0, plain.length() - 1)));
  }

  static boolean isParticle(String word) {
    return PARTICLES.contains(plain(word));
  }

  private static String plain(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  private static Set<String> read(String resource) {
    try (InputStream in = Lexicon.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is not in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> Arrays.stream(line.strip().split("\\s+")))
          .filter(word -> !word.isEmpty())
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }
}
