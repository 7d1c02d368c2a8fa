package org.paraphe.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.paraphe.act.ActXml;
import org.paraphe.casefile.Blobs;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseFile.Decision;
import org.paraphe.casefile.CaseFile.Numero;
import org.paraphe.casefile.Json;
import org.paraphe.checking.Finding;
import org.paraphe.dossier.Sha256;
import org.paraphe.drafting.Draft;
import org.paraphe.review.People;
import org.paraphe.review.SessionVote;

/** Who decided what, when, on which bytes, with which findings before their eyes. */
final class ActEvidence {

  private final Blobs blobs;
  private final Kept kept;
  private final People people;

  ActEvidence(Blobs blobs, People people) {
    this.blobs = blobs;
    this.kept = new Kept(blobs);
    this.people = people;
  }

  /** The files of the evidence, by name. */
  Map<String, byte[]> of(CaseFile file, Draft draft, Documents.Final last) {
    Map<String, Object> facts = facts(file, draft, last);
    return Map.of("preuves.json", json(file, facts));
  }

  private Map<String, Object> facts(CaseFile file, Draft draft, Documents.Final last) {
    Optional<Numero> numero = Optional.ofNullable(file.numero());
    Map<String, Object> evidence = new LinkedHashMap<>();
    evidence.put("schema", 1);
    evidence.put("ref", file.ref().value());
    evidence.put("number", numero.map(Numero::texte).orElse(null));
    evidence.put("register", numero.map(Numero::registre).orElse(null));
    evidence.put("kind", draft.kind().id());
    evidence.put("receivedAt", file.receivedAt().toString());
    evidence.put("drafter", draft.drafter());
    evidence.put("versions", new TreeMap<>(draft.versions()));
    evidence.put("canonicalSha256", Sha256.of(ActXml.canonical(draft.act())).hex());
    evidence.put("pdfSha256", Sha256.of(last.pdf()).hex());
    evidence.put("docxSha256", Sha256.of(last.docx()).hex());
    evidence.put("decisions", decisions(file));
    evidence.put("findings", findings(file));
    evidence.put("typed", new TreeMap<>(file.typed()));
    kept.vote(file).ifPresent(vote -> evidence.put("vote", vote(vote)));
    evidence.put("pieces", file.pieces());
    return evidence;
  }

  private static byte[] json(CaseFile file, Map<String, Object> facts) {
    try {
      return Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(facts);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the evidence of " + file.ref() + " is not JSON", e);
    }
  }

  private static Map<String, Object> vote(SessionVote vote) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("session", vote.seance().toString());
    one.put("rank", vote.ordre());
    one.put("result", vote.resultat().name());
    one.put("entered", vote.values());
    one.put("amendments", vote.amendments());
    one.put("withdrew", vote.retires());
    one.put("differences", vote.differences());
    return one;
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
