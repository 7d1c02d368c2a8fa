package org.paraphe.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** How a child is kept from the network and from files: the strongest way this machine offers. */
public enum Isolation {
  ENCLOS(
      "enclos du noyau (unshare) : ni réseau, ni autre fichier que la pièce donnée, aucune écriture"
          + " hors de son dossier"),
  ESPACE_DE_NOMS("espace de noms sans réseau (unshare)"),
  GARDIEN_JAVA("gestionnaire de sécurité Java qui refuse toute connexion"),
  AUCUN("aucune : ni unshare ni gestionnaire de sécurité Java sur cette machine");

  /** Set, to the folder it may write to, for the child that has to guard itself. */
  static final String GUARD_PROPERTY = "paraphe.extraction.gardien";

  private static final boolean GUARD_EXISTS = Runtime.version().feature() <= 23;
  private static final String FILES_GUARDED =
      " ; fichiers tenus par le gestionnaire de sécurité Java, sauf pour la reconnaissance de"
          + " caractères";
  private static final String FILES_OPEN = " ; l'accès aux fichiers n'est pas limité";

  /** What a JVM, Tesseract and fonts are made of, wherever Java and Paraphe are. */
  private static final List<String> SYSTEM =
      List.of(
          "/bin",
          "/lib",
          "/lib32",
          "/lib64",
          "/sbin",
          "/usr",
          "/etc/alternatives",
          "/etc/fonts",
          "/etc/java",
          "/etc/ld.so.cache",
          "/nix/store");

  private final String description;

  Isolation(String description) {
    this.description = description;
  }

  /** False where nothing keeps a child from the network and from files. */
  public boolean isolates() {
    return this != AUCUN;
  }

  /** In French, for a person. */
  public String description() {
    return switch (this) {
      case ENCLOS, AUCUN -> description;
      case ESPACE_DE_NOMS, GARDIEN_JAVA ->
          description + (GUARD_EXISTS ? FILES_GUARDED : FILES_OPEN);
    };
  }

  private static @Nullable Isolation found;

  /**
   * Tries them once a process: a kernel or a container may forbid new name spaces.
   *
   * @param folder to try in
   */
  static synchronized Isolation strongest(Path folder) {
    Isolation known = found == null ? probe(folder) : found;
    found = known;
    return known;
  }

  private static Isolation probe(Path folder) {
    if (ENCLOS.works(folder)) {
      return ENCLOS;
    }
    if (ESPACE_DE_NOMS.works(folder)) {
      return ESPACE_DE_NOMS;
    }
    return GUARD_EXISTS ? GARDIEN_JAVA : AUCUN;
  }

  /**
   * What stands before {@code java} on the command line.
   *
   * @param own the folder of the child, with {@code tmp} in it; a real path
   * @param programs where the classes of the child are
   */
  List<String> prefix(Path own, List<Path> programs) {
    return switch (this) {
      case ENCLOS -> enclosed(own, programs);
      case ESPACE_DE_NOMS -> List.of("unshare", "-rn");
      case GARDIEN_JAVA, AUCUN -> List.of();
    };
  }

  private static List<String> enclosed(Path own, List<Path> programs) {
    List<String> command =
        new ArrayList<>(
            List.of("unshare", "-rnmp", "--fork", "--kill-child", "sh", "-c", script(), "enclos"));
    command.add(own.toString());
    command.addAll(SYSTEM);
    javaConfiguration().forEach(path -> command.add(path.toString()));
    command.add(javaHome().toString());
    programs.stream().sorted().forEach(path -> command.add(path.toString()));
    @Nullable String words = System.getenv("TESSDATA_PREFIX");
    if (words != null && words.startsWith("/")) {
      command.add(words);
    }
    command.add("--");
    return command;
  }

  /** Distributions keep the settings of a JDK apart from it: {@code /etc/java-17-openjdk}. */
  private static List<Path> javaConfiguration() {
    List<Path> found = new ArrayList<>();
    try (var list = Files.newDirectoryStream(Path.of("/etc"), "java-*")) {
      list.forEach(found::add);
    } catch (IOException e) {
      return List.of(); // no such system
    }
    return found;
  }

  static Path javaHome() {
    Path home = Path.of(System.getProperty("java.home", ""));
    try {
      return home.toRealPath();
    } catch (IOException e) {
      return home.toAbsolutePath();
    }
  }

  List<String> jvmOptions(Path temporary) {
    boolean guarded = (this == GARDIEN_JAVA || this == ESPACE_DE_NOMS) && GUARD_EXISTS;
    return guarded
        ? List.of("-Djava.security.manager=allow", "-D" + GUARD_PROPERTY + "=" + temporary)
        : List.of();
  }

  private static String script() {
    try (InputStream in = Isolation.class.getResourceAsStream("enclos.sh")) {
      if (in == null) {
        throw new IllegalStateException("enclos.sh is not where the classes are");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean works(Path folder) {
    Path own = folder.resolve("essai");
    try {
      Files.createDirectories(own.resolve("tmp"));
      List<String> command = new ArrayList<>(prefix(own.toRealPath(), List.of()));
      command.add(javaHome().resolve("bin").resolve("java").toString());
      command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-version"));
      Process probe =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (probe.waitFor(10, TimeUnit.SECONDS)) {
        return probe.exitValue() == 0;
      }
      probe.destroyForcibly();
      return false;
    } catch (IOException e) {
      return false; // not installed
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      Folders.delete(own);
    }
  }
}
