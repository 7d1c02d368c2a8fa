package org.paraphe.law;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;

/**
 * Scores every article in force: its own words and the titles above it in one BM25F score, mixed
 * with the scores of the three sections around it taken as whole texts. A few passes over the
 * postings of the question's words, no second index.
 */
final class BlendedScores {

  /** In a section, which is long, its titles count more than in an article. */
  private static final float TITLES_OF_A_SECTION = 3;

  private final IndexReader reader;
  private final SectionTree tree;
  private final LawAtDate law;
  private final SearchWeights weights;

  BlendedScores(IndexReader reader, SectionTree tree, LawAtDate law, SearchWeights weights) {
    this.reader = reader;
    this.tree = tree;
    this.law = law;
    this.weights = weights;
  }

  /** One score for each article of the day; 0 for one that has nothing of the question. */
  float[] of(Question question) throws IOException {
    Frequencies frequencies = new Frequencies(reader, tree, law);
    Bm25 articles = new Bm25(articleLengths());
    Bm25 sections = new Bm25(sectionLengths());
    for (Clue clue : question.clues()) {
      frequencies.count(clue);
      addToArticles(frequencies, articles, clue.weight());
      if (weights.section() > 0) {
        addToSections(frequencies, sections, clue.weight());
      }
    }
    return blend(articles, sections, question.namesATerritory());
  }

  private float[] articleLengths() {
    float[] lengths = new float[law.size()];
    for (int i = 0; i < lengths.length; i++) {
      lengths[i] = law.length(i) + (float) weights.path() * tree.pathLength(law.section(i));
    }
    return lengths;
  }

  private float[] sectionLengths() {
    float[] lengths = new float[tree.size()];
    for (int i = 0; i < lengths.length; i++) {
      int words = law.sectionLength(i);
      lengths[i] = words == 0 ? 0 : words + titleWeight() * tree.pathLength(i);
    }
    return lengths;
  }

  private float titleWeight() {
    return TITLES_OF_A_SECTION * (float) weights.path();
  }

  private void addToArticles(Frequencies frequencies, Bm25 articles, double weight) {
    float path = (float) weights.path();
    for (int i = 0; i < law.size(); i++) {
      float titles = path * frequencies.inTitles(law.section(i));
      articles.frequency(i, frequencies.inText(i) + titles);
    }
    articles.add(weight);
  }

  private void addToSections(Frequencies frequencies, Bm25 sections, double weight) {
    float[] texts = new float[tree.size()];
    for (int i = 0; i < law.size(); i++) {
      texts[law.section(i)] += frequencies.inText(i);
    }
    for (int i = tree.size() - 1; i >= 0; i--) {
      if (tree.parent(i) != SectionTree.NONE) {
        texts[tree.parent(i)] += texts[i];
      }
      boolean empty = law.sectionLength(i) == 0;
      sections.frequency(i, empty ? 0 : texts[i] + titleWeight() * frequencies.inTitles(i));
    }
    sections.add(weight);
  }

  private float[] blend(Bm25 articles, Bm25 sections, boolean anyTerritory) {
    float[] scores = new float[law.size()];
    double own = (1 - weights.section()) / articles.best();
    double around =
        weights.section() / sections.best() / (1 + weights.parent() + weights.grandparent());
    for (int i = 0; i < scores.length; i++) {
      double score = own * articles.score(i);
      if (score > 0) {
        score += around * around(sections, law.section(i));
        score *= law.isLegislative(i) ? weights.legislative() : 1;
        boolean elsewhere = !anyTerritory && tree.isOfOneTerritory(law.section(i));
        scores[i] = (float) (score * (elsewhere ? weights.territory() : 1));
      }
    }
    return scores;
  }

  private double around(Bm25 sections, int section) {
    int parent = above(section);
    return sections.score(section)
        + weights.parent() * sections.score(parent)
        + weights.grandparent() * sections.score(above(parent));
  }

  private int above(int section) {
    return tree.parent(section) == SectionTree.NONE ? section : tree.parent(section);
  }
}
