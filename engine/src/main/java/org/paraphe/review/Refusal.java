package org.paraphe.review;

/**
 * Why a move is refused, in French, for the person who asked.
 *
 * @param what what is refused
 * @param why the rule, and what is in its way
 * @param fix what to do
 */
public record Refusal(String what, String why, String fix) {

  /** What stands in the way, whatever it is that is refused. */
  public record Reason(String why, String fix) {

    public Refusal of(String what) {
      return new Refusal(what, why, fix);
    }
  }

  public String text() {
    return what + "\n\nPourquoi : " + why + "\n\nQue faire : " + fix + "\n";
  }
}
