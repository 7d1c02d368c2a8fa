package org.paraphe.routes.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.BindToRegistry;
import org.apache.camel.RoutesBuilder;
import org.junit.jupiter.api.Test;
import org.paraphe.routes.RouteTestBench;

class NoticeRoutesTest extends RouteTestBench {

  private final AtomicInteger tries = new AtomicInteger();
  private final AtomicInteger written = new AtomicInteger();

  @BindToRegistry("lawNotices")
  private final Notices notices = new Notices();

  /** The disk is full at the first try. */
  public final class Notices {
    public boolean write() {
      if (tries.incrementAndGet() == 1) {
        throw new UncheckedIOException("cannot write", new IOException("no space left"));
      }
      return written.incrementAndGet() == 1;
    }
  }

  @Override
  protected RoutesBuilder routes() {
    return new NoticeRoutes(20);
  }

  @Test
  void looksAgainAfterANoticeThatCouldNotBeWritten() {
    await().until(() -> written.get() > 1);

    assertThat(written.get()).isLessThan(tries.get());
    assertThat(context().getRoute("veille")).isNotNull();
  }
}
