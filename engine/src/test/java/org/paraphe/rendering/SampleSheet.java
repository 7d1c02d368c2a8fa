package org.paraphe.rendering;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.paraphe.checking.Finding;
import org.paraphe.checking.FindingCode;
import org.paraphe.checking.Severity;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.extraction.Outcome;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactStatus;
import org.paraphe.facts.FactType;
import org.paraphe.facts.Span;
import org.paraphe.facts.Value;
import org.paraphe.template.SamplePacks;

/** A sheet with one of each: findings of all severities, found, competing and missing facts. */
final class SampleSheet {
  static final String NOTE =
      "Note du service\nIl est proposé d’attribuer une subvention de 4 500 € à l’Harmonie"
          + " municipale au titre de l’exercice 2027, contre 6 000 € demandés.\n";

  private SampleSheet() {}

  static ControlSheet sheet() {
    Span found = span("4 500 €");
    Span other = span("6 000 €");
    Fact montant =
        new Fact(
            "montant",
            FactType.MONTANT,
            Value.of("4500.00"),
            FactStatus.TROUVE,
            found,
            List.of(new Fact.Candidate(Value.of("6000.00"), other)),
            "la proposition du service l’emporte sur la demande");
    return new ControlSheet(
        "2026-000123",
        "Attribution d’une subvention à une association",
        "Attribution d’une subvention à l’Harmonie municipale",
        "extractive",
        SamplePacks.DATE,
        "A_VALIDER",
        findings(),
        List.of(montant, Fact.absent("objetSubvention", FactType.TEXTE)),
        SamplePacks.subvention().fields(),
        List.of(piece("note.odt", Outcome.LU, NOTE), piece("scan.pdf", Outcome.CHIFFRE, "")),
        List.of(
            new ControlSheet.CheckedReference(
                "visa 1",
                "l’article L. 2121-29 du CGCT",
                "article L. 2121-29 du code général des collectivités territoriales",
                "EN_VIGUEUR",
                "en vigueur au 6 décembre 2023, non vérifié depuis",
                LocalDate.of(1996, 2, 24),
                null,
                LocalDate.of(2023, 12, 6),
                "",
                List.of(),
                null)),
        Map.of("modèle d’acte", "3f2a9c41d0b7"),
        new ControlSheet.ModelUse(0, 0, 0, 0.8),
        List.of());
  }

  static List<Finding> findings() {
    return List.of(
        new Finding(
            FindingCode.CHAMP_MANQUANT,
            Severity.BLOQUANT,
            "champ objetSubvention",
            "L’objet de la subvention manque.",
            "Une subvention est accordée pour un objet d’intérêt public local.",
            "Indiquez-le : objetSubvention = …"),
        new Finding(
            FindingCode.PIECE_NON_LUE,
            Severity.BLOQUANT,
            "pièce scan.pdf",
            "La pièce « scan.pdf » est protégée par un mot de passe.",
            "Ce qu’elle contient n’a pas été pris en compte.",
            "Demandez une version sans mot de passe et déposez de nouveau le dossier."),
        new Finding(
            FindingCode.FAIT_CONTRADICTOIRE,
            Severity.ATTENTION,
            "champ montant",
            "Deux montants : 4 500 € et 6 000 €.",
            "Les pièces ne disent pas la même chose.",
            "Vérifiez que la proposition du service est bien celle à soumettre."));
  }

  static ExtractedPiece piece(String name, Outcome outcome, String text) {
    return new ExtractedPiece(
        name,
        "application/octet-stream",
        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        outcome,
        text,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Map.of());
  }

  private static Span span(String quote) {
    int start = NOTE.indexOf(quote);
    return new Span("note.odt", 1, null, start, start + quote.length(), quote);
  }
}
