package org.paraphe.routes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paraphe.routes.SampleHome;

class ApproveAllCommandTest {

  private static final String LETTER =
      "Objet : prêt de la salle n° %d\n\nMonsieur le Maire,\n\nNous demandons la salle le 4 mai.\n";

  @TempDir Path folder;

  @Test
  void approvesByTheTypedCountAndNeverByAPlainYes() throws Exception {
    SampleHome.in(folder.resolve("paraphe-home"));
    Path source = Files.createDirectories(folder.resolve("fonds"));
    Files.writeString(source.resolve("a.txt"), LETTER.formatted(1));
    Files.writeString(source.resolve("b.txt"), LETTER.formatted(2));
    assertThat(Run.in(folder, "batch", "fonds", "--kind", "synthese-juridique").code()).isZero();

    Run silent = typing(null);
    assertThat(silent.code()).as("no terminal, no count").isEqualTo(2);
    RefusalCommandsTest.compare("nombre-non-dit", silent.err());
    for (String answer : new String[] {"oui\n", "y\n", "\n", "3\n"}) {
      Run refused = typing(answer);
      assertThat(refused.code()).as(answer).isEqualTo(5);
      assertThat(refused.out()).contains("1.  2026-", "2.  2026-", "prêt de la salle n° 2");
      assertThat(refused.err()).contains("Rien n'a été approuvé.");
    }
    Run approved = typing("2\n");

    assertThat(approved.code()).as(approved.err()).isZero();
    assertThat(approved.out()).contains("Approuvés : 2");
    assertThat(folder.resolve("paraphe-home/archives/syntheses")).isDirectory();
    assertThat(typing("2\n").code()).as("nothing is left").isEqualTo(3);
  }

  /**
   * @param answer what the person types; null where there is no terminal
   */
  private Run typing(@org.jspecify.annotations.Nullable String answer) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String typed = answer == null ? "" : answer;
    int code =
        new Cli(
                new Surroundings(
                    new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
                    new PrintStream(out, true, StandardCharsets.UTF_8),
                    new PrintStream(err, true, StandardCharsets.UTF_8),
                    Map.of(),
                    folder,
                    "cmorvan",
                    answer != null))
            .run(
                "queue",
                "approve-all",
                "--kind",
                "synthese-juridique",
                "--batch",
                "lot-0001",
                "--as",
                SampleHome.CLERK);
    return new Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
