package org.paraphe.routes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftCommandTest {

  @TempDir Path folder;

  @Test
  void refusesATypedFieldThatTheRecognisedKindDoesNotHave() throws IOException {
    Path letter =
        Files.writeString(
            folder.resolve("lettre.txt"),
            """
            Objet : demande d'arrêté de circulation

            Nous vous demandons de réglementer la circulation rue des Tanneurs en raison de
            travaux, du 15 mars 2027 au 19 mars 2027. Déviation : par la rue du Moulin.
            """);

    Run run = Run.in(folder, "draft", "--set", "montant=4500", letter.toString());

    assertThat(run.code()).isNotZero();
    assertThat(run.err()).contains("« montant »").contains("arrete-circulation");
  }

  @Test
  void refusesTypedValuesThatNoKindCanHold() throws IOException {
    Path letter = Files.writeString(folder.resolve("mot.txt"), "Bonjour, à jeudi.");

    Run run = Run.in(folder, "draft", "--set", "montant=4500", letter.toString());

    assertThat(run.code()).isNotZero();
    assertThat(run.err()).contains("--kind");
  }
}
