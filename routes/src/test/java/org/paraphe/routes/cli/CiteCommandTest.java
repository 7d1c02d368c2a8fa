package org.paraphe.routes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CiteCommandTest {

  private static final String VISAS =
      "Vu l'article L. 2121-29 du CGCT,\nVu l'article R. 2121-29 du CGCT,\n";

  @TempDir Path folder;

  @BeforeEach
  void writeTheText() throws IOException {
    Files.writeString(folder.resolve("visas.txt"), VISAS);
  }

  @Test
  void answersByTheContract() throws IOException {
    Run run = Run.in(folder, "cite", "--json", "--date", "2026-11-23", "visas.txt");

    assertThat(run.code()).isZero();
    JsonNode json = new ObjectMapper().readTree(run.out());
    assertThat(json.get("schema").asInt()).isEqualTo(1);
    assertThat(json.get("date").asText()).isEqualTo("2026-11-23");
    assertThat(json.at("/corpus/asOf").asText()).isEqualTo("2023-12-06");
    JsonNode first = json.at("/references/0");
    assertThat(VISAS.substring(first.get("start").asInt(), first.get("end").asInt()))
        .isEqualTo("l'article L. 2121-29 du CGCT")
        .isEqualTo(first.get("text").asText());
    assertThat(first.get("code").asText()).isEqualTo("LEGITEXT000006070633");
    assertThat(first.get("article").asText()).isEqualTo("L2121-29");
    assertThat(first.get("point").isNull()).isTrue();
    assertThat(first.get("status").asText()).isEqualTo("EN_VIGUEUR");
    assertThat(first.get("from").asText()).isEqualTo("1996-02-24");
    assertThat(first.get("to").isNull()).isTrue();
    assertThat(first.get("verifiedUntil").asText()).isEqualTo("2023-12-06");
    assertThat(json.at("/references/1/status").asText()).isEqualTo("INCONNU");
  }

  @Test
  void saysInWordsWhatIsKnown() {
    Run run = Run.in(folder, "cite", "--date", "2026-11-23", "visas.txt");

    assertThat(run.out())
        .contains("en vigueur au 6 décembre 2023, non vérifié depuis")
        .contains("introuvable dans ce code")
        .contains("les plus proches : L. 2121-29 du code général des collectivités");
  }

  @Test
  void tellsOfAQuotationOnlyWhereThereIsOne() throws IOException {
    Files.writeString(
        folder.resolve("mots.txt"),
        "L'article L. 2121-29 du CGCT dispose que « le conseil règle tout ». L'article L. 2122-34-2"
            + " du CGCT dispose que « le maire règle tout ». Vu l'article L. 2121-20 du CGCT et"
            + " l'action « Un été pour tous les jeunes ».");
    Run run = Run.in(folder, "cite", "--json", "--date", "2023-11-23", "mots.txt");

    JsonNode references = new ObjectMapper().readTree(run.out()).get("references");
    assertThat(references.get(0).get("quotation").asText()).isEqualTo("INFIDELE");
    assertThat(references.get(1).get("quotation").asText()).isEqualTo("NON_VERIFIABLE");
    assertThat(references.get(2).has("quotation")).isFalse();
    assertThat(Run.in(folder, "cite", "--date", "2023-11-23", "mots.txt").out())
        .contains("citation infidèle")
        .contains("citation non vérifiée");
  }

  @Test
  void endsWithFiveOnlyWhereItIsStrict() {
    assertThat(Run.in(folder, "cite", "visas.txt").code()).isZero();
    assertThat(Run.in(folder, "cite", "--strict", "visas.txt").code()).isEqualTo(5);
  }

  @Test
  void readsStandardInput() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int code =
        new Cli(
                new Surroundings(
                    new ByteArrayInputStream(VISAS.getBytes(StandardCharsets.UTF_8)),
                    new PrintStream(out, true, StandardCharsets.UTF_8),
                    new PrintStream(out, true, StandardCharsets.UTF_8),
                    Map.of(),
                    folder,
                    "cmorvan"))
            .run("cite", "-");

    assertThat(code).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("L. 2121-29");
  }

  @Test
  void readsTheCodePageOfWindows() throws IOException {
    Files.write(
        folder.resolve("ansi.txt"),
        "l’article L. 411-1 du code de la sécurité intérieure"
            .getBytes(Charset.forName("windows-1252")));

    assertThat(Run.in(folder, "cite", "ansi.txt").out()).contains("sécurité intérieure");
  }

  @Test
  void refusesWhatIsNoText() throws IOException {
    Files.write(folder.resolve("acte.docx"), new byte[] {'P', 'K', 3, 4, 0, 0});
    Run run = Run.in(folder, "cite", "acte.docx");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("acte.docx", "paraphe extract");
  }

  @Test
  void refusesAFileThatIsNotThere() {
    assertThat(Run.in(folder, "cite", "rien.txt").code()).isEqualTo(2);
  }

  @Test
  void refusesADateThatIsNone() {
    assertThat(Run.in(folder, "cite", "--date", "demain", "visas.txt").code()).isEqualTo(2);
  }
}
