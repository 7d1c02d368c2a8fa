package org.paraphe.routes.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.BindToRegistry;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.Test;
import org.paraphe.dossier.TransientFailure;
import org.paraphe.pipeline.Steps;
import org.paraphe.routes.RouteTestBench;

class SweeperRoutesTest extends RouteTestBench {

  private final AtomicInteger looks = new AtomicInteger();
  private final AtomicInteger upkeeps = new AtomicInteger();

  @BindToRegistry("steps")
  private final Queue queue = new Queue();

  @BindToRegistry("upkeep")
  private final Housekeeping housekeeping = new Housekeeping();

  /** Says that two steps have work, but fails at the first look. */
  public final class Queue {
    public List<String> waiting() {
      if (looks.incrementAndGet() == 1) {
        throw new TransientFailure("La base de données n'a pas pu être lue.");
      }
      return List.of(Steps.DRAFT, Steps.ARCHIVE);
    }
  }

  public final class Housekeeping {
    public void run() {
      upkeeps.incrementAndGet();
    }
  }

  @Override
  protected RoutesBuilder routes() {
    return new SweeperRoutes(COUNTED);
  }

  @Test
  void ringsWhereCasesWaitEvenAfterALookThatFailed() {
    MockEndpoint draft = getMockEndpoint("mock:" + Steps.DRAFT);
    MockEndpoint archive = getMockEndpoint("mock:" + Steps.ARCHIVE);
    await().until(() -> draft.getReceivedCounter() > 0 && archive.getReceivedCounter() > 0);

    assertThat(getMockEndpoint("mock:" + Steps.EXTRACT).getReceivedCounter()).isZero();
    assertThat(draft.getReceivedExchanges().get(0).getMessage().getBody()).isEqualTo("");
    assertThat(upkeeps.get()).isPositive();
  }
}
