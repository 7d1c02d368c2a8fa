package org.paraphe.routes.steps;

import org.apache.camel.builder.RouteBuilder;
import org.paraphe.pipeline.Steps;

/** A route a step: woken by its bell, works until no case waits, rings the next. */
public final class StepRoutes extends RouteBuilder {

  private final Bells bells;

  public StepRoutes(Bells bells) {
    this.bells = bells;
  }

  @Override
  public void configure() {
    from(bells.of(Steps.EXTRACT))
        .routeId(Steps.EXTRACT)
        .to("bean:steps?method=extract")
        .setBody(constant(Bells.RING))
        .to(bells.of(Steps.DRAFT));

    from(bells.of(Steps.DRAFT))
        .routeId(Steps.DRAFT)
        .to("bean:steps?method=draft")
        .setBody(constant(Bells.RING))
        .to(bells.of(Steps.CHECK));

    from(bells.of(Steps.CHECK)).routeId(Steps.CHECK).to("bean:steps?method=check");
  }
}
