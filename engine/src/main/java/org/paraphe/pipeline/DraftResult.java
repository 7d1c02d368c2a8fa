package org.paraphe.pipeline;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.paraphe.act.Act;
import org.paraphe.checking.Finding;
import org.paraphe.checking.References;
import org.paraphe.checking.Severity;
import org.paraphe.drafting.Draft;

/**
 * A draft made without the queue.
 *
 * @param documents paths written, by "docx", "pdf", "xml", "control"
 */
public record DraftResult(
    Sketch sketch,
    List<Finding> findings,
    List<References.Resolved> references,
    LocalDate date,
    Map<String, String> documents) {

  public DraftResult {
    findings = List.copyOf(findings);
    references = List.copyOf(references);
    documents = Collections.unmodifiableMap(new LinkedHashMap<>(documents));
  }

  public boolean blocked() {
    return findings.stream().anyMatch(f -> f.severity() == Severity.BLOQUANT);
  }

  public Optional<Act> act() {
    return sketch.drafted().map(Draft::act);
  }

  /** {@code paraphe draft --json}. */
  public Map<String, Object> toJson() {
    Map<String, Object> json = new LinkedHashMap<>();
    Optional<Draft> draft = sketch.drafted();
    json.put("schema", 1);
    json.put("kind", draft.map(d -> d.kind().id()).orElse(null));
    json.put("drafter", draft.map(Draft::drafter).orElse(null));
    json.put("date", date.toString());
    json.put(
        "fields",
        draft.map(d -> d.facts().stream().map(DraftJson::field).toList()).orElse(List.of()));
    json.put("act", act().map(DraftJson::act).orElse(null));
    json.put("references", references.stream().map(DraftJson::reference).toList());
    json.put("findings", findings.stream().map(DraftJson::finding).toList());
    json.put("documents", documents);
    json.put("footprint", draft.map(d -> DraftJson.footprint(d.footprint())).orElse(null));
    return json;
  }
}
