package org.paraphe.routes.failure;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.Map;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.paraphe.dossier.PermanentFailure;
import org.paraphe.routes.RouteTestBench;
import org.slf4j.LoggerFactory;

class FailureRoutesTest extends RouteTestBench {

  private final Logger logger = (Logger) LoggerFactory.getLogger(FailureLog.class);
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @Override
  protected RoutesBuilder routes() {
    return new RouteBuilder() {
      @Override
      public void configure() {
        from("direct:passe").routeId("passe").to("mock:apres");
        from("direct:casse")
            .routeId("casse")
            .throwException(new PermanentFailure("Le fichier est abîmé."));
      }
    };
  }

  @BeforeEach
  void listen() {
    log.start();
    logger.addAppender(log);
  }

  @AfterEach
  void stopListening() {
    logger.detachAppender(log);
  }

  @Test
  void dropsEveryHeaderThatSteersCamelInAnyCase() throws InterruptedException {
    MockEndpoint after = getMockEndpoint("mock:apres");
    after.expectedMessageCount(1);
    template()
        .sendBodyAndHeaders(
            "direct:passe",
            "",
            Map.of(
                "CamelFileName",
                "../../x",
                "CAmelJmsDestinationName",
                "ailleurs",
                "camelbeanmethodname",
                "getClass",
                ParapheHeaders.CASE,
                "2026-000001"));
    after.assertIsSatisfied();
    assertThat(after.getReceivedExchanges().get(0).getMessage().getHeaders())
        .containsOnlyKeys(ParapheHeaders.CASE);
  }

  @Test
  void namesNoHeaderOfOursLikeCamels() {
    assertThat(ParapheHeaders.CASE).doesNotStartWithIgnoringCase("camel");
  }

  @Test
  void logsAFailureOnceWithRouteAndCaseAndLetsNothingOut() {
    template().sendBodyAndHeader("direct:casse", "", ParapheHeaders.CASE, "2026-000001");
    assertThat(log.list)
        .singleElement()
        .satisfies(
            e -> {
              assertThat(e.getLevel()).isEqualTo(Level.WARN);
              assertThat(e.getFormattedMessage())
                  .isEqualTo("casse [2026-000001] : Le fichier est abîmé.");
            });
  }
}
