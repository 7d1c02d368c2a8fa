package org.paraphe.pipeline;

import java.util.List;
import org.paraphe.casefile.CaseFile;
import org.paraphe.rendering.ControlSheet;
import org.paraphe.review.People;
import org.paraphe.review.Person;

/** The edited documents of a case as its control page shows them, under people's names. */
record Modifications(Kept kept, People people) {

  List<ControlSheet.Modification> of(CaseFile file) {
    return of(kept.modifications(file));
  }

  List<ControlSheet.Modification> of(List<Modification> all) {
    return all.stream()
        .map(
            m ->
                new ControlSheet.Modification(
                    people.byId(m.who()).map(Person::nom).orElse("une personne"),
                    Receipts.when(m.at()),
                    m.file(),
                    m.sentences(),
                    m.comments().stream().map(Modification::sentence).toList(),
                    m.fields()))
        .toList();
  }
}
