package org.paraphe.routes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class CliTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "demo",
        "serve",
        "draft",
        "extract",
        "cite",
        "corpus import",
        "corpus status",
        "corpus watch",
        "search",
        "queue list",
        "queue show",
        "queue approve",
        "queue set",
        "queue waive",
        "queue return",
        "queue reject",
        "queue retry",
        "queue drop",
        "journal verify",
        "person add",
        "person list",
        "doctor",
        "template list",
        "config show"
      })
  void explainsEachCommandInFrench(String command) {
    Run help = Run.in(folder, (command + " --help").split(" "));
    assertThat(help.code()).isZero();
    assertThat(help.out())
        .startsWith("Usage : paraphe " + command)
        .contains("--home=DIR", "affiche cette aide");
  }

  @Test
  void showsItsCommandsWhenCalledAlone() {
    Run alone = Run.in(folder);
    assertThat(alone.code()).isEqualTo(2);
    assertThat(alone.err()).contains("Commandes :", "demo", "serve");
    assertThat(alone.out()).isEmpty();
  }

  @Test
  void saysWhatItsVersionIs() {
    assertThat(Run.in(folder, "--version").out()).startsWith("paraphe ");
  }

  @Test
  void namesTheNearestCommandAfterATypingError() {
    Run wrong = Run.in(folder, "queue", "aprove");
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err())
        .startsWith("Argument inconnu : « aprove ». Vouliez-vous dire : approve")
        .contains("Voir : paraphe queue --help");
  }

  @Test
  void saysWhatIsMissing() {
    Run wrong = Run.in(folder, "queue", "approve");
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).startsWith("Il manque : REF.");
  }

  @Test
  void speaksEnglishWhereTheEnvironmentAsks() {
    Run wrong = Run.in(folder, Map.of("LANG", "en_US.UTF-8"), "queue", "approve");
    assertThat(wrong.err()).startsWith("Missing: REF.");
    assertThat(
            Run.in(
                    folder,
                    Map.of("PARAPHE_LANGUE", "fr_FR", "LANG", "en_US.UTF-8"),
                    "queue",
                    "approve")
                .err())
        .startsWith("Il manque");
  }

  @Test
  void tellsHowToMakeAHomeWhereThereIsNone() {
    Run none = Run.in(folder, "queue", "list");
    assertThat(none.code()).isEqualTo(2);
    assertThat(none.err())
        .contains("Il n'y a pas d'espace Paraphe dans « " + folder.resolve("paraphe-home") + " »");
  }

  @Test
  void takesTheHomeFromTheOptionThenFromTheEnvironment() {
    Map<String, String> environment = Map.of("PARAPHE_HOME", folder.resolve("env").toString());
    assertThat(Run.in(folder, environment, "queue", "list").err()).contains("env");
    assertThat(Run.in(folder, environment, "queue", "list", "--home", "autre").err())
        .contains(folder.resolve("autre").toString());
  }

  @Test
  void saysWhichPathDoesNotExist() {
    Run wrong = Run.in(folder, "extract", "absent.docx");
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err())
        .isEqualTo(
            "« " + folder.resolve("absent.docx") + " » n'existe pas : vérifiez le chemin.\n");
  }

  @Test
  void keepsTheTraceOfAFaultInAFileAndOffTheScreen() throws Exception {
    Path state = Files.createDirectories(folder.resolve("paraphe-home/etat"));
    String said = said(new IllegalStateException("boum"));

    assertThat(said)
        .contains(state.resolve("erreurs.log").toString())
        .doesNotContain("boum", "\tat ");
    assertThat(state.resolve("erreurs.log")).content().contains("boum", "\tat ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"No space left on device", "Aucun espace disponible sur le périphérique"})
  void tellsAFullDiskInWhateverLanguageTheSystemSaysIt(String words) {
    assertThat(said(new UncheckedIOException("cannot keep", new IOException(words))))
        .startsWith("Le disque est plein.");
  }

  /** A command whose classes do not load. */
  @Command(name = "casse")
  static final class BrokenCommand implements Runnable {
    @Override
    public void run() {
      throw new ExceptionInInitializerError(new IllegalStateException("boum"));
    }
  }

  @Test
  void tellsABrokenInstallationAsAnyFault() throws IOException {
    Path state = Files.createDirectories(folder.resolve("paraphe-home").resolve("etat"));
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    CommandLine root = new Cli(surroundings(said)).commands();
    root.addSubcommand(new BrokenCommand());

    int code = root.execute("casse");

    assertThat(code).isEqualTo(Exit.FAULT);
    assertThat(said.toString(StandardCharsets.UTF_8))
        .startsWith("Un défaut de Paraphe a interrompu la commande.")
        .contains(state.resolve("erreurs.log").toString())
        .doesNotContain("boum", "\tat ");
    assertThat(state.resolve("erreurs.log")).content().contains("paraphe casse", "boum");
  }

  private String said(RuntimeException fault) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    Surroundings surroundings = surroundings(said);
    Failures failures = new Failures(surroundings, new Texts(surroundings.locale()));

    int code =
        failures.handleExecutionException(fault, new CommandLine(new ParapheCommand()), null);

    assertThat(code).isEqualTo(Exit.FAULT);
    return said.toString(StandardCharsets.UTF_8);
  }

  private Surroundings surroundings(ByteArrayOutputStream said) {
    return new Surroundings(
        System.out,
        new PrintStream(said, true, StandardCharsets.UTF_8),
        Map.of(),
        folder,
        "cmorvan");
  }
}
