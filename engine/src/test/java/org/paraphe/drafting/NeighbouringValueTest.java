package org.paraphe.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands beside a field's own value and is none; a line's end is written « / ». */
class NeighbouringValueTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "arrete-circulation | dateDebut | À la suite de notre réunion de chantier du 24 novembre 2026, nous interviendrons rue Gambetta du 7 décembre 2026 au 11 décembre 2026. | 2026-12-07",
        "arrete-circulation | dateFin | À la suite de notre réunion de chantier du 24 novembre 2026, nous interviendrons rue Gambetta du 7 décembre 2026 au 11 décembre 2026. | 2026-12-11",
        "arrete-delegation | elu | M. Joël Carpentier, 3e adjoint, a démissionné. Sa délégation aux sports doit être reprise par un conseiller municipal. | -",
        "arrete-delegation | domaine | Délégation à donner à Mme Sophie Leblond, conseillère municipale / Domaine : cimetière | cimetière",
        "arrete-delegation | domaine | Délégation de Mme Sophie Leblond, conseillère municipale / Domaine : à donner | -",
        "deliberation-emploi | dateEffet | Création d'un emploi de rédacteur à une date qui reste à fixer. / Effectifs au 1er décembre 2026 : 12 agents | -",
        "deliberation-emploi | dateEffet | L'emploi de rédacteur sera effectif au 1er décembre 2026. | 2026-12-01",
        "deliberation-marche | montantHt | Titulaire : Motoculture du Maine. Le crédit inscrit au budget est de 54 000 €. | -",
      })
  void isNotTakenForIt(String kind, String field, String text, @Nullable String value) {
    Found found = new Found(kind);
    String piece = text.replace(" / ", "\n");

    assertThat(
            field.equals("domaine")
                ? found.items(field, piece).stream().findFirst().orElse(null)
                : found.value(field, piece))
        .isEqualTo(value);
  }
}
