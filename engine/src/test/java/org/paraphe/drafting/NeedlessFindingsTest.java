package org.paraphe.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraphe.act.ActKind;
import org.paraphe.checking.CheckSubject;
import org.paraphe.checking.Checks;
import org.paraphe.checking.Finding;
import org.paraphe.checking.FindingCode;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.Value;
import org.paraphe.template.ActTemplates;
import org.paraphe.template.TemplatePack;
import org.paraphe.template.TemplatePacks;

/** What must be told stays told; what several houses write alike is no fault of any. */
class NeedlessFindingsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  private record Drafted(Draft draft, List<Finding> findings) {
    String value(String name) {
      return draft.facts().stream()
          .filter(f -> f.name().equals(name))
          .flatMap(f -> f.found().stream())
          .map(Value::asText)
          .findFirst()
          .orElse("(absent)");
    }

    List<FindingCode> codes() {
      return findings.stream().map(Finding::code).toList();
    }
  }

  private static Drafted draft(String kind, ExtractedPiece... pieces) {
    TemplatePack pack = TemplatePacks.load(null).find(new ActKind(kind)).orElseThrow();
    Draft draft =
        new ExtractiveDrafter(new ActTemplates())
            .draft(new DraftRequest(pack, List.of(pieces), Map.of(), Map.of(), "", DAY));
    return new Drafted(
        draft,
        Checks.standard()
            .run(
                new CheckSubject(
                    pack, draft.act(), draft.facts(), Map.of(), List.of(pieces), DAY)));
  }

  @ParameterizedTest
  @CsvSource({"OPFI", "OPNI", "Opération 22"})
  void keepsTheWordsOfAnOperationColumn(String operation) {
    Drafted drafted =
        draft(
            "deliberation-decision-modificative",
            Dossiers.sheet(
                "dm.xlsx",
                "Décision modificative n° 2 - budget principal - exercice 2026\n"
                    + "Section\tChapitre\tArticle\tOpération\tLibellé\tDépenses\tRecettes\n"
                    + "Investissement\t21\t2135\t"
                    + operation
                    + "\tInstallations\t8 000,00\t\n"
                    + "Investissement\t10\t10226\t"
                    + operation
                    + "\tTaxe d'aménagement\t\t8 000,00\n"));

    assertThat(drafted.value("lignes")).contains("2135", "10226");
    assertThat(drafted.codes()).doesNotContain(FindingCode.FAIT_NON_SOURCE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Article 1 : Émet un avis défavorable au projet de carrière.|false",
        "Article 1 : Approuve le projet de carrière.|true"
      })
  void tellsOfAnOpinionAgainstAnActThatIsNotOfItsMind(String article, boolean told) {
    Drafted drafted =
        draft(
            "deliberation-libre",
            Dossiers.piece(
                "projet.txt",
                "Objet : projet de carrière\nConsidérant l'avis défavorable de la commission"
                    + " environnement ;\nLe conseil municipal, après en avoir délibéré :\n"
                    + article
                    + "\nArticle 2 : Le maire est chargé de l'exécution de la présente"
                    + " délibération.\n"));

    assertThat(drafted.findings().stream().anyMatch(f -> f.what().contains("avis contraire")))
        .isEqualTo(told);
  }

  @Test
  void readsEightHoursAndTheirSignAsOneHour() {
    Drafted drafted =
        draft(
            "arrete-circulation",
            Dossiers.piece(
                "demande.txt",
                "La circulation sera interdite rue Carnot le 7 décembre 2026 de 8 heures à 18"
                    + " heures."),
            Dossiers.piece(
                "avis.txt",
                "La circulation sera interdite rue Carnot le 7 décembre 2026 de 8 h à 18 h 00."));

    assertThat(drafted.codes()).doesNotContain(FindingCode.FAIT_CONTRADICTOIRE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "les samedi 12 et dimanche 13 décembre 2026",
        "les vendredi 11, samedi 12 et dimanche 13 décembre 2026",
        "les lundi 30 novembre et mardi 1er décembre 2026"
      })
  void readsTheFirstOfSeveralDaysWhereTheyAreTold(String days) {
    Drafted drafted =
        draft(
            "arrete-circulation",
            Dossiers.piece("demande.txt", "Circulation interdite rue Carnot " + days + "."));

    assertThat(drafted.codes()).doesNotContain(FindingCode.FAIT_NON_SOURCE);
  }

  @ParameterizedTest
  @CsvSource({"123 456 789 00011,true", "73282932000074,false"})
  void tellsOfAFalseNumberInAContractThatAsksForNone(String siret, boolean told) {
    Drafted drafted =
        draft(
            "decision-contrat",
            Dossiers.piece(
                "contrat.txt",
                "Entre la commune et la société Atelier Vert, SIRET " + siret + ", est convenu :"));

    assertThat(drafted.codes().contains(FindingCode.SIRET_INVALIDE)).isEqualTo(told);
  }

  @Test
  void tellsOfAFalseNumberInAColumnOfOffers() {
    Drafted drafted =
        draft(
            "deliberation-marche",
            Dossiers.sheet(
                "offres.ods",
                "Entreprise\tN° SIRET\tPrix HT\nLopez\t123 456 789\n\t00011\t9 000,00\n"
                    + "Chapuis\t732 829 320 00074\t9 400,00"));

    assertThat(drafted.codes()).containsOnlyOnce(FindingCode.SIRET_INVALIDE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "14 place de la Halle, 12999 Sainte-Foy\n",
        "Note du service urbanisme, 3 novembre 2026\n",
        "Réponse de l'expert, 20 octobre 2026\n",
        "Courrier du 2 novembre 2026\n"
      })
  void takesNoAddressNorDatelineForWhatASummaryIsAbout(String head) {
    Drafted drafted =
        draft(
            "synthese-juridique",
            Dossiers.piece(
                "piece.txt",
                head
                    + "Le mur de soutènement penche de 12 centimètres vers la voie publique.\n"
                    + "La réparation du mur de soutènement est estimée à 9 400 €.\n"));

    assertThat(drafted.value("titre")).contains("mur de soutènement");
    assertThat(drafted.value("points"))
        .contains("12 centimètres", "9 400")
        .doesNotContain(head.strip());
  }

  @Test
  void namesARoadOnceHoweverItIsWritten() {
    Drafted drafted =
        draft(
            "arrete-circulation",
            Dossiers.piece(
                "demande.txt",
                "Travaux sur la RD 47.\nLa route départementale 47 sera fermée à la circulation du"
                    + " 7 décembre 2026 au 9 décembre 2026.\n"));

    assertThat(drafted.value("voie")).isEqualTo("[RD 47]");
  }
}
