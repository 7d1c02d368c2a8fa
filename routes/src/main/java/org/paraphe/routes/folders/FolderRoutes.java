package org.paraphe.routes.folders;

import org.apache.camel.builder.RouteBuilder;
import org.paraphe.pipeline.Steps;
import org.paraphe.routes.failure.ParapheHeaders;
import org.paraphe.routes.steps.Bells;

/**
 * From a moved folder to a decision. Beans: {@code folderWatcher}, {@code folderDecisions}. Both
 * steps that a decision can wake are rung; a ring for nothing costs nothing.
 */
public final class FolderRoutes extends RouteBuilder {

  private final Bells bells;

  public FolderRoutes(Bells bells) {
    this.bells = bells;
  }

  @Override
  public void configure() {
    from("scheduler:decisions?initialDelay=300&delay=500")
        .routeId("decisions")
        .to("bean:folderWatcher?method=stableMoves")
        .split(body())
        .to("direct:decider");

    from("direct:decider")
        .routeId("decider")
        .setHeader(ParapheHeaders.CASE, method("folderDecisions", "ref"))
        .to("bean:folderDecisions?method=handle")
        .setBody(constant(Bells.RING))
        .to(bells.of(Steps.ARCHIVE), bells.of(Steps.DRAFT), bells.of(Steps.EXTRACT));
  }
}
