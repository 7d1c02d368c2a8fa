package org.paraphe.law;

/**
 * An article that took the place of one that is no longer in force.
 *
 * @param code identifier of its text; empty where the source did not tell
 * @param title the text's name
 * @param article {@code L2121-29}
 */
public record Successor(String code, String title, String article, Basis basis) {

  /** How it is known. */
  public enum Basis {
    /** The LEGI base links the two. */
    LIEN,
    /** The same words begin there on the day on which they end here: a proposal, no more. */
    TEXTE_IDENTIQUE,
    /** As {@link #TEXTE_IDENTIQUE}, but for a few words. */
    TEXTE_PROCHE
  }

  /** « texte identique repris à l'article L. 511-1 du code de la sécurité intérieure ». */
  public String printed() {
    String how =
        switch (basis) {
          case LIEN -> "remplacé, selon la base LEGI, par l'article ";
          case TEXTE_IDENTIQUE -> "texte identique repris à l'article ";
          case TEXTE_PROCHE -> "texte presque identique repris à l'article ";
        };
    String of = title.matches("(?i)(?:code|décret|arrêté).*") ? " du " : " de la ";
    String name =
        title.isEmpty() ? title : of + title.substring(0, 1).toLowerCase() + title.substring(1);
    return how + ArticleNumber.printed(article) + name;
  }
}
