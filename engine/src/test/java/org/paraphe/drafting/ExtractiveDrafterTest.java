package org.paraphe.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.paraphe.act.ActKind;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactStatus;
import org.paraphe.facts.Value;
import org.paraphe.template.ActTemplates;
import org.paraphe.template.FieldSpec;
import org.paraphe.template.TemplatePack;
import org.paraphe.template.TemplatePacks;

class ExtractiveDrafterTest {
  private static final TemplatePack PACK =
      TemplatePacks.load(null).find(new ActKind("deliberation-subvention")).orElseThrow();
  private static final ExtractedPiece LETTER =
      Dossiers.piece(
          "lettre.txt",
          "L'Amicale bouliste de Montrieux sollicite une subvention de 900 € pour l'exercice 2027.");

  private final Drafter drafter = new ExtractiveDrafter(new ActTemplates());

  @Test
  void draftsAnActOfWhatItFound() {
    Draft draft = draft(Map.of(), Map.of("collectivite", Value.of("Commune de Montrieux")));
    assertThat(draft.drafter()).isEqualTo("extractive");
    assertThat(draft.versions())
        .containsEntry("template", "deliberation-subvention@" + PACK.version());
    assertThat(draft.footprint().tokensIn()).isZero();
    assertThat(draft.footprint().seconds()).isPositive();
    assertThat(draft.act().entete().collectivite()).isEqualTo("Commune de Montrieux");
    assertThat(draft.act().articles().toString()).contains("900", "Amicale bouliste de Montrieux");
  }

  @Test
  void givesOneFactAFieldAndLeavesOutWhatIsNotWritten() {
    Draft draft = draft(Map.of(), Map.of());
    assertThat(draft.facts())
        .extracting(Fact::name)
        .containsExactlyElementsOf(PACK.asked().stream().map(FieldSpec::name).toList());
    assertThat(fact(draft, "objetSubvention").status()).isEqualTo(FactStatus.ABSENT);
    assertThat(fact(draft, "siret").status()).isEqualTo(FactStatus.ABSENT);
  }

  @Test
  void letsATypedValueWinOverAFoundOne() {
    Draft draft = draft(Map.of("montant", Value.of("750.00")), Map.of());
    assertThat(fact(draft, "montant").status()).isEqualTo(FactStatus.SAISI);
    assertThat(draft.act().articles().toString()).contains("750").doesNotContain("900");
  }

  @Test
  void leavesOutWhatAPersonEmptied() {
    DraftRequest all = request(Map.of(), Map.of());
    DraftRequest request =
        new DraftRequest(
            PACK, all.pieces(), Map.of(), Map.of(), Set.of("exercice"), "", all.date());
    assertThat(fact(drafter.draft(all), "exercice").status()).isEqualTo(FactStatus.TROUVE);

    Draft draft = drafter.draft(request);

    assertThat(fact(draft, "exercice").status()).isEqualTo(FactStatus.ABSENT);
    assertThat(draft.act().articles().toString()).contains("900").doesNotContain("2027");
  }

  @Test
  void takesNoFactForAFieldThatSettingsGive() {
    DraftRequest request = request(Map.of(), Map.of("signataire", Value.of("Paul Estrade")));
    Fact forged = Fact.typed("signataire", PACK.fields().get(0).type(), Value.of("Un autre"));
    assertThat(DraftAssembly.values(request, List.of(forged)))
        .containsEntry("signataire", Value.of("Paul Estrade"));
    assertThat(DraftAssembly.values(request(Map.of(), Map.of()), List.of(forged)))
        .doesNotContainKey("signataire");
  }

  private Draft draft(Map<String, Value> typed, Map<String, Value> given) {
    return drafter.draft(request(typed, given));
  }

  private static DraftRequest request(Map<String, Value> typed, Map<String, Value> given) {
    return new DraftRequest(PACK, List.of(LETTER), given, typed, "", LocalDate.of(2027, 3, 1));
  }

  private static Fact fact(Draft draft, String name) {
    return draft.facts().stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
  }
}
