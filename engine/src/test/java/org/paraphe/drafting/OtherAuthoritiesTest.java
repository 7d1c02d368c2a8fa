package org.paraphe.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OtherAuthoritiesTest {
  private static final OtherAuthorities US = new OtherAuthorities("Commune de Vaubrac");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "La commune de Saint-Aubin, notre voisine, vient de créer un poste d'",
        "Mutualisation : Saint-Aubin recrute un ",
        "La ville de Mende a donné ",
        "La commune d'Ambert-le-Vieux a attribué le même marché à ",
        "La CC du Haut-Val donne ",
        " La mairie de Mende nous accorde ",
      })
  void knowsWhatAnotherAuthorityDecides(String before) {
    assertThat(US.speakBefore(folded(before))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "La commune de Vaubrac a attribué le marché à ",
        "La commune a donné ",
        "Saint-Aubin recrute un gardien-brigadier, Vaubrac crée un poste de ",
        "La commune de Saint-Aubin a voté 280 € ; nous proposons ",
        "L'école de Saint-Aubin accueille ",
        "Jean-Pierre Roy, agent, propose ",
        "La Roche-Basse : création de ",
      })
  void leavesWhatItsOwnAuthorityDecides(String before) {
    assertThat(US.speakBefore(folded(before))).isFalse();
  }

  @Test
  void saysNothingWithoutTheNameOfItsOwn() {
    assertThat(new OtherAuthorities("").speakBefore("La ville de Mende a donne ")).isFalse();
  }

  private static String folded(String words) {
    return org.paraphe.facts.FoldedText.fold(words);
  }
}
