package org.paraphe.checking;

import java.util.List;
import java.util.Set;
import org.paraphe.act.Family;

/** ELEMENT_OMIS: a piece that is a model, cancelled or not retained gave no value. */
final class SetAsideCheck implements Check {

  @Override
  public List<Finding> run(CheckSubject subject) {
    if (subject.pack().family() == Family.SYNTHESE) {
      return List.of();
    }
    Set<String> aside = subject.aside();
    return subject.pieces().stream()
        .filter(p -> p.outcome().hasText() && aside.contains(p.name()))
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
