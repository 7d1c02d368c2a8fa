package org.paraphe.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.paraphe.dossier.PermanentFailure;

/** Against a server on this machine that finds texts with « oui » near one another. */
class MeaningModelTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final AtomicInteger silent = new AtomicInteger();
  private volatile int status = 200;
  private volatile boolean garbled;
  private HttpServer server;

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked.add(exchange.getRequestURI().getPath());
    JsonNode texts = JSON.readTree(exchange.getRequestBody()).path("input");
    StringBuilder data = new StringBuilder();
    StringBuilder vectors = new StringBuilder();
    for (int i = 0; i < texts.size(); i++) {
      String vector = texts.get(i).asText().contains("oui") ? "[1.0,0.0]" : "[0.0,1.0]";
      data.append(i == 0 ? "" : ",")
          .append("{\"object\":\"embedding\",\"index\":" + i + ",\"embedding\":" + vector + "}");
      vectors.append(i == 0 ? "" : ",").append(vector);
    }
    String said =
        exchange.getRequestURI().getPath().startsWith("/api")
            ? "{\"model\":\"essai\",\"embeddings\":[" + vectors + "]}"
            : "{\"object\":\"list\",\"model\":\"essai\",\"data\":["
                + data
                + "],\"usage\":{\"prompt_tokens\":1,\"total_tokens\":1}}";
    byte[] bytes = (garbled ? "<html>" : said).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private static MeaningModel model(MeaningModel.Form form, String url, boolean local) {
    return new MeaningModel(form, URI.create(url), "essai", null, Duration.ofSeconds(20), local);
  }

  private List<Integer> order(EmbeddingModel model) {
    return new MeaningOrder(model, silent::incrementAndGet)
        .of("est-ce oui ?", List.of("non", "oui", "peut-être"));
  }

  @Test
  void asksAServerOfOpenAisForm() {
    assertThat(order(model(MeaningModel.Form.OPENAI, url("/v1"), true).open())).startsWith(1);
    assertThat(asked).containsExactly("/v1/embeddings");
    assertThat(silent).hasValue(0);
  }

  @Test
  void asksAServerOfOllamasForm() {
    assertThat(order(model(MeaningModel.Form.OLLAMA, url(""), true).open())).startsWith(1);
    assertThat(asked).isNotEmpty().allMatch(p -> p.startsWith("/api/embed"));
    assertThat(silent).hasValue(0);
  }

  @Test
  void asksNothingBeforeAQuestion() {
    model(MeaningModel.Form.OPENAI, url("/v1"), true).open();
    assertThat(asked).isEmpty();
  }

  @Test
  void saysThatAServerThatFailsGaveNoOrder() {
    status = 500;
    assertThat(order(model(MeaningModel.Form.OPENAI, url("/v1"), true).open())).isEmpty();
    assertThat(silent).hasValue(1);
  }

  @Test
  void saysThatAnAnswerThatCannotBeReadGaveNoOrder() {
    garbled = true;
    assertThat(order(model(MeaningModel.Form.OPENAI, url("/v1"), true).open())).isEmpty();
    assertThat(silent).hasValue(1);
  }

  @Test
  void refusesAServerThatIsNotTheAuthoritysOwn() {
    assertThatThrownBy(() -> model(MeaningModel.Form.OPENAI, "https://modele.example/v1", false))
        .isInstanceOf(PermanentFailure.class)
        .hasMessageContaining("modele.example")
        .hasMessageContaining("recherche.sens.local");
  }

  @Test
  void refusesAnAddressThatIsNoneOrHoldsAPassword() {
    assertThatThrownBy(() -> model(MeaningModel.Form.OPENAI, "ftp://127.0.0.1/", true))
        .isInstanceOf(PermanentFailure.class);
    assertThatThrownBy(() -> model(MeaningModel.Form.OPENAI, "http://a:b@127.0.0.1/", true))
        .isInstanceOf(PermanentFailure.class)
        .hasMessageContaining("mot de passe");
  }
}
