package org.paraphe.act;

/**
 * The least number of members present in person: more than half of those in office.
 *
 * @param membres those in office, without those whom the law leaves out of the base
 */
public record Quorum(int membres) {

  public Quorum {
    if (membres < 0) {
      throw new IllegalArgumentException("members in office: " + membres);
    }
  }

  public int requis() {
    return membres / 2 + 1;
  }

  public boolean estAtteint(int presents) {
    return presents >= requis();
  }
}
