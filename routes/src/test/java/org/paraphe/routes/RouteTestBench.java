package org.paraphe.routes;

import java.util.List;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.paraphe.pipeline.Steps;
import org.paraphe.routes.failure.FailureRoutes;
import org.paraphe.routes.steps.Bells;

/**
 * Routes with the one failure configuration, real bells replaced by mocks where a test does not
 * start the route behind them.
 */
public abstract class RouteTestBench extends CamelTestSupport {

  /** Bells that ring nowhere: each is a mock that counts. */
  protected static final Bells COUNTED = new Bells("mock:{etape}");

  /** Bells in memory, one message each, as in the service. */
  protected static final Bells REAL = new Bells("seda:");

  protected static final List<String> STEPS =
      List.of(Steps.EXTRACT, Steps.DRAFT, Steps.CHECK, Steps.ARCHIVE);

  protected abstract RoutesBuilder routes();

  @Override
  protected RoutesBuilder[] createRouteBuilders() {
    return new RoutesBuilder[] {new FailureRoutes(), routes()};
  }
}
