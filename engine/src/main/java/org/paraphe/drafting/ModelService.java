package org.paraphe.drafting;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import java.util.Locale;
import java.util.Map;

/** How services that speak OpenAI's language differ in what we say to them. */
public enum ModelService {
  @JsonProperty("openai")
  OPENAI,
  @JsonProperty("ollama")
  OLLAMA,
  @JsonProperty("mistral")
  MISTRAL;

  /** As settings write it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Asks for the same answer to the same question; Mistral has its own word for it. */
  void seed(OpenAiChatRequestParameters.Builder parameters, int seed) {
    if (this == MISTRAL) {
      parameters.customParameters(Map.of("random_seed", seed));
    } else {
      parameters.seed(seed);
    }
  }
}
