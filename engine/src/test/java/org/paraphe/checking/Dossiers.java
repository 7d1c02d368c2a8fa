package org.paraphe.checking;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.Act;
import org.paraphe.act.ActKind;
import org.paraphe.act.Article;
import org.paraphe.act.Block;
import org.paraphe.act.Considerant;
import org.paraphe.act.Entete;
import org.paraphe.act.Family;
import org.paraphe.act.Inline;
import org.paraphe.act.Inline.Fait;
import org.paraphe.act.Inline.Reference;
import org.paraphe.act.Inline.Texte;
import org.paraphe.act.Seance;
import org.paraphe.act.Signature;
import org.paraphe.act.Visa;
import org.paraphe.act.Vote;
import org.paraphe.dossier.Sha256;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.extraction.HiddenText;
import org.paraphe.extraction.Outcome;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactStatus;
import org.paraphe.facts.FactType;
import org.paraphe.facts.Span;
import org.paraphe.facts.Value;
import org.paraphe.template.FieldSpec;
import org.paraphe.template.Hints;
import org.paraphe.template.Origine;
import org.paraphe.template.SamplePacks;
import org.paraphe.template.TemplatePack;

/** Subjects for the tests of checks: one good subsidy draft and ways to bend it. */
final class Dossiers {

  static final LocalDate DATE = LocalDate.of(2026, 11, 23);

  static final String LETTRE =
      """
      Harmonie des Étangs
      12, rue du Moulin
      SIRET : 732 829 320 00074

      Montrieux, le 3 septembre 2026

      Monsieur le Maire,
      L'association Harmonie des Étangs sollicite une subvention de 6 000 € pour l'exercice 2027,
      pour l'achat de douze instruments et la formation de 48 élèves, du 3 au 7 mars 2027.
      La convention serait conclue pour trois ans. Le luthier garantit les instruments.

      Le président, Julien Tasserie
      """;

  static final String NOTE =
      """
      Note du service culture
      Montant proposé : 4 500 €
      Imputation : 6574
      Avis de la commission culture du 1er octobre 2026 : favorable
      """;

  static final String TEMPLATE =
      """
      <#ftl output_format="Acte">
      <@acte titre="Extrait du registre des délibérations">
      <@objet>Attribution d'une subvention à <@fait "beneficiaire"/></@objet>
      <@visa>Vu le <@reference>code général des collectivités territoriales, notamment l'article \
      L. 2121-29</@reference></@visa>
      <@considerant>que <@fait "beneficiaire"/> sollicite une aide pour <@fait "objetSubvention"/>\
      </@considerant>
      <@article>Une subvention de <@fait "montant"/> est attribuée à <@fait "beneficiaire"/> \
      (SIRET <@fait "siret"/>) au titre de l'exercice <@fait "exercice"/>, après avis de la \
      commission du <@fait "dateAvis"/>. Elle est versée en 2 fois sous trente jours.</@article>
      <@article>La convention est conclue pour <@fait "duree"/>. La dépense est imputée au compte \
      <@fait "imputation"/> du budget. Le Maire de ${collectivite} est chargé de l'exécution.\
      </@article>
      </@acte>
      """;

  private Dossiers() {}

  static ExtractedPiece piece(String name, String text) {
    return piece(name, text, Outcome.LU, List.of(), List.of());
  }

  static ExtractedPiece piece(
      String name, String text, Outcome outcome, List<String> warnings, List<HiddenText> hidden) {
    return new ExtractedPiece(
        name,
        "text/plain",
        Sha256.of(text).hex(),
        outcome,
        text,
        List.of(),
        List.of(),
        hidden,
        warnings,
        Map.of());
  }

  static FieldSpec field(String name, FactType type, Origine origine, boolean required) {
    return new FieldSpec(
        name, type, "libellé de " + name, origine, required, Hints.NONE, List.of());
  }

  static Fact found(String name, FactType type, String value, String piece, String quote) {
    return found(name, type, Value.of(value), piece, quote);
  }

  static Fact found(String name, FactType type, Value value, String piece, String quote) {
    String text = piece.equals("lettre.docx") ? LETTRE : NOTE;
    int start = text.indexOf(quote);
    if (start < 0) {
      throw new IllegalArgumentException("not in " + piece + ": " + quote);
    }
    Span span = new Span(piece, null, null, start, start + quote.length(), quote);
    return new Fact(name, type, value, FactStatus.TROUVE, span, List.of(), null);
  }

  static List<Fact> facts() {
    return List.of(
        found(
            "beneficiaire",
            FactType.ORGANISATION,
            "Harmonie des Étangs",
            "lettre.docx",
            "association Harmonie des Étangs"),
        found("siret", FactType.SIRET, "73282932000074", "lettre.docx", "732 829 320 00074"),
        found("montant", FactType.MONTANT, "4500.00", "note.odt", "4 500 €"),
        found("exercice", FactType.ANNEE, "2027", "lettre.docx", "l'exercice 2027"),
        found(
            "objetSubvention",
            FactType.TEXTE,
            "l'achat de douze instruments et la formation de 48 élèves",
            "lettre.docx",
            "l'achat de douze instruments et la formation de 48 élèves"),
        found("dateAvis", FactType.DATE, "2026-10-01", "note.odt", "1er octobre 2026"),
        found("duree", FactType.DUREE, "3 ans", "lettre.docx", "trois ans"),
        found("imputation", FactType.TEXTE, "6574", "note.odt", "6574"));
  }

  static Map<String, Value> given() {
    return Map.of(
        "collectivite", Value.of("Commune de Montrieux-les-Étangs"),
        "lieu", Value.of("Montrieux-les-Étangs"),
        "assemblee", Value.of("conseil municipal"),
        "signataire", Value.of("Paul Estrade"),
        "qualiteSignataire", Value.of("Maire"),
        "tribunal", Value.of("tribunal administratif de Dijon"),
        "enExercice", Value.of("19"));
  }

  static TemplatePack pack(TemplatePack.Publication publication) {
    return pack(publication, Family.DELIBERATION);
  }

  static TemplatePack pack(TemplatePack.Publication publication, Family family) {
    return new TemplatePack(
        new ActKind("deliberation-subvention"),
        "0123456789ab",
        "Attribution d'une subvention",
        family,
        "1",
        "7.5",
        true,
        "deliberations",
        TemplatePack.Circuit.UNE_ETAPE,
        publication,
        false,
        "",
        new TemplatePack.Reconnaissance(Map.of(), Map.of(), 1),
        List.of(),
        Set.of("signataire", "recours"),
        List.of(
            field("beneficiaire", FactType.ORGANISATION, Origine.DOSSIER, true),
            field("siret", FactType.SIRET, Origine.DOSSIER, false),
            field("montant", FactType.MONTANT, Origine.DOSSIER, true),
            field("exercice", FactType.ANNEE, Origine.DOSSIER, true),
            field("objetSubvention", FactType.TEXTE, Origine.DOSSIER, true),
            field("dateAvis", FactType.DATE, Origine.DOSSIER, false),
            field("duree", FactType.DUREE, Origine.DOSSIER, false),
            field("imputation", FactType.TEXTE, Origine.DOSSIER, false),
            field("collectivite", FactType.ORGANISATION, Origine.REGLAGE, true),
            field("presents", FactType.ENTIER, Origine.SEANCE, true),
            field("numero", FactType.TEXTE, Origine.REGISTRE, true)),
        TEMPLATE,
        "",
        null,
        List.of());
  }

  static TemplatePack withMentions(TemplatePack pack, Set<String> mentions) {
    return SamplePacks.with(pack, "mentions", mentions);
  }

  static List<Inline> line(Inline... content) {
    return List.of(content);
  }

  static Article article(int number, Inline... content) {
    return new Article(number, null, List.of(new Block.Alinea(List.of(content))));
  }

  static Act act() {
    Fait beneficiaire = new Fait("beneficiaire", "Harmonie des Étangs");
    return new Act(
        new ActKind("deliberation-subvention"),
        Family.DELIBERATION,
        new Entete(
            "Commune de Montrieux-les-Étangs", null, "Extrait du registre des délibérations", null),
        new Seance("conseil municipal", null, null, null, 19, null, null, null, null),
        line(new Texte("Attribution d'une subvention à "), beneficiaire),
        List.of(
            new Visa(
                line(
                    new Texte("Vu le "),
                    new Reference(
                        "code général des collectivités territoriales, notamment l'article"
                            + " L. 2121-29")))),
        List.of(
            new Considerant(
                line(
                    new Texte("que "),
                    beneficiaire,
                    new Texte(" sollicite une aide pour "),
                    new Fait(
                        "objetSubvention",
                        "l'achat de douze instruments et la formation de 48 élèves")))),
        "Après en avoir délibéré, DÉCIDE",
        List.of(
            article(
                1,
                new Texte("Une subvention de "),
                new Fait("montant", "4\u202f500\u00a0€"),
                new Texte(" est attribuée à "),
                beneficiaire,
                new Texte(" (SIRET "),
                new Fait("siret", "732 829 320 00074"),
                new Texte(") au titre de l'exercice "),
                new Fait("exercice", "2027"),
                new Texte(", après avis de la commission du "),
                new Fait("dateAvis", "1er octobre 2026"),
                new Texte(". Elle est versée en 2 fois sous trente jours.")),
            article(
                2,
                new Texte("La convention est conclue pour "),
                new Fait("duree", "3 ans"),
                new Texte(". La dépense est imputée au compte "),
                new Fait("imputation", "6574"),
                new Texte(
                    " du budget. Le Maire de Commune de Montrieux-les-Étangs est chargé de"
                        + " l'exécution."))),
        new Vote(null, null, null, null),
        new Signature("Montrieux-les-Étangs", null, "Paul Estrade", "Maire", null),
        line(
            new Texte(
                "La présente délibération peut faire l'objet d'un recours devant le tribunal"
                    + " administratif de Dijon dans un délai de deux mois.")),
        List.of(),
        null,
        List.of());
  }

  /** Without object, reason or second article: nothing printed from the dossier. */
  static Act plainAct() {
    Act act = act();
    return new Act(
        act.kind(),
        act.family(),
        act.entete(),
        act.seance(),
        List.of(),
        act.visas(),
        List.of(),
        act.formule(),
        List.of(article(1)),
        act.vote(),
        act.signature(),
        act.recours(),
        List.of(),
        null,
        List.of());
  }

  static Act with(Act act, @Nullable Signature signature, List<Inline> recours) {
    return new Act(
        act.kind(),
        act.family(),
        act.entete(),
        act.seance(),
        act.objet(),
        act.visas(),
        act.considerants(),
        act.formule(),
        act.articles(),
        act.vote(),
        signature,
        recours,
        act.execution(),
        act.certification(),
        act.annexes());
  }

  static List<ExtractedPiece> pieces() {
    return List.of(piece("lettre.docx", LETTRE), piece("note.odt", NOTE));
  }

  static CheckSubject good() {
    return subject(act(), facts());
  }

  /** The same dossier, as if the executive signed it. */
  static CheckSubject arrete() {
    TemplatePack pack = pack(TemplatePack.Publication.NOTIFIE, Family.ARRETE);
    return new CheckSubject(pack, act(), facts(), given(), pieces(), DATE);
  }

  static CheckSubject subject(Act act, List<Fact> facts) {
    return subject(TemplatePack.Publication.PUBLIE, act, facts, pieces());
  }

  static CheckSubject subject(
      TemplatePack.Publication publication,
      Act act,
      List<Fact> facts,
      List<ExtractedPiece> pieces) {
    return new CheckSubject(pack(publication), act, facts, given(), pieces, DATE);
  }
}
