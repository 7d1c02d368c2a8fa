package org.paraphe.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OtherEffectCheckTest {

  private static List<String> told(String text) {
    return Taking.of("decision-contrat")
        .piece("note.odt", "Contrat d'entretien des chaudières.\n" + text)
        .took("objet", "l'entretien des chaudières", "entretien des chaudières")
        .took("dateEffet", "2027-03-01", "1er mars 2027")
        .told(new OtherEffectCheck());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Le règlement intérieur entre en vigueur le 1er mars 2027. | reglement interieur",
        "La garantie du matériel prend effet le 1er mars 2027. | garantie du materiel",
        "Les badges sont valables à compter du 1er mars 2027. | badges",
        "Le nouveau tarif du gaz s'applique au 1er mars 2027. | nouveau tarif du gaz",
        "La salle est libre et le plan Vigipirate est applicable au 1er mars 2027. | plan vigipirate",
      })
  void asksAboutADayToldOfAnotherThing(String text, String what) {
    assertThat(told(text))
        .containsExactly(
            "« 1er mars 2027 » est retenu pour « date d'effet », mais la phrase le dit d'autre"
                + " chose : « "
                + what
                + " ».");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Le contrat prend effet le 1er mars 2027.",
        "La présente convention entrera en vigueur le 1er mars 2027.",
        "L'entretien des deux chaudières est effectif au 1er mars 2027.",
        "Il prend effet le 1er mars 2027.",
        "Date d'effet : 1er mars 2027",
        "Début : 1er mars 2027. Le règlement entre en vigueur le 1er avril 2027.",
        "Prise d'effet le 1er mars 2027, le tarif est applicable ensuite.",
      })
  void keepsQuietOfADayOfTheActOrOfItsSubject(String text) {
    assertThat(told(text)).isEmpty();
  }
}
