package org.paraphe.pipeline;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paraphe.casefile.CaseFile;
import org.paraphe.drafting.Draft;
import org.paraphe.review.SessionVote;

/**
 * What an entry may adopt.
 *
 * @param projet as it was put to the vote
 * @param before what an earlier entry of this vote adopted in an edited document
 * @param document that comes with this entry
 */
record VotedTexts(Draft projet, Optional<Draft> before, @Nullable VotedDocument document) {

  boolean isAmended() {
    return document != null || before.isPresent();
  }

  /** The text that is adopted, as people wrote it; empty where it is the projet's. */
  Optional<Draft> amended(SessionVote vote) {
    if (!vote.resultat().adopts()) {
      return Optional.empty();
    }
    return document == null ? before : Optional.of(document.draft());
  }

  /** An edited text goes with an adoption, and with no amendment by values. */
  VoteReading held(CaseFile file, VoteReading reading) {
    if (!(reading instanceof VoteReading.Accepted entry) || !isAmended()) {
      return reading;
    }
    if (document != null && !entry.vote().resultat().adopts()) {
      return VoteReader.refused(
          file,
          new Ballot.Fault(
              "« "
                  + document.modification().file()
                  + " » est modifié, et la délibération est "
                  + entry.vote().resultat().label()
                  + " : un texte qui n'est pas adopté n'est pas amendé",
              "vérifiez « resultat » et le décompte ; si le projet n'a pas été adopté, saisissez"
                  + " le vote sans le document modifié (il est conservé à côté)"));
    }
    return entry.amended().isEmpty() || !entry.vote().resultat().adopts()
        ? reading
        : VoteReader.refused(file, twoWays(entry));
  }

  private Ballot.Fault twoWays(VoteReading.Accepted entry) {
    String fields = String.join(", ", entry.amended().keySet());
    return new Ballot.Fault(
        document == null
            ? "le texte adopté a été saisi par un document modifié, et « "
                + fields
                + " » l'amenderait encore : on ne sait pas ce que l'assemblée a voté"
            : "l'amendement est donné deux fois : par le document modifié et par « "
                + fields
                + " », sous « Amendements »",
        "mettez tout dans le document (les valeurs aussi) et videz ces lignes"
            + (document == null ? ", ou renvoyez le dossier en séance par a-reprendre/" : ""));
  }
}
