package org.paraphe.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnDaysCheckTest {

  private static List<Finding> found(String first, String last, String words) {
    return new OwnDaysCheck()
        .run(
            Taking.of("arrete-circulation")
                .piece("note.txt", words)
                .took("dateDebut", first, words)
                .took("dateFin", last, words)
                .subject());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dateDebut | Circulation coupée avenue du Stade dimanche 6 décembre 2026, et stationnement interdit place Gambetta dès samedi 5 décembre à 18 heures.",
        "dateDebut | Course le dimanche 6 décembre 2026. Le stationnement sera interdit dès le samedi 5 décembre.",
        "dateDebut | Course le dimanche 6 décembre 2026. Stationnement interdit du 4 au 6 décembre 2026.",
        "dateDebut | Course le 6 décembre 2026. Montage des barrières le vendredi 4 décembre.",
        "dateDebut | Course le 6 décembre 2026. Places réservées à partir de samedi 5 décembre.",
        "dateFin | Course le 6 décembre 2026. Stationnement interdit jusqu'au lundi 7 décembre 12 h.",
        "dateFin | Course le 6 décembre 2026. Démontage des tribunes le 7 décembre 2026 au matin.",
        "dateFin | Course le 6 décembre 2026. La rue restera fermée jusqu'au 8 décembre.",
      })
  void tellsADayOfAMeasureOutsideOfThePeriod(String field, String words) {
    assertThat(found("2026-12-06", "2026-12-06", words))
        .singleElement()
        .satisfies(f -> assertThat(f.code()).isEqualTo(FindingCode.VALEUR_A_CONFIRMER))
        .satisfies(f -> assertThat(f.severity()).isEqualTo(Severity.ATTENTION))
        .satisfies(f -> assertThat(f.where()).isEqualTo("champ " + field));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mesures | Travaux rue Basse du 8 au 19 février 2027. La circulation sera interdite du 8 au 12 février et alternée par feux du 15 au 19 février.",
        "mesures | Travaux du 8 au 19 février 2027 : rue barrée les 8 et 9 février, puis alternat.",
        "mesures | Travaux du 8 au 19 février 2027. Le stationnement sera interdit le 10 février.",
        "mesures | Travaux du 8 au 19 février 2027. Du 8 au 12 février : route barrée. Du 15 au 19 février : alternat.",
        "mesures | Travaux du 8 au 19 février 2027. La rue sera fermée à compter du lundi 15 février.",
        "mesures | Enrobés du 8 au 19 février 2027 : rue Basse du 8 au 12 février, rue Haute du 15 au 19 février.",
        "mesures | Enrobés du 8 au 19 février 2027.\\nrue Basse : du 8 au 12 février\\nrue Haute : du 15 au 19 février",
      })
  void tellsDaysOfAMeasureOrAStreetWithinThePeriod(String field, String words) {
    assertThat(found("2027-02-08", "2027-02-19", words.replace("\\n", "\n")))
        .singleElement()
        .satisfies(f -> assertThat(f.code()).isEqualTo(FindingCode.VALEUR_A_CONFIRMER))
        .satisfies(f -> assertThat(f.severity()).isEqualTo(Severity.ATTENTION))
        .satisfies(f -> assertThat(f.where()).isEqualTo("champ " + field));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Travaux rue Basse du 8 au 19 février 2027. La circulation sera interdite du 8 au 19 février.",
        "Début le 8 février 2027, fin le 19 février 2027, alternat par feux.",
        "Circulation interdite rue Basse à compter du 8 février 2027 et jusqu'au 19 février 2027.",
        "Vaulnoy, le 4 février 2027\nCirculation interdite du 8 au 19 février 2027.",
        "Circulation interdite du 8 au 19 février 2027. Les panneaux seront posés le 5 février.",
        "Circulation interdite du 8 au 19 février 2027. Réunion de chantier le 10 février.",
        "Circulation interdite du 8 au 19 février 2027, et non du 1er au 12 février comme prévu initialement.",
        "Circulation interdite du 8 au 19 février 2027. Livraison des tuyaux le 10 février.",
        "Circulation interdite du 8 au 19 février 2027. La rue avait été fermée le 2 février.",
        "Circulation interdite du 8 au 19 février 2027. Le chantier suivant commence le 19 avril 2027.",
        "Circulation interdite du lundi 8 février au vendredi 19 février 2027, rue Basse.",
      })
  void keepsQuietOfOtherDays(String words) {
    assertThat(found("2027-02-08", "2027-02-19", words)).isEmpty();
  }
}
