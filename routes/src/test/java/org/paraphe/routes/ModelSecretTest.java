package org.paraphe.routes;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.paraphe.act.ActKind;
import org.paraphe.drafting.Draft;
import org.paraphe.drafting.DraftRequest;
import org.paraphe.drafting.ExtractiveDrafter;
import org.paraphe.drafting.FallbackDrafter;
import org.paraphe.drafting.LlmDrafter;
import org.paraphe.drafting.ModelSettings;
import org.paraphe.template.ActTemplates;
import org.paraphe.template.TemplatePacks;
import org.slf4j.LoggerFactory;

/** The key of a model's service goes to that service and nowhere else. */
class ModelSecretTest {

  private static final String SECRET = "sk-planted-8f3a";

  @Test
  void isInNoLogAndInNoFinding() throws IOException {
    List<String> sent = new ArrayList<>();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/v1/chat/completions",
        exchange -> {
          sent.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
          byte[] echo = ("refused: " + SECRET).getBytes(java.nio.charset.StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(500, echo.length);
          exchange.getResponseBody().write(echo);
          exchange.close();
        });
    server.start();
    Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    Level level = root.getLevel();
    ListAppender<ILoggingEvent> logged = new ListAppender<>();
    logged.start();
    root.addAppender(logged);
    root.setLevel(Level.TRACE);
    try {
      Draft draft = draft(server.getAddress().getPort());

      assertThat(draft.notices().toString() + draft.versions()).doesNotContain(SECRET);
    } finally {
      root.setLevel(level);
      root.detachAppender(logged);
      server.stop(0);
    }
    assertThat(sent).isNotEmpty().allMatch(header -> header.contains(SECRET));
    assertThat(logged.list).isNotEmpty();
    assertThat(logged.list)
        .noneMatch(e -> (e.getFormattedMessage() + all(e.getThrowableProxy())).contains(SECRET));
  }

  private static String all(@Nullable IThrowableProxy failure) {
    return failure == null ? "" : failure.getMessage() + all(failure.getCause());
  }

  private static Draft draft(int port) {
    ActTemplates templates = new ActTemplates();
    ModelSettings settings =
        new ModelSettings(
            URI.create("http://127.0.0.1:" + port + "/v1"),
            "essai",
            SECRET,
            Duration.ofSeconds(5),
            1,
            true);
    return new FallbackDrafter(
            new LlmDrafter(settings, templates), new ExtractiveDrafter(templates))
        .draft(
            new DraftRequest(
                TemplatePacks.load(null).find(new ActKind("arrete-circulation")).orElseThrow(),
                List.of(),
                Map.of(),
                Map.of(),
                "",
                LocalDate.of(2027, 3, 17)));
  }
}
