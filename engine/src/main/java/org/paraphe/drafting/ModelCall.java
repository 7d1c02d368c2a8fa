package org.paraphe.drafting;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.paraphe.dossier.TransientFailure;

/**
 * The one place that knows LangChain4j: asks, tries again where that may help, and turns what goes
 * wrong into our failures. Thread-safe.
 */
final class ModelCall {

  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(20);

  /** French has 3 to 5 letters a token; a service that counts far fewer has cut the question. */
  private static final int MOST_LETTERS_A_TOKEN = 9;

  private final ChatModel model;
  private final ModelSettings settings;
  private final BooleanSupplier stopped;
  private final ModelGate gate;

  ModelCall(ModelSettings settings, BooleanSupplier stopped) {
    this.settings = settings;
    this.stopped = stopped;
    this.gate =
        new ModelGate(settings.concurrency(), settings.timeout().multipliedBy(4), System::nanoTime);
    this.model =
        OpenAiChatModel.builder()
            .httpClientBuilder(new BoundedHttpClient.Builder(settings.timeout(), stopped))
            .baseUrl(settings.url().toString())
            .apiKey(settings.apiKey())
            .timeout(settings.timeout())
            .maxRetries(0) // ours know Retry-After and the stop switch
            .strictJsonSchema(true)
            .logRequests(false)
            .logResponses(false)
            .build();
  }

  /**
   * Asks until an answer can be read, as often as settings allow. An answer that does not follow
   * the schema is asked for once more, with another seed.
   *
   * @param read turns the text of a whole answer into what is wanted; throws {@link
   *     TransientFailure} where it strays
   */
  <T> T ask(Prompt prompt, JsonSchema schema, Usage usage, Function<String, T> read) {
    boolean strayed = false;
    for (int attempt = 0; ; attempt++) {
      boolean last = attempt >= settings.maxRetries();
      try {
        return read.apply(answer(prompt, schema, attempt, usage));
      } catch (NoAnswer e) {
        if (last || e.kind() != NoAnswer.Kind.PASSING || !pause(attempt, e.asked())) {
          throw e;
        }
      } catch (TransientFailure e) {
        if (last || strayed) {
          throw e;
        }
        strayed = true;
      }
    }
  }

  private String answer(Prompt prompt, JsonSchema schema, int seed, Usage usage) {
    ChatRequest request = request(prompt, schema, seed);
    ChatResponse response = gate.through(() -> send(request));
    TokenUsage tokens = response.tokenUsage();
    int in = tokens == null ? 0 : orZero(tokens.inputTokenCount());
    usage.add(in, tokens == null ? 0 : orZero(tokens.outputTokenCount()));
    if (in > 0 && in < prompt.dossier().length() / MOST_LETTERS_A_TOKEN) {
      throw failure(
          NoAnswer.Kind.LASTING,
          "n'a lu qu'une partie de la demande ("
              + in
              + " jetons) : « modele.fenetre » dépasse ce que le serveur accepte",
          null,
          null);
    }
    return text(response);
  }

  private ChatRequest request(Prompt prompt, JsonSchema schema, int seed) {
    OpenAiChatRequestParameters.Builder parameters = OpenAiChatRequestParameters.builder();
    settings.service().seed(parameters, seed);
    parameters
        .modelName(settings.model())
        .temperature(0.0)
        .maxOutputTokens(ModelSettings.ANSWER_TOKENS)
        .responseFormat(
            ResponseFormat.builder().type(ResponseFormatType.JSON).jsonSchema(schema).build());
    return ChatRequest.builder()
        .messages(SystemMessage.from(prompt.instructions()), UserMessage.from(prompt.dossier()))
        .parameters(parameters.build())
        .build();
  }

  /** The library throws its own exceptions and bare ones alike: all of them mean « no answer ». */
  private ChatResponse send(ChatRequest request) {
    if (stopped.getAsBoolean()) {
      throw stop(null);
    }
    try {
      return model.chat(request);
    } catch (RuntimeException e) {
      if (cause(e, BoundedHttpClient.Stopped.class) != null) {
        throw stop(e);
      }
      BoundedHttpClient.Refused refused = cause(e, BoundedHttpClient.Refused.class);
      if (refused != null) {
        throw refused(refused);
      }
      boolean late = cause(e, TimeoutException.class) != null;
      throw failure(
          NoAnswer.Kind.PASSING,
          late
              ? "n'a pas répondu dans le délai de " + settings.timeout().toSeconds() + " s"
              : "ne répond pas correctement",
          e,
          null);
    }
  }

  private NoAnswer refused(BoundedHttpClient.Refused refused) {
    int status = refused.statusCode();
    String what =
        switch (status) {
          case 429 -> "refuse d'autres demandes pour le moment (429)";
          case 401, 403 -> "refuse la clé d'accès (" + status + ")";
          default -> "répond par une erreur (" + status + ")";
        };
    boolean passing = status == 429 || status == 408 || status >= 500;
    return failure(
        passing ? NoAnswer.Kind.PASSING : NoAnswer.Kind.LASTING,
        what,
        refused,
        refused.retryAfter().orElse(null));
  }

  private static <E extends Throwable> @Nullable E cause(Throwable failure, Class<E> type) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (type.isInstance(t)) {
        return type.cast(t);
      }
    }
    return null;
  }

  /**
   * Waits before the next try: longer each time, by chance a little more or less, or as long as the
   * service says.
   *
   * @return false where the service asks for more patience than a draft has
   */
  private boolean pause(int attempt, @Nullable Duration asked) {
    long grown = FIRST_PAUSE.toMillis() << Math.min(attempt, 6);
    long chance = ThreadLocalRandom.current().nextLong(grown / 2 + 1);
    long wait = asked == null ? grown / 2 + chance : asked.toMillis() + chance;
    if (wait > LONGEST_PAUSE.toMillis()) {
      return false;
    }
    try {
      long end = System.nanoTime() + Duration.ofMillis(wait).toNanos();
      for (long left = wait; left > 0; left = (end - System.nanoTime()) / 1_000_000) {
        if (stopped.getAsBoolean()) {
          return false;
        }
        Thread.sleep(Math.min(left, 250));
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private String text(ChatResponse response) {
    String text = response.aiMessage() == null ? null : response.aiMessage().text();
    if (response.finishReason() == FinishReason.LENGTH) {
      throw failure(NoAnswer.Kind.LASTING, "a rendu une réponse coupée", null, null);
    }
    if (response.finishReason() == FinishReason.CONTENT_FILTER || text == null || text.isBlank()) {
      throw failure(NoAnswer.Kind.LASTING, "a refusé de répondre ou n'a rien répondu", null, null);
    }
    return text;
  }

  private static int orZero(@Nullable Integer count) {
    return count == null ? 0 : count;
  }

  private NoAnswer stop(@Nullable Throwable cause) {
    return failure(
        NoAnswer.Kind.UNASKED, "n'est plus interrogé : les modèles ont été arrêtés", cause, null);
  }

  private NoAnswer failure(
      NoAnswer.Kind kind, String what, @Nullable Throwable cause, @Nullable Duration wait) {
    String message =
        "Le modèle « " + settings.model() + " » (" + settings.url().getHost() + ") " + what + ".";
    return new NoAnswer(kind, message, cause, wait);
  }
}
