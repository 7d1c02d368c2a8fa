package org.paraphe.routes.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.paraphe.pipeline.Home;
import org.paraphe.routes.config.Channel;
import org.paraphe.routes.config.Service;
import org.paraphe.routes.config.ServiceLog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code paraphe serve}. */
@Command(
    name = "serve",
    description = "le service : surveille depot/ et les bureaux, jusqu'à son arrêt (Ctrl-C)")
final class ServeCommand implements Callable<Integer> {

  @Mixin private HelpOption help = new HelpOption();
  @Mixin private HomeOption home = new HomeOption();

  private final Terminal terminal;

  ServeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    Home where = home.home(terminal.surroundings());
    where.create();
    ServiceLog.open(where);
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(asked, stopped), "arret"));
    try (Service service = Service.start(where, Channel.DOSSIER)) {
      service
          .paraphe()
          .catalog()
          .refused()
          .forEach(p -> terminal.sayText("serve.pack.broken", p.kind(), p.why()));
      terminal.sayText("serve.ready", where.depot(), where.aValider());
      asked.await();
      terminal.sayText("serve.stopping");
    } finally {
      stopped.countDown();
    }
    return Exit.DONE;
  }

  /** The process ends when the hook returns: it waits for the service to be quiet. */
  private static void stop(CountDownLatch asked, CountDownLatch stopped) {
    asked.countDown();
    try {
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
