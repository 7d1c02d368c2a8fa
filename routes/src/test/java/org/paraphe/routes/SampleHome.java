package org.paraphe.routes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.paraphe.pipeline.Home;
import org.paraphe.pipeline.Paraphe;
import org.paraphe.review.Person;
import org.paraphe.review.Role;

/** A home with the sample authority, its clerk, and a short delay. */
public final class SampleHome {

  public static final String CLERK = "claire.morvan";

  private static final Path EXAMPLES = Path.of("..", "examples");

  private final Home home;

  private SampleHome(Home home) {
    this.home = home;
  }

  public static SampleHome in(Path folder) throws IOException {
    Home home = Home.at(folder);
    home.create();
    String settings = Files.readString(EXAMPLES.resolve("collectivite/paraphe.yaml"));
    Files.writeString(home.config(), settings.replaceFirst("stabilite: .*", "stabilite: 300ms"));
    try (Paraphe paraphe = Paraphe.open(home)) {
      add(paraphe, CLERK, "Claire Morvan", EnumSet.of(Role.AGENT, Role.VALIDATEUR));
    }
    return new SampleHome(home);
  }

  private static void add(Paraphe paraphe, String login, String name, Set<Role> roles) {
    Person person = paraphe.people().add(login, name, roles, null);
    paraphe.home().createFoldersOf(person);
  }

  public Home home() {
    return home;
  }

  public static Path example(String name) {
    return EXAMPLES.resolve("dossiers").resolve(name);
  }

  /** Drops a copy of a file or a folder, complete at once. */
  public void drop(Path source, String name) throws IOException {
    Path hidden = home.depot().resolve("." + name);
    try (Stream<Path> walk = Files.walk(source)) {
      walk.forEach(
          file -> copy(file, hidden.resolve(source.relativize(file).toString()).normalize()));
    }
    Files.move(hidden, home.depot().resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  private static void copy(Path from, Path to) {
    try {
      Files.copy(from, to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void drop(String name, byte[] bytes) throws IOException {
    Files.write(home.depot().resolve(name), bytes);
  }

  public void drop(String name, String text) throws IOException {
    drop(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Moves the case's folder onto the clerk's desk under {@code desk}. */
  public Path move(String ref, Path desk) throws IOException {
    return Files.move(home.aValider().resolve(ref), desk.resolve(CLERK).resolve(ref));
  }
}
