package org.paraphe.routes.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.camel.BindToRegistry;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.Test;
import org.paraphe.dossier.PermanentFailure;
import org.paraphe.pipeline.Steps;
import org.paraphe.routes.RouteTestBench;

class IntakeRoutesTest extends RouteTestBench {

  private final List<String> taken = Collections.synchronizedList(new ArrayList<>());

  @BindToRegistry("depotWatcher")
  private final Watcher watcher = new Watcher();

  @BindToRegistry("depotIntake")
  private final Taker taker = new Taker();

  /** Hands its items out once. */
  public static final class Watcher {
    private List<DepotItem> items = List.of(item("a"), item("illisible"), item("z"));

    public synchronized List<DepotItem> stableItems() {
      List<DepotItem> once = items;
      items = List.of();
      return once;
    }
  }

  public final class Taker {
    public void take(DepotItem item) {
      if (item.path().endsWith("illisible")) {
        throw new PermanentFailure("« illisible » ne se lit pas.");
      }
      taken.add(item.path().toString());
    }
  }

  private static DepotItem item(String name) {
    return new DepotItem(Path.of(name), null);
  }

  @Override
  protected RoutesBuilder routes() {
    return new IntakeRoutes(COUNTED);
  }

  @Test
  void takesEachItemRingsAndGoesOnAfterOneThatFails() throws InterruptedException {
    MockEndpoint bell = getMockEndpoint("mock:" + Steps.EXTRACT);
    bell.expectedMessageCount(2);
    bell.expectedBodiesReceived("", "");

    await().until(() -> taken.size() == 2);

    assertThat(taken).containsExactly("a", "z");
    bell.assertIsSatisfied();
  }
}
