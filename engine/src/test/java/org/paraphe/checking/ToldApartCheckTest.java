package org.paraphe.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A line's end is written « / ». */
class ToldApartCheckTest {

  private static List<String> told(String first, String second) {
    return Taking.of("deliberation-marche")
        .on("2026-10-12")
        .piece("a.txt", first.replace(" / ", "\n"))
        .piece("b.txt", second.replace(" / ", "\n"))
        .told(new ToldApartCheck());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "La commission d'appel d'offres, réunie le 14 septembre 2026, a attribué le marché. | Commission d'appel d'offres / Procès-verbal de la séance du 21 septembre 2026",
        "La commission culture a donné un avis favorable le 8 septembre 2026. | Commission culture / Réunion du 15 septembre 2026",
        "Vu l'avis de la CAO du 3 septembre 2026 | Compte rendu de la CAO du 4 septembre 2026",
        "Avis de la commission des finances : favorable le 8 septembre 2026 | La commission des finances, en sa réunion du jeudi 10 septembre 2026, a émis un avis favorable.",
        "La commission s'est réunie le 8 septembre 2026. | Commission scolaire du 9 septembre 2026",
        "Le comité social territorial a rendu son avis le 8 septembre 2026. | CST du 15 septembre 2026",
      })
  void tellsTwoDaysOfOneMeeting(String first, String second) {
    assertThat(told(first, second)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "La commission culture a donné un avis favorable le 8 septembre 2026. | Commission culture / Réunion du 8 septembre 2026. Prochaine réunion de la commission le 6 octobre 2026.",
        "La CAO a ouvert les plis le 7 septembre 2026 puis, réunie le 28 septembre 2026, a attribué le marché. | Commission d'appel d'offres du 28 septembre 2026",
        "La CAO s'est réunie le 28 septembre 2026. | La CAO a procédé à l'ouverture des plis le 7 septembre 2026.",
        "Commission culture du 8 septembre 2026 | Commission sports du 15 septembre 2026",
        "Commission culture du 8 septembre 2026 | Commission culture du 2 novembre 2026",
        "Commission culture du 8 septembre 2026 | Commission culture du 3 mars 2025",
        "La commission a examiné la demande du 15 septembre 2026. | Commission du 21 septembre 2026",
        "La commission propose 800 €. Le conseil du 12 octobre 2026 décidera. | Commission du 21 septembre 2026",
      })
  void keepsQuietOfOtherMeetings(String first, String second) {
    assertThat(told(first, second)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Un déménagement au 12 rue Voltaire. | Voie : 21 rue Voltaire",
        "L'immeuble situé 7 rue des Forges présente des fissures. | Mon immeuble du 17, rue des Forges, présente des fissures.",
      })
  void tellsTwoHousesOfOneStreet(String first, String second) {
    assertThat(told(first, second)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Un déménagement au 12 rue Voltaire. | Voie : 12, rue Voltaire",
        "Un déménagement au 12 rue Voltaire. | Du 12 au 21 rue Voltaire",
        "Un déménagement au 12 rue Voltaire. | Mairie, 1 rue Voltaire",
        "Un déménagement au 12 rue Voltaire. | Voie : 21 rue Rousseau",
        "Un déménagement au 12 rue Voltaire. | Voie : rue Voltaire",
      })
  void keepsQuietOfOneHouseAndOfOtherStreets(String first, String second) {
    assertThat(told(first, second)).isEmpty();
  }
}
