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
 * @param local true where no data leaves the authority's own machines
 */
public record ModelSettings(
    URI url,
    String model,
    @Nullable String apiKey,
    Duration timeout,
    int maxRetries,
    boolean local) {

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
    if (model.isBlank()) {
      throw new PermanentFailure("Modèle : « modele.nom » est vide ; donner le nom du modèle.");
    }
    if (timeout.isNegative() || timeout.isZero() || maxRetries < 0) {
      throw new PermanentFailure(
          "Modèle : le délai doit être positif et le nombre de reprises nul ou positif.");
    }
    if (!local) {
      throw new PermanentFailure(
          "Modèle : le service « "
              + url.getHost()
              + " » n'est pas déclaré local. Cette version ne remplace pas encore les données"
              + " personnelles avant un envoi au-dehors ; elle refuse donc tout modèle distant."
              + " Déclarer « local: true » si le modèle tourne sur les machines de la collectivité,"
              + " ou travailler sans modèle.");
    }
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
