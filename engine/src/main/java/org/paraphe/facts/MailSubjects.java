package org.paraphe.facts;

import java.util.regex.Pattern;

/**
 * The subject line of a mail: what two people call among themselves what they write about. The
 * object line of a letter or a report has no lines of sender and day beside it, and says more.
 */
public final class MailSubjects {
  private static final Pattern SUBJECT =
      Pattern.compile("(?iu)[ >\\t]{0,12}(?:objet|sujet|subject) ?:");

  private static final Pattern HEAD =
      Pattern.compile(
          "(?iu)[ >\\t*]{0,12}(?:de|[àa]|from|to|cc|cci|copie|date|envoy[ée](?: le)?|sent) ?:.*");

  private static final int LONGEST = 400;

  private MailSubjects() {}

  /** True where the line of this place is the subject of a mail. */
  public static boolean has(String text, int at) {
    int from = start(text, at);
    int to = text.indexOf('\n', at);
    return isObjectLine(text, at)
        && ((from > 0 && isHead(text, start(text, from - 1))) || (to >= 0 && isHead(text, to + 1)));
  }

  /** True where the line says that it is the object of something. */
  public static boolean isObjectLine(String text, int at) {
    return SUBJECT.matcher(text.substring(Math.max(start(text, at), at - LONGEST), at)).lookingAt();
  }

  private static int start(String text, int at) {
    return text.lastIndexOf('\n', at - 1) + 1;
  }

  private static boolean isHead(String text, int from) {
    int end = text.indexOf('\n', from);
    int to = Math.min(end < 0 ? text.length() : end, from + 200);
    return HEAD.matcher(text.substring(Math.min(from, to), to)).matches();
  }
}
