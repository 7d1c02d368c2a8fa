package org.paraphe.routes.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.camel.BindToRegistry;
import org.apache.camel.RoutesBuilder;
import org.junit.jupiter.api.Test;
import org.paraphe.pipeline.Steps;
import org.paraphe.routes.RouteTestBench;

class StepRoutesTest extends RouteTestBench {

  private final List<String> done = Collections.synchronizedList(new ArrayList<>());
  private volatile boolean broken;

  @BindToRegistry("steps")
  private final Worker worker = new Worker();

  /** The verbs of {@link Steps}. */
  public final class Worker {
    public int extract() {
      return work("extract");
    }

    public int draft() {
      if (broken) {
        broken = false;
        throw new IllegalStateException("broken once");
      }
      return work("draft");
    }

    public int check() {
      return work("check");
    }

    private int work(String verb) {
      done.add(verb);
      return 1;
    }
  }

  @Override
  protected RoutesBuilder routes() {
    return new StepRoutes(REAL);
  }

  @Test
  void oneRingOfTheFirstBellRunsTheThreeSteps() {
    ring(Steps.EXTRACT);
    await().until(() -> done.size() == 3);
    assertThat(done).containsExactly("extract", "draft", "check");
  }

  @Test
  void aStepThatFailsIsRungAgainAndTheRouteGoesOn() {
    broken = true;
    ring(Steps.DRAFT);
    await().until(() -> !broken);
    ring(Steps.DRAFT);
    await().until(() -> done.size() == 2);
    assertThat(done).containsExactly("draft", "check");
  }

  @Test
  void namesEachRouteAsItsEndpoint() {
    assertThat(context().getRoutes())
        .allSatisfy(
            r -> assertThat(r.getEndpoint().getEndpointUri()).startsWith("seda://" + r.getId()));
  }

  private void ring(String step) {
    template().sendBody(REAL.of(step), "");
  }
}
