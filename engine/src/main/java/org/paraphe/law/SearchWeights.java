package org.paraphe.law;

/**
 * How much each clue counts in {@link ArticleSearch}. One value of 0 (or 1, for the factors)
 * switches a clue off, which is how the benchmark measures what each is worth.
 *
 * @param path weight of a word in the titles of the sections, where a word of the text is 1 (BM25F)
 * @param section share of the section's own score in that of its article, 0 to 1
 * @param parent weight of the section above, where the nearest one is 1
 * @param grandparent of the one above that
 * @param pair weight of two words of the question that stand side by side in the text or the title
 * @param synonym weight of a word that means one of the question's
 * @param legislative factor for an article of the legislative part
 * @param territory factor for a section that is only about one territory which the question does
 *     not name
 * @param spread factor for each article of the same section already among the first twenty
 * @param questionWords whether « comment », « peut-on » and the like are left out
 */
public record SearchWeights(
    double path,
    double section,
    double parent,
    double grandparent,
    double pair,
    double synonym,
    double legislative,
    double territory,
    double spread,
    boolean questionWords) {

  /** In a section, which is long, its titles count more than in an article. */
  private static final double MORE_IN_A_SECTION = 3;

  /** Weight of a word in the titles of a section, where a word of the articles in it is 1. */
  double titlesOfASection() {
    return MORE_IN_A_SECTION * path;
  }

  /** What the product uses. */
  public static SearchWeights standard() {
    return new SearchWeights(3, 0.65, 1, 0.75, 0.2, 0.3, 1.08, 0.7, 0.75, true);
  }

  /** Words of the text alone. */
  public static SearchWeights textOnly() {
    return new SearchWeights(0, 0, 0, 0, 0, 0, 1, 1, 1, false);
  }
}
