package org.paraphe.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.paraphe.act.Scrutin;
import org.paraphe.facts.Value;
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
    Map<String, Value> values = VoteEntry.parsed(vote.values());
    Scrutin count =
        new Scrutin(
            whole(values, "pour"),
            whole(values, "contre"),
            whole(values, "abstentions"),
            whole(values, "nePrennentPasPart"));
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
    boolean secret = Ballot.fold(vote.values().getOrDefault("scrutin", "")).contains("secret");
    String how = Ballot.modalite(count, secret);
    return String.join(", ", words) + (how == null ? "" : " (" + how + ")");
  }

  private static int whole(Map<String, Value> values, String key) {
    Value value = values.get(key);
    return value == null ? 0 : Integer.parseInt(value.asText());
  }
}
