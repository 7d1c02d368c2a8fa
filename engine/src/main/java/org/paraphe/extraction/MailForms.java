package org.paraphe.extraction;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What one form of a mail says and the other does not: the lines with a figure of their own, or
 * most of whose words are. Addresses of pages and what stands around quotations do not count.
 */
final class MailForms {

  private static final Pattern ADDRESS =
      Pattern.compile("<?(?:https?|mailto|cid):[^\\s>]*>?|\\[(?:cid|image)[^\\]]{0,200}\\]");
  private static final Pattern SPACED_FIGURE =
      Pattern.compile("(?<=\\d)[ \\t.,\\u00a0\\u202f]+(?=\\d)");

  /** « 1/ », « 2. », « * » before an item, « [1] » behind a link: HTML has marks of its own. */
  private static final Pattern MARK =
      Pattern.compile("(?m)^[ \\t>]{0,20}+(?:\\d{1,2} ?[./)-](?=\\s)|[*•-])|\\[\\d{1,2}\\]");

  private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int FEWEST_WORDS = 4;

  private MailForms() {}

  static String only(String form, String shown) {
    Set<String> known = new HashSet<>(words(shown));
    return ADDRESS
        .matcher(form)
        .replaceAll(" ")
        .lines()
        .filter(line -> saysMore(words(line), known))
        .map(String::strip)
        .collect(Collectors.joining("\n"));
  }

  private static boolean saysMore(Set<String> words, Set<String> known) {
    Set<String> unknown = new HashSet<>(words);
    unknown.removeAll(known);
    boolean figure = unknown.stream().anyMatch(word -> Character.isDigit(word.charAt(0)));
    return figure || (unknown.size() >= FEWEST_WORDS && unknown.size() * 2 > words.size());
  }

  private static Set<String> words(String text) {
    String own = MARK.matcher(ADDRESS.matcher(text).replaceAll(" ")).replaceAll(" ");
    String plain = Normalizer.normalize(own, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return OTHER
        .splitAsStream(SPACED_FIGURE.matcher(plain).replaceAll(""))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toSet());
  }
}
