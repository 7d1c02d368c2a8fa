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
import org.paraphe.checking.Severity;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.template.ActTemplates;
import org.paraphe.template.TemplatePack;
import org.paraphe.template.TemplatePacks;

/** Periods and weekdays that a contract or a letter gets wrong are told. */
class DoubtfulDatesTest {

  private static final String CONTRACT =
      "CONTRAT D'ENTRETIEN\nEntre la commune de Lanzac et la société Vertical Ascenseurs\n"
          + "Objet : entretien de l'ascenseur de la mairie\n%s\nPrix : 900 € TTC par an.\n"
          + "Fondement : article L. 2122-22, 4°, du CGCT.\n";

  private static List<Finding> told(String kind, ExtractedPiece... pieces) {
    TemplatePack pack = TemplatePacks.load(null).find(new ActKind(kind)).orElseThrow();
    LocalDate day = LocalDate.of(2026, 11, 24);
    DraftRequest request = new DraftRequest(pack, List.of(pieces), Map.of(), Map.of(), "", day);
    Draft draft = new ExtractiveDrafter(new ActTemplates()).draft(request);
    return Checks.standard()
        .run(new CheckSubject(pack, draft.act(), draft.facts(), Map.of(), request.pieces(), day))
        .stream()
        .filter(f -> f.code() == FindingCode.DATE_INCOHERENTE)
        .toList();
  }

  private static List<Finding> contract(String words) {
    return told("decision-contrat", Dossiers.piece("contrat.txt", CONTRACT.formatted(words)));
  }

  @Test
  void blocksAContractThatEndsBeforeItStarts() {
    assertThat(contract("La période du contrat va du 1er février 2027 au 31 janvier 2026."))
        .anySatisfy(
            f -> {
              assertThat(f.severity()).isEqualTo(Severity.BLOQUANT);
              assertThat(f.what()).contains("1er février 2027", "31 janvier 2026");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "3 ans, 31 janvier 2029, true",
    "deux ans, 31 janvier 2029, false",
    "24 mois, 1er février 2029, false",
    "un an, 31 janvier 2028, false",
    "18 mois, 31 janvier 2028, true"
  })
  void comparesTheLengthOfAContractWithItsPeriod(String length, String end, boolean wrong) {
    List<Finding> findings =
        contract(
            "Le contrat est conclu pour une durée de %s, du 1er février 2027 au %s."
                .formatted(length, end));

    assertThat(findings.stream().anyMatch(f -> f.where().equals("champ duree"))).isEqualTo(wrong);
  }

  @Test
  void letsAContractBeRenewedWithinItsPeriod() {
    assertThat(
            contract(
                "Durée : un an. Le contrat court du 1er février 2027 au 31 janvier 2030,"
                    + " renouvelable chaque année."))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"samedi 12 décembre", "dimanche 3 janvier"})
  void findsNoFaultWithAWeekdayOfTheComingMonths(String day) {
    assertThat(
            told(
                "deliberation-subvention",
                Dossiers.piece("lettre.txt", "Le 9 novembre 2026\nNotre loto aura lieu le " + day)))
        .isEmpty();
  }

  @Test
  void tellsAWeekdayThatIsWrongInTheComingYear() {
    assertThat(
            told(
                "deliberation-subvention",
                Dossiers.piece(
                    "lettre.txt",
                    "Le 9 novembre 2026\nNotre loto aura lieu le vendredi 12 décembre.")))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.severity()).isEqualTo(Severity.ATTENTION);
              assertThat(f.what()).contains("vendredi 12 décembre", "samedi");
            });
  }

  @Test
  void saysNothingOfAWeekdayWhoseYearCannotBeTold() {
    assertThat(
            told(
                "deliberation-subvention",
                Dossiers.piece(
                    "lettre.txt",
                    "Le 9 novembre 2026\nNous nous sommes vus le vendredi 9 octobre.")))
        .isEmpty();
  }
}
