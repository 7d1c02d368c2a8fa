package org.paraphe.routes.delivery;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mail.MailComponent;
import org.apache.camel.component.mail.MailConfiguration;
import org.paraphe.pipeline.Reminders.Mail;

/**
 * Reminders by mail, where a server is set. Bean: {@code reminders}. A mail that does not leave is
 * not marked as sent, and is tried again at the next look.
 */
public final class ReminderRoutes extends RouteBuilder {

  private static final long EVERY_MILLIS = 15 * 60 * 1_000;
  private static final String REMINDER = "rappel";

  private final MailServer server;
  private final long every;

  public ReminderRoutes(MailServer server) {
    this(server, EVERY_MILLIS);
  }

  /**
   * @param every milliseconds between two looks
   */
  ReminderRoutes(MailServer server, long every) {
    this.server = server;
    this.every = every;
  }

  @Override
  public void configure() {
    if (!server.isActive()) {
      return;
    }
    getContext().addComponent(server.protocol(), component());
    from("scheduler:rappels?initialDelay=" + Math.min(every, 10_000) + "&delay=" + every)
        .routeId("rappels")
        .to("bean:reminders?method=due")
        .split(body())
        .to("direct:rappeler");

    from("direct:rappeler")
        .routeId("rappeler")
        .setProperty(REMINDER, body())
        .setHeader("To")
        .body(Mail.class, Mail::address)
        .setHeader("Subject")
        .body(Mail.class, Mail::subject)
        .setHeader("Content-Type", constant("text/plain; charset=UTF-8"))
        .setBody()
        .body(Mail.class, Mail::text)
        .to(server.protocol() + "://" + server.host() + ":" + server.port())
        .setBody(exchangeProperty(REMINDER))
        .to("bean:reminders?method=sent");
  }

  /** Here and not in the endpoint's address, which is logged. */
  private MailComponent component() {
    MailComponent component = new MailComponent();
    component.setCamelContext(getContext());
    MailConfiguration mail = component.getConfiguration();
    mail.setFrom(server.from());
    mail.setUseHeaderRecipients(true);
    mail.setUseHeaderSubject(true);
    if (server.user() != null) {
      mail.setUsername(server.user());
      mail.setPassword(server.password());
    }
    mail.setAdditionalJavaMailProperties(server.properties());
    return component;
  }
}
