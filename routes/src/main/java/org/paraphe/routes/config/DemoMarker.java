package org.paraphe.routes.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.paraphe.dossier.PermanentFailure;
import org.paraphe.pipeline.Home;

/** The file {@code etat/demo}: this home was made by a demonstration and holds nothing real. */
public final class DemoMarker {

  private static final String TEXT =
      "Cet espace a été créé par « paraphe demo ». Rien ici n'est réel ; une nouvelle démonstration"
          + " l'efface.\n";

  private DemoMarker() {}

  public static boolean isOn(Home home) {
    return Files.isRegularFile(file(home));
  }

  public static void put(Home home) {
    try {
      Files.writeString(file(home), TEXT, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot mark " + home.root(), e);
    }
  }

  /**
   * @throws PermanentFailure where decisions by a sample clerk would be decisions on real cases
   */
  static void require(Home home) {
    if (!isOn(home)) {
      throw new PermanentFailure(
          "Le canal « demo » est refusé : « "
              + home.root()
              + " » n'est pas un espace de démonstration. Lancez « paraphe demo --home AUTRE_DOSSIER"
              + " ».");
    }
  }

  private static Path file(Home home) {
    return home.etat().resolve("demo");
  }
}
