package org.paraphe.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.paraphe.act.Family;
import org.paraphe.extraction.ExtractedPiece;
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
        request.pack().family() == Family.SYNTHESE
            ? new SummarySearch(request.pieces()).facts(request.pack(), request.typed())
            : new FactSearch(request.pieces(), request.given(), request.date())
                .facts(request.pack(), request.typed());
    Draft.Footprint footprint = new Draft.Footprint(0, 0, 0.0, (System.nanoTime() - start) / NANOS);
    List<Draft.Notice> notices = new ArrayList<>(cut(request.pieces()));
    if (request.pack().family() != Family.SYNTHESE) {
      notices.addAll(ToldApart.notices(request, facts));
    }
    return assembly.assemble(request, name(), facts, Map.of(), notices, footprint);
  }

  private static List<Draft.Notice> cut(List<ExtractedPiece> pieces) {
    return pieces.stream()
        .filter(p -> p.text().length() > PieceReading.LONGEST)
        .map(
            p ->
                new Draft.Notice(
                    "TEXTE_COUPE",
                    "Seul le début de la pièce « %s » a été lu pour la rédaction (%d caractères sur %d)."
                        .formatted(p.name(), PieceReading.LONGEST, p.text().length()),
                    "La pièce est trop longue : une valeur qui n'est écrite qu'à la fin manque."))
        .toList();
  }
}
