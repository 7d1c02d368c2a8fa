package org.paraphe.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactType;
import org.paraphe.facts.Value;

class PeriodCheckTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "La rue sera fermée du 7 mai 2027 au 3 mai 2027.",
        "La rue sera fermée du 07/05/2027 au 03/05/2027.",
        "La rue sera fermée du vendredi 7 mai 2027 au lundi 3 mai 2027.",
        "La rue sera fermée du 7 mai 2027 inclus au 3 mai 2027.",
        "La rue sera fermée le 7 mai 2027, jusqu'au 3 mai 2027.",
        "Travaux entre le 7 mai 2027 et le 3 mai 2027.",
        "Travaux : de : 7 mai 2027 a : 3 mai 2027",
        "Motif\tenrobés\nDu\t7 mai 2027\nAu\t3 mai 2027\nMesures\troute barrée",
        "Début des travaux : 7 mai 2027\nFin des travaux : 3 mai 2027",
        "Le chantier commence le 7 mai 2027 et s'achève le 3 mai 2027.",
        "À compter du 7 mai 2027, pour finir au plus tard fin de semaine, le 3 mai 2027",
        "Entrée en jouissance : 7 mai 2027\nFin : 3 mai 2027",
        "Prise d'effet : 7 mai 2027. Terme : 3 mai 2027.",
        "Date de départ : 07/05/2027\nÉchéance : 03/05/2027",
        "Le contrat prend effet le 7 mai 2027 et s'achève le 3 mai 2027.",
        "Rue barrée à compter du 7 mai 2027, réouverture le 3 mai 2027.",
        "Début des fonctions : 7 mai 2027 ; fin des fonctions : 3 mai 2027",
      })
  void flagsAPeriodThatEndsBeforeItStarts(String text) {
    String told = " pièce a.odt : La période du 7 mai 2027 au 3 mai 2027 finit avant de commencer.";
    Taking known =
        Taking.of("arrete-circulation")
            .typed("dateDebut", "2027-06-01")
            .typed("dateFin", "2027-06-04");

    assertThat(new PeriodCheck().run(known.piece("a.odt", text).subject()))
        .extracting(f -> f.severity() + " " + f.where() + " : " + f.what())
        .containsExactly("ATTENTION" + told);
    assertThat(
            new PeriodCheck().run(Taking.of("arrete-circulation").piece("a.odt", text).subject()))
        .as("no other day to begin on")
        .extracting(f -> f.severity() + " " + f.where() + " : " + f.what())
        .containsExactly("BLOQUANT" + told);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "La rue sera fermée du 3 mai 2027 au 7 mai 2027.",
        "La rue sera fermée du 3 mai 2027 au 3 mai 2027.",
        "Réunions le 7 mai 2027 puis le 3 mai 2027.",
        "Votre lettre du 7 mai 2027. Au 3 mai 2027, rien n'était fait.",
        "Reçu 7 mai 2027 au 3 mai 2027",
        "Début des travaux : 3 mai 2027\nFin des travaux : 7 mai 2027",
        "Le chantier commence le 7 mai 2027. La fin du précédent datait du 3 mai 2027.",
        "Le 7 mai 2027\nObjet : votre demande du 3 mai 2027",
        "Prise d'effet : 7 mai 2027. Fin de la garantie : 3 mai 2027.",
        "Effet : 7 mai 2027\nÉchéance de la facture : 3 mai 2027",
        "Le nouveau bail prend effet le 7 mai 2027. L'ancien se termine le 3 mai 2027.",
        "Début des travaux : 7 mai 2027\nFin des inscriptions : 3 mai 2027",
      })
  void keepsQuietOfWhatIsNoReversedPeriod(String text) {
    assertThat(Taking.of("arrete-circulation").piece("a.odt", text).told(new PeriodCheck()))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Durée du marché : 6 mois, du 2 novembre 2026 au 31 juillet 2027.",
        "Les travaux dureront 5 jours, du 12 octobre 2026 au 30 octobre 2026.",
        "Le prêt est consenti pour un an (du 1er janvier 2027 au 30 juin 2027).",
        "Du 1er janvier 2027 au 31 décembre 2028, soit trois ans.",
        "Location du 4 janvier 2027 au 30 avril 2027, pour une durée de deux mois",
        "Chantier de 2 semaines à compter du 4 janvier 2027 jusqu'au 29 janvier 2027",
      })
  void flagsAPeriodThatDoesNotLastAsItsOwnSentenceSays(String text) {
    assertThat(Taking.of("deliberation-marche").piece("a.odt", text).told(new PeriodCheck()))
        .singleElement()
        .asString()
        .contains("ne dure pas");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Durée : 6 mois, du 2 novembre 2026 au 1er mai 2027.",
        "Durée : 6 mois, du 2 novembre 2026 au 2 mai 2027.",
        "Les travaux dureront 5 jours, du 12 octobre 2026 au 16 octobre 2026.",
        "Dix jours, du 12 octobre 2026 au 23 octobre 2026.",
        "Chantier de 10 jours ouvrés, du 12 octobre 2026 au 23 octobre 2026.",
        "Deux semaines, du 12 octobre 2026 au 23 octobre 2026.",
        "Un an renouvelable deux fois, du 1er janvier 2027 au 31 décembre 2029.",
        "Deux jours de travaux entre le 12 octobre 2026 et le 30 octobre 2026.",
        "Trois jours dans la période du 12 octobre 2026 au 30 octobre 2026.",
        "2 à 3 jours, du 12 octobre 2026 au 16 octobre 2026.",
        "Préavis de 3 mois. Du 1er janvier 2027 au 31 décembre 2029.",
        "Du 1er janvier 2027 au 31 décembre 2027, avec 3 mois de préavis.",
      })
  void keepsQuietOfAPeriodThatLastsAsItIsSaidTo(String text) {
    assertThat(Taking.of("deliberation-marche").piece("a.odt", text).told(new PeriodCheck()))
        .isEmpty();
  }

  @Test
  void blocksWhereTheActTookOneOfTheDates() {
    assertThat(severity(delegation().took("dateEffet", "2027-05-07", "7 mai 2027")))
        .containsExactly(Severity.BLOQUANT);
    assertThat(severity(delegation().took("dateEffet", "2027-05-03", "3 mai 2027")))
        .containsExactly(Severity.BLOQUANT);
    assertThat(
            severity(
                delegation()
                    .took("dateEffet", "2027-05-07", "7 mai 2027")
                    .fact(Fact.typed("dateFin", FactType.DATE, Value.of("2027-05-03")))))
        .containsExactly(Severity.BLOQUANT);
  }

  private static Taking delegation() {
    return Taking.of("arrete-delegation").piece("a.odt", "Absence du 7 mai 2027 au 3 mai 2027.");
  }

  private static List<Severity> severity(Taking taking) {
    return new PeriodCheck().run(taking.subject()).stream().map(Finding::severity).toList();
  }

  @Test
  void leavesBothEndsThatTheActTookToTheDateCheck() {
    Taking taking =
        Taking.of("arrete-circulation")
            .piece("a.odt", "Fermée du 7 mai 2027 au 3 mai 2027.")
            .took("dateDebut", "2027-05-07", "7 mai 2027")
            .took("dateFin", "2027-05-03", "3 mai 2027");

    assertThat(taking.told(new PeriodCheck())).isEmpty();
    assertThat(taking.told(new DateCheck()))
        .containsExactly("La fin, le 3 mai 2027, précède le début, le 7 mai 2027.");
  }

  private static Taking contract(String duration, String period) {
    return Taking.of("decision-contrat")
        .piece("a.odt", "Contrat " + period + ". Durée : " + duration + ".")
        .took("dateEffet", "2027-01-01", "1er janvier 2027")
        .took("duree", duration, duration);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3 ans | du 1er janvier 2027 au 31 décembre 2029",
        "3 ans | du 1er janvier 2027 au 1er janvier 2030",
        "trois années | du 1er janvier 2027 au 31 décembre 2029",
        "un an | du 1er janvier 2027 au 31 décembre 2027",
        "une année | du 1er janvier 2027 au 31 décembre 2027",
        "six mois | du 1er janvier 2027 au 30 juin 2027",
        "2 semaines | du 1er janvier 2027 au 14 janvier 2027",
        "10 jours | du 1er janvier 2027 au 10 janvier 2027",
        "un an | du 1er janvier 2027 au 31 décembre 2029 par tacite reconduction",
        "un an | du 1er janvier 2027 au 31 décembre 2036, renouvelable",
        "la saison | du 1er janvier 2027 au 30 juin 2027",
        "plusieurs mois | du 1er janvier 2027 au 30 juin 2027",
      })
  void keepsQuietOfAPeriodThatLastsAsLongAsTheActSays(String duration, String period) {
    assertThat(contract(duration, period).told(new PeriodCheck())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3 ans | 30 décembre 2029",
        "3 ans | 2 janvier 2030",
        "un an | 31 décembre 2028",
        "six mois | 31 décembre 2027",
        "2 semaines | 31 janvier 2027",
        "10 jours | 1er mars 2027",
      })
  void blocksOnAPeriodOfAnotherLength(String duration, String end) {
    Taking taking = contract(duration, "du 1er janvier 2027 au " + end);

    assertThat(taking.told(new PeriodCheck()))
        .containsExactly(
            "La pièce « a.odt » va du 1er janvier 2027 au %s ; l'acte dit « %s »."
                .formatted(end, duration));
    assertThat(severity(taking)).containsExactly(Severity.BLOQUANT);
  }

  @Test
  void blocksOnMoreRenewalsThanAContractHas() {
    assertThat(
            contract("un an", "du 1er janvier 2027 au 31 décembre 2037, renouvelable")
                .told(new PeriodCheck()))
        .hasSize(1);
  }

  @Test
  void keepsQuietOfALengthThatIsNotOfTheActsOwnPeriod() {
    Taking taking =
        contract("3 ans", "du 1er janvier 2027 au 31 décembre 2029")
            .piece("b.odt", "Ancien contrat du 1er février 2020 au 31 mars 2021.");

    assertThat(taking.told(new PeriodCheck())).isEmpty();
  }
}
