package org.paraphe.routes.delivery;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.paraphe.dossier.PermanentFailure;
import org.paraphe.pipeline.Doctor.Diagnosis;
import org.paraphe.pipeline.Rappels;
import org.paraphe.pipeline.Rappels.Chiffrement;

/** The mail server of the reminders: how to reach it, and whether it answers. */
public final class MailServer {

  private static final String PATIENCE_MILLIS = "10000";

  private final Rappels settings;
  private final Map<String, String> environment;
  private final @Nullable SSLSocketFactory sockets;

  /** Trusts the authorities that Java trusts. */
  public MailServer(Rappels settings, Map<String, String> environment) {
    this(settings, environment, null);
  }

  /**
   * @param sockets knows which certificates are trusted; null for Java's own
   */
  MailServer(
      Rappels settings, Map<String, String> environment, @Nullable SSLSocketFactory sockets) {
    this.settings = settings;
    this.environment = Map.copyOf(environment);
    this.sockets = sockets;
  }

  boolean isActive() {
    return settings.actif();
  }

  /** "smtps" where the connection is encrypted from its first byte. */
  String protocol() {
    return settings.chiffrement() == Chiffrement.TLS ? "smtps" : "smtp";
  }

  String host() {
    return Objects.requireNonNull(settings.serveur());
  }

  int port() {
    return settings.port();
  }

  String from() {
    return Objects.requireNonNull(settings.expediteur());
  }

  @Nullable String user() {
    return settings.utilisateur();
  }

  /** Null where no account is set. */
  @Nullable String password() {
    return user() == null ? null : settings.motDePasse(environment).orElse("");
  }

  /** STARTTLS is required once asked for: nothing goes on in the clear where it fails. */
  Properties properties() {
    String prefix = "mail." + protocol() + ".";
    Properties properties = new Properties();
    properties.setProperty(prefix + "connectiontimeout", PATIENCE_MILLIS);
    properties.setProperty(prefix + "timeout", PATIENCE_MILLIS);
    properties.setProperty(prefix + "writetimeout", PATIENCE_MILLIS);
    properties.setProperty(prefix + "auth", String.valueOf(user() != null));
    properties.setProperty(prefix + "ssl.checkserveridentity", "true");
    if (settings.chiffrement() == Chiffrement.STARTTLS) {
      properties.setProperty(prefix + "starttls.enable", "true");
      properties.setProperty(prefix + "starttls.required", "true");
    }
    if (sockets != null) {
      properties.put(prefix + "ssl.socketFactory", sockets);
    }
    return properties;
  }

  /** Connects, and says what is wrong where it cannot; sends nothing. */
  public Diagnosis diagnosis() {
    if (!isActive()) {
      return new Diagnosis(
          "rappels",
          true,
          "rappels par courriel non réglés : ils sont dans « paraphe queue list »",
          "");
    }
    try {
      connect();
      return new Diagnosis("rappels", true, "le serveur de courriel " + where() + " répond", "");
    } catch (AuthenticationFailedException e) {
      return wrong(
          "refuse le compte « " + user() + " »",
          "vérifier « rappels.utilisateur » et le mot de passe (fichier ou"
              + " PARAPHE_RAPPELS_MOT_DE_PASSE)");
    } catch (MessagingException e) {
      return wrong(
          "ne répond pas comme il faut (" + reason(e) + ")",
          "vérifier « rappels.serveur », « rappels.port » et « rappels.chiffrement » ; en attendant,"
              + " les rappels sont dans « paraphe queue list »");
    } catch (PermanentFailure e) {
      return new Diagnosis("rappels", false, String.valueOf(e.getMessage()), "corriger ce réglage");
    }
  }

  private void connect() throws MessagingException {
    try (Transport transport = Session.getInstance(properties()).getTransport(protocol())) {
      transport.connect(host(), port(), user(), password());
    }
  }

  private Diagnosis wrong(String what, String fix) {
    return new Diagnosis("rappels", false, "le serveur de courriel " + where() + " " + what, fix);
  }

  private String where() {
    return host() + ":" + port();
  }

  /** The innermost cause: it names what failed. */
  private static String reason(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return Optional.ofNullable(cause.getMessage())
        .map(String::strip)
        .filter(m -> !m.isEmpty())
        .orElse(cause.getClass().getSimpleName());
  }
}
