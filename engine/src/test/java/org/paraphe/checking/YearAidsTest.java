package org.paraphe.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraphe.drafting.Dossiers;

class YearAidsTest {

  private static double of(String text) {
    return YearAids.of(List.of(Dossiers.piece("note.txt", text)), 14_000, 2026).orElse(0.0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Déjà reçu en 2026 ....... : 10 000 € (fonctionnement, délibération du 23 mars 2026)",
        "Pour mémoire, le conseil lui a déjà versé 10 000 € en mars 2026 pour le festival.",
        "La commune met à sa disposition gratuite une salle, avantage évalué à 10 000 € par an.",
        "La valorisation de ces aides en nature s'élève à 10 000 €.",
        "Cette somme vient en complément de l'acompte de 10 000 € attribué en février.",
        "Le conseil du 26 janvier leur a déjà voté 10 000 € (mandatée en février, même exercice).",
        "En mars, la commune lui a accordé 10 000 €.",
        "Le conseil a mandaté 10 000 € au club au mois de février.",
        "La commission permanente leur avait consenti 10 000 € en début d'exercice.",
        "10 000 € leur ont été votés en janvier, pour la saison d'été.",
        "Le conseil a déjà voté 10 000 € à l'association pour son local.",
        "Nous lui avons déjà payé 10 000 € au printemps.",
        "Une subvention de fonctionnement de 14 000 € et une subvention d'équipement de 10 000 €.",
      })
  void countsWhatTheBeneficiaryHasBeside(String text) {
    assertThat(of(text)).isEqualTo(24_000);
  }

  @ParameterizedTest
  @CsvSource({"Versements, 24000", "Recettes, 0"})
  void countsWhatATableOfYearsSaysOfThisOne(String title, double all) {
    String rows = "\nAnnée\tObjet\tMontant\n2025\tfonctionnement\t9 000\n2026\tstage\t10 000\n";
    var table = Dossiers.sheet("suivi.xlsx", title + rows);
    assertThat(YearAids.of(List.of(table), 14_000, 2026).orElse(0.0)).isEqualTo(all);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "En 2025, le club avait déjà reçu une subvention de 10 000 €.",
        "Le club demande aussi une subvention de 10 000 € au Département.",
        "Subvention versée en deux fois : 8 000 € en octobre, 6 000 € en décembre.",
        "Le conseil leur a voté 10 000 € l'an dernier.",
        "L'exercice précédent, la commune lui avait déjà voté 10 000 €.",
        "Le Département leur a accordé 10 000 €.",
        "Le conseil leur a déjà voté 14 000 € en mars.",
        "Il est proposé de leur voter 10 000 €, et non 14 000 €.",
        "Le club a payé 10 000 € de location en mars.",
        "Le conseil a voté 10 000 € de crédits au chapitre 65.",
        "La fondation Aurore leur a donné 10 000 € en mars.",
        "La Région leur a déjà accordé 10 000 €.",
        "Le conseil a déjà voté 10 000 € pour la toiture de l'école.",
        "Le budget du festival, déjà voté, est de 10 000 €.",
        "Au-delà du seuil de 23 000 €, toute aide versée suppose une convention.",
      })
  void countsNothingElse(String text) {
    assertThat(of(text)).isZero();
  }
}
