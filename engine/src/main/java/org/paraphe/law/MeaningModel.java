package org.paraphe.law;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.ollama.OllamaEmbeddingModel;
import dev.langchain4j.model.openai.OpenAiEmbeddingModel;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.paraphe.dossier.PermanentFailure;

/**
 * Where a model answers that tells how near two texts are in meaning. A question may hold personal
 * data, so only a model on the authority's own machines is asked.
 *
 * @param url {@code http://127.0.0.1:8080/v1} for OpenAI's form, {@code http://127.0.0.1:11434} for
 *     Ollama's
 * @param name as the service names it
 * @param key null where the service asks for none
 * @param timeout longest wait for an answer
 * @param local true where no data leaves the authority's own machines
 */
public record MeaningModel(
    Form form, URI url, String name, @Nullable String key, Duration timeout, boolean local) {

  /** How the service is spoken to. */
  public enum Form {
    OPENAI,
    OLLAMA
  }

  public MeaningModel {
    String scheme = url.getScheme();
    if (!("http".equals(scheme) || "https".equals(scheme)) || url.getHost() == null) {
      throw new PermanentFailure(
          "Recherche par le sens : l'adresse « "
              + url
              + " » n'est pas une adresse http ou https ; corriger « recherche.sens.url ».");
    }
    if (url.getUserInfo() != null) {
      throw new PermanentFailure(
          "Recherche par le sens : l'adresse contient un identifiant ou un mot de passe ; le retirer"
              + " de « recherche.sens.url » et donner la clé par un fichier.");
    }
    if (name.isBlank() || timeout.isNegative() || timeout.isZero()) {
      throw new PermanentFailure(
          "Recherche par le sens : « recherche.sens.nom » doit être rempli et « recherche.sens.delai »"
              + " positif.");
    }
    if (!local) {
      throw new PermanentFailure(
          "Recherche par le sens : le service « "
              + url.getHost()
              + " » n'est pas déclaré local, et une question peut contenir des données personnelles."
              + " Déclarer « recherche.sens.local: true » si le modèle tourne sur les machines de la"
              + " collectivité, ou « recherche.sens.actif: false » pour chercher par les mots seuls.");
    }
  }

  /** Asks nothing yet. */
  public EmbeddingModel open() {
    return switch (form) {
      case OPENAI ->
          OpenAiEmbeddingModel.builder()
              .baseUrl(url.toString())
              .apiKey(key)
              .modelName(name)
              .timeout(timeout)
              .maxRetries(0)
              .build();
      case OLLAMA ->
          OllamaEmbeddingModel.builder()
              .baseUrl(url.toString())
              .modelName(name)
              .timeout(timeout)
              .maxRetries(0)
              .build();
    };
  }

  /** Without the key. */
  @Override
  public String toString() {
    return "MeaningModel[%s, %s, %s, local %s]".formatted(form, url, name, local);
  }
}
