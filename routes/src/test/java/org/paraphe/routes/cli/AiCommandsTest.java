package org.paraphe.routes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AiCommandsTest {

  private static final String USE =
      """
      {"at":"2027-03-17T08:00:00Z","kind":"arrete-circulation","purpose":"rédaction d'un projet",\
      "model":"essai","provider":"127.0.0.1","local":true,"dataCategories":"aucun","humanControl":"relu",\
      "outcome":"%s","reason":"%s","tokensIn":1000,"tokensOut":100,"energyWh":0.31,"co2eG":0.016,"seconds":2.0}
      """;

  @TempDir Path folder;

  @BeforeEach
  void makesAHome() throws IOException {
    Files.createDirectories(folder.resolve("paraphe-home/etat/ia"));
    Files.createDirectories(folder.resolve("paraphe-home/config"));
    Files.writeString(
        folder.resolve("paraphe-home/config/paraphe.yaml"),
        "modele: {actif: true, local: true, url: 'http://127.0.0.1:9/v1', nom: essai}\n");
  }

  private void uses(String... lines) throws IOException {
    Files.writeString(folder.resolve("paraphe-home/etat/ia/usages.jsonl"), String.join("", lines));
  }

  private JsonNode json(String... args) throws IOException {
    return new ObjectMapper().readTree(Run.in(folder, args).out());
  }

  @Test
  void turnsModelsOffAndOnAndJournalsBoth() throws IOException {
    assertThat(json("ai", "status", "--json").get("on").asBoolean()).isTrue();

    assertThat(Run.in(folder, "ai", "off").code()).isZero();
    assertThat(json("ai", "status", "--json").get("on").asBoolean()).isFalse();
    assertThat(Run.in(folder, "ai", "status").out())
        .containsPattern(
            "Appels arrêtés depuis le \\d{1,2}(er)? \\p{L}+ \\d{4} à \\d\\dh\\d\\d \\(");

    assertThat(Run.in(folder, "ai", "on").code()).isZero();
    assertThat(json("ai", "status", "--json").get("on").asBoolean()).isTrue();
    assertThat(json("journal", "verify", "--json").get("entries").asInt()).isEqualTo(2);
  }

  @Test
  void allowsNoCallWhereNoModelIsConfigured() throws IOException {
    Files.writeString(folder.resolve("paraphe-home/config/paraphe.yaml"), "modele: {actif: false}");

    assertThat(json("ai", "status", "--json").get("on").asBoolean()).isFalse();
    assertThat(Run.in(folder, "ai", "status").out())
        .contains("Aucun modèle n'est réglé", "Appels impossibles")
        .doesNotContain("permis");
    assertThat(Run.in(folder, "ai", "on").err()).contains("Appels impossibles");
  }

  @Test
  void addsTheRegisterUpByMonth() throws IOException {
    uses(
        USE.formatted("projet", ""),
        USE.formatted("repli", "trop tard"),
        USE.formatted("projet", "").replace("2027-03", "2027-04"));

    JsonNode report = json("ai", "report", "--json");

    assertThat(report.at("/months/2027-03/uses").asInt()).isEqualTo(2);
    assertThat(report.at("/months/2027-03/fallbacks").asInt()).isEqualTo(1);
    assertThat(report.at("/total/tokensIn").asInt()).isEqualTo(3_000);
    assertThat(report.at("/total/co2eG").asDouble()).isEqualTo(0.048);
    assertThat(Run.in(folder, "ai", "report").out()).contains("2027-03 : 2 projets", "estimations");
    assertThat(json("ai", "status", "--json").at("/lastFailures/0/reason").asText())
        .isEqualTo("trop tard");
  }

  @Test
  void writesNoCellThatASpreadsheetWouldRun() throws IOException {
    uses(USE.formatted("repli", "=cmd|' /C calc'!A0"));

    assertThat(Run.in(folder, "ai", "report", "--csv").out())
        .startsWith("date;nature;finalite")
        .contains("\"'=cmd")
        .doesNotContain(";=cmd");
  }

  @Test
  void findsNothingToReportWhereNoModelWasUsed() {
    assertThat(Run.in(folder, "ai", "report").code()).isEqualTo(Exit.NOTHING_TO_DO);
  }
}
