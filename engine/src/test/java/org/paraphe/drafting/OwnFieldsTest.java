package org.paraphe.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraphe.act.ActKind;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.Value;
import org.paraphe.template.ActTemplates;
import org.paraphe.template.PackSkeleton;
import org.paraphe.template.TemplatePacks;

/** Lists and tables of an authority's own pack, declared with no more than their labels. */
class OwnFieldsTest {
  private static final ActKind KIND = new ActKind("ouvertures-du-dimanche");
  private static final String FIELDS =
      """
      champs:
        dimanches:
          type: liste
          libelle: dimanches d'ouverture
          indices: {libelles: [dimanches]}
        tarifs:
          type: tableau
          libelle: tarifs
          colonnes:
            prestation: {type: texte, libelle: prestation}
            prix: {type: montant, libelle: prix proposé}
      """;

  @TempDir Path modeles;

  private Draft draft(ExtractedPiece piece) throws IOException {
    Path yaml = PackSkeleton.write(KIND, modeles).resolve("act.yaml");
    Files.writeString(yaml, Files.readString(yaml).replace("champs:\n", FIELDS));
    return new ExtractiveDrafter(new ActTemplates())
        .draft(
            new DraftRequest(
                TemplatePacks.load(modeles).find(KIND).orElseThrow(),
                List.of(piece),
                SampleAuthority.GIVEN,
                Map.of(),
                "",
                LocalDate.of(2026, 11, 26)));
  }

  private static Value value(Draft draft, String field) {
    return draft.facts().stream()
        .filter(f -> f.name().equals(field))
        .findFirst()
        .orElseThrow()
        .value();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Dimanches : 10 janvier 2027 ; 27 juin 2027 ; 5 décembre 2027",
        "Dimanches : 10 janvier 2027, 27 juin 2027 et 5 décembre 2027.",
        "Dimanches :\n- 10 janvier 2027\n- 27 juin 2027\n- 5 décembre 2027"
      })
  void readsTheItemsOfAList(String line) throws IOException {
    Draft draft = draft(Dossiers.piece("lettre.txt", "Bonjour,\n\n" + line + "\n\nMerci.\n"));

    assertThat(value(draft, "dimanches"))
        .isEqualTo(Value.ofJson(List.of("10 janvier 2027", "27 juin 2027", "5 décembre 2027")));
  }

  @Test
  void readsAColumnUnderItsLabel() throws IOException {
    Draft draft =
        draft(
            Dossiers.sheet(
                "tarifs.xlsx",
                "Prestation\tPrix proposé\nCaveau d'attente\t30,00 €\nDispersion\t45,00 €"));

    assertThat(value(draft, "tarifs").toString()).contains("Dispersion", "45.00");
  }
}
