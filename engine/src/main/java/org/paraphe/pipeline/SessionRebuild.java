package org.paraphe.pipeline;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paraphe.casefile.Blobs;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseFile.Decision;
import org.paraphe.casefile.Database;
import org.paraphe.review.Move;
import org.paraphe.review.SessionVote;
import org.paraphe.review.Sessions;

/** The sessions of a rebuilt database, from what each case keeps of its votes. */
final class SessionRebuild {

  private SessionRebuild() {}

  private record Entered(SessionVote vote, Instant at) {}

  static void restore(Database database, Blobs blobs, List<CaseFile> cases) {
    Kept kept = new Kept(blobs);
    List<Entered> votes =
        cases.stream()
            .flatMap(file -> kept.votes(file).stream().map(v -> new Entered(v, entered(file))))
            .sorted(Comparator.comparing(Entered::at))
            .toList();
    database.write(
        tx -> {
          for (Entered entered : votes) {
            Sessions.keep(tx, entered.vote(), common(entered.vote()), entered.at());
          }
          return votes.size();
        });
  }

  private static Instant entered(CaseFile file) {
    return file.decisions().stream()
        .filter(d -> d.move().equals(Move.VOTER.label()))
        .map(Decision::at)
        .reduce((first, last) -> last)
        .orElse(file.since());
  }

  /** What the entry of one case says of the whole session. */
  static Map<String, String> common(SessionVote vote) {
    return Stream.of(SessionField.values())
        .filter(SessionField::isCommon)
        .map(SessionField::key)
        .filter(vote.values()::containsKey)
        .collect(Collectors.toMap(key -> key, vote.values()::get));
  }
}
