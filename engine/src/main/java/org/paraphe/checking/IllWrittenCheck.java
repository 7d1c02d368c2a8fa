package org.paraphe.checking;

import java.util.List;
import java.util.stream.Stream;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactType;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.IllWritten;
import org.paraphe.template.FieldSpec;
import org.paraphe.template.TemplatePack;

/**
 * DATE_INCOHERENTE: a piece, or a value typed in, has a day that no calendar has, « 31 juin 2027 »,
 * or an hour that no day has, « 25h61 ». MONTANT_INCOHERENT: it writes an amount of which nobody
 * can tell the figures, « 1 50 0 € ». Nothing is read there: without a word the value would only be
 * missing, or another one taken.
 */
final class IllWrittenCheck implements Check {

  @Override
  public List<Finding> run(CheckSubject subject) {
    Stream<Finding> pieces =
        subject.texts().stream().flatMap(p -> in(p.name(), p.text(), subject.pack()));
    Stream<Finding> values =
        subject.facts().stream()
            .filter(f -> f.type() == FactType.TEXTE)
            .flatMap(IllWrittenCheck::in);
    return Stream.concat(pieces, values).toList();
  }

  private static Stream<Finding> in(String piece, FoldedText text, TemplatePack pack) {
    return IllWritten.in(text).stream()
        .filter(i -> isOf(pack, i.kind()))
        .map(i -> finding(i.kind(), "pièce " + piece, text.words(i.start(), i.end())))
        .distinct();
  }

  /** Hours and days that a person typed, or that a piece gave as they are. */
  private static Stream<Finding> in(Fact fact) {
    return fact.found().stream()
        .map(v -> FoldedText.of(v.asText()))
        .flatMap(
            text ->
                IllWritten.in(text).stream()
                    .filter(i -> i.kind() != IllWritten.Kind.MONTANT)
                    .map(i -> ofValue(fact, text.words(i.start(), i.end()))))
        .distinct();
  }

  /** What an act of this kind states nowhere is no defect of its dossier. */
  private static boolean isOf(TemplatePack pack, IllWritten.Kind kind) {
    return switch (kind) {
      case JOUR -> true;
      case HEURE ->
          pack.fields().stream().anyMatch(f -> "horaires".equals(f.hints().reconnaisseur()));
      case MONTANT -> pack.fields().stream().anyMatch(IllWrittenCheck::hasAmounts);
    };
  }

  private static boolean hasAmounts(FieldSpec field) {
    return field.type() == FactType.MONTANT
        || field.columns().stream().anyMatch(c -> c.type() == FactType.MONTANT);
  }

  private static Finding finding(IllWritten.Kind kind, String where, String words) {
    return switch (kind) {
      case JOUR ->
          Findings.blocking(
              FindingCode.DATE_INCOHERENTE,
              where,
              "« %s » : ce jour n'existe pas.".formatted(words),
              "Aucune date n'est prise de ce passage.",
              "Demander la date exacte à l'auteur de la pièce.");
      case HEURE ->
          Findings.attention(
              FindingCode.DATE_INCOHERENTE,
              where,
              "« %s » : cette heure n'existe pas.".formatted(words),
              "Aucun horaire n'est pris de ce passage.",
              "Demander l'horaire exact à l'auteur de la pièce.");
      case MONTANT ->
          Findings.attention(
              FindingCode.MONTANT_INCOHERENT,
              where,
              "« %s » : ce montant est mal écrit.".formatted(words),
              "Ses chiffres ne se lisent pas avec certitude : aucun montant n'en est pris, et celui"
                  + " de l'acte peut venir d'un autre passage.",
              "Lire ce passage dans la pièce ; si c'est le montant de l'acte, le saisir.");
    };
  }

  private static Finding ofValue(Fact fact, String words) {
    return Findings.blocking(
        FindingCode.DATE_INCOHERENTE,
        "champ " + fact.name(),
        "« %s » : ce jour ou cette heure n'existe pas.".formatted(words),
        "L'acte le dirait tel quel.",
        "Saisir la bonne valeur (« " + fact.name() + " = … »).");
  }
}
