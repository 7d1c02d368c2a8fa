package org.paraphe.drafting;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.paraphe.act.ActKind;
import org.paraphe.checking.CheckSubject;
import org.paraphe.checking.Checks;
import org.paraphe.checking.Severity;
import org.paraphe.facts.Fact;
import org.paraphe.facts.Value;
import org.paraphe.rendering.TextWriter;
import org.paraphe.template.ActTemplates;
import org.paraphe.template.TemplatePack;
import org.paraphe.template.TemplatePacks;

/** A summary whose passages a model chose. */
class ChosenPassagesTest {

  private static final TemplatePack PACK =
      TemplatePacks.load(null).find(new ActKind("synthese-juridique")).orElseThrow();
  private static final String NOTE =
      "Objet : litige du préau\n\nLe maire a refusé le 4 mars 2027 la réception des travaux du préau.\n"
          + "Une réponse est attendue avant le 2 mai 2027 par l'entreprise.\n"
          + "Le rapport de l'expert n'est pas joint au dossier.\n";

  private final ObjectNode answer = new ObjectMapper().createObjectNode();
  private WireMockServer server;

  @BeforeEach
  void start() {
    server = new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));
    server.start();
    List.of("points", "decisions", "echeances", "questions").forEach(answer::putArray);
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void quotesThePassagesWhereTheyStandAndDropsTheOneThatStandsNowhere() {
    says("points", "Le maire a refusé le 4 mars 2027 la réception des travaux du préau.");
    says("points", "Le maire a accepté la réception des travaux.");
    says("echeances", "Une réponse est attendue avant le 2 mai 2027 par l'entreprise.");

    DraftRequest request = request();
    Draft draft = draft(request);

    assertThat(rows(draft, "points"))
        .singleElement()
        .satisfies(
            row -> {
              int start = Integer.parseInt(row.get("debut").asText());
              int end = Integer.parseInt(row.get("fin").asText());
              assertThat(NOTE.substring(start, end))
                  .isEqualTo(row.get("texte").asText())
                  .startsWith("Le maire a refusé");
            });
    assertThat(rows(draft, "echeances").get(0).get("date")).isEqualTo(Value.of("2027-05-02"));
    assertThat(draft.notices())
        .anySatisfy(
            n -> {
              assertThat(n.code()).isEqualTo("FAIT_NON_SOURCE");
              assertThat(n.what()).contains("Le maire a accepté");
            });
    assertThat(TextWriter.write(draft.act()))
        .contains("modèle de langage (essai-3b)")
        .doesNotContain("sans modèle de langage", "a accepté");
    assertThat(
            Checks.standard()
                .run(
                    new CheckSubject(
                        PACK,
                        draft.act(),
                        draft.facts(),
                        request.given(),
                        request.pieces(),
                        request.date())))
        .noneMatch(f -> f.severity() == Severity.BLOQUANT);
  }

  @Test
  void keepsTheRulesWhereTheModelChoseNothing() {
    Draft draft = draft(request());

    assertThat(rows(draft, "points")).isNotEmpty();
    assertThat(TextWriter.write(draft.act())).contains("sans modèle de langage");
  }

  private void says(String list, String words) {
    ((ArrayNode) answer.get(list))
        .addObject()
        .put("value", words)
        .put("piece", "note.odt")
        .put("quote", words);
  }

  private Draft draft(DraftRequest request) {
    server.stubFor(
        post(urlEqualTo("/v1/chat/completions"))
            .willReturn(okJson(ModelAnswers.completion(answer.toString(), "stop"))));
    URI url = URI.create("http://127.0.0.1:" + server.port() + "/v1");
    return new LlmDrafter(
            new ModelSettings(url, "essai-3b", null, Duration.ofSeconds(5), 0, true),
            new ActTemplates())
        .draft(request);
  }

  private static DraftRequest request() {
    return new DraftRequest(
        PACK,
        List.of(Dossiers.piece("note.odt", NOTE)),
        Map.of("collectivite", Value.of("Commune de Montrieux-les-Étangs")),
        Map.of(),
        "",
        LocalDate.of(2027, 3, 17));
  }

  private static List<Map<String, Value>> rows(Draft draft, String field) {
    return draft.facts().stream()
        .filter(f -> f.name().equals(field))
        .map(Fact::value)
        .map(v -> ((Value.Rows) v).rows())
        .findFirst()
        .orElseThrow();
  }
}
