package org.paraphe.routes.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.BindToRegistry;
import org.apache.camel.RoutesBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paraphe.casefile.CaseRef;
import org.paraphe.pipeline.Doctor.Diagnosis;
import org.paraphe.pipeline.Rappels;
import org.paraphe.pipeline.Rappels.Chiffrement;
import org.paraphe.pipeline.Reminders.Mail;
import org.paraphe.routes.RouteTestBench;

/** Reminders to a mail server of this machine, which first refuses, then takes them. */
class ReminderRoutesTest extends RouteTestBench {

  private static final String TEXT = "Bonjour,\n\n- dossier 2026-000001, Arrêté ; ${1+1} à voir\n";

  @TempDir private static Path folder;
  private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
  private final AtomicInteger asked = new AtomicInteger();

  @BindToRegistry("reminders")
  private final Waiting reminders = new Waiting();

  /** What waits until it is said to be sent. */
  public final class Waiting {
    private final List<Mail> waiting = new CopyOnWriteArrayList<>();

    public List<Mail> due() {
      if (asked.incrementAndGet() == 3) {
        server.setUser("paraphe@mairie.example", "paraphe", "motdepasse-secret");
      }
      return new ArrayList<>(waiting);
    }

    public void sent(Mail mail) {
      waiting.remove(mail);
    }
  }

  @Override
  protected RoutesBuilder routes() {
    server.start();
    reminders.waiting.add(mail("claire.morvan"));
    reminders.waiting.add(mail("paul.estrade"));
    return new ReminderRoutes(server(port(), Chiffrement.AUCUN, "paraphe"), 50);
  }

  @AfterEach
  void stopTheServer() {
    server.stop();
  }

  @Test
  void sendsEachMailOnceOnceTheServerTakesItAndNothingElse() throws Exception {
    await().until(reminders.waiting::isEmpty);
    int looks = asked.get();
    await().until(() -> asked.get() > looks + 2);

    assertThat(looks).as("the first looks were refused").isGreaterThanOrEqualTo(3);
    var received = server.getReceivedMessages();
    assertThat(received).hasSize(2);
    assertThat(received)
        .extracting(m -> List.of(m.getAllRecipients()).toString())
        .containsExactly("[claire.morvan@mairie.example]", "[paul.estrade@mairie.example]");
    assertThat(received[0].getFrom()[0]).hasToString("paraphe@mairie.example");
    assertThat(received[0].getSubject()).isEqualTo("Paraphe : un dossier attend");
    assertThat(received[0].getContent().toString().replace("\r\n", "\n").strip())
        .isEqualTo(TEXT.strip());
    assertThat(received[0].getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
    var headers = received[0].getAllHeaders();
    while (headers.hasMoreElements()) {
      assertThat(headers.nextElement().getName()).doesNotContainIgnoringCase("camel");
    }
  }

  @Test
  void tellsTheDoctorWhatTheServerSays() throws Exception {
    await().until(reminders.waiting::isEmpty);
    assertThat(server(port(), Chiffrement.AUCUN, "paraphe").diagnosis().ok()).isTrue();
    assertThat(server(port(), Chiffrement.AUCUN, null).diagnosis().ok()).isTrue();

    Diagnosis unknown = server(port(), Chiffrement.AUCUN, "quelquun").diagnosis();
    assertThat(unknown.ok()).isFalse();
    assertThat(unknown.what()).contains("refuse le compte « quelquun »");
    assertThat(server(port(), Chiffrement.STARTTLS, "paraphe").diagnosis().what())
        .as("it has no STARTTLS, and nothing goes on in the clear")
        .contains("STARTTLS");
    assertThat(server(port(), Chiffrement.TLS, "paraphe").diagnosis().ok()).isFalse();
    int port = port();
    server.stop();
    Diagnosis gone = server(port, Chiffrement.AUCUN, "paraphe").diagnosis();
    assertThat(gone.what()).contains("ne répond pas").doesNotContain("motdepasse");
    assertThat(gone.fix()).contains("rappels.serveur", "queue list");
  }

  @Test
  void startsWithAServerThatAsksForNoAccount() throws Exception {
    try (var other = new org.apache.camel.impl.DefaultCamelContext()) {
      other.addRoutes(new ReminderRoutes(server(port(), Chiffrement.AUCUN, null), 50));
      assertThat(other.getRouteDefinitions()).hasSize(2);
    }
  }

  @Test
  void tellsTheDoctorThatTheCertificateIsNotToBeTrustedOrThePasswordNotToBeRead() {
    GreenMail secure = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtps"));
    secure.start();
    Diagnosis untrusted =
        server(secure.getSmtps().getPort(), Chiffrement.TLS, "paraphe").diagnosis();
    secure.stop();
    assertThat(untrusted.ok()).isFalse();
    assertThat(untrusted.what()).contains("certification path");

    Rappels lost =
        new Rappels(
            true,
            "localhost",
            25,
            Chiffrement.TLS,
            "paraphe",
            folder.resolve("nulle-part").toString(),
            "paraphe@mairie.example",
            3,
            3);
    assertThat(new MailServer(lost, Map.of()).diagnosis().what()).contains("nulle-part");
  }

  private int port() {
    return server.getSmtp().getPort();
  }

  private static MailServer server(int port, Chiffrement how, String user) {
    try {
      Path secret = Files.writeString(folder.resolve("secret"), "motdepasse-secret\n");
      return new MailServer(
          new Rappels(
              true,
              "127.0.0.1",
              port,
              how,
              user,
              secret.toString(),
              "paraphe@mairie.example",
              3,
              3),
          Map.of());
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Mail mail(String login) {
    return new Mail(
        "p-" + login,
        login + "@mairie.example",
        "Paraphe : un dossier attend",
        TEXT,
        List.of(new CaseRef("2026-000001")),
        LocalDate.of(2026, 11, 27));
  }
}
