package org.paraphe.law;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.index.IndexReader;

/**
 * The sections of every text of an index as one forest: books, titles, chapters. A section is
 * followed by all that stand in it, as in print, so what stands in it is a range of numbers.
 * Immutable.
 */
final class SectionTree {

  static final int NONE = -1;

  static final int[] NOWHERE = {};

  private final int[] parents;
  private final int[] ends;
  private final int[] pathLengths;
  private final boolean[] territories;
  private final int[] sectionOf;
  private final Map<String, int[]> titled;

  /**
   * @param parents {@link #NONE} for a text as a whole
   * @param titled by {@link Clue#terms}
   */
  SectionTree(
      int[] parents,
      int[] ends,
      int[] pathLengths,
      boolean[] territories,
      int[] sectionOf,
      Map<String, int[]> titled) {
    this.parents = parents;
    this.ends = ends;
    this.pathLengths = pathLengths;
    this.territories = territories;
    this.sectionOf = sectionOf;
    this.titled = titled;
  }

  static SectionTree read(IndexReader reader, LegalTerms french) throws IOException {
    return new SectionTreeMaker(french).read(reader);
  }

  int size() {
    return parents.length;
  }

  int sectionOf(int document) {
    return sectionOf[document];
  }

  /** {@link #NONE} for a text as a whole. */
  int parent(int section) {
    return parents[section];
  }

  /** After the last section that stands in this one. */
  int end(int section) {
    return ends[section];
  }

  /** How many words its title and those above it have. */
  int pathLength(int section) {
    return pathLengths[section];
  }

  boolean isOfOneTerritory(int section) {
    return territories[section];
  }

  /** The sections whose own title has the clue. Not to be changed. */
  int[] titledWith(Clue clue) {
    return titled.getOrDefault(clue.terms(), NOWHERE);
  }
}
