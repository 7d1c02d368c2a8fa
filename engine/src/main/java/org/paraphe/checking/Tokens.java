package org.paraphe.checking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.paraphe.law.Folded;

/** Finds in a text what somebody must have given. */
final class Tokens {

  private static final Pattern HOUR =
      Pattern.compile(
          "(?<!\\d)([01]?\\d|2[0-4]) ?(?:h(?![a-z])|heures?\\b|:(?=[0-5]\\d)) ?([0-5]\\d)?(?!\\d)");
  private static final Pattern IDENTIFIER =
      Pattern.compile(
          "(?<!\\d)(?:\\d{3}[ .]?\\d{3}[ .]?\\d{3}[ .]{0,2}\\d{5}|0\\d(?:[ .-]?\\d{2}){4})(?!\\d)");
  private static final Pattern FIGURES =
      Pattern.compile(
          "(?<!\\d)(?:\\d{1,3}(?:[ .]\\d{3})+(?!\\d)|\\d+)(?:[.,]\\d{1,2}(?!\\d))?"
              + "( ?(?:k ?€|k ?euros?\\b|millions?\\b|mille\\b|milliers?\\b))?");
  private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}]+");
  private static final Pattern NEXT = Pattern.compile(" ?([a-zà-ÿ]+|€|%)");
  private static final Pattern PREVIOUS = Pattern.compile("([a-z]+)[^a-z\\d]*$");

  private Tokens() {}

  /** In the order of the text. */
  static List<Token> scan(String text) {
    String folded = Folded.of(text);
    StringBuilder rest = new StringBuilder(folded);
    for (int tab = text.indexOf('\t'); tab >= 0; tab = text.indexOf('\t', tab + 1)) {
      rest.setCharAt(tab, '\u0001');
    }
    List<Token> tokens = new ArrayList<>(DateTokens.take(folded, rest));
    for (Matcher m = HOUR.matcher(rest.toString()); m.find(); ) {
      String minutes = m.group(2) == null ? "00" : m.group(2);
      take(tokens, rest, m, Token.Kind.HOUR, Integer.parseInt(m.group(1)) + ":" + minutes);
    }
    for (Matcher m = IDENTIFIER.matcher(rest.toString()); m.find(); ) {
      take(tokens, rest, m, Token.Kind.NUMBER, plain(m.group().replaceAll("[ .-]", "")));
    }
    figures(folded, rest, tokens);
    for (NumberWords.Hit hit : NumberWords.find(rest.toString())) {
      tokens.add(number(folded, hit.start(), hit.end(), plain(hit.value())));
    }
    for (Matcher m = NAME.matcher(text); m.find(); ) {
      Words.of(m.group()).stream()
          .map(w -> new Token(Token.Kind.NAME, w, "", m.group(), m.start(), m.end()))
          .forEach(tokens::add);
    }
    tokens.sort(Comparator.comparingInt(Token::start));
    return tokens;
  }

  private static void figures(String folded, StringBuilder rest, List<Token> tokens) {
    for (Matcher m = FIGURES.matcher(rest.toString()); m.find(); ) {
      String scale = m.group(1) == null ? "" : m.group(1).strip();
      String digits = m.group().substring(0, m.group().length() - length(m.group(1)));
      BigDecimal value = decimal(digits).multiply(BigDecimal.valueOf(factor(scale)));
      tokens.add(number(folded, m.start(), m.end(), plain(value)));
      rest.replace(m.start(), m.end(), "\u0001".repeat(m.end() - m.start()));
    }
  }

  private static int length(@Nullable String group) {
    return group == null ? 0 : group.length();
  }

  private static long factor(String scale) {
    return scale.startsWith("million") ? 1_000_000 : scale.isEmpty() ? 1 : 1_000;
  }

  /** « 4 500,00 », « 4.500,00 », « 17.50 »; a point before three digits parts thousands. */
  static BigDecimal decimal(String figures) {
    String digits =
        figures.replace(" ", "").replaceAll("\\.(?=\\d{3}(?:\\D|$))", "").replace(',', '.');
    return new BigDecimal(digits);
  }

  private static Token number(String folded, int start, int end, String value) {
    return new Token(
        Token.Kind.NUMBER,
        value,
        unit(folded, start, end),
        folded.substring(start, end),
        start,
        end);
  }

  private static String unit(String folded, int start, int end) {
    Matcher next = NEXT.matcher(folded).region(end, folded.length());
    if (next.lookingAt()) {
      String word = next.group(1).replaceAll("(?<=..)[sx]$", "");
      return word.equals("€") || word.equals("eur") ? "euro" : word;
    }
    Matcher previous = PREVIOUS.matcher(folded.substring(Math.max(0, start - 40), start));
    return previous.find() ? "<" + previous.group(1) : "";
  }

  private static void take(
      List<Token> tokens, StringBuilder rest, Matcher m, Token.Kind kind, String value) {
    tokens.add(new Token(kind, value, "", m.group(), m.start(), m.end()));
    rest.replace(m.start(), m.end(), "\u0001".repeat(m.end() - m.start()));
  }

  private static String plain(String digits) {
    return plain(new BigDecimal(digits));
  }

  static String plain(BigDecimal value) {
    BigDecimal stripped = value.abs().stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0).toPlainString() : stripped.toPlainString();
  }
}
