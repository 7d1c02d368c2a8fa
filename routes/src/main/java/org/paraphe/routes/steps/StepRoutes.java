package org.paraphe.routes.steps;

import org.apache.camel.builder.RouteBuilder;
import org.paraphe.routes.config.Bells;

/** A route a step: woken by its bell, works until no case waits, rings the next. */
public final class StepRoutes extends RouteBuilder {

  private final Bells bells;

  public StepRoutes(Bells bells) {
    this.bells = bells;
  }

  @Override
  public void configure() {
    from(bells.of(Bells.EXTRAIRE))
        .routeId(Bells.EXTRAIRE)
        .to("bean:steps?method=extract")
        .setBody(constant(Bells.RING))
        .to(bells.of(Bells.REDIGER));

    from(bells.of(Bells.REDIGER))
        .routeId(Bells.REDIGER)
        .to("bean:steps?method=draft")
        .setBody(constant(Bells.RING))
        .to(bells.of(Bells.CONTROLER));

    from(bells.of(Bells.CONTROLER)).routeId(Bells.CONTROLER).to("bean:steps?method=check");
  }
}
