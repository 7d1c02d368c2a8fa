package org.paraphe.act;

/** The count of a vote; abstentions and members who take no part are no votes cast. */
public record Scrutin(int pour, int contre, int abstentions, int nePrennentPasPart) {

  /** What a count leads to. */
  public enum Resultat {
    ADOPTE,
    REJETE,
    /** As many for as against: the president's vote decides, unless the ballot is secret. */
    PARTAGE
  }

  public Scrutin {
    if (pour < 0 || contre < 0 || abstentions < 0 || nePrennentPasPart < 0) {
      throw new IllegalArgumentException("a count of votes is never negative");
    }
  }

  /** Suffrages exprimés. */
  public int exprimes() {
    return pour + contre;
  }

  /** Everybody who was there or represented, as counted. */
  public int total() {
    return pour + contre + abstentions + nePrennentPasPart;
  }

  public int majorite() {
    return exprimes() / 2 + 1;
  }

  /** Without any vote cast nothing is adopted. */
  public Resultat resultat() {
    if (exprimes() > 0 && pour == contre) {
      return Resultat.PARTAGE;
    }
    return pour >= majorite() ? Resultat.ADOPTE : Resultat.REJETE;
  }
}
