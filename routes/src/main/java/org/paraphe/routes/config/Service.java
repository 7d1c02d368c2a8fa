package org.paraphe.routes.config;

import java.nio.file.Files;
import org.paraphe.pipeline.Home;
import org.paraphe.pipeline.Paraphe;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The service on one home: lock, engine, routes; started in that order, what a crash left mended
 * before the first route runs, stopped in the reverse order.
 */
public final class Service implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Service.class);

  private final ServiceLock lock;
  private final Paraphe paraphe;
  private final ConfigurableApplicationContext routes;

  private Service(ServiceLock lock, Paraphe paraphe, ConfigurableApplicationContext routes) {
    this.lock = lock;
    this.paraphe = paraphe;
    this.routes = routes;
  }

  /**
   * Starts the service; makes the home's folders where they are missing.
   *
   * @throws org.paraphe.dossier.PermanentFailure in French, when another service runs on the home,
   *     its settings are wrong, or the channel is {@link Channel#DEMO} elsewhere than in a
   *     demonstration
   */
  public static Service start(Home home, Channel channel) {
    long begun = System.nanoTime();
    home.create();
    if (channel == Channel.DEMO) {
      DemoMarker.require(home);
    }
    ServiceLock lock = ServiceLock.take(home);
    try {
      Service started = open(home, channel, lock);
      LOG.info("service démarré en {} ms", (System.nanoTime() - begun) / 1_000_000);
      return started;
    } catch (RuntimeException | Error e) {
      lock.close();
      throw e;
    }
  }

  private static Service open(Home home, Channel channel, ServiceLock lock) {
    Paraphe paraphe = Paraphe.open(home);
    try {
      paraphe.openPictures();
      paraphe.recover();
      return new Service(lock, paraphe, ParapheApplication.start(paraphe, channel));
    } catch (RuntimeException | Error e) {
      paraphe.close();
      throw e;
    }
  }

  /** True where a service, of this process or another, works in the home now. */
  public static boolean runsIn(Home home) {
    return Files.isDirectory(home.etat()) && ServiceLock.isHeld(home);
  }

  public Paraphe paraphe() {
    return paraphe;
  }

  /**
   * Lets the steps in work end, a few seconds at most; what they held is taken up at next start.
   */
  @Override
  public void close() {
    try (lock;
        paraphe;
        routes) {
      LOG.info("service arrêté");
    }
  }
}
