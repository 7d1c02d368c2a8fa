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
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Talks to a model's service: follows no redirection, gives up a whole exchange after one delay
 * (the body included, which the platform's own delay does not bound) and reads no more than a
 * limit.
 */
final class BoundedHttpClient implements HttpClient {

  /** More than any honest answer to a closed schema. */
  static final int MAX_BYTES = 2 * 1024 * 1024;

  private static final Duration LOOK = Duration.ofMillis(250);

  private final java.net.http.HttpClient client;
  private final Duration timeout;
  private final BooleanSupplier stopped;

  private BoundedHttpClient(Duration timeout, BooleanSupplier stopped) {
    this.timeout = timeout;
    this.stopped = stopped;
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
      return checked(awaited(exchange));
    } catch (InterruptedException e) {
      exchange.cancel(true);
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException("interrupted while waiting for a model", e));
    } catch (ExecutionException e) {
      throw new UncheckedIOException(new IOException("no answer from the model", e.getCause()));
    }
  }

  /** Looks at the stop switch all along, so that a call under way ends with it. */
  private HttpResponse<byte[]> awaited(CompletableFuture<HttpResponse<byte[]>> exchange)
      throws InterruptedException, ExecutionException {
    long end = System.nanoTime() + timeout.toNanos();
    while (true) {
      long left = end - System.nanoTime();
      if (left <= 0 || stopped.getAsBoolean()) {
        exchange.cancel(true);
        throw left <= 0 ? new TimeoutException("no answer in " + timeout) : new Stopped();
      }
      try {
        return exchange.get(Math.min(left, LOOK.toNanos()), TimeUnit.NANOSECONDS);
      } catch (java.util.concurrent.TimeoutException e) {
        continue;
      }
    }
  }

  private static SuccessfulHttpResponse checked(HttpResponse<byte[]> response) {
    String body = new String(response.body(), StandardCharsets.UTF_8);
    if (response.statusCode() / 100 != 2) {
      throw new Refused(
          response.statusCode(), response.headers().firstValue("Retry-After").orElse(""));
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

  /** A status that is no success; the body, which may repeat the request, is not kept. */
  static final class Refused extends HttpException {
    private static final long serialVersionUID = 1L;

    private final String retryAfter;

    Refused(int status, String retryAfter) {
      super(status, "HTTP " + status);
      this.retryAfter = retryAfter;
    }

    /** Seconds, as services write it; the form as a date is rare and not read. */
    Optional<Duration> retryAfter() {
      return retryAfter.strip().matches("\\d{1,6}")
          ? Optional.of(Duration.ofSeconds(Long.parseLong(retryAfter.strip())))
          : Optional.empty();
    }
  }

  /** Somebody turned the models off while the answer was awaited. */
  static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** What LangChain4j asks for a client. */
  static final class Builder implements HttpClientBuilder {

    private Duration connectTimeout;
    private Duration readTimeout;
    private final BooleanSupplier stopped;

    Builder(Duration timeout, BooleanSupplier stopped) {
      this.stopped = stopped;
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
      return new BoundedHttpClient(readTimeout, stopped);
    }
  }
}
