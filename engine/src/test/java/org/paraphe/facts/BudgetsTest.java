package org.paraphe.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "BUDGET ANNEXE CUISINE CENTRALE | budget annexe cuisine centrale",
        "le budget annexe de la cuisine centrale, exercice 2026 | budget annexe de la cuisine centrale",
        "le budget annexe transport urbain est modifié | budget annexe transport urbain",
        "le budget annexe assainissement voté en mars | budget annexe assainissement",
        "le budget annexe eau exercice 2026 | budget annexe eau",
        "budget annexe de l'eau potable | budget annexe de l'eau potable",
        "Budget annexe eau : DM 1. Pour le budget annexe de l'eau potable, exercice 2026 | budget annexe de l'eau potable",
        "DM n° 4/2026 - Budget ville | budget ville",
        "la décision modificative n° 1 du budget principal du CCAS pour 2026 | budget principal du CCAS",
        "le budget principal du syndicat des eaux est modifié | budget principal du syndicat des eaux",
        "le budget principal de la commune | budget principal",
        "Budget annexe Collecte et traitement des déchets, DM 1 | budget annexe Collecte et traitement des déchets",
        "budget annexe eau et virement de crédits | budget annexe eau",
        "sur le budget du lotissement Les Chênes (2026) | budget du lotissement Les Chênes",
        "le budget annexe de l'EHPAD Beau Soleil pour 2026 | budget annexe de l'EHPAD Beau Soleil",
        "budget du lotissement Exercice 2026 | budget du lotissement",
        "budget annexe du laboratoire départemental 2026 | budget annexe du laboratoire départemental",
        "Budget : principal | budget principal",
        "BUDGET COMMUNAL (PRINCIPAL) – EXERCICE 2026 | budget communal (principal)",
      })
  void readsTheWholeNameOfABudget(String text, String name) {
    assertThat(new Budgets().find(FoldedText.of(text)))
        .extracting(h -> h.value().asText())
        .containsExactly(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Budget annexe eau ; budget annexe assainissement | budget annexe eau, budget annexe assainissement",
        "Budget annexe eau, puis budget annexe eau potable et budget annexe eau industrielle"
            + " | budget annexe eau, budget annexe eau potable, budget annexe eau industrielle",
      })
  void leavesApartBudgetsThatAreNotOne(String text, String names) {
    assertThat(new Budgets().find(FoldedText.of(text)))
        .extracting(h -> h.value().asText())
        .containsExactly(names.split(", "));
  }
}
