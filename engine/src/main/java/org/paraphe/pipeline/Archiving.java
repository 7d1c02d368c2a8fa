package org.paraphe.pipeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.paraphe.act.Act;
import org.paraphe.act.ActXml;
import org.paraphe.act.Inline;
import org.paraphe.act.Signature;
import org.paraphe.archive.ArchivePackages;
import org.paraphe.archive.ArchivePackages.Place;
import org.paraphe.casefile.Blobs;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseFile.Decision;
import org.paraphe.casefile.CaseFile.Numero;
import org.paraphe.dossier.PermanentFailure;
import org.paraphe.dossier.Piece;
import org.paraphe.drafting.Draft;
import org.paraphe.review.Move;
import org.paraphe.review.People;
import org.paraphe.review.SessionVote;

/**
 * The final act and its evidence, from what the case holds and nothing else: the same bytes twice.
 */
final class Archiving {

  private final Blobs blobs;
  private final People people;
  private final Kept kept;
  private final ArchivePackages packages;
  private final Documents documents;
  private final ActEvidence evidence;

  Archiving(
      Blobs blobs,
      People people,
      ArchivePackages packages,
      Documents documents,
      ActEvidence evidence) {
    this.blobs = blobs;
    this.people = people;
    this.kept = new Kept(blobs);
    this.packages = packages;
    this.documents = documents;
    this.evidence = evidence;
  }

  void archive(CaseFile file) {
    Draft draft =
        kept.sketch(file)
            .drafted()
            .orElseThrow(
                () -> new PermanentFailure("Le dossier " + file.ref() + " n'a pas d'acte."));
    Numero numero = file.numero();
    Optional<SessionVote> vote = kept.vote(file);
    if (numero != null) {
      archiveAct(file, draft, numero, vote);
    } else if (vote.isPresent() && !vote.get().resultat().adopts()) {
      archiveRefused(file, draft, vote.get());
    } else {
      throw new PermanentFailure("Le dossier " + file.ref() + " n'a pas reçu de numéro.");
    }
  }

  private void archiveAct(CaseFile file, Draft draft, Numero numero, Optional<SessionVote> vote) {
    LocalDate signed = LocalDate.ofInstant(approval(file), ZoneId.systemDefault());
    Act act = draft.act().signedOff(numero.texte(), signed);
    Documents.Final last = documents.definitive(draft, act, isSignedByItsSignatory(file, act));
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("acte.xml", Documents.utf8(ActXml.write(act)));
    files.put("acte.docx", last.docx());
    files.put("acte.pdf", last.pdf());
    LocalDate date = vote.map(SessionVote::seance).orElse(signed);
    write(file, Place.of(numero), draft, date, files, evidence.of(file, draft, last));
  }

  /** Somebody else's approval, a delegate's for instance, must not bear this person's signature. */
  private boolean isSignedByItsSignatory(CaseFile file, Act act) {
    Signature signature = act.signature();
    return signature != null
        && people
            .byId(lastApproval(file).who())
            .filter(person -> person.nom().strip().equalsIgnoreCase(signature.signataire().strip()))
            .isPresent();
  }

  /** A text that the assembly refused stays a projet in its documents: it is no act. */
  private void archiveRefused(CaseFile file, Draft draft, SessionVote vote) {
    Documents.Final last = documents.refused(draft);
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("projet-non-adopte.xml", Documents.utf8(ActXml.write(draft.act())));
    files.put("projet-non-adopte.docx", last.docx());
    files.put("projet-non-adopte.pdf", last.pdf());
    Place place = Place.notAdopted(vote.registre(), vote.seance().getYear(), file.ref());
    write(file, place, draft, vote.seance(), files, evidence.of(file, draft, last));
  }

  private void write(
      CaseFile file,
      Place place,
      Draft draft,
      LocalDate date,
      Map<String, byte[]> files,
      Map<String, byte[]> proofs) {
    file.document(Kept.CONTROL).ifPresent(blob -> files.put(Kept.CONTROL, blobs.bytes(blob)));
    for (Piece piece : file.pieces()) {
      files.put("pieces/" + piece.name(), blobs.bytes(piece.sha256()));
    }
    file.document(Kept.SUBMITTED + Kept.ACT)
        .ifPresent(blob -> files.put("projet-soumis.xml", blobs.bytes(blob)));
    files.putAll(proofs);
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("kind", draft.kind().id());
    facts.put("date", date.toString());
    facts.put("objet", Inline.text(draft.act().objet()));
    packages.write(file.ref(), place, facts, files);
  }

  /** When the act was signed off. */
  static Instant approval(CaseFile file) {
    return lastApproval(file).at();
  }

  /** What signed the act off, whatever was decided or entered about it since. */
  private static Decision lastApproval(CaseFile file) {
    return file.decisions().stream()
        .filter(d -> d.move().equals(Move.APPROUVER.label()))
        .reduce((first, last) -> last)
        .orElseThrow(() -> new IllegalStateException(file.ref() + " was never approved"));
  }
}
