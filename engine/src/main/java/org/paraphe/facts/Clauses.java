package org.paraphe.facts;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.paraphe.facts.Lexicon.Part;

/** Where words that name something pass into a sentence: « vide-grenier annuel reviendra… ». */
public final class Clauses {
  private static final Pattern WORD = Pattern.compile("[\\p{L}-]+");
  private static final Pattern RELATIVE =
      Pattern.compile("(?:^|[ ,])(?:qui|que|qu'|dont|ou|si|lorsque|quand|afin que|pour que)\\b");

  /** The little words between what is named and the verb: « la sécurité, nous souhaitons ». */
  private static final Pattern SUBJECT =
      Pattern.compile(
          "(?:(?:^|[ ,]{1,3})(?:nous|vous|je|ils?|elles?|on|se|y|en|ne|le|la|les|lui|leur)|[ ,]{1,3}[nsjl]'){1,4} ?$",
          Pattern.CASE_INSENSITIVE);

  private Clauses() {}

  /**
   * The end of what is named: before the first word that can be nothing but a verb with a subject,
   * where no relative clause holds it and something stands before it.
   *
   * @param from offset in the folded text
   * @param to offset in the folded text, exclusive; given back where no verb stands
   */
  public static int beforeVerb(FoldedText text, int from, int to) {
    Matcher word = WORD.matcher(text.text()).region(from, to);
    while (word.find()) {
      String written = text.words(word.start(), word.end());
      if (Character.isLowerCase(written.charAt(0))
          && Lexicon.parts(written).equals(Set.of(Part.VERB))) {
        String before = text.text().substring(from, word.start());
        Matcher subject = SUBJECT.matcher(before);
        int end = subject.find() ? from + subject.start() : word.start();
        return before.isBlank() || end == from || RELATIVE.matcher(before).find() ? to : end;
      }
    }
    return to;
  }
}
