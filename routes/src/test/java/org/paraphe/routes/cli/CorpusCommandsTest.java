package org.paraphe.routes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusCommandsTest {

  private static final String LINE =
      """
      {"cid":"LEGITEXT000006070633","code":"Code des essais","num":"L2121-29",\
      "debut":"2000-01-01","fin":null,"path":"livre","text":"Le conseil.","etat_2023":"VIGUEUR"}
      """;

  @TempDir Path folder;

  @BeforeEach
  void makesAHome() throws IOException {
    Files.createDirectories(folder.resolve("paraphe-home/etat"));
    Files.writeString(folder.resolve("code.jsonl"), LINE, StandardCharsets.UTF_8);
  }

  @Test
  void importsTextsAndSaysWhatIsLoaded() throws IOException {
    Run first = Run.in(folder, "corpus", "import", "--as-of", "2023-12-06", "code.jsonl");
    assertThat(first.code()).as(first.err()).isZero();
    assertThat(first.out()).contains("1 source(s) importée(s)", "6 décembre 2023");
    assertThat(first.err()).contains("Lecture de code.jsonl");

    JsonNode status =
        new ObjectMapper().readTree(Run.in(folder, "corpus", "status", "--json").out());
    assertThat(status.get("schema").asInt()).isEqualTo(1);
    assertThat(status.get("asOf").asText()).isEqualTo("2023-12-06");
    assertThat(status.at("/texts/0/title").asText()).isEqualTo("Code des essais");
  }

  @Test
  void makesTheHomeThatAnImportIsFor() {
    Run run = Run.in(folder, "corpus", "import", "--home", "neuf", "code.jsonl");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(folder.resolve("neuf/depot")).isDirectory();

    assertThat(Run.in(folder, "corpus", "import", "--home", "autre", "absent.jsonl").code())
        .isEqualTo(2);
    assertThat(folder.resolve("autre")).doesNotExist();
  }

  @Test
  void findsNothingToDoTheSecondTime() {
    Run.in(folder, "corpus", "import", "code.jsonl");
    Run again = Run.in(folder, "corpus", "import", "code.jsonl");
    assertThat(again.code()).isEqualTo(3);
    assertThat(again.err()).contains("Rien à faire");
  }

  @Test
  void saysWhatItLeftOut() throws IOException {
    Files.writeString(folder.resolve("autre.jsonl"), LINE + "{abîmé\n", StandardCharsets.UTF_8);
    Run run = Run.in(folder, "corpus", "import", "autre.jsonl");
    assertThat(run.code()).isEqualTo(4);
    assertThat(run.err()).contains("Écarté : autre.jsonl, ligne 2");
  }

  @Test
  void refusesWhatIsNotThereAndADayToCome() {
    assertThat(Run.in(folder, "corpus", "import", "absent.jsonl").code()).isEqualTo(2);
    Run future = Run.in(folder, "corpus", "import", "--as-of", "2999-01-01", "code.jsonl");
    assertThat(future.code()).isEqualTo(2);
    assertThat(future.err()).contains("est à venir");
  }

  @Test
  void saysThatNothingIsImported() {
    Run status = Run.in(folder, "corpus", "status");
    assertThat(status.code()).isEqualTo(3);
    assertThat(status.err()).contains("paraphe corpus import");
  }

  @Test
  void letsCiteAskTheImportedTexts() throws IOException {
    Files.writeString(
        folder.resolve("acte.txt"), "Vu l'article L. 2121-29 du CGCT", StandardCharsets.UTF_8);
    Run.in(folder, "corpus", "import", "--as-of", "2020-01-01", "code.jsonl");
    JsonNode cited =
        new ObjectMapper()
            .readTree(Run.in(folder, "cite", "--date", "2019-01-01", "--json", "acte.txt").out());
    assertThat(cited.at("/corpus/asOf").asText()).isEqualTo("2020-01-01");
    assertThat(cited.at("/references/0/from").asText()).isEqualTo("2000-01-01");
  }

  @Test
  void watchesWhoCitesAnArticleThatChanged() throws IOException {
    assertThat(Run.in(folder, "corpus", "watch").code()).isEqualTo(3);
    String repealed = LINE.replace("\"fin\":null", "\"fin\":\"2020-01-01\"");
    Files.writeString(folder.resolve("code.jsonl"), repealed, StandardCharsets.UTF_8);
    Run.in(folder, "corpus", "import", "--as-of", "2023-12-06", "code.jsonl");

    Run table = Run.in(folder, "corpus", "watch");
    assertThat(table.code()).as(table.err()).isZero();
    assertThat(table.out())
        .contains("modèle deliberation-subvention", "abrogé le 1er janvier 2020", "Que faire");

    JsonNode json = new ObjectMapper().readTree(Run.in(folder, "corpus", "watch", "--json").out());
    assertThat(json.get("schema").asInt()).isEqualTo(1);
    assertThat(json.at("/changes/0/article").asText()).isEqualTo("L2121-29");
    assertThat(json.at("/changes/0/change").asText()).isEqualTo("ABROGE");
    assertThat(json.at("/changes/0/verifiedUntil").asText()).isEqualTo("2023-12-06");

    assertThat(Run.in(folder, "corpus", "watch", "--csv", "-").out())
        .startsWith("quoi;ref;objet;article;texte;changement;date;connu_jusqu_au\r\n")
        .contains(";L2121-29;", ";abrogé;2020-01-01;2023-12-06\r\n");
    Run file = Run.in(folder, "corpus", "watch", "--csv", "veille.csv");
    assertThat(file.code()).isZero();
    assertThat(folder.resolve("veille.csv")).content().contains(";L2121-29;");
  }

  @Test
  void refusesAWatchThatItCannotUnderstandOrWrite() {
    Run.in(folder, "corpus", "import", "--as-of", "2023-12-06", "code.jsonl");

    assertThat(Run.in(folder, "corpus", "watch", "--since", "hier").code()).isEqualTo(2);
    assertThat(Run.in(folder, "corpus", "watch", "--json", "--csv", "-").code()).isEqualTo(2);
    Run unwritable = Run.in(folder, "corpus", "watch", "--csv", "absent/veille.csv");
    assertThat(unwritable.code()).isEqualTo(1);
    assertThat(unwritable.err()).contains("n'a pas pu être écrit", "relancez");
  }
}
