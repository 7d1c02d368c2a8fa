package org.paraphe.routes.failure;

import org.apache.camel.builder.RouteConfigurationBuilder;
import org.apache.camel.model.RouteConfigurationDefinition;

/**
 * What holds for every route: foreign headers are dropped where a message enters, a failure is
 * logged once and goes no further. Nothing is lost by that: the database still says which case
 * waits for which step, and the sweeper rings again.
 */
public final class FailureRoutes extends RouteConfigurationBuilder {

  @Override
  public void configuration() {
    RouteConfigurationDefinition all = routeConfiguration(); // without an id: for every route
    all.interceptFrom().process(new ForeignHeaders());
    all.onException(Throwable.class).handled(true).process(new FailureLog());
  }
}
