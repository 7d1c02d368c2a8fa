package org.paraphe.routes.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.paraphe.pipeline.Home;
import picocli.CommandLine.Option;

/** {@code --home}: the home folder that a command works on. */
final class HomeOption {

  @Option(
      names = "--home",
      paramLabel = "DIR",
      description = "l'espace de travail (sinon $PARAPHE_HOME, sinon ./paraphe-home)")
  private @Nullable String given;

  /** The home that the user means, whether it is there or not. */
  Home home(Surroundings surroundings) {
    String path = given;
    if (path == null) {
      path = surroundings.environment().get("PARAPHE_HOME");
    }
    return Home.at(surroundings.resolve(path == null || path.isBlank() ? "paraphe-home" : path));
  }

  /**
   * @throws WrongUse where there is no home
   */
  Home existing(Terminal terminal) {
    Home home = home(terminal.surroundings());
    if (!isOne(home.root())) {
      throw new WrongUse(terminal.text("home.missing", home.root()));
    }
    return home;
  }

  /** True where the user named a home, by option or environment. */
  boolean isNamed(Surroundings surroundings) {
    return given != null || !surroundings.environment().getOrDefault("PARAPHE_HOME", "").isBlank();
  }

  static boolean isOne(Path root) {
    return Files.isDirectory(root.resolve("etat")) || Files.isDirectory(root.resolve("config"));
  }
}
