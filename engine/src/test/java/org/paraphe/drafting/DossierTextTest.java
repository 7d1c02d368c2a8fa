package org.paraphe.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.paraphe.act.ActKind;
import org.paraphe.template.TemplatePack;
import org.paraphe.template.TemplatePacks;

class DossierTextTest {

  private static final TemplatePack PACK =
      TemplatePacks.load(null).find(new ActKind("deliberation-subvention")).orElseThrow();
  private static final String IDLE = "Le ciel était couvert et les bancs étaient humides.\n\n";

  private static DossierText of(int room, String... texts) {
    return DossierText.of(
        java.util.stream.IntStream.range(0, texts.length)
            .mapToObj(i -> Dossiers.piece("p" + i + ".txt", texts[i]))
            .toList(),
        PACK.asked(),
        "MARQUE",
        room);
  }

  @Test
  void givesAllWhereItFits() {
    DossierText text = of(10_000, "Une lettre.", "Une note.");

    assertThat(text.left()).isEmpty();
    assertThat(text.text())
        .isEqualTo(
            "<<<MARQUE\n[MARQUE pièce : p0.txt]\nUne lettre.\n[MARQUE pièce : p1.txt]\nUne note.\n"
                + "MARQUE>>>");
  }

  @Test
  void keepsThePassageThatSpeaksOfAFieldWhereverItStands() {
    String wanted = "Montant proposé : 4 500 € pour l'exercice 2027.\n\n";
    String text = "Objet : demande\n\n" + IDLE.repeat(200) + wanted + IDLE.repeat(200);

    DossierText cut = of(6_000, text);

    assertThat(cut.text()).hasSizeLessThan(7_000).contains("Objet : demande", wanted.strip());
    assertThat(cut.left())
        .hasSizeGreaterThanOrEqualTo(2)
        .allSatisfy(
            l ->
                assertThat(l)
                    .matches("p0\\.txt \\(caractères \\d+ à \\d+ sur " + text.length() + "\\)"));
    assertThat(cut.text()).contains("[MARQUE passage non transmis]");
  }

  @Test
  void cutsNoLetterOfTwoUnitsAndLosesNone() {
    String text = "\ud83d\ude00".repeat(4_000);

    DossierText all = of(100_000, text);

    assertThat(all.text()).contains(text);
    assertThat(all.left()).isEmpty();
  }
}
