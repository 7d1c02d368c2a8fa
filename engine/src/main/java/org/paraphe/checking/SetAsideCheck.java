package org.paraphe.checking;

import java.util.List;
import org.paraphe.act.Family;
import org.paraphe.facts.SetAside;

/** ELEMENT_OMIS: a piece that is a model, cancelled or not retained gave no value. */
final class SetAsideCheck implements Check {

  @Override
  public List<Finding> run(CheckSubject subject) {
    return subject.pack().family() == Family.SYNTHESE
        ? List.of()
        : subject.pieces().stream()
            .filter(p -> p.outcome().hasText() && SetAside.is(p, subject.pieces()))
            .map(
                p ->
                    Findings.attention(
                        FindingCode.ELEMENT_OMIS,
                        "pièce " + p.name(),
                        "Aucune valeur de l'acte n'est prise dans « " + p.name() + " ».",
                        "Son nom, ses mots ou une autre pièce disent qu'elle sert de modèle, qu'elle est"
                            + " annulée ou qu'elle n'est pas retenue.",
                        "Si elle vaut pour cet acte, la renommer et renvoyer le dossier."))
            .toList();
  }
}
