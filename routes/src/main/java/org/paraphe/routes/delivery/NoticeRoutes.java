package org.paraphe.routes.delivery;

import org.apache.camel.builder.RouteBuilder;

/**
 * After an import of legal texts, what it changes, for the legal service. Bean: {@code lawNotices}.
 */
public final class NoticeRoutes extends RouteBuilder {

  private static final long EVERY_SECONDS = 30;

  private final long every;

  public NoticeRoutes() {
    this(EVERY_SECONDS * 1_000);
  }

  /**
   * @param every milliseconds between two looks
   */
  NoticeRoutes(long every) {
    this.every = every;
  }

  @Override
  public void configure() {
    from("scheduler:veille?initialDelay=" + Math.min(every, 3_000) + "&delay=" + every)
        .routeId("veille")
        .to("bean:lawNotices?method=write");
  }
}
