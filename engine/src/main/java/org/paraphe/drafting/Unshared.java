package org.paraphe.drafting;

import java.util.regex.Pattern;
import org.paraphe.facts.Span;

/** Object lines, of a mail, a letter or a report, and what the rest of their piece says. */
final class Unshared {
  private static final Pattern OBJECT_LINE =
      Pattern.compile(
          "(?:^|.*\\n)[ >]*(?:objet|sujet|subject) ?: ?(?:(?:re|tr|fwd?) ?: ?)*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final int BEFORE = 60;

  private Unshared() {}

  static boolean isObjectLine(PieceReading reading, Span span) {
    int at = reading.folded().folded(span.start());
    String before = reading.folded().text().substring(Math.max(0, at - BEFORE), at);
    return OBJECT_LINE.matcher(before).matches();
  }

  static String without(PieceReading reading, Candidate candidate) {
    String text = reading.folded().text();
    if (!reading.piece().name().equals(candidate.span().piece())) {
      return text;
    }
    int from = reading.folded().folded(candidate.span().start());
    int to = reading.folded().folded(candidate.span().end());
    return text.substring(0, from) + " " + text.substring(Math.max(from, to));
  }
}
