package org.paraphe.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraphe.drafting.Dossiers;

class SeveralBudgetsCheckTest {

  private static List<String> told(String above, String between) {
    String rows = "F\t011\t60612\t1 500\n%s\nF\t011\t6061\t800".formatted(between);
    return Taking.of("deliberation-decision-modificative")
        .piece(Dossiers.piece("dm.xlsx", above + "\n" + rows + "\n"))
        .took("lignes", Taking.rows("section=F, compte=60612, depense=1500.00"), rows)
        .told(new SeveralBudgetsCheck());
  }

  @Test
  void tellsOfLinesBelowHeadingsOfTwoBudgets() {
    assertThat(told("DM n° 2 budget principal 2026", "DM n° 1 budget annexe eau 2026"))
        .singleElement()
        .asString()
        .contains("« budget principal », « budget annexe eau »");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Section d'investissement",
        "Suite du budget principal",
        "F\t65\tVersement au budget annexe eau\t300",
        "Le budget annexe eau n'est pas touché."
      })
  void keepsQuietOfTheLinesOfOne(String between) {
    assertThat(told("DM n° 2 budget principal 2026", between)).isEmpty();
  }

  @Test
  void keepsQuietOfAnotherBudgetsTableAbove() {
    assertThat(told("Budget annexe eau\nF\t011\t6061\t10\nBudget principal", "Suite")).isEmpty();
  }
}
