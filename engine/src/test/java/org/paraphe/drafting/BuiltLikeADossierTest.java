package org.paraphe.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraphe.act.ActKind;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactStatus;
import org.paraphe.facts.Value;
import org.paraphe.template.TemplatePacks;

/** What follows from how a dossier is built, whatever its words. */
class BuiltLikeADossierTest {
  private static final Found FREE = new Found("deliberation-libre");
  private static final Found DELEGATION = new Found("arrete-delegation");
  private static final Found POST = new Found("deliberation-emploi");

  private static String title(ExtractedPiece... pieces) {
    var pack = TemplatePacks.load(null).find(new ActKind("synthese-juridique")).orElseThrow();
    return new SummarySearch(List.of(pieces))
        .facts(pack, Map.of()).stream()
            .filter(f -> f.name().equals("titre"))
            .findFirst()
            .flatMap(Fact::found)
            .map(Value::asText)
            .orElse("");
  }

  @Test
  void restsOnTheLawsThatANoteCitesWhereNobodyWroteVu() {
    String note =
        "Il est proposé au conseil d'adopter le règlement. L'article L. 2223-17 du code général"
            + " des collectivités territoriales le permet.%s";

    assertThat(FREE.items("visas", note.formatted("")))
        .containsExactly("L'article L. 2223-17 du code général des collectivités territoriales");
    assertThat(FREE.items("visas", "Vu le code de l'éducation ;\n" + note.formatted("")))
        .containsExactly("le code de l'éducation");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Textes à viser : le code général des collectivités territoriales, articles L. 2223-17 et L. 2223-18. | le code général des collectivités territoriales, articles L. 2223-17 et L. 2223-18",
        "On s'appuie sur le code de la route, notamment ses articles L. 411-1 et L. 411-6. | le code de la route, notamment ses articles L. 411-1 et L. 411-6",
        "Base : code de l'urbanisme, article L. 422-1. | code de l'urbanisme, article L. 422-1",
        "Base : les articles L. 2223-17 et L. 2223-18 du code général des collectivités territoriales. | les articles L. 2223-17 et L. 2223-18 du code général des collectivités territoriales",
      })
  void keepsTheCodeThatANoteNamesBeforeItsArticles(String said, String visa) {
    assertThat(FREE.items("visas", "Il est proposé au conseil d'adopter le règlement.\n\n" + said))
        .containsExactly(visa);
  }

  @Test
  void restsOnNoLawThatSomebodyElseInvokes() {
    assertThat(
            FREE.items(
                "visas",
                "Le requérant invoque l'article L. 2223-17 du code général des collectivités"
                    + " territoriales. Il est proposé au conseil d'adopter le règlement."))
        .isEmpty();
  }

  @Test
  void takesNobodyFromAFormerOrderThatServesAsAModel() {
    ExtractedPiece model =
        Dossiers.piece(
            "modele.txt",
            "Arrêté n° 2020-07 du 15 juin 2020 portant délégation de fonctions à M. Aubin Kerloc'h,"
                + " 1er adjoint\nArticle 1er : M. Aubin Kerloc'h reçoit délégation pour la voirie à"
                + " compter du 15 juin 2020.");
    ExtractedPiece note =
        Dossiers.piece(
            "note.txt",
            "Délégation de fonctions à Mme Zoé Tardif, 2e adjointe\nDomaines : état civil, cantine."
                + "\nEffet : 1er janvier 2027.");

    assertThat(DELEGATION.value("elu", model, note)).isEqualTo("Mme Zoé Tardif");
    assertThat(DELEGATION.items("domaine", model, note)).containsExactly("état civil", "cantine");
    assertThat(DELEGATION.fact("elu", model, note).others()).isEmpty();
    assertThat(DELEGATION.fact("dateEffet", model, note).others()).isEmpty();
    assertThat(DELEGATION.value("elu", model)).isEqualTo("M. Aubin Kerloc'h");
  }

  @Test
  void prefersAMessageToTheOneThatItQuotes() {
    ExtractedPiece thread =
        Dossiers.piece(
            "fil.eml",
            "De : Président\nDate : 18 novembre 2026\n\nJe délègue à Mme Zoé Tardif, 4e"
                + " vice-présidente, le tourisme.\n\n-----Message transféré-----\nDe : Direction\nEnvoyé"
                + " : mercredi 11 novembre 2026\n\nProposition : déléguer le tourisme à M. Aubin"
                + " Kerloc'h, 6e vice-président.");

    assertThat(DELEGATION.value("elu", thread)).isEqualTo("Mme Zoé Tardif");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mme Zoé Tardif, 2e adjointe : culture, sports.",
        "Mme Zoé Tardif (2e adjointe, culture, sports) reçoit délégation.",
        "Mme Zoé Tardif, 2e adjointe, prend la culture (musée, théâtre) et les sports.",
        "Délégations : on veut donner la culture et les sports à Mme Zoé Tardif, 2e adjointe.",
        "Mme Zoé Tardif, 2e adjointe\nCompétences confiées : culture ; sports"
      })
  void readsTheFieldsBesideWhoReceivesThem(String text) {
    assertThat(DELEGATION.items("domaine", text))
        .hasSize(2)
        .anyMatch(d -> d.startsWith("culture"))
        .contains("sports");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "M. Aubin Kerloc'h prend le train avec Mme Zoé Tardif.",
        "Mme Zoé Tardif, 2e adjointe : M. Aubin Kerloc'h sera averti.",
        "Signature des actes : oui"
      })
  void readsNoFieldWhereNoneIsGiven(String text) {
    assertThat(DELEGATION.items("domaine", text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Arrêté à prendre pour Mme Zoé Tardif. Elle démarre le 14 décembre prochain. | 2026-12-14",
        "Mme Zoé Tardif, à dater du 4 janvier. | 2027-01-04",
        "Délégation de Mme Zoé Tardif, élue le 14 mars. |",
        "Des espaces naturels à confier - réunion du 2 décembre. |"
      })
  void givesADayThatSomethingBeginsOnTheYearOfItsLetter(String text, String day) {
    Fact date =
        DELEGATION.fact("dateEffet", Dossiers.piece("n.txt", "Le 20 novembre 2026\n" + text));

    assertThat(date.found().map(Value::asText).orElse(null)).isEqualTo(day);
    assertThat(date.status()).isEqualTo(day == null ? FactStatus.ABSENT : FactStatus.CALCULE);
  }

  @Test
  void createsNoPostOfATableOfThoseThatThereAre() {
    ExtractedPiece table =
        Dossiers.sheet(
            "effectifs.csv",
            "Grade\tCatégorie\tPourvus\nIngénieur\tA\t3\nRédacteur\tB\t6\nAttaché\tA\t4");
    ExtractedPiece note =
        Dossiers.piece("note.txt", "Il est proposé de créer un emploi de technicien.");

    assertThat(POST.items("grade", note, table)).containsExactly("technicien");
  }

  @Test
  void entitlesASummaryWithWhatTheWholeDossierSpeaksOf() {
    ExtractedPiece letter =
        Dossiers.piece(
            "lettre.txt",
            "Objet : mise en demeure de payer\nLes loyers de la halle restent dus depuis juin.");
    ExtractedPiece note =
        Dossiers.piece(
            "note.txt",
            "Loyers impayés de la halle aux grains\nLe locataire de la halle doit six loyers.");

    assertThat(title(letter, note)).isEqualTo("Loyers impayés de la halle aux grains");
  }
}
