package org.paraphe.routes.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLSocketFactory;
import org.apache.camel.impl.DefaultCamelContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paraphe.casefile.CaseRef;
import org.paraphe.pipeline.Rappels;
import org.paraphe.pipeline.Rappels.Chiffrement;
import org.paraphe.pipeline.Reminders.Mail;

/** Reminders that leave encrypted, to a server whose certificate this test made and trusts. */
class EncryptedRemindersTest {

  @TempDir private static Path folder;
  private static SelfMadeCertificate ours;
  private static GreenMail server;

  /** What waits until it is said to be sent. */
  public static final class Waiting {
    private final List<Mail> waiting = new CopyOnWriteArrayList<>();

    public List<Mail> due() {
      return List.copyOf(waiting);
    }

    public void sent(Mail mail) {
      waiting.remove(mail);
    }
  }

  @BeforeAll
  static void start() throws Exception {
    ours = SelfMadeCertificate.of(folder, "IP:127.0.0.1");
    server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    server.start();
    server.setUser("paraphe@mairie.example", "paraphe", "motdepasse-secret");
    Files.writeString(folder.resolve("secret"), "motdepasse-secret\n");
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  @ParameterizedTest
  @EnumSource(names = {"STARTTLS", "TLS"})
  void leaveEncryptedAndArrive(Chiffrement how) throws Exception {
    server.purgeEmailFromAllMailboxes();
    Waiting reminders = new Waiting();
    reminders.waiting.add(mail());
    try (EncryptedFront front = front(ours, how);
        DefaultCamelContext camel = new DefaultCamelContext()) {
      MailServer mailServer = server(front, how, ours.context().getSocketFactory());
      camel.getRegistry().bind("reminders", reminders);
      camel.addRoutes(new ReminderRoutes(mailServer, 50));
      camel.start();
      await().until(reminders.waiting::isEmpty);

      assertThat(server.getReceivedMessages()).hasSize(1);
      assertThat(server.getReceivedMessages()[0].getContent().toString()).contains("2026-000001");
      assertThat(mailServer.diagnosis().ok()).isTrue();
      assertThat(front.inTheClear())
          .as("nothing but the wish to be encrypted")
          .allMatch(line -> line.matches("(?i)(EHLO .*|STARTTLS)"));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"STARTTLS", "TLS"})
  void doNotLeaveForAServerThatNobodyTrustsOrOfAnotherName(Chiffrement how) throws Exception {
    SelfMadeCertificate other = SelfMadeCertificate.of(folder, "DNS:" + how + ".autre.example");
    try (EncryptedFront unknown = front(ours, how);
        EncryptedFront misnamed = front(other, how)) {
      assertThat(server(unknown, how, null).diagnosis().what()).contains("certification path");
      assertThat(server(misnamed, how, other.context().getSocketFactory()).diagnosis().ok())
          .isFalse();
      assertThat(unknown.inTheClear()).noneMatch(line -> line.startsWith("AUTH"));
    }
  }

  @Test
  void giveUpWhereTheServerNoLongerOffersToBeEncrypted() {
    try (EncryptedFront front = front(ours, Chiffrement.TLS)) {
      MailServer plain = server(front, Chiffrement.STARTTLS, ours.context().getSocketFactory());
      assertThat(plain.diagnosis().ok()).isFalse();
    }
  }

  private static EncryptedFront front(SelfMadeCertificate shown, Chiffrement how) {
    return new EncryptedFront(shown.context(), how == Chiffrement.TLS, server.getSmtp().getPort());
  }

  private static MailServer server(
      EncryptedFront front, Chiffrement how, @Nullable SSLSocketFactory trust) {
    return new MailServer(
        new Rappels(
            true,
            "127.0.0.1",
            front.port(),
            how,
            "paraphe",
            folder.resolve("secret").toString(),
            "paraphe@mairie.example",
            3,
            3),
        Map.of(),
        trust);
  }

  private static Mail mail() {
    return new Mail(
        "p-1",
        "claire.morvan@mairie.example",
        "Paraphe : un dossier attend",
        "- dossier 2026-000001",
        List.of(new CaseRef("2026-000001")),
        LocalDate.of(2026, 11, 27));
  }
}
