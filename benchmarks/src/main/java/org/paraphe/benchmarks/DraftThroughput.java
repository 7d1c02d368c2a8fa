package org.paraphe.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.paraphe.pipeline.Home;
import org.paraphe.pipeline.Paraphe;

/**
 * How near the draft step comes to what a slow model allows: a stub answers each call after two
 * seconds, sixteen at a time, and a hundred dossiers wait. Two calls a draft make the ideal 100 × 2
 * × 2 s / 16 = 25 s.
 *
 * <pre>
 * mvn -q -pl benchmarks -am -DskipTests compile
 * java -cp "benchmarks/target/classes:$(ls -dt routes/target/paraphe/lib-* | head -n 1)/*" \
 *   org.paraphe.benchmarks.DraftThroughput build/debit
 * </pre>
 *
 * A first few drafts load what a service in work has loaded; they are not counted. Prints the time
 * of the step, its ratio to the ideal, and the heap after a collection before and after.
 */
public final class DraftThroughput {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int DOSSIERS = 100;
  private static final int CONCURRENCY = 16;
  private static final long ANSWER_MILLIS = 2_000;
  private static final String LETTER =
      """
      Entreprise Terrassements du Bocage

      Objet : demande d'arrêté de circulation

      Nous vous demandons de réglementer la circulation rue des Tanneurs en raison de travaux de
      raccordement au réseau d'eau potable, du 15 mars 2027 au 19 mars 2027, de 8 h à 17 h.
      Mesures demandées : circulation interdite à tous les véhicules sauf riverains. (%d)
      """;

  private DraftThroughput() {}

  public static void main(String[] args) throws IOException {
    if (args.length != 1) {
      System.err.println("usage: DraftThroughput EMPTY_FOLDER");
      System.exit(2);
    }
    AtomicInteger calls = new AtomicInteger();
    ExecutorService threads = Executors.newCachedThreadPool();
    HttpServer stub =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 512);
    stub.setExecutor(threads);
    stub.createContext("/v1/chat/completions", exchange -> answer(exchange, calls));
    stub.start();
    try (Paraphe paraphe = open(Path.of(args[0]), stub.getAddress().getPort())) {
      measure(paraphe, calls, System.out);
    } finally {
      stub.stop(0);
      threads.shutdownNow();
    }
  }

  private static Paraphe open(Path folder, int port) throws IOException {
    Home home = Home.at(folder);
    home.create();
    Files.writeString(
        home.config(),
        """
        collectivite: {nom: Commune des Essais, lieu: Les Essais}
        signataire: {nom: Paul Estrade, qualite: Maire}
        modele: {actif: true, local: true, url: 'http://127.0.0.1:%d/v1', nom: lent, concurrence: %d}
        """
            .formatted(port, CONCURRENCY));
    return Paraphe.open(home);
  }

  private static void measure(Paraphe paraphe, AtomicInteger calls, PrintStream out)
      throws IOException {
    drop(paraphe, "essai", CONCURRENCY);
    paraphe.steps().extract();
    paraphe.steps().draft();
    calls.set(0);
    drop(paraphe, "demande", DOSSIERS);
    int extracted = paraphe.steps().extract();
    long before = heap();
    long start = System.nanoTime();
    int drafted = paraphe.steps().draft();
    double seconds = (System.nanoTime() - start) / 1e9;
    double ideal = DOSSIERS * 2 * ANSWER_MILLIS / 1e3 / CONCURRENCY;
    out.printf(
        Locale.ROOT,
        "%d extracted, %d drafted with %d calls in %.1f s; ideal %.1f s; ratio %.3f%n",
        extracted,
        drafted,
        calls.get(),
        seconds,
        ideal,
        seconds / ideal);
    out.printf(Locale.ROOT, "heap %d MB before, %d MB after%n", before, heap());
    long byModel =
        paraphe.modelUses().all().stream().filter(u -> u.outcome().equals("projet")).count();
    out.printf(Locale.ROOT, "%d drafts by the model%n", byModel);
    if (byModel != DOSSIERS + CONCURRENCY) {
      throw new IllegalStateException("some drafts were made without the model: no valid figure");
    }
  }

  private static void drop(Paraphe paraphe, String name, int count) throws IOException {
    for (int i = 0; i < count; i++) {
      Path letter = paraphe.home().depot().resolve(name + "-" + i + ".txt");
      Files.writeString(letter, LETTER.formatted(name.hashCode() + i));
      paraphe.intake().take(letter, null);
    }
  }

  private static long heap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / (1 << 20);
  }

  /** An answer of the asked form that says nothing: whatever fields the pack has. */
  private static String nothing(JsonNode request) {
    ObjectNode answer = JSON.createObjectNode();
    request
        .at("/response_format/json_schema/schema/properties")
        .fields()
        .forEachRemaining(
            field -> {
              if (field.getValue().path("type").asText().equals("array")) {
                answer.putArray(field.getKey());
              } else {
                answer.putNull(field.getKey());
              }
            });
    return answer.toString();
  }

  /** Finds nothing and words nothing, after two seconds: what is measured is the waiting. */
  private static void answer(HttpExchange exchange, AtomicInteger calls) throws IOException {
    try (exchange) {
      String request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      calls.incrementAndGet();
      TimeUnit.MILLISECONDS.sleep(ANSWER_MILLIS);
      String content = nothing(JSON.readTree(request));
      byte[] body =
          ("{\"id\":\"1\",\"object\":\"chat.completion\",\"choices\":[{\"index\":0,\"finish_reason\":"
                  + "\"stop\",\"message\":{\"role\":\"assistant\",\"content\":\""
                  + content.replace("\"", "\\\"")
                  + "\"}}],\"usage\":{\"prompt_tokens\":1500,\"completion_tokens\":80,"
                  + "\"total_tokens\":1580}}")
              .getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
