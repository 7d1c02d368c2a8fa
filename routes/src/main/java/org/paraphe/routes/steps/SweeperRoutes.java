package org.paraphe.routes.steps;

import org.apache.camel.builder.RouteBuilder;

/** Rings where cases wait, so that no ring is ever needed; copies the journal, mends folders. */
public final class SweeperRoutes extends RouteBuilder {

  private final Bells bells;

  public SweeperRoutes(Bells bells) {
    this.bells = bells;
  }

  @Override
  public void configure() {
    from("scheduler:reveil?initialDelay=1000&delay=2000")
        .routeId("reveil")
        .to("bean:steps?method=waiting")
        .split(body())
        .setProperty("etape", body())
        .setBody(constant(Bells.RING))
        .toD(bells.of("${exchangeProperty.etape}"));

    from("scheduler:entretien?initialDelay=1500&delay=2000")
        .routeId("entretien")
        .to("bean:upkeep?method=run");
  }
}
