package org.paraphe.routes.config;

import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.apache.camel.spring.boot.CamelContextConfiguration;
import org.paraphe.pipeline.LawNotices;
import org.paraphe.pipeline.Paraphe;
import org.paraphe.pipeline.Reminders;
import org.paraphe.pipeline.Steps;
import org.paraphe.routes.delivery.ArchiveRoutes;
import org.paraphe.routes.delivery.MailServer;
import org.paraphe.routes.delivery.NoticeRoutes;
import org.paraphe.routes.delivery.ReminderRoutes;
import org.paraphe.routes.failure.FailureRoutes;
import org.paraphe.routes.folders.FolderDecisions;
import org.paraphe.routes.folders.FolderRoutes;
import org.paraphe.routes.folders.FolderWatcher;
import org.paraphe.routes.intake.DepotIntake;
import org.paraphe.routes.intake.DepotWatcher;
import org.paraphe.routes.intake.IntakeRoutes;
import org.paraphe.routes.steps.Bells;
import org.paraphe.routes.steps.StepRoutes;
import org.paraphe.routes.steps.SweeperRoutes;
import org.paraphe.routes.steps.Upkeep;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The assembled application: the engine's use cases as beans, the routes that call them by name.
 * Nothing is scanned and only Camel configures itself, which keeps the start short. The engine is
 * opened and closed by the {@link Service}.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration(CamelAutoConfiguration.class)
@Import({
  FailureRoutes.class,
  IntakeRoutes.class,
  StepRoutes.class,
  SweeperRoutes.class,
  FolderRoutes.class,
  ArchiveRoutes.class,
  NoticeRoutes.class
})
class ParapheApplication {

  private static final int STOP_SECONDS = 10;

  /** Starts the routes on an engine that is already open. */
  static ConfigurableApplicationContext start(Paraphe paraphe, Channel channel) {
    // ours is set up already, and quieter than what Spring would put in its place
    System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    SpringApplication application = new SpringApplication(ParapheApplication.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    application.setBannerMode(Banner.Mode.OFF);
    application.setLogStartupInfo(false);
    application.setRegisterShutdownHook(false);
    application.setAddCommandLineProperties(false);
    application.setDefaultProperties(
        Map.of("camel.main.name", "paraphe", "camel.main.jmx-enabled", "false"));
    application.addInitializers(
        context -> register((GenericApplicationContext) context, paraphe, channel));
    return application.run();
  }

  private static void register(
      GenericApplicationContext context, Paraphe paraphe, Channel channel) {
    // the engine outlives the context: Spring must not close it before the routes are quiet
    context.registerBean(Paraphe.class, () -> paraphe, bean -> bean.setDestroyMethodName(""));
    context.registerBean(Channel.class, () -> channel);
  }

  @Bean
  Bells bells(Paraphe paraphe) {
    return new Bells(paraphe.settings().cloches());
  }

  @Bean
  Steps steps(Paraphe paraphe) {
    return paraphe.steps();
  }

  @Bean
  Upkeep upkeep(Paraphe paraphe) {
    return new Upkeep(paraphe);
  }

  @Bean
  LawNotices lawNotices(Paraphe paraphe) {
    return paraphe.lawNotices();
  }

  @Bean
  Reminders reminders(Paraphe paraphe) {
    return paraphe.reminders();
  }

  @Bean
  ReminderRoutes reminderRoutes(Paraphe paraphe) {
    return new ReminderRoutes(new MailServer(paraphe.settings().rappels(), System.getenv()));
  }

  @Bean
  DepotWatcher depotWatcher(Paraphe paraphe) {
    return DepotWatcher.of(paraphe);
  }

  @Bean
  DepotIntake depotIntake(Paraphe paraphe) {
    return new DepotIntake(paraphe.intake());
  }

  @Bean
  FolderWatcher folderWatcher(Paraphe paraphe) {
    return new FolderWatcher(
        paraphe.folderMoves()::found,
        paraphe.folderMoves()::tellWaiting,
        paraphe.settings().depot().stabilite());
  }

  @Bean
  FolderDecisions folderDecisions(Paraphe paraphe, Channel channel) {
    return new FolderDecisions(paraphe.folderMoves(), channel.label());
  }

  @Bean
  CamelContextConfiguration quickStop() {
    return new CamelContextConfiguration() {
      @Override
      public void beforeApplicationStart(CamelContext camel) {
        camel.getShutdownStrategy().setTimeout(STOP_SECONDS);
        camel.getShutdownStrategy().setLogInflightExchangesOnTimeout(false);
      }

      @Override
      public void afterApplicationStart(CamelContext camel) {}
    };
  }
}
