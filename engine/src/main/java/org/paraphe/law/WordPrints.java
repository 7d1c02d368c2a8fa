package org.paraphe.law;

import java.util.ArrayList;
import java.util.Base64;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Prints of the words of an article, three by three and without their order: enough to tell that
 * quoted words are not its own, and no text of law. Accents, capitals and marks leave none, so a
 * quotation that differs by these alone is not told apart.
 *
 * @param windows 24 bits of a hash of each three words that follow one another
 */
record WordPrints(Set<Integer> windows) {

  static final String FILE = "empreintes.tsv";

  static final int WINDOW = 3;
  private static final int BYTES = 3;
  private static final int FNV_START = 0x811c9dc5;
  private static final int FNV_STEP = 0x01000193;
  private static final Pattern POINT = Pattern.compile("(?<!\\d)(\\d{1,3}) ?°");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  WordPrints {
    windows = Set.copyOf(windows);
  }

  static WordPrints of(String text) {
    return new WordPrints(Set.copyOf(windows(words(text))));
  }

  /** What {@link #line} wrote. */
  static WordPrints parse(String line) {
    byte[] bytes = Base64.getDecoder().decode(line);
    Set<Integer> windows = new TreeSet<>();
    for (int i = 0; i + BYTES <= bytes.length; i += BYTES) {
      windows.add((bytes[i] & 0xff) << 16 | (bytes[i + 1] & 0xff) << 8 | (bytes[i + 2] & 0xff));
    }
    return new WordPrints(windows);
  }

  String line() {
    byte[] bytes = new byte[windows.size() * BYTES];
    int at = 0;
    for (int window : new TreeSet<>(windows)) {
      bytes[at++] = (byte) (window >> 16);
      bytes[at++] = (byte) (window >> 8);
      bytes[at++] = (byte) window;
    }
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** The highest N of « N° » in a text, 0 of none: an article cites no higher point of its own. */
  static int lastPoint(String text) {
    return POINT
        .matcher(Folded.of(text))
        .results()
        .mapToInt(m -> Integer.parseInt(m.group(1)))
        .max()
        .orElse(0);
  }

  /** Fewer than three words in a row are not verified: they may stand in any text. */
  Quotation quotation(String quoted) {
    List<Integer> asked =
        QuotedWords.parts(quoted).stream().flatMap(p -> windows(words(p)).stream()).toList();
    if (asked.isEmpty()) {
      return Quotation.NON_VERIFIABLE;
    }
    return windows.containsAll(asked) ? Quotation.CONFORME : Quotation.INFIDELE;
  }

  /** The places at which three of some words stand in the article. */
  BitSet standing(List<String> words) {
    BitSet standing = new BitSet();
    List<Integer> asked = windows(words);
    for (int i = 0; i < asked.size(); i++) {
      standing.set(i, windows.contains(asked.get(i)));
    }
    return standing;
  }

  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher word =
        WORD.matcher(Folded.of(text.replace("œ", "oe").replace("Œ", "oe").replace("æ", "ae")));
    while (word.find()) {
      words.add(word.group().replace('à', 'a'));
    }
    return words;
  }

  private static List<Integer> windows(List<String> words) {
    List<Integer> windows = new ArrayList<>();
    for (int i = 0; i + WINDOW <= words.size(); i++) {
      int hash = FNV_START;
      for (char c : String.join(" ", words.subList(i, i + WINDOW)).toCharArray()) {
        hash = (hash ^ c) * FNV_STEP;
      }
      windows.add((hash ^ hash >>> 24) & 0xffffff);
    }
    return windows;
  }
}
