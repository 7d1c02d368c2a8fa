package org.paraphe.template;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.paraphe.facts.FoldedText;

/**
 * A regular expression of a pack whose first group is a value, made ready the first time that it is
 * asked for. Immutable to those who use it, and thread-safe.
 */
public final class Motif {
  /** A group that repeats without end; an escaped parenthesis closes none. */
  private static final Pattern ENDLESS = Pattern.compile("(?<!\\\\)\\)[*+](?![+])");

  private final String text;
  private volatile @Nullable Pattern pattern;

  Motif(String text) {
    this.text = text;
  }

  /** For folded text, whatever the case. */
  public Pattern pattern() {
    Pattern ready = pattern;
    if (ready == null) {
      ready = compiled(text);
      pattern = ready;
    }
    return ready;
  }

  /** A pattern that starts with a letter starts a word: « pose » is no part of « propose ». */
  private static Pattern compiled(String motif) {
    String bounded = ENDLESS.matcher(FoldedText.fold(motif)).replaceAll(r -> bound(r.group()));
    return Pattern.compile(
        "(?<![A-Za-z](?=[A-Za-z]))(?:" + bounded.replace(" ", "\\s") + ")",
        Pattern.CASE_INSENSITIVE);
  }

  /** Java's engine goes one call deeper each time a group repeats: a long letter ends its stack. */
  private static String bound(String repetition) {
    return repetition.equals(")*") ? "){0,12}" : "){1,12}";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Motif motif && text.equals(motif.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
