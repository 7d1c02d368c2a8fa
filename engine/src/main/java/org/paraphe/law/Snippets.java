package org.paraphe.law;

import java.text.Normalizer;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The sentence of an article with most words of a question, cut to what a screen shows. Only the
 * words that begin like one of the question are analysed. For one thread.
 */
final class Snippets {

  private static final int LONGEST = 240;
  private static final String ENDS = ".;:";
  private static final Pattern SPACES = Pattern.compile("\\s{2,}|[^\\S ]");
  private static final String NOT_ASKED = "";

  private final Set<String> terms;
  private final LegalTerms french;
  private final BitSet initials = new BitSet();

  /** The term of the question that a word is, or {@link #NOT_ASKED}. */
  private final Map<String, String> met = new HashMap<>();

  Snippets(Set<String> terms, LegalTerms french) {
    this.terms = terms;
    this.french = french;
    terms.forEach(t -> initials.set(initial(t.charAt(0))));
  }

  String of(String text) {
    String best = "";
    int most = -1;
    int end;
    for (int start = 0; start < text.length() && most < terms.size(); start = end) {
      end = end(text, start);
      int having = having(text, start, end);
      if (having > most && !text.substring(start, end).isBlank()) {
        best = text.substring(start, end);
        most = having;
      }
    }
    return cut(SPACES.matcher(best.strip()).replaceAll(" "));
  }

  /** After the sentence: at a new line, or where a capital or « 2° » follows a stop. */
  private static int end(String text, int start) {
    for (int i = start + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean stop = c == ' ' && ENDS.indexOf(text.charAt(i - 1)) >= 0;
      if (c == '\n' || c == '\r' || stop && opens(text, i + 1)) {
        return i;
      }
    }
    return text.length();
  }

  private static boolean opens(String text, int at) {
    int i = at;
    while (i < text.length() && Character.isDigit(text.charAt(i))) {
      i++;
    }
    return i < text.length()
        && (i == at ? Character.isUpperCase(text.charAt(i)) : text.charAt(i) == '°');
  }

  private int having(String text, int start, int end) {
    Set<String> found = new HashSet<>();
    for (int i = start; i < end; i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        int word = i;
        while (i < end && Character.isLetterOrDigit(text.charAt(i))) {
          i++;
        }
        if (initials.get(initial(text.charAt(word)))) {
          found.add(met.computeIfAbsent(text.substring(word, i), this::asked));
        }
      }
    }
    found.remove(NOT_ASKED);
    return found.size();
  }

  private String asked(String word) {
    List<String> read = french.of(word);
    return !read.isEmpty() && terms.contains(read.get(0)) ? read.get(0) : NOT_ASKED;
  }

  private static char initial(char letter) {
    char lower = Character.toLowerCase(letter);
    return lower < 0x80 || Character.isSurrogate(lower)
        ? lower
        : Normalizer.normalize(String.valueOf(lower), Normalizer.Form.NFD).charAt(0);
  }

  private static String cut(String sentence) {
    if (sentence.length() <= LONGEST) {
      return sentence;
    }
    int space = sentence.lastIndexOf(' ', LONGEST - 2);
    return sentence.substring(0, space > 0 ? space : LONGEST - 2) + " …";
  }
}
