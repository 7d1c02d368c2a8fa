package org.paraphe.extraction;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** How a child is kept from the network: the strongest way that this machine offers. */
enum NetworkIsolation {
  ESPACE_DE_NOMS("espace de noms sans réseau (unshare)"),
  GARDIEN_JAVA("gestionnaire de sécurité Java qui refuse toute connexion"),
  AUCUN("aucune coupure du réseau : ni unshare ni gestionnaire de sécurité sur cette machine");

  /** Set for the child that has to guard itself. */
  static final String GUARD_PROPERTY = "paraphe.extraction.gardien";

  private static final int LAST_JAVA_WITH_GUARD = 23;

  private final String description;

  NetworkIsolation(String description) {
    this.description = description;
  }

  String description() {
    return description;
  }

  /** Tries it once: a kernel or a container may forbid new name spaces. */
  static NetworkIsolation probe() {
    if (unshareWorks()) {
      return ESPACE_DE_NOMS;
    }
    return Runtime.version().feature() <= LAST_JAVA_WITH_GUARD ? GARDIEN_JAVA : AUCUN;
  }

  /** What stands before {@code java} on the command line. */
  List<String> prefix() {
    return this == ESPACE_DE_NOMS ? List.of("unshare", "-rn") : List.of();
  }

  List<String> jvmOptions() {
    return this == GARDIEN_JAVA
        ? List.of("-Djava.security.manager=allow", "-D" + GUARD_PROPERTY + "=true")
        : List.of();
  }

  private static boolean unshareWorks() {
    try {
      Process probe =
          new ProcessBuilder("unshare", "-rn", "true")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (probe.waitFor(5, TimeUnit.SECONDS)) {
        return probe.exitValue() == 0;
      }
      probe.destroyForcibly();
      return false;
    } catch (IOException e) {
      return false; // not installed
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
