package org.paraphe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paraphe.act.ActKind;
import org.paraphe.drafting.Draft;
import org.paraphe.drafting.DraftRequest;
import org.paraphe.drafting.Drafter;
import org.paraphe.drafting.ExtractiveDrafter;
import org.paraphe.drafting.FootprintRates;
import org.paraphe.drafting.ModelService;
import org.paraphe.template.ActTemplates;
import org.paraphe.template.SamplePacks;
import org.paraphe.template.TemplatePack;
import org.paraphe.template.TemplatePacks;

class AssistedDrafterTest {

  private static final TemplatePack PACK =
      TemplatePacks.load(null).find(new ActKind("arrete-circulation")).orElseThrow();

  @TempDir Path root;
  private final Drafter modelFree = new ExtractiveDrafter(new ActTemplates());
  private ModelUses uses;
  private int asked;

  @BeforeEach
  void home() {
    uses = ModelUses.of(Home.at(root));
  }

  private AssistedDrafter drafter(Map<String, String> allowed) {
    Settings.Modele modele =
        new Settings.Modele(
            true,
            "http://127.0.0.1:1/v1",
            "essai",
            true,
            null,
            Duration.ofSeconds(5),
            ModelService.OPENAI,
            0,
            2,
            32_000,
            true,
            allowed,
            Settings.Empreinte.of(FootprintRates.standard()));
    return new AssistedDrafter(new Model(), modelFree, modele, uses);
  }

  /** Drafts as the model-free one does, under a model's name. */
  private final class Model implements Drafter {
    @Override
    public String name() {
      return "llm:essai";
    }

    @Override
    public Draft draft(DraftRequest request) {
      asked++;
      Draft draft = modelFree.draft(request);
      return new Draft(
          name(),
          draft.kind(),
          draft.date(),
          draft.facts(),
          draft.act(),
          Map.of("personalData", "nom de personne : 2"),
          List.of(),
          new Draft.Footprint(1_000, 100, 0.31, 2.0, 0.016));
    }
  }

  private static DraftRequest request(boolean sensitive) {
    TemplatePack pack = sensitive ? sensitive() : PACK;
    return new DraftRequest(pack, List.of(), Map.of(), Map.of(), "", LocalDate.of(2027, 3, 17));
  }

  private static TemplatePack sensitive() {
    return SamplePacks.with(PACK, "sensible", true);
  }

  @Test
  void asksTheModelAndKeepsTheRegister() {
    assertThat(drafter(Map.of()).draft(request(false)).drafter()).isEqualTo("llm:essai");

    assertThat(uses.all())
        .singleElement()
        .satisfies(
            use -> {
              assertThat(use.kind()).isEqualTo("arrete-circulation");
              assertThat(use.purpose()).contains("rédaction d'un projet");
              assertThat(use.dataCategories()).isEqualTo("nom de personne : 2");
              assertThat(use.outcome()).isEqualTo("projet");
              assertThat(use.tokensIn()).isEqualTo(1_000);
              assertThat(use.humanControl()).contains("approuvé par une personne");
            });
  }

  @Test
  void asksNoModelWhileTheyAreOffAndAsksAgainWhenTheyAreOn() {
    AssistedDrafter drafter = drafter(Map.of());

    uses.turnOff();
    assertThat(drafter.draft(request(false)).drafter()).isEqualTo("extractive");
    assertThat(uses.offSince()).isNotBlank();
    uses.turnOn();
    assertThat(drafter.draft(request(false)).drafter()).isEqualTo("llm:essai");

    assertThat(asked).isEqualTo(1);
    assertThat(uses.all()).hasSize(1);
  }

  @Test
  void asksNoModelForASensitiveKindWithoutAWrittenDecision() {
    assertThat(drafter(Map.of()).draft(request(true)).drafter()).isEqualTo("extractive");
    assertThat(drafter(Map.of("arrete-circulation", " ")).draft(request(true)).drafter())
        .isEqualTo("extractive");
    assertThat(
            drafter(Map.of("arrete-circulation", "note du directeur du 3 mars 2027"))
                .draft(request(true))
                .drafter())
        .isEqualTo("llm:essai");
    assertThat(asked).isEqualTo(1);
  }
}
