package org.paraphe.law;

import java.io.IOException;

/**
 * Scores the articles in force that have a clue of the question: their own words and the titles
 * above them in one BM25F score, mixed with the scores of the three sections around them taken as
 * whole texts.
 */
final class BlendedScores {

  private final SectionTree tree;
  private final LawAtDate law;
  private final SearchWeights weights;
  private final SparseFloats articles;
  private final SparseFloats sections;

  private BlendedScores(SectionTree tree, LawAtDate law, SearchWeights weights) {
    this.tree = tree;
    this.law = law;
    this.weights = weights;
    this.articles = new SparseFloats(law.size());
    this.sections = new SparseFloats(tree.size());
  }

  /** One score for each article of the day that has anything of the question. */
  static SparseFloats of(Question question, SectionTree tree, DayScores day, SearchWeights weights)
      throws IOException {
    BlendedScores scores = new BlendedScores(tree, day.law(), weights);
    for (Clue clue : question.clues()) {
      ClueScores.Scores worth = day.clues().of(clue);
      worth.articles().addTo(scores.articles, (float) clue.weight());
      worth.sections().addTo(scores.sections, (float) clue.weight());
    }
    return scores.blend(question.namesATerritory());
  }

  private SparseFloats blend(boolean anyTerritory) {
    SparseFloats blended = new SparseFloats(law.size());
    double own = (1 - weights.section()) / best(articles);
    double around =
        weights.section() / best(sections) / (1 + weights.parent() + weights.grandparent());
    for (int i = 0; i < articles.size(); i++) {
      int article = articles.thing(i);
      double score = own * articles.of(article) + around * around(law.section(article));
      score *= law.isLegislative(article) ? weights.legislative() : 1;
      boolean elsewhere = !anyTerritory && tree.isOfOneTerritory(law.section(article));
      blended.add(article, (float) (score * (elsewhere ? weights.territory() : 1)));
    }
    return blended;
  }

  /** Never 0, so that one may divide by it. */
  private static float best(SparseFloats scores) {
    float best = Float.MIN_NORMAL;
    for (int i = 0; i < scores.size(); i++) {
      best = Math.max(best, scores.of(scores.thing(i)));
    }
    return best;
  }

  private double around(int section) {
    int parent = above(section);
    return sections.of(section)
        + weights.parent() * sections.of(parent)
        + weights.grandparent() * sections.of(above(parent));
  }

  private int above(int section) {
    return tree.parent(section) == SectionTree.NONE ? section : tree.parent(section);
  }
}
