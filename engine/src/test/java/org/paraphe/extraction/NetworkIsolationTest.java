package org.paraphe.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NetworkIsolationTest {

  @TempDir Path folder;

  /** What a child runs: exits with 0 where the connection was refused, 1 where it was made. */
  static final class Caller {
    public static void main(String[] arguments) {
      Guard.installIfAsked();
      int port = Integer.parseInt(arguments[0]);
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 3000);
        System.exit(1);
      } catch (IOException | SecurityException e) {
        System.exit(0);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Isolation.class,
      names = {"ENCLOS", "ESPACE_DE_NOMS", "GARDIEN_JAVA"})
  void refusesAConnectionEvenToTheSameMachine(Isolation isolation) throws Exception {
    if (isolation == Isolation.ENCLOS || isolation == Isolation.ESPACE_DE_NOMS) {
      assumeTrue(Isolation.strongest(folder) == Isolation.ENCLOS, "unshare is not allowed here");
    }
    try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(call(isolation, listener.getLocalPort())).isZero();
      listener.setSoTimeout(100);
      boolean called = false;
      try (Socket caller = listener.accept()) {
        called = caller.isConnected();
      } catch (SocketTimeoutException e) {
        assertThat(e).isNotNull();
      }
      assertThat(called).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Isolation.class,
      names = {"AUCUN"})
  void wouldConnectWithoutIsolation(Isolation none) throws Exception {
    try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(call(none, listener.getLocalPort())).isEqualTo(1);
    }
  }

  private int call(Isolation isolation, int port) throws Exception {
    Path own = Files.createDirectories(folder.toRealPath().resolve("appel"));
    Path temporary = Files.createDirectories(WorkerCommand.temporary(own));
    String classPath = System.getProperty("java.class.path");
    List<String> command =
        new ArrayList<>(isolation.prefix(own, WorkerCommand.programs(classPath)));
    command.add(Isolation.javaHome().resolve("bin").resolve("java").toString());
    command.addAll(isolation.jvmOptions(temporary));
    command.addAll(List.of("-cp", classPath));
    command.addAll(List.of(Caller.class.getName(), Integer.toString(port)));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }
}
