package org.paraphe.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.paraphe.act.Scrutin;
import org.paraphe.review.Resultat;
import org.paraphe.review.SessionVote;

/** The count of a vote in one line, for lists and evidence. */
final class VoteWords {

  private VoteWords() {}

  /** « 12 pour, 2 contre, 1 abstention, 1 ne prend pas part ». */
  static String count(SessionVote vote) {
    if (vote.resultat() == Resultat.AJOURNEE) {
      return "–";
    }
    Scrutin count = Ballot.count(VoteEntry.parsed(vote.values()));
    List<String> words = new ArrayList<>();
    words.add(count.pour() + " pour");
    words.add(count.contre() + " contre");
    if (count.abstentions() > 0) {
      words.add(count.abstentions() + (count.abstentions() > 1 ? " abstentions" : " abstention"));
    }
    if (count.nePrennentPasPart() > 0) {
      words.add(
          count.nePrennentPasPart()
              + (count.nePrennentPasPart() > 1 ? " ne prennent pas part" : " ne prend pas part"));
    }
    String how = Ballot.modalite(count, Ballot.isSecret(vote.values()));
    return String.join(", ", words) + (how == null ? "" : " (" + how + ")");
  }
}
