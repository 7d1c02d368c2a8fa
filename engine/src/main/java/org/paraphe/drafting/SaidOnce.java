package org.paraphe.drafting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Passages that say something once each: what says the same again, give or take a few words, is
 * told from what is new. Each passage is taken apart once.
 */
final class SaidOnce {
  private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9]+");

  /** In tenths of the words of both. */
  private static final int SAME = 8;

  private final List<Said> said = new ArrayList<>();

  /**
   * @param bare its letters and figures
   */
  private record Said(String bare, Set<String> words) {
    static Said of(Quoted quoted) {
      return new Said(
          BETWEEN.matcher(quoted.words()).replaceAll(""),
          BETWEEN.splitAsStream(quoted.words()).collect(Collectors.toSet()));
    }

    boolean repeats(Said other) {
      return bare.contains(other.bare) || other.bare.contains(bare) || shares(other);
    }

    private boolean shares(Said other) {
      Set<String> fewer = words.size() < other.words.size() ? words : other.words;
      Set<String> more = fewer == words ? other.words : words;
      if (fewer.size() * 10 < more.size() * SAME) {
        return false;
      }
      int both = (int) fewer.stream().filter(more::contains).count();
      return both * 10 >= (fewer.size() + more.size() - both) * SAME;
    }
  }

  SaidOnce() {}

  SaidOnce(Collection<Quoted> before) {
    before.forEach(quoted -> said.add(Said.of(quoted)));
  }

  /** Keeps a passage; false where one that was kept says the same. */
  boolean add(Quoted quoted) {
    Said one = Said.of(quoted);
    return said.stream().noneMatch(one::repeats) && said.add(one);
  }
}
