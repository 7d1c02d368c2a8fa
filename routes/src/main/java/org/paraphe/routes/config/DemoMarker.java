package org.paraphe.routes.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paraphe.dossier.PermanentFailure;
import org.paraphe.dossier.Sha256;
import org.paraphe.pipeline.Home;

/**
 * The file {@code etat/demo}: this home was made by a demonstration. It lists what the
 * demonstration brought, so that what somebody else put there since can be told from it.
 */
public final class DemoMarker {

  private static final String TEXT =
      "Cet espace a été créé par « paraphe demo ». Rien ici n'est réel ; une nouvelle démonstration"
          + " l'efface tant que personne n'y a rien ajouté.\n";

  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

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

  /** Notes the files that the demonstration brings, before it brings them. */
  public static void remember(Home home, List<Path> files) {
    String hashes =
        files.stream().map(f -> Sha256.of(f).hex() + "\n").collect(Collectors.joining());
    try {
      Files.writeString(file(home), hashes, StandardCharsets.UTF_8, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot mark " + home.root(), e);
    }
  }

  /** What {@link #remember} noted; nothing for the home of an older demonstration. */
  public static Set<Sha256> dropped(Home home) {
    try (Stream<String> lines = Files.lines(file(home), StandardCharsets.UTF_8)) {
      return lines
          .filter(l -> HASH.matcher(l).matches())
          .map(Sha256::new)
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the mark of " + home.root(), e);
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
