package org.paraphe.routes.intake;

import org.apache.camel.builder.RouteBuilder;
import org.paraphe.pipeline.Steps;
import org.paraphe.routes.steps.Bells;

/** From {@code depot/} into the queue. Beans: {@code depotWatcher}, {@code depotIntake}. */
public final class IntakeRoutes extends RouteBuilder {

  private final Bells bells;

  public IntakeRoutes(Bells bells) {
    this.bells = bells;
  }

  @Override
  public void configure() {
    from("scheduler:depot?initialDelay=200&delay=500")
        .routeId("depot")
        .to("bean:depotWatcher?method=stableItems")
        .split(body())
        .to("direct:prendre");

    from("direct:prendre")
        .routeId("prendre")
        .to("bean:depotIntake?method=take")
        .setBody(constant(Bells.RING))
        .to(bells.of(Steps.EXTRACT));
  }
}
