package org.paraphe.checking;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.paraphe.law.Citation;

/**
 * What a person gave by writing it into the act: the amounts, dates, numbers, names and references
 * of the words that they wrote, each whole, a small number with what it counts. What the act said
 * already before is not theirs, wherever they moved it.
 */
public final class TypedPassages {

  private static final Pattern WORD_BEFORE =
      Pattern.compile("\\p{Ll}[\\p{L}'’]{0,40}[\\s\\u00A0\\u202F]{0,9}$");
  private static final Pattern WORD_AFTER =
      Pattern.compile("\\G[\\s\\u00A0\\u202F]?(?:[\\p{Ll}]+|€|%)");

  private final Evidence before;
  private final List<Citation> citedBefore;
  private final Set<String> passages = new LinkedHashSet<>();

  /**
   * @param before all words of the act before
   */
  public TypedPassages(String before) {
    this.before = Evidence.of(before);
    this.citedBefore = References.of(before);
  }

  /**
   * Adds what stands in a stretch that a person wrote.
   *
   * @param text the paragraph, as it reads now
   * @param start of what was written
   * @param end exclusive
   */
  public void add(String text, int start, int end) {
    List<Citation> cited = References.of(text);
    for (Citation citation : cited) {
      boolean known = citedBefore.stream().anyMatch(c -> c.target().equals(citation.target()));
      if (citation.start() < end && citation.end() > start && !known) {
        passages.add(text.substring(citation.start(), citation.end()));
      }
    }
    for (Token token : Tokens.scan(text)) {
      if (token.start() < end && token.end() > start && !before.supportsInContext(token)) {
        passages.add(isNumber(token) ? inContext(text, token) : text(text, token));
      }
    }
  }

  private static boolean isNumber(Token token) {
    return token.kind() == Token.Kind.NUMBER;
  }

  private static String text(String text, Token token) {
    return text.substring(token.start(), token.end());
  }

  /** With the words that say what it counts: alone, a number would stand for any other. */
  private static String inContext(String text, Token token) {
    Matcher after = WORD_AFTER.matcher(text);
    int end = after.find(token.end()) ? after.end() : token.end();
    if (end > token.end()) {
      return text.substring(token.start(), end);
    }
    Matcher word = WORD_BEFORE.matcher(text.substring(0, token.start()));
    int start = word.find() ? word.start() : token.start();
    return start < token.start()
        ? text.substring(start, end)
        : "« " + text.substring(token.start(), end) + " »";
  }

  public List<String> passages() {
    return new ArrayList<>(passages);
  }
}
