package org.paraphe.drafting;

import java.util.List;
import java.util.Map;
import org.paraphe.facts.Fact;
import org.paraphe.template.ActTemplates;

/**
 * Drafts without a model: each field by its labels, its patterns, tables and the recogniser of its
 * type. What is not written in the dossier stays absent; nothing is guessed. Values that disagree
 * are all kept, the best one first. Thread-safe.
 */
public final class ExtractiveDrafter implements Drafter {
  private static final double NANOS = 1e9;

  private final DraftAssembly assembly;

  public ExtractiveDrafter(ActTemplates templates) {
    this.assembly = new DraftAssembly(templates);
  }

  @Override
  public String name() {
    return "extractive";
  }

  @Override
  public Draft draft(DraftRequest request) {
    long start = System.nanoTime();
    List<Fact> facts =
        new FactSearch(request.pieces(), request.given()).facts(request.pack(), request.typed());
    Draft.Footprint footprint = new Draft.Footprint(0, 0, 0.0, (System.nanoTime() - start) / NANOS);
    return assembly.assemble(request, name(), facts, Map.of(), List.of(), footprint);
  }
}
