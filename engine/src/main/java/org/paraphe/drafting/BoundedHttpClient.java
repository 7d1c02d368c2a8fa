package org.paraphe.drafting;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * Talks to a model's service: follows no redirection, gives up a whole exchange after one delay
 * (the body included, which the platform's own delay does not bound) and reads no more than a
 * limit.
 */
final class BoundedHttpClient implements HttpClient {

  /** More than any honest answer to a closed schema. */
  static final int MAX_BYTES = 2 * 1024 * 1024;

  private final java.net.http.HttpClient client;
  private final Duration timeout;

  private BoundedHttpClient(Duration timeout) {
    this.timeout = timeout;
    this.client =
        java.net.http.HttpClient.newBuilder()
            .connectTimeout(timeout)
            .version(java.net.http.HttpClient.Version.HTTP_1_1)
            .followRedirects(java.net.http.HttpClient.Redirect.NEVER)
            .build();
  }

  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    CompletableFuture<HttpResponse<byte[]>> exchange =
        client.sendAsync(plain(request), info -> new BoundedBody(MAX_BYTES));
    try {
      return checked(exchange.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
    } catch (java.util.concurrent.TimeoutException e) {
      exchange.cancel(true);
      throw new TimeoutException(e);
    } catch (InterruptedException e) {
      exchange.cancel(true);
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException("interrupted while waiting for a model", e));
    } catch (ExecutionException e) {
      throw new UncheckedIOException(new IOException("no answer from the model", e.getCause()));
    }
  }

  private static SuccessfulHttpResponse checked(HttpResponse<byte[]> response) {
    String body = new String(response.body(), StandardCharsets.UTF_8);
    if (response.statusCode() / 100 != 2) {
      throw new HttpException(response.statusCode(), "HTTP " + response.statusCode());
    }
    return SuccessfulHttpResponse.builder()
        .statusCode(response.statusCode())
        .headers(response.headers().map())
        .body(body)
        .build();
  }

  private java.net.http.HttpRequest plain(HttpRequest request) {
    java.net.http.HttpRequest.Builder plain =
        java.net.http.HttpRequest.newBuilder(URI.create(request.url())).timeout(timeout);
    request.headers().forEach((name, values) -> values.forEach(v -> plain.header(name, v)));
    String body = request.body() == null ? "" : request.body();
    return plain
        .method(
            request.method().name(),
            java.net.http.HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
        .build();
  }

  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    throw new UnsupportedOperationException("answers are read whole, never as a stream");
  }

  /** What LangChain4j asks for a client. */
  static final class Builder implements HttpClientBuilder {

    private Duration connectTimeout;
    private Duration readTimeout;

    Builder(Duration timeout) {
      this.connectTimeout = timeout;
      this.readTimeout = timeout;
    }

    @Override
    public Duration connectTimeout() {
      return connectTimeout;
    }

    @Override
    public HttpClientBuilder connectTimeout(Duration timeout) {
      connectTimeout = timeout;
      return this;
    }

    @Override
    public Duration readTimeout() {
      return readTimeout;
    }

    @Override
    public HttpClientBuilder readTimeout(Duration timeout) {
      readTimeout = timeout;
      return this;
    }

    @Override
    public HttpClient build() {
      return new BoundedHttpClient(readTimeout);
    }
  }
}
