package org.paraphe.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SiretWithoutWordTest {

  private static List<Finding> run(String text) {
    return new SiretCheck()
        .run(Taking.of("deliberation-subvention").piece("note.txt", text).subject());
  }

  @Test
  void tellsFourteenDigitsOfATrueSirenWhoseKeyIsWrong() {
    assertThat(run("l'entreprise Armor Réseaux (732 829 320 00078, RCS Quimper)"))
        .singleElement()
        .satisfies(f -> assertThat(f.code()).isEqualTo(FindingCode.SIRET_INVALIDE));
  }

  @Test
  void tellsANumberWhoseWordStandsBehind() {
    assertThat(run("Papeterie du Marais (n° 398 754 216 00013 - SIRET)")).hasSize(1);
    assertThat(run("PRM 12345678900012, SIRET 732 829 320 00074")).isEmpty();
  }

  @Test
  void keepsQuietOfATrueOneAndOfOtherNumbers() {
    assertThat(run("l'entreprise Armor Réseaux (732 829 320 00074, RCS Quimper)")).isEmpty();
    assertThat(run("PDL : 73282932000078")).isEmpty();
    assertThat(run("dossier 12345678900012")).isEmpty();
  }
}
