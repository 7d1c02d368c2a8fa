package org.paraphe.routes.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * Stands before a mail server that speaks in the clear: encrypted from the first byte, or once
 * STARTTLS is said. Keeps the commands that came in the clear.
 */
final class EncryptedFront implements AutoCloseable {

  private final ServerSocket listening;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> inTheClear = new CopyOnWriteArrayList<>();
  private final SSLContext context;
  private final boolean fromTheFirstByte;
  private final int behind;

  EncryptedFront(SSLContext context, boolean fromTheFirstByte, int behind) {
    this.context = context;
    this.fromTheFirstByte = fromTheFirstByte;
    this.behind = behind;
    try {
      this.listening = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.execute(this::accept);
  }

  int port() {
    return listening.getLocalPort();
  }

  List<String> inTheClear() {
    return List.copyOf(inTheClear);
  }

  private void accept() {
    try {
      while (true) {
        Socket client = listening.accept();
        threads.execute(() -> serve(client));
      }
    } catch (IOException e) {
      threads.shutdown(); // closed
    }
  }

  private void serve(Socket client) {
    try (client;
        Socket server = new Socket("127.0.0.1", behind)) {
      if (!fromTheFirstByte && !upgraded(client)) {
        return;
      }
      SSLSocket secure =
          (SSLSocket) context.getSocketFactory().createSocket(client, null, client.getPort(), true);
      secure.setUseClientMode(false);
      secure.startHandshake();
      if (!fromTheFirstByte) {
        greeting(server);
      }
      threads.execute(() -> copy(secure, server));
      copy(server, secure);
    } catch (IOException e) {
      // the client gave up: that is what some tests want
    }
  }

  private boolean upgraded(Socket client) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII), 1);
    say(client, "220 pret");
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      inTheClear.add(line);
      String verb = line.toUpperCase(Locale.ROOT);
      if (verb.startsWith("STARTTLS")) {
        say(client, "220 allez");
        return true;
      }
      say(client, verb.startsWith("EHLO") ? "250-bonjour\r\n250 STARTTLS" : "502 non");
    }
    return false;
  }

  /** The client had ours. */
  private static void greeting(Socket server) throws IOException {
    int c;
    do {
      c = server.getInputStream().read();
    } while (c >= 0 && c != '\n');
  }

  private static void say(Socket client, String line) throws IOException {
    client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
  }

  private static void copy(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException e) {
      // either end hung up
    }
  }

  @Override
  public void close() {
    try {
      listening.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.shutdownNow();
  }
}
