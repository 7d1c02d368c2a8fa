package org.paraphe.pipeline;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.paraphe.casefile.Blobs;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseState;
import org.paraphe.dossier.Sha256;
import org.paraphe.facts.Value;
import org.paraphe.review.SessionVote;
import org.paraphe.review.Sessions;

/** The {@code seance.txt} that a case's folder shows, filled with what is known. Thread-safe. */
final class SeancePage {

  private final Sessions sessions;
  private final Blobs blobs;
  private final Map<String, Value> given;

  SeancePage(Sessions sessions, Blobs blobs, Map<String, Value> given) {
    this.sessions = sessions;
    this.blobs = blobs;
    this.given = Map.copyOf(given);
  }

  /** Empty where the case has no session to be entered or corrected. */
  Optional<Sha256> of(CaseFile file) {
    if (file.state() == CaseState.EN_SEANCE) {
      Map<String, String> known = new HashMap<>();
      Optional.ofNullable(given.get("lieu")).ifPresent(v -> known.put("lieu", v.asText()));
      sessions.proposed(file.ref(), file.since()).ifPresent(known::putAll);
      Optional<SessionVote> before = new Kept(blobs).withdrawn(file);
      before.map(SessionVote::values).ifPresent(known::putAll);
      Map<String, String> amendments = before.map(SessionVote::amendments).orElse(Map.of());
      return Optional.of(blobs.put(SeanceForm.write(file, known, amendments)));
    }
    return file.state() == CaseState.A_VALIDER
        ? new Kept(blobs).vote(file).map(vote -> blobs.put(filled(file, vote)))
        : Optional.empty();
  }

  private static String filled(CaseFile file, SessionVote vote) {
    Map<String, String> known = new HashMap<>(vote.values());
    known.put("ordre", Integer.toString(vote.ordre()));
    return SeanceForm.write(file, known, vote.amendments());
  }

  /** True where a person is filling the form that lies in the folder: it is theirs, and stays. */
  boolean isBeingFilled(Path folder) {
    Path form = folder.resolve(SeanceForm.NAME);
    return Files.isRegularFile(form, LinkOption.NOFOLLOW_LINKS) && !blobs.has(Sha256.of(form));
  }
}
