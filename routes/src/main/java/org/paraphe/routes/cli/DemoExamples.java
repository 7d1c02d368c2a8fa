package org.paraphe.routes.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.paraphe.pipeline.Home;

/** The sample authority and its dossiers, {@code examples/} of the distribution. */
final class DemoExamples {

  private static final String EXAMPLES = "paraphe.examples";

  /** The launcher says where the distribution is. */
  private static final String ROOT = "paraphe.racine";

  private static final Pattern DELAY = Pattern.compile("(?m)^(\\s+stabilite:).*$");
  private static final String SHORT_DELAY = "1s";

  /** A tour stays under a minute: five of the sample dossiers are enough to see the whole way. */
  private static final List<String> TOUR =
      List.of(
          "fete-de-quartier",
          "subvention-harmonie",
          "subvention-scan",
          "travaux-rue-des-tanneurs",
          "vide-greniers");

  private final Path root;

  private DemoExamples(Path root) {
    this.root = root;
  }

  /**
   * @throws WrongUse where they are not found
   */
  static DemoExamples find(Terminal terminal) {
    Path root = terminal.surroundings().resolve(place());
    if (!Files.isRegularFile(settings(root)) || !Files.isDirectory(root.resolve("dossiers"))) {
      throw new WrongUse(terminal.text("demo.examples.missing", root));
    }
    return new DemoExamples(root);
  }

  private static String place() {
    String examples = System.getProperty(EXAMPLES);
    String distribution = System.getProperty(ROOT);
    if (examples != null) {
      return examples;
    }
    return distribution == null ? "examples" : distribution + "/examples";
  }

  private static Path settings(Path root) {
    return root.resolve("collectivite").resolve("paraphe.yaml");
  }

  /** Copies the sample settings, with a delay that suits somebody who watches. */
  void configure(Home home) throws IOException {
    String settings = Files.readString(settings(root), StandardCharsets.UTF_8);
    Matcher delay = DELAY.matcher(settings);
    String hurried =
        delay.find()
            ? delay.replaceFirst("$1 " + SHORT_DELAY)
            : settings + "\ndepot:\n  stabilite: " + SHORT_DELAY + "\n";
    Files.writeString(home.config(), hurried, StandardCharsets.UTF_8);
  }

  /**
   * The dossiers of the tour, in the order of their names; the other samples stay where they are.
   */
  List<Path> dossiers() throws IOException {
    try (Stream<Path> list = Files.list(root.resolve("dossiers"))) {
      return list.filter(d -> Files.isDirectory(d, LinkOption.NOFOLLOW_LINKS))
          .filter(d -> TOUR.contains(d.getFileName().toString()))
          .sorted()
          .toList();
    }
  }

  /** Every file that the demonstration brings into its home: the settings, the pieces. */
  List<Path> files(Home home) throws IOException {
    List<Path> files = new ArrayList<>(List.of(home.config()));
    for (Path dossier : dossiers()) {
      try (Stream<Path> walk = Files.walk(dossier)) {
        walk.filter(Files::isRegularFile).forEach(files::add);
      }
    }
    return files;
  }

  /** Drops a copy of the dossier as a person would whose copy takes no time. */
  static void drop(Path dossier, Home home) throws IOException {
    Path name = dossier.getFileName();
    Path hidden = home.depot().resolve("." + name);
    copy(dossier, hidden);
    Files.move(hidden, home.depot().resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> walk = Files.walk(from)) {
      walk.forEach(file -> copyOne(file, to.resolve(from.relativize(file).toString())));
    }
  }

  private static void copyOne(Path file, Path target) {
    try {
      Files.copy(file, target);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot copy " + file, e);
    }
  }
}
