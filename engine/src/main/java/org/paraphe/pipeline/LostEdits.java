package org.paraphe.pipeline;

import java.util.List;
import org.paraphe.casefile.CaseFile;
import org.paraphe.drafting.Draft;

/**
 * What people had changed in a draft's document when the draft is made again: a new draft is made
 * from the pieces and the typed values alone, so whoever edited must be told what it no longer
 * holds.
 */
record LostEdits(List<Modification> modifications) {

  LostEdits {
    modifications = List.copyOf(modifications);
  }

  Sketch told(Sketch sketch) {
    List<String> changes = modifications.stream().flatMap(m -> m.sentences().stream()).toList();
    if (changes.isEmpty() || !(sketch instanceof Sketch.Drafted drafted)) {
      return sketch;
    }
    return new Sketch.Drafted(
        drafted
            .draft()
            .with(
                new Draft.Notice(
                    "MODIFICATION_ECARTEE",
                    "Le texte modifié du projet n'est plus dans ce nouveau projet : "
                        + String.join(" ; ", changes)
                        + ".",
                    "Le projet a été refait à partir des pièces et des valeurs saisies ; les"
                        + " valeurs de champs que le document modifiait restent saisies, le reste"
                        + " du texte non.")));
  }

  /** Puts the last edited document beside the new draft. */
  void setAside(CaseFile.Edit edit) {
    if (modifications.isEmpty()) {
      return;
    }
    Modification last = modifications.get(modifications.size() - 1);
    edit.without(Kept.EDITS).without(Kept.EDITED).without(Kept.EDIT_FINDINGS);
    edit.document(
        last.file().endsWith(".odt") ? Kept.SUPERSEDED_ODT : Kept.SUPERSEDED_DOCX, last.document());
  }
}
