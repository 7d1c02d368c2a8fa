package org.paraphe.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecognisersTest {

  @Test
  void readsTheFirstOfAMonthInCapitals() {
    assertHit(FactType.DATE, "A COMPTER DU 1ER JANVIER 2027", "2027-01-01", "1ER JANVIER 2027");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "une subvention de 4 500 € | 4500.00 | 4 500 €",
        "4.500,00 euros | 4500.00 | 4.500,00 euros",
        "soit 4 500 EUR net | 4500.00 | 4 500 EUR",
        "un total de 1 234 567,89 € | 1234567.89 | 1 234 567,89 €",
        "4500€ | 4500.00 | 4500€",
        "12,5 k€ d'aide | 12500.00 | 12,5 k€",
        "850 euros et 50 centimes | 850.50 | 850 euros et 50 centimes",
        "quatre mille cinq cents euros | 4500.00 | quatre mille cinq cents euros",
        "(Quatre-vingt-dix-sept euros) | 97.00 | Quatre-vingt-dix-sept euros",
        "deux millions d'euros | 2000000.00 | deux millions d'euros",
        "soixante et onze mille deux euros et vingt centimes | 71002.20 | soixante et onze mille deux euros et vingt centimes",
        "l'exercice 2027, 4 500 € | 4500.00 | 4 500 €",
      })
  void readsAmounts(String text, String value, String quote) {
    assertHit(FactType.MONTANT, text, value, quote);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4\u00a0500\u00a0€",
        "4\u202f500\u202f€",
        "4\u2009500 €",
        "4 500\n€",
        "4\u00ad 500 €",
        "4  500  €"
      })
  void readsAnAmountThroughOddSpacing(String amount) {
    String text = "Il est proposé une aide\u00a0de " + amount + ", pour l’année.";
    Hit hit = only(FactType.MONTANT, text);
    assertThat(hit.value()).isEqualTo(Value.of("4500.00"));
    assertThat(text.substring(hit.start(), hit.end())).isEqualTo(amount);
  }

  @Test
  void keepsOffsetsAfterDecomposedAccentsAndLigatures() {
    String text = "De\u0301libe\u0301re\u0301 sur l'œuvre : 850 €.";
    Hit hit = only(FactType.MONTANT, text);
    assertThat(text.substring(hit.start(), hit.end())).isEqualTo("850 €");
  }

  @ParameterizedTest
  @ValueSource(strings = {"réunion de 46 musiciens", "12 avril 2000", "4 500", "deux trois euros"})
  void findsNoAmountWhereNoneIs(String text) {
    assertThat(find(FactType.MONTANT, text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "le 1er septembre 2026 | 2026-09-01 | 1er septembre 2026",
        "LE 1ER SEPTEMBRE 2026 | 2026-09-01 | 1ER SEPTEMBRE 2026",
        "le ler mars 2027 (lu par OCR) | 2027-03-01 | ler mars 2027",
        "Lundi 3 mai 2027 au matin | 2027-05-03 | Lundi 3 mai 2027",
        "le 12 AOÛT 2027 | 2027-08-12 | 12 AOÛT 2027",
        "reçu le 03/05/2027. | 2027-05-03 | 03/05/2027",
        "du 3.5.27 | 2027-05-03 | 3.5.27",
        "échéance 2027-05-03 | 2027-05-03 | 2027-05-03",
        "le 12 févr. 2027 | 2027-02-12 | 12 févr. 2027",
        "le 3 juil. 2027 | 2027-07-03 | 3 juil. 2027",
      })
  void readsDates(String text, String value, String quote) {
    assertHit(FactType.DATE, text, value, quote);
  }

  @ParameterizedTest
  @ValueSource(strings = {"le 3 mars", "31/02/2027", "32 mars 2027", "02 61 91 24 07", "1/2"})
  void findsNoDateWhereNoneIs(String text) {
    assertThat(find(FactType.DATE, text)).isEmpty();
  }

  @Test
  void readsASiretSpacedOrNotAndOnlyWithItsKeyUnlessNamed() {
    assertHit(FactType.SIRET, "SIRET 732 829 320 00074.", "73282932000074", "732 829 320 00074");
    assertHit(FactType.SIRET, "n° 73282932000074", "73282932000074", "73282932000074");
    assertHit(FactType.SIRET, "SIRET : 732 829 320 00075", "73282932000075", "732 829 320 00075");
    assertThat(find(FactType.SIRET, "référence 73282932000075")).isEmpty();
    assertHit(
        FactType.SIRET,
        "SIREN 732 829 320 - NIC 00074",
        "73282932000074",
        "732 829 320 - NIC 00074");
    assertThat(find(FactType.SIRET, "SIREN 732 829 320, code postal 12000")).isEmpty();
    assertThat(Recognisers.isSiret("73282932000074")).isTrue();
    assertThat(Recognisers.isSiret("73282932000075")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "L'Harmonie municipale de Montrieux sollicite | Harmonie municipale de Montrieux",
        "notre association « Les Amis du vieux lavoir » entretient | Les Amis du vieux lavoir",
        "l'entreprise SARL Bérault Travaux Publics, représentée | SARL Bérault Travaux Publics",
        "présidente du Comité du quartier des Tilleuls | Comité du quartier des Tilleuls",
        "travaux confiés à Morel TP pour | Morel TP",
      })
  void readsOrganisations(String text, String name) {
    assertHit(FactType.ORGANISATION, text, name, name);
  }

  @Test
  void readsPersonsButNoTitleAlone() {
    String name = "Mme Nadège Guillory";
    assertHit(FactType.PERSONNE, "avec " + name + ",", name, name);
    assertThat(find(FactType.PERSONNE, "Monsieur le Maire,")).isEmpty();
  }

  @Test
  void readsAnAddressOverTwoLines() {
    assertHit(
        FactType.ADRESSE,
        "Siège :\n14 bis, rue de la Fontaine\n41990 Montrieux-les-Étangs\nTél.",
        "14 bis, rue de la Fontaine, 41990 Montrieux-les-Étangs",
        "14 bis, rue de la Fontaine\n41990 Montrieux-les-Étangs");
  }

  @Test
  void readsStreetsWithTheirSectionButNoAddresses() {
    String text =
        "Rue des Tanneurs, entre la place du Marché et la rue Basse, puis avenue du 8 mai 1945 et"
            + " RD 922 ; bureaux : 9, rue Neuve, 41990 Montrieux. Mise en place de panneaux.";
    assertThat(Recognisers.named("voies").orElseThrow().find(FoldedText.of(text)))
        .extracting(h -> h.value().asText())
        .containsExactly(
            "rue des Tanneurs, entre la place du Marché et la rue Basse",
            "avenue du 8 mai 1945",
            "RD 922");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "de 8 h à 18 h",
        "de 8h00 à 17h30",
        "entre 9 heures et 12 heures",
        "de 14 h 00 à minuit",
        "de 8 h à 12 h et de 14 h à 18 h",
        "de neuf heures à seize heures",
        "entre huit heures trente et midi"
      })
  void readsHours(String hours) {
    String text = "La rue sera fermée " + hours + ", chaque jour.";
    assertThat(Recognisers.named("horaires").orElseThrow().find(FoldedText.of(text)))
        .extracting(h -> text.substring(h.start(), h.end()))
        .containsExactly(hours);
  }

  @Test
  void readsDurationsNumbersAndYears() {
    assertHit(FactType.DUREE, "pour une durée de trois mois", "trois mois", "trois mois");
    assertHit(FactType.DUREE, "pendant 15 jours ouvrés", "15 jours ouvrés", "15 jours ouvrés");
    assertHit(FactType.NOMBRE, "à 17,5 heures", "17.50", "17,5");
    assertHit(FactType.ENTIER, "1 200 habitants", "1200", "1 200");
    assertHit(FactType.ANNEE, "exercice 2027.", "2027", "2027");
  }

  @Test
  void foldsOnlyWhatALayoutBroke() {
    String letter =
        "Une déviation sera mise en place par la rue du Moulin, la place du Marché et l'avenue de\n"
            + "la Gare, dans les deux sens.\nSignalisation\nPosée par l'entreprise.";
    assertThat(FoldedText.fold(letter).lines()).hasSize(3);
  }

  private static void assertHit(FactType type, String text, String value, String quote) {
    Hit hit = only(type, text);
    assertThat(hit.value()).isEqualTo(Value.of(value));
    assertThat(text.substring(hit.start(), hit.end())).isEqualTo(quote);
  }

  private static Hit only(FactType type, String text) {
    List<Hit> hits = find(type, text);
    assertThat(hits).as(text).hasSize(1);
    return hits.get(0);
  }

  private static List<Hit> find(FactType type, String text) {
    return Recognisers.of(type).find(FoldedText.of(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "le Judo Club de Montrieux sollicite | Judo Club de Montrieux",
        "Le Club de tir de Montrieux sollicite | Club de tir de Montrieux",
        "au Foyer rural de Montrieux\\nConsidérant que | Foyer rural de Montrieux",
      })
  void readsTheWholeNameOfABodyAndNoMore(String text, String name) {
    assertThat(find(FactType.ORGANISATION, text.replace("\\n", "\n")))
        .extracting(h -> h.value().asText())
        .containsExactly(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "le dimanche 16 mai 2027, place du Marché | place du Marché",
        "de 8 h à 17 h 30, rue Neuve | rue Neuve",
        "au 27 rue Victor-Hugo à Montrieux | 27 rue Victor-Hugo",
        "Mme Roy, demeurant au 5 rue des Roses |",
        "12, rue du Moulin |",
      })
  void tellsAStreetFromAnAddress(String text, String street) {
    assertThat(Recognisers.named("voies").orElseThrow().find(FoldedText.of(text)))
        .extracting(h -> h.value().asText())
        .isEqualTo(street == null ? List.of() : List.of(street));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1. ", "2) ", "3/ ", "1 - ", "a) ", "– ", "☐ ", "[ ] ", "• "})
  void keepsEachMarkedItemALineOfItsOwn(String mark) {
    String wide = "une ligne assez longue pour que la mise en page ait pu la couper ici";
    assertThat(FoldedText.fold(wide + "\n" + mark + "une autre").lines()).hasSize(2);
  }

  @Test
  void takesNoAccountForAYear() {
    assertThat(
            Recognisers.of(FactType.ANNEE)
                .find(FoldedText.of("Budget 2026 : prélèvement au 2031, compte 2051")))
        .extracting(h -> h.value().asText())
        .containsExactly("2026");
  }
}
