package org.paraphe.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.paraphe.act.ActXml;
import org.paraphe.casefile.Blobs;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseFile.Decision;
import org.paraphe.casefile.CaseFile.Numero;
import org.paraphe.casefile.Json;
import org.paraphe.checking.Finding;
import org.paraphe.dossier.Sha256;
import org.paraphe.drafting.Draft;
import org.paraphe.rendering.ActChange;
import org.paraphe.rendering.ActDifference;
import org.paraphe.review.Delegations;
import org.paraphe.review.Move;
import org.paraphe.review.People;
import org.paraphe.review.Person;
import org.paraphe.review.Role;
import org.paraphe.review.SessionVote;

/** Who decided what, when, on which bytes, with which findings before their eyes. */
final class ActEvidence {

  private final Blobs blobs;
  private final Kept kept;
  private final People people;
  private final Delegations delegations;
  private final String authority;
  private final Supplier<Optional<LocalDate>> corpusAsOf;

  /**
   * @param corpusAsOf the day up to which the law is known
   */
  ActEvidence(
      Blobs blobs,
      People people,
      Delegations delegations,
      String authority,
      Supplier<Optional<LocalDate>> corpusAsOf) {
    this.delegations = delegations;
    this.authority = authority;
    this.corpusAsOf = corpusAsOf;
    this.blobs = blobs;
    this.kept = new Kept(blobs);
    this.people = people;
  }

  /** The files of the evidence, by name. */
  Map<String, byte[]> of(CaseFile file, Draft draft, Documents.Final last) {
    Map<String, Object> facts = facts(file, draft, last);
    return Map.of(
        "preuves.json",
        json(file, facts),
        "preuves.pdf",
        EvidencePage.of(facts, draft, authority).pdf());
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
    evidence.put("corpusAsOf", corpusAsOf.get().map(LocalDate::toString).orElse(null));
    evidence.put("footprint", draft.footprint());
    evidence.put("decisions", decisions(file));
    evidence.put("findings", findings(file));
    evidence.put("typed", new TreeMap<>(file.typed()));
    List<Map<String, Object>> edits =
        kept.modifications(file).stream().map(ActEvidence::edit).toList();
    if (!edits.isEmpty()) {
      evidence.put("edits", edits);
    }
    evidence.put("differences", differences(file, draft));
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

  /** A document that a person edited, and what it changed of the draft. */
  private static Map<String, Object> edit(Modification modification) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("who", modification.who());
    one.put("at", modification.at().toString());
    one.put("channel", modification.channel());
    one.put("file", modification.file());
    one.put("sha256", modification.document().hex());
    one.put("changes", modification.sentences());
    return one;
  }

  /** What changed between the machine's first text and the one that was approved. */
  private List<String> differences(CaseFile file, Draft draft) {
    return file
        .document(Kept.FIRST_ACT)
        .map(blob -> ActDifference.between(ActXml.read(blobs.text(blob)), draft.act()))
        .orElse(List.of())
        .stream()
        .map(ActChange::sentence)
        .toList();
  }

  private static Map<String, Object> vote(SessionVote vote) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("session", vote.seance().toString());
    one.put("rank", vote.ordre());
    one.put("result", vote.resultat().name());
    one.put("count", VoteWords.count(vote));
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
      people.byId(decision.who()).ifPresent(p -> person(one, p, file, decision));
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

  /** Who decided; where they signed for another, by which act. */
  private void person(Map<String, Object> one, Person person, CaseFile file, Decision decision) {
    one.put("name", person.nom());
    if (decision.move().equals(Move.APPROUVER.label()) && !person.has(Role.SIGNATAIRE)) {
      LocalDate day = LocalDate.ofInstant(decision.at(), ZoneId.systemDefault());
      delegations.of(person, DatedSubstitutions.nature(file), day).stream()
          .findFirst()
          .ifPresent(d -> one.put("delegation", d.acte()));
    }
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
