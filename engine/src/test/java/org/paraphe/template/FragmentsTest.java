package org.paraphe.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FragmentsTest {
  private static Optional<String> value(String motif, String folded) {
    Matcher matcher =
        Pattern.compile(Fragments.expanded(motif), Pattern.CASE_INSENSITIVE).matcher(folded);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "retenir la societe Toitures du Serein, 12 rue Neuve|Toitures du Serein",
        "retenir l'entreprise Net'Ville pour un an|Net'Ville",
        "retenir le cabinet Brunel & Castan dont le siege|Brunel & Castan",
        "retenir Alpes Voirie qui arrive en tete|Alpes Voirie"
      })
  void readsAName(String text, String name) {
    assertThat(value("retenir {corps}({nom})", text)).contains(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "retenir la societe CLASSEE PREMIERE.",
        "retenir 12 rue des Moulins",
        "retenir 58999 Chateau-Neuf,",
        "retenir la commune de Brazac."
      })
  void readsNoNameInWhatOnlyStandsThere(String text) {
    assertThat(value("retenir {corps}({nom})", text)).isEmpty();
  }

  @Test
  void passesOverWhatStandsBetweenANameAndItsVerb() {
    assertThat(
            value(
                "offre {corps}({nom}){incise} est",
                "L'offre de la societe Ludo, dont le siege est 7, rue Neuve, 88999 Vitt, est classee"))
        .contains("Ludo");
  }

  @Test
  void leavesWhatNamesNoPart() {
    assertThat(Fragments.expanded("\\d{4} {autre}")).isEqualTo("\\d{4} {autre}");
  }
}
