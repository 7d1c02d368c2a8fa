package org.paraphe.law;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.jspecify.annotations.Nullable;

/**
 * What each clue is worth for the articles of one day and for the sections around them. Words come
 * back from question to question, so the last ones are kept. Thread-safe.
 */
final class ClueScores {

  /** Numbers that are kept: 8 bytes each, 16 MB in all. */
  private static final int MOST_KEPT = 2_000_000;

  private final TextFrequencies texts;
  private final SectionTree tree;
  private final LawAtDate law;
  private final SearchWeights weights;
  private final Bm25 articles;
  private final Bm25 sections;

  private final Map<String, Scores> kept = new LinkedHashMap<>(64, 0.75f, true);
  private int size;

  /**
   * @param articles by its own text and the titles above it
   * @param sections by all the articles in it and its titles
   */
  record Scores(Impacts articles, Impacts sections) {

    int size() {
      return articles.size() + sections.size();
    }
  }

  ClueScores(IndexReader reader, SectionTree tree, LawAtDate law, SearchWeights weights) {
    this.texts = new TextFrequencies(reader, law);
    this.tree = tree;
    this.law = law;
    this.weights = weights;
    this.articles = new Bm25(articleLengths(law, tree, weights));
    this.sections = new Bm25(sectionLengths(law, tree, weights));
  }

  private static float[] articleLengths(LawAtDate law, SectionTree tree, SearchWeights weights) {
    float[] lengths = new float[law.size()];
    for (int i = 0; i < lengths.length; i++) {
      lengths[i] = law.length(i) + (float) weights.path() * tree.pathLength(law.section(i));
    }
    return lengths;
  }

  /** With all that stands in the section; 0 where nothing in force does. */
  private static float[] sectionLengths(LawAtDate law, SectionTree tree, SearchWeights weights) {
    float[] lengths = new float[tree.size()];
    for (int section = 0; section < lengths.length; section++) {
      int words = 0;
      for (int i = law.first(section); i < law.first(tree.end(section)); i++) {
        words += law.length(i);
      }
      float titles = (float) weights.titlesOfASection() * tree.pathLength(section);
      lengths[section] = words == 0 ? 0 : words + titles;
    }
    return lengths;
  }

  Scores of(Clue clue) throws IOException {
    Scores known = known(clue.terms());
    if (known != null) {
      return known;
    }
    Scores scores = read(clue);
    keep(clue.terms(), scores);
    return scores;
  }

  private synchronized @Nullable Scores known(String terms) {
    return kept.get(terms);
  }

  private synchronized void keep(String terms, Scores scores) {
    if (kept.putIfAbsent(terms, scores) == null) {
      size += scores.size();
    }
    var oldest = kept.values().iterator();
    while (size > MOST_KEPT && oldest.hasNext()) {
      size -= oldest.next().size();
      oldest.remove();
    }
  }

  private Scores read(Clue clue) throws IOException {
    SparseFloats inArticles = new SparseFloats(law.size());
    texts.count(clue, inArticles);
    int[] titled = weights.path() > 0 ? tree.titledWith(clue) : SectionTree.NOWHERE;
    Impacts around =
        weights.section() > 0 ? sections.of(inSections(inArticles, titled)) : Impacts.NONE;
    for (int section : titled) {
      inArticles.add(law.first(section), law.first(tree.end(section)), (float) weights.path());
    }
    return new Scores(articles.of(inArticles), around);
  }

  private SparseFloats inSections(SparseFloats inArticles, int[] titled) {
    SparseFloats inOwnTexts = new SparseFloats(tree.size());
    for (int i = 0; i < inArticles.size(); i++) {
      int article = inArticles.thing(i);
      inOwnTexts.add(law.section(article), inArticles.of(article));
    }
    SparseFloats inSections = new SparseFloats(tree.size());
    for (int i = 0; i < inOwnTexts.size(); i++) {
      int own = inOwnTexts.thing(i);
      for (int s = own; s != SectionTree.NONE; s = tree.parent(s)) {
        inSections.add(s, inOwnTexts.of(own));
      }
    }
    for (int section : titled) {
      inSections.add(section, tree.end(section), (float) weights.titlesOfASection());
    }
    return inSections;
  }
}
