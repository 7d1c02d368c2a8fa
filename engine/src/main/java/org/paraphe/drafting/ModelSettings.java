package org.paraphe.drafting;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paraphe.dossier.PermanentFailure;

/**
 * Where a language model answers and how long to wait for it.
 *
 * @param url base of an OpenAI-compatible service, {@code http://127.0.0.1:11434/v1}
 * @param model as the service names it
 * @param apiKey from a file or the environment only ({@link #readKey}), never from settings; null
 *     where the service asks for none
 * @param timeout of one try, from the connection to the last byte
 * @param maxRetries further tries after the first one
 * @param local true where no data leaves the authority's own machines; elsewhere personal data are
 *     replaced before each call
 * @param concurrency calls under way at the same time
 * @param window tokens that the model can read, question and answer together
 * @param wordings false: the model is asked for facts, never for words
 */
public record ModelSettings(
    URI url,
    String model,
    @Nullable String apiKey,
    Duration timeout,
    int maxRetries,
    boolean local,
    ModelService service,
    int concurrency,
    int window,
    boolean wordings,
    FootprintRates rates) {

  /** Enough for the longest answer to a closed schema; an endless one stops there. */
  static final int ANSWER_TOKENS = 4_096;

  private static final int SMALLEST_WINDOW = ANSWER_TOKENS + 4_000;

  public ModelSettings {
    String scheme = url.getScheme();
    if (!("http".equals(scheme) || "https".equals(scheme)) || url.getHost() == null) {
      throw new PermanentFailure(
          "Modèle : l'adresse « "
              + url
              + " » n'est pas une adresse http ou https ; corriger « modele.url ».");
    }
    if (url.getUserInfo() != null) {
      throw new PermanentFailure(
          "Modèle : l'adresse contient un identifiant ou un mot de passe ; le retirer de"
              + " « modele.url » et donner la clé par un fichier ou par l'environnement.");
    }
    if (!local && "http".equals(scheme) && !isLoopback(url.getHost())) {
      throw new PermanentFailure(
          "Modèle : « modele.url » est en http, sans chiffrement, vers un service qui n'est pas"
              + " déclaré local ; écrire https, ou « local: true » s'il est sur votre réseau.");
    }
    if (model.isBlank()) {
      throw new PermanentFailure("Modèle : « modele.nom » est vide ; donner le nom du modèle.");
    }
    if (timeout.isNegative() || timeout.isZero() || maxRetries < 0) {
      throw new PermanentFailure(
          "Modèle : le délai doit être positif et le nombre de reprises nul ou positif.");
    }
    if (concurrency < 1 || concurrency > 256) {
      throw new PermanentFailure(
          "Modèle : « modele.concurrence » va de 1 à 256 appels à la fois ; reçu : "
              + concurrency
              + ".");
    }
    if (window < SMALLEST_WINDOW) {
      throw new PermanentFailure(
          "Modèle : « modele.fenetre » est d'au moins "
              + SMALLEST_WINDOW
              + " jetons ; reçu : "
              + window
              + ". Augmenter le contexte du serveur (Ollama : OLLAMA_CONTEXT_LENGTH), puis ce"
              + " réglage.");
    }
  }

  /** One call at a time and the usual window. */
  public ModelSettings(
      URI url,
      String model,
      @Nullable String apiKey,
      Duration timeout,
      int maxRetries,
      boolean local) {
    this(
        url,
        model,
        apiKey,
        timeout,
        maxRetries,
        local,
        ModelService.OPENAI,
        4,
        32_000,
        true,
        FootprintRates.standard());
  }

  private static boolean isLoopback(String host) {
    return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
  }

  /**
   * The key from a file (its first line) or else from an environment variable.
   *
   * @throws PermanentFailure where the file is named and cannot be read
   */
  public static Optional<String> readKey(@Nullable Path file, @Nullable String variable) {
    if (file != null) {
      try {
        return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .findFirst();
      } catch (IOException e) {
        throw new PermanentFailure(
            "Modèle : le fichier de clé « " + file + " » ne peut pas être lu.", e);
      }
    }
    return Optional.ofNullable(variable == null ? null : System.getenv(variable))
        .filter(key -> !key.isBlank());
  }

  /** Without the key. */
  @Override
  public String toString() {
    return "ModelSettings[%s, %s, key %s, timeout %s, retries %d, local %s]"
        .formatted(url, model, apiKey == null ? "none" : "set", timeout, maxRetries, local);
  }
}
