package org.paraphe.facts;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The subject line of a mail: what two people call among themselves what they write about. The
 * object line of a letter or a report has no lines of sender and day beside it, and says more.
 */
public final class MailSubjects {
  private static final Pattern SUBJECT =
      Pattern.compile("(?iu)[ >\\t]{0,12}(?:objet|sujet|subject) ?:.*");

  private static final Pattern HEAD =
      Pattern.compile(
          "(?iu)[ >\\t*]{0,12}(?:de|[àa]|from|to|cc|cci|copie|date|envoy[ée](?: le)?|sent) ?:.*");

  private MailSubjects() {}

  /** True where the line of this place is the subject of a mail. */
  public static boolean has(String text, int at) {
    int from = text.lastIndexOf('\n', Math.max(0, at - 1)) + 1;
    int to = text.indexOf('\n', at);
    String line = text.substring(Math.min(from, at), to < 0 ? text.length() : to);
    return line.length() < 400
        && SUBJECT.matcher(line).matches()
        && (isHead(text, text.lastIndexOf('\n', from - 2) + 1) || (to >= 0 && isHead(text, to + 1)));
  }

  private static boolean isHead(String text, int from) {
    int end = text.indexOf('\n', from);
    int to = Math.min(end < 0 ? text.length() : end, from + 200);
    Matcher head = HEAD.matcher(text.substring(Math.min(from, to), to));
    return from >= 0 && head.matches();
  }
}
