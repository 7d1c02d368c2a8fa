package org.paraphe.facts;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that a person does not read as they stand and a machine may: letters set apart, figures for
 * letters, letters of another alphabet, lines backwards, Base64 and other codes. Each passage is
 * told with the plain words that it hides.
 */
final class DisguisedText {
  private static final int MOST = 200;
  private static final int LONGEST_LINE = 2_000;

  /**
   * A passage of the text, and what it says in plain letters.
   *
   * @param coded that no eye reads at all
   * @param unreadable that an eye has trouble to read
   */
  record Passage(int start, int end, String words, boolean coded, boolean unreadable) {}

  private static final Pattern SPACED =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])\\p{L}(?:[ \\u00A0._*-]{1,4}[\\p{L}'’](?![\\p{L}\\p{N}])){9,400}");

  private static final Pattern SPACE = Pattern.compile("[ \\u00A0]");

  private static final Pattern GAP = Pattern.compile("[ \\u00A0]{2,4}");

  private static final Pattern BASE64 =
      Pattern.compile("(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{24,4000}={0,2}");

  private static final Pattern HEX =
      Pattern.compile("(?<![0-9A-Fa-f])(?:(?:0x|\\\\x|%)?[0-9A-Fa-f]{2}[ ,]?){16,2000}+");

  /** A word with figures or signs for some of its letters. */
  private static final Pattern LEET =
      Pattern.compile(
          "(?<![\\w@$])(?=[a-zA-Z@$]*[0134578@$])(?=[\\w@$]*[a-zA-Z])[a-zA-Z0134578@$]{4,30}(?![\\w@$]|[.-]\\w)");

  private static final Pattern LEET_ROOT =
      Pattern.compile(
          "(?i)instructi|consigne|ignor|approuv|approve|signale|valide|previous|system|anomalie|alerte");

  private static final String FOREIGN = "аеорсухіјѕԁһАВЕКМНОРСТУХІЈЅαοιενρτυκΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";
  private static final String LATIN = "aeopcyxijsdhABEKMHOPCTYXIJSaoievptukABEZHIKMNOPTYX";

  private static final Pattern MIXED =
      Pattern.compile(
          "[\\p{IsCyrillic}\\p{IsGreek}]\\p{IsLatin}|\\p{IsLatin}[\\p{IsCyrillic}\\p{IsGreek}]");

  private static final Pattern WORDS = Pattern.compile("(?<!\\p{L})\\p{L}{2,30}[ ,;.:!?'’]");

  private DisguisedText() {}

  static List<Passage> passages(String text) {
    List<Passage> found = new ArrayList<>();
    spaced(text, found);
    coded(text, BASE64, DisguisedText::base64, found);
    coded(text, HEX, DisguisedText::hexadecimal, found);
    lines(text, found);
    return found;
  }

  private static void spaced(String text, List<Passage> found) {
    Matcher matcher = SPACED.matcher(text);
    while (found.size() < MOST && matcher.find()) {
      String letters = matcher.group();
      boolean marks =
          letters.chars().filter(c -> "._*-".indexOf(c) >= 0).count() * 2 > letters.length() / 2;
      String parted = (marks ? SPACE : GAP).matcher(letters).replaceAll("\n");
      String words = parted.replaceAll("[ \\u00A0._*-]", "").replace('\n', ' ');
      found.add(new Passage(matcher.start(), matcher.end(), words, false, true));
    }
  }

  private static void coded(
      String text, Pattern code, UnaryOperator<String> decoder, List<Passage> found) {
    Matcher matcher = code.matcher(text);
    while (found.size() < MOST && matcher.find()) {
      String words = decoder.apply(matcher.group());
      if (isProse(words)) {
        found.add(new Passage(matcher.start(), matcher.end(), words, true, true));
      }
    }
  }

  /** Several words, and next to nothing else: what chance does not spell. */
  private static boolean isProse(String words) {
    long odd =
        words.chars().filter(c -> c == 0xFFFD || Character.isISOControl(c) && c != '\n').count();
    return odd == 0 && WORDS.matcher(words).results().limit(3).count() == 3;
  }

  private static String base64(String code) {
    String whole = code.replace("=", "");
    String even = whole.substring(0, whole.length() - (whole.length() % 4 == 1 ? 1 : 0));
    return new String(Base64.getDecoder().decode(even), StandardCharsets.UTF_8);
  }

  private static String hexadecimal(String code) {
    String digits = code.replaceAll("0x|\\\\x|[^0-9A-Fa-f]", "");
    byte[] bytes = new byte[digits.length() / 2];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Integer.parseInt(digits.substring(2 * i, 2 * i + 2), 16);
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static void lines(String text, List<Passage> found) {
    int start = 0;
    while (start < text.length() && found.size() < MOST) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      String line = text.substring(start, Math.min(end, start + LONGEST_LINE));
      if (MIXED.matcher(line).find()) {
        found.add(new Passage(start, end, latin(line), false, false));
      }
      for (String words : readings(line)) {
        found.add(new Passage(start, end, words, false, true));
      }
      start = end + 1;
    }
  }

  /** The other ways to read a line; none where it is plain. */
  private static List<String> readings(String line) {
    List<String> readings = new ArrayList<>();
    if (LEET.matcher(line).results().limit(2).count() == 2) {
      add(readings, LEET.matcher(line).replaceAll(r -> Matcher.quoteReplacement(letters(r, 'i'))));
      add(readings, LEET.matcher(line).replaceAll(r -> Matcher.quoteReplacement(letters(r, 'l'))));
    }
    add(readings, new StringBuilder(line).reverse().toString());
    add(readings, turned(line));
    return readings;
  }

  private static void add(List<String> readings, String words) {
    if (LEET_ROOT.matcher(words).find()) {
      readings.add(words);
    }
  }

  private static String letters(MatchResult word, char one) {
    StringBuilder letters = new StringBuilder();
    for (char c : word.group().toLowerCase(Locale.ROOT).toCharArray()) {
      int at = "034578@$".indexOf(c);
      letters.append(c == '1' ? one : at < 0 ? c : "oeastbas".charAt(at));
    }
    return letters.toString();
  }

  private static String latin(String line) {
    StringBuilder latin = new StringBuilder(line);
    for (int i = 0; i < latin.length(); i++) {
      int at = FOREIGN.indexOf(latin.charAt(i));
      if (at >= 0) {
        latin.setCharAt(i, LATIN.charAt(at));
      }
    }
    return latin.toString();
  }

  /** Each letter thirteen further, as riddles set them. */
  private static String turned(String line) {
    StringBuilder turned = new StringBuilder(line);
    for (int i = 0; i < turned.length(); i++) {
      char c = turned.charAt(i);
      if (c >= 'a' && c <= 'z') {
        turned.setCharAt(i, (char) ('a' + (c - 'a' + 13) % 26));
      } else if (c >= 'A' && c <= 'Z') {
        turned.setCharAt(i, (char) ('A' + (c - 'A' + 13) % 26));
      }
    }
    return turned.toString();
  }
}
