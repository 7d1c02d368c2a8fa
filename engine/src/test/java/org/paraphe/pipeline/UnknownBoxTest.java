package org.paraphe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraphe.act.ActKind;
import org.paraphe.casefile.CaseFile;

class UnknownBoxTest extends HomeBench {
  private static final List<String> KINDS = List.of("arrete-circulation", "decision-contrat");

  @ParameterizedTest
  @CsvSource({
    "arrete-circulations, « depot/arrete-circulations/ » n'est pas une boîte : aucune nature installée n'a ce nom ; la plus proche est « arrete-circulation »",
    "Arrêté circulation, « depot/Arrêté circulation/ » n'est pas une boîte : aucune nature installée n'a ce nom ; la plus proche est « arrete-circulation »",
    "decision_contrat, « depot/decision_contrat/ » n'est pas une boîte : aucune nature installée n'a ce nom ; la plus proche est « decision-contrat »",
    "arrete-voirie, « depot/arrete-voirie/ » n'est pas une boîte : aucune nature installée n'a ce nom",
  })
  void knowsANameThatWasMeantForABox(String name, String why) {
    assertThat(UnknownBox.why(name, KINDS)).contains(why);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fete-de-quartier",
        "Arrêté de la rue des Lilas",
        "arrete-circulation-rue-des-lilas",
        "Mairie"
      })
  void leavesTheNameOfADossierAlone(String name) {
    assertThat(UnknownBox.why(name, KINDS)).isEmpty();
  }

  @Test
  void tellsThatABoxWasTakenAsOneDossier() throws IOException {
    assertThat(boxes(taken("arrete-circulations", null, "lettre.txt")))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.get("severity")).isEqualTo("ATTENTION");
              assertThat(String.valueOf(finding.get("what")))
                  .startsWith("« depot/arrete-circulations/ » n'est pas une boîte")
                  .endsWith("Tout son contenu (1 pièce(s)) a été pris comme un seul dossier.");
              assertThat(String.valueOf(finding.get("fix"))).contains("déposer de nouveau");
            });
  }

  @Test
  void tellsOfAFolderThatHoldsNothingButFolders() throws IOException {
    assertThat(boxes(taken("Voirie mars", null, "a/lettre.txt", "b/lettre2.txt"))).hasSize(1);
    assertThat(boxes(taken("Voirie avril", null, "a/demande.txt", "note.txt"))).isEmpty();
  }

  @Test
  void hasNothingToSayOfADossierInABoxOrOfAFile() throws IOException {
    ActKind kind = new ActKind("arrete-circulation");

    assertThat(boxes(taken("arrete-circulations", kind, "lettre.txt"))).isEmpty();
    assertThat(boxes(drop("arrete-voirie.txt", LETTER + "."))).isEmpty();
  }

  private CaseFile taken(String name, @Nullable ActKind kind, String... files) throws IOException {
    Path dropped = paraphe.home().depot().resolve(name);
    for (String file : files) {
      Files.createDirectories(dropped.resolve(file).resolveSibling("."));
      Files.writeString(dropped.resolve(file), LETTER + "\n" + name + file);
    }
    CaseFile taken = paraphe.intake().take(dropped, kind).orElseThrow();
    paraphe.steps().runAll();
    return taken;
  }

  private List<Map<?, ?>> boxes(CaseFile file) {
    List<?> findings = (List<?>) paraphe.queue().show(file.ref()).orElseThrow().get("findings");
    return findings.stream()
        .<Map<?, ?>>map(f -> (Map<?, ?>) f)
        .filter(f -> "BOITE_INCONNUE".equals(f.get("code")))
        .toList();
  }
}
