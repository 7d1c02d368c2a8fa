package org.paraphe.drafting;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import org.jspecify.annotations.Nullable;
import org.paraphe.dossier.TransientFailure;

/** The one place that knows LangChain4j: asks, and turns what goes wrong into our failures. */
final class ModelCall {

  private final ChatModel model;
  private final ModelSettings settings;

  ModelCall(ModelSettings settings) {
    this.settings = settings;
    this.model =
        OpenAiChatModel.builder()
            .httpClientBuilder(new BoundedHttpClient.Builder(settings.timeout()))
            .baseUrl(settings.url().toString())
            .apiKey(settings.apiKey())
            .modelName(settings.model())
            .temperature(0.0)
            .timeout(settings.timeout())
            .maxRetries(settings.maxRetries())
            .strictJsonSchema(true)
            .logRequests(false)
            .logResponses(false)
            .build();
  }

  /** The text of a whole answer and what it cost. */
  record Reply(String text, int tokensIn, int tokensOut) {}

  Reply ask(Prompt prompt, JsonSchema schema) {
    ChatRequest request =
        ChatRequest.builder()
            .messages(SystemMessage.from(prompt.instructions()), UserMessage.from(prompt.dossier()))
            .responseFormat(
                ResponseFormat.builder().type(ResponseFormatType.JSON).jsonSchema(schema).build())
            .build();
    return reply(send(request));
  }

  /** The library throws its own exceptions and bare ones alike: all of them mean « no answer ». */
  private ChatResponse send(ChatRequest request) {
    try {
      return model.chat(request);
    } catch (TimeoutException e) {
      throw failure("n'a pas répondu dans le délai de " + settings.timeout().toSeconds() + " s", e);
    } catch (RateLimitException e) {
      throw failure("refuse d'autres demandes pour le moment (429)", e);
    } catch (AuthenticationException e) {
      throw failure("refuse la clé d'accès", e);
    } catch (RuntimeException e) {
      throw failure("ne répond pas correctement", e);
    }
  }

  private Reply reply(ChatResponse response) {
    String text = response.aiMessage() == null ? null : response.aiMessage().text();
    if (response.finishReason() == FinishReason.LENGTH) {
      throw failure("a rendu une réponse coupée", null);
    }
    if (response.finishReason() == FinishReason.CONTENT_FILTER || text == null || text.isBlank()) {
      throw failure("a refusé de répondre ou n'a rien répondu", null);
    }
    TokenUsage usage = response.tokenUsage();
    return new Reply(
        text,
        usage == null ? 0 : orZero(usage.inputTokenCount()),
        usage == null ? 0 : orZero(usage.outputTokenCount()));
  }

  private static int orZero(@Nullable Integer count) {
    return count == null ? 0 : count;
  }

  private TransientFailure failure(String what, @Nullable Throwable cause) {
    String message =
        "Le modèle « " + settings.model() + " » (" + settings.url().getHost() + ") " + what + ".";
    return cause == null ? new TransientFailure(message) : new TransientFailure(message, cause);
  }
}
