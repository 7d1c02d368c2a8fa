package org.paraphe.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.paraphe.act.Act;
import org.paraphe.act.ActXml;
import org.paraphe.act.Inline;
import org.paraphe.archive.ArchivePackages;
import org.paraphe.casefile.Blobs;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseFile.Decision;
import org.paraphe.casefile.CaseFile.Numero;
import org.paraphe.casefile.Json;
import org.paraphe.checking.Finding;
import org.paraphe.dossier.PermanentFailure;
import org.paraphe.dossier.Piece;
import org.paraphe.dossier.Sha256;
import org.paraphe.drafting.Draft;
import org.paraphe.review.People;

/**
 * The final act and its evidence, from what the case holds and nothing else: the same bytes twice.
 */
final class Archiving {

  private final Blobs blobs;
  private final Kept kept;
  private final ArchivePackages packages;
  private final Documents documents;
  private final People people;

  Archiving(Blobs blobs, ArchivePackages packages, Documents documents, People people) {
    this.blobs = blobs;
    this.kept = new Kept(blobs);
    this.packages = packages;
    this.documents = documents;
    this.people = people;
  }

  void archive(CaseFile file) {
    Numero numero = file.numero();
    Draft draft =
        kept.sketch(file)
            .drafted()
            .orElseThrow(
                () -> new PermanentFailure("Le dossier " + file.ref() + " n'a pas d'acte."));
    if (numero == null) {
      throw new PermanentFailure("Le dossier " + file.ref() + " n'a pas reçu de numéro.");
    }
    LocalDate signed = LocalDate.ofInstant(approval(file), ZoneId.systemDefault());
    Act act = draft.act().signedOff(numero.texte(), signed);
    Documents.Final last = documents.definitive(draft, act);
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("acte.xml", Documents.utf8(ActXml.write(act)));
    files.put("acte.docx", last.docx());
    files.put("acte.pdf", last.pdf());
    file.document(Kept.CONTROL).ifPresent(blob -> files.put(Kept.CONTROL, blobs.bytes(blob)));
    for (Piece piece : file.pieces()) {
      files.put("pieces/" + piece.name(), blobs.bytes(piece.sha256()));
    }
    files.put("preuves.json", evidence(file, draft, numero, last));
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("kind", draft.kind().id());
    facts.put("date", signed.toString());
    facts.put("objet", Inline.text(act.objet()));
    packages.write(file.ref(), numero, facts, files);
  }

  private static Instant approval(CaseFile file) {
    List<Decision> decisions = file.decisions();
    return decisions.get(decisions.size() - 1).at();
  }

  /** Who decided what, when, on which bytes, with which findings before their eyes. */
  private byte[] evidence(CaseFile file, Draft draft, Numero numero, Documents.Final last) {
    Map<String, Object> evidence = new LinkedHashMap<>();
    evidence.put("schema", 1);
    evidence.put("ref", file.ref().value());
    evidence.put("number", numero.texte());
    evidence.put("register", numero.registre());
    evidence.put("kind", draft.kind().id());
    evidence.put("receivedAt", file.receivedAt().toString());
    evidence.put("drafter", draft.drafter());
    evidence.put("versions", new java.util.TreeMap<>(draft.versions()));
    evidence.put("canonicalSha256", Sha256.of(ActXml.canonical(draft.act())).hex());
    evidence.put("pdfSha256", Sha256.of(last.pdf()).hex());
    evidence.put("docxSha256", Sha256.of(last.docx()).hex());
    evidence.put("decisions", decisions(file));
    evidence.put("findings", findings(file));
    evidence.put("typed", new java.util.TreeMap<>(file.typed()));
    evidence.put("pieces", file.pieces());
    try {
      return Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(evidence);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the evidence of " + file.ref() + " is not JSON", e);
    }
  }

  private List<Map<String, Object>> decisions(CaseFile file) {
    List<Map<String, Object>> list = new ArrayList<>();
    for (Decision decision : file.decisions()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("move", decision.move());
      one.put("who", decision.who());
      people.byId(decision.who()).ifPresent(p -> one.put("name", p.nom()));
      one.put("channel", decision.channel());
      one.put("at", decision.at().toString());
      one.put("shown", decision.shown() == null ? null : decision.shown().hex());
      if (decision.reason() != null) {
        one.put("reason", blobs.text(decision.reason()));
      }
      list.add(one);
    }
    return list;
  }

  private List<Map<String, Object>> findings(CaseFile file) {
    List<Map<String, Object>> list = new ArrayList<>();
    for (Finding finding : kept.findings(file)) {
      Map<String, Object> one = DraftJson.finding(finding);
      file.waivers().stream()
          .filter(w -> w.finding().equals(finding.key()))
          .findFirst()
          .ifPresent(
              w ->
                  one.put(
                      "waived",
                      Map.of(
                          "who", w.who(),
                          "at", w.at().toString(),
                          "reason", blobs.text(w.reason()))));
      list.add(one);
    }
    return list;
  }
}
