package org.paraphe.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraphe.facts.Fact;

/** The day that an act is to bear, beside that of its effect. */
class OwnDayWordingTest {
  private static final String DAYS =
      "Décision à dater du 25 janvier 2027.|Acte à dater du 25 janvier 2027.|Arrêté daté du 25 janvier"
          + " 2027.|Arrêté à signer le 25 janvier 2027.|Pour signature le 25 janvier 2027.|Date de"
          + " l'acte : 25 janvier 2027|Conseil du 25 janvier 2027.|Décision à prendre pour le 25 janvier"
          + " 2027.|Délibération à dater du lundi 25 janvier 2027.|Passage en conseil municipal le 25"
          + " janvier 2027.|Arrêté permanent à dater du 25 janvier 2027.|Demande de l'entreprise adressée à"
          + " la ville le 25 janvier 2027.|Décision maire Sainte-Aure - à dater du 25 janvier 2027|Décision du maire de Belloc, à dater du 25 janvier 2027";

  private static void takesTheFirstOfFebruary(String kind, String field, String text) {
    for (String day : DAYS.split("\\|")) {
      for (String whole : new String[] {text + "\n" + day, day + "\n" + text}) {
        Fact fact = new Found(kind).fact(field, Dossiers.piece("note.txt", whole));
        assertThat(fact.found()).as(whole).map(v -> v.asText()).hasValue("2027-02-01");
        assertThat(fact.others()).as(whole).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          decision-contrat   | dateEffet | La convention d'honoraires prend effet le 1er février 2027 et court jusqu'au jugement.
          decision-contrat   | dateEffet | Le contrat prend effet le 1er février 2027.
          arrete-delegation  | dateEffet | La délégation à Mme Anne Morel prend effet le 1er février 2027.
          deliberation-emploi| dateEffet | L'emploi de rédacteur est créé à compter du 1er février 2027.
          arrete-circulation | dateDebut | La circulation sera interdite rue Haute à compter du 1er février 2027.
          """)
  void isNoDayOfEffect(String kind, String field, String text) {
    takesTheFirstOfFebruary(kind, field, text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Le contrat prend effet le 1er février 2027 et court jusqu'au jugement.",
        "Le contrat prend effet le 1er février 2027 jusqu'à la fin des travaux.",
        "Le contrat entre en vigueur le 1er février 2027 et prendra fin au bout d'un an.",
        "Le contrat commence le 1er février 2027, pour expirer avec le chantier.",
        "Prise d'effet le 1er février 2027 et échéance annuelle.",
        "Le contrat prend effet le 1er février 2027 en remplacement du précédent.",
        "Le contrat prend effet le 1er février 2027, à la suite de l'ancien.",
      })
  void countsThoughItsSentenceEndsWithAnother(String text) {
    assertThat(new Found("decision-contrat").value("dateEffet", text)).isEqualTo("2027-02-01");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          decision-contrat   | Le contrat, initialement prévu au 1er janvier 2027, débutera le 1er février 2027 pour un an.
          decision-contrat   | Le contrat prend effet le 1er février 2027 au lieu du 1er janvier 2027.
          decision-contrat   | Le contrat court du 1er février 2027 au 31 janvier 2028.
          decision-contrat   | Le contrat court du 1er février au 31 janvier 2028.
          deliberation-emploi| Création de l'emploi initialement envisagée au 1er janvier 2027, reportée au 1er février 2027.
          """)
  void isNoDayThatWasPutOff(String kind, String text) {
    Fact fact = new Found(kind).fact("dateEffet", Dossiers.piece("note.txt", text));
    assertThat(fact.found()).map(v -> v.asText()).hasValue("2027-02-01");
    assertThat(fact.others()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Le contrat en cours expire le 1er février 2027.",
        "L'ancien contrat avait pris effet le 1er février 2027.",
        "Décision à dater du 1er février 2027.",
        "Le contrat actuel est valable jusqu'au 1er février 2027.",
      })
  void leavesWhatNoWordSaysOfIt(String text) {
    assertThat(new Found("decision-contrat").value("dateEffet", text)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Décision applicable à dater du 1er février 2027.",
        "Le présent acte prend effet le 1er février 2027.",
        "L'arrêté sera pris à compter du 1er février 2027.",
      })
  void keepsADayFromWhichTheActHolds(String text) {
    assertThat(new Found("decision-contrat").value("dateEffet", text)).isEqualTo("2027-02-01");
  }
}
