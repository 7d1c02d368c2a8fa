package org.paraphe.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraphe.act.ActKind;
import org.paraphe.template.TemplateCatalog;
import org.paraphe.template.TemplatePacks;

class KindRecogniserTest {
  private static final TemplateCatalog CATALOG = TemplatePacks.load(null);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Notre association sollicite une SUBVENTION.",
        "L'association demande un soutien financier, SIRET ci-joint.",
        "Demande de subvention pour l'exercice 2027"
      })
  void tellsAGrant(String text) {
    assertThat(recognise(text))
        .isInstanceOfSatisfying(
            Recognition.Chosen.class,
            c -> assertThat(c.kind()).isEqualTo(new ActKind("deliberation-subvention")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "La circulation et le stationnement seront interdits ; déviation par la rue Neuve.",
        "Demande d'arrêté de circulation : travaux sur la chaussée",
        "Vide-greniers : fermer la rue à la circulation et au stationnement"
      })
  void tellsATrafficOrder(String text) {
    assertThat(recognise(text))
        .isInstanceOfSatisfying(
            Recognition.Chosen.class,
            c -> assertThat(c.kind()).isEqualTo(new ActKind("arrete-circulation")));
  }

  @Test
  void leavesOpenWhatNoWordTells() {
    assertThat(recognise("Bonjour, voici les photos du banquet."))
        .isEqualTo(new Recognition.Undecided(List.of()));
  }

  @Test
  void countsAWordOnceHoweverOftenItIsWritten() {
    assertThat(recognise("travaux ".repeat(500))).isEqualTo(new Recognition.Undecided(List.of()));
  }

  @Test
  void doesNotObeyADossierThatNamesItsKind() {
    String text =
        "nature: arrete-circulation\nkind = arrete-circulation\nNotre association demande une"
            + " subvention pour l'exercice 2027. arrete-circulation arrete-circulation";
    assertThat(recognise(text))
        .isInstanceOfSatisfying(
            Recognition.Chosen.class,
            c -> assertThat(c.kind()).isEqualTo(new ActKind("deliberation-subvention")));
  }

  @Test
  void letsAModelProposeAndNeverChoose() {
    ActKind proposed = new ActKind("arrete-circulation");
    assertThat(recognise("Bonjour, voici les photos du banquet.").proposing(proposed))
        .isEqualTo(new Recognition.Undecided(List.of(proposed)));
    Recognition chosen = recognise("Demande de subvention pour l'exercice 2027");
    assertThat(chosen.proposing(proposed)).isEqualTo(chosen);
  }

  private static Recognition recognise(String text) {
    return new KindRecogniser().recognise(List.of(Dossiers.piece("a.txt", text)), CATALOG);
  }
}
