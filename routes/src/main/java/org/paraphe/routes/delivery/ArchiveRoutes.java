package org.paraphe.routes.delivery;

import org.apache.camel.builder.RouteBuilder;
import org.paraphe.pipeline.Steps;
import org.paraphe.routes.steps.Bells;

/** Approved acts into {@code archives/}. Bean: {@code steps}. */
public final class ArchiveRoutes extends RouteBuilder {

  private final Bells bells;

  public ArchiveRoutes(Bells bells) {
    this.bells = bells;
  }

  @Override
  public void configure() {
    from(bells.of(Steps.ARCHIVE)).routeId(Steps.ARCHIVE).to("bean:steps?method=archive");
  }
}
