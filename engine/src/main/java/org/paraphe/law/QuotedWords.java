package org.paraphe.law;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds quoted words in a text of law. Typography is no difference: spaces, quotation marks,
 * dashes, apostrophes, ligatures, capitals and their accents; words left out stand as « […] », «
 * (…) » or « … » between two spaces. Every other letter, digit or mark is one: a full stop where
 * the law goes on is none of its.
 */
final class QuotedWords {

  private static final Pattern LEFT_OUT =
      Pattern.compile("\\[ ?(?:\\.{3}|…) ?]|\\( ?(?:\\.{3}|…) ?\\)|(?<=\\s)(?:\\.{3}|…)(?=\\s)");
  private static final Pattern EDGE = Pattern.compile("^(?:\\.{3}|\\s)++|(?:\\.{3}|\\s){1,100}+$");

  private QuotedWords() {}

  /** True where a quotation has no words at all. */
  static boolean areNone(String quoted) {
    return parts(quoted).isEmpty();
  }

  /** True where every part of the quotation stands in the text, in that order. */
  static boolean standIn(String text, String quoted) {
    String law = normal(text);
    int from = 0;
    for (String part : parts(quoted)) {
      int at = find(law, part, from);
      if (at < 0) {
        return false;
      }
      from = at + part.length();
    }
    return true;
  }

  /** True for two texts that differ by typography alone. */
  static boolean areTheSame(String one, String other) {
    return normal(one).equalsIgnoreCase(normal(other));
  }

  /** What stands between words left out. */
  static List<String> parts(String quoted) {
    return Stream.of(LEFT_OUT.split(quoted, -1))
        .map(p -> EDGE.matcher(normal(p)).replaceAll(""))
        .filter(p -> !p.isEmpty())
        .toList();
  }

  private static int find(String law, String part, int from) {
    for (int at = from; at + part.length() <= law.length(); at++) {
      if (matches(law, part, at) && isWhole(law, at, at + part.length())) {
        return at;
      }
    }
    return -1;
  }

  private static boolean isWhole(String law, int start, int end) {
    return (start == 0 || !inWord(law, start - 1, start))
        && (end == law.length() || !inWord(law, end - 1, end));
  }

  private static boolean inWord(String law, int left, int right) {
    return Character.isLetterOrDigit(law.charAt(left))
        && Character.isLetterOrDigit(law.charAt(right));
  }

  private static boolean matches(String law, String part, int at) {
    for (int i = 0; i < part.length(); i++) {
      if (!same(law.charAt(at + i), part.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** « Etat » is « État »: an accent counts but on a capital. */
  private static boolean same(char a, char b) {
    return a == b
        || Character.toLowerCase(a) == Character.toLowerCase(b)
        || ((Character.isUpperCase(a) || Character.isUpperCase(b)) && bare(a) == bare(b));
  }

  private static char bare(char c) {
    return c < 0x80
        ? Character.toLowerCase(c)
        : Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .charAt(0);
  }

  private static String normal(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .replace("œ", "oe")
        .replace("Œ", "OE")
        .replace("æ", "ae")
        .replaceAll("[\\u00ad\\u200b-\\u200d\\u2060\\ufeff]", "")
        .replaceAll("[\\u2018\\u2019\\u02bc´`]", "'")
        .replaceAll("[«»“”„\"]", " ")
        .replaceAll("[\\p{Pd}\\u2212]", "-")
        .replace("…", "...")
        .replaceAll("[\\s\\p{Zs}]+", " ")
        .replaceAll(" ?([;:!?.,()'-]) ?", "$1")
        .strip();
  }
}
