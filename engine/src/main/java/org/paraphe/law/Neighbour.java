package org.paraphe.law;

/**
 * An article that a wrong reference may have meant.
 *
 * @param code identifier of its code
 * @param title the code's name
 * @param article {@code L2121-29}
 */
public record Neighbour(String code, String title, String article) {

  /** « L. 2121-29 du code général des collectivités territoriales ». */
  public String printed() {
    return ArticleNumber.printed(article) + " du " + title;
  }
}
