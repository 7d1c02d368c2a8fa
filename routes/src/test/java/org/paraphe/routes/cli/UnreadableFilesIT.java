package org.paraphe.routes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paraphe.routes.BoundByRights;
import org.paraphe.routes.SampleHome;

/**
 * What a command says of a file or a folder that its account may not read: which one and why, never
 * that the program is at fault. In a process without the privileges of an administrator.
 */
class UnreadableFilesIT {

  @TempDir Path folder;

  @Test
  void noCommandTakesAFileThatItMayNotReadForAFaultOfItsOwn() throws Exception {
    for (String name : List.of("ferme.txt", "ferme.json")) {
      BoundByRights.closed(Files.writeString(folder.resolve(name), "la lettre"));
    }

    String said = BoundByRights.run(Account.class, folder);

    assertThat(said).contains("\nend\n");
    assertThat(said.lines().filter(line -> line.startsWith("[")))
        .hasSize(Account.COMMANDS.size())
        .allSatisfy(
            line ->
                assertThat(line)
                    .doesNotStartWith("[0]")
                    .doesNotContain("défaut de Paraphe", "Exception")
                    .contains("droits"));
  }

  @Test
  void aPlaceWhereNothingCanBeWrittenIsNamed() throws IOException {
    SampleHome.in(folder.resolve("paraphe-home"));
    Files.writeString(folder.resolve("lettre.txt"), "Bonjour");
    Path file = Files.writeString(folder.resolve("fichier"), "un fichier, et non un dossier");

    Run run = Run.in(folder, "backup", file.resolve("dedans").toString());

    assertThat(run.code()).isEqualTo(Exit.FAULT);
    assertThat(run.err()).contains("Le système refuse", file.toString(), "recommencez");
  }

  /** An account that the rights bind. */
  static final class Account {

    static final List<String> COMMANDS =
        List.of(
            "extract ferme.txt",
            "extract affaire",
            "draft affaire",
            "summarize affaire",
            "cite ferme.txt",
            "corpus import ferme.json",
            "corpus import affaire",
            "template check ferme.txt",
            "template new essai --from ferme.txt",
            "restore ferme.txt --dry-run",
            "batch affaire/dedans");

    private Account() {}

    public static void main(String[] args) throws IOException {
      Path folder = Path.of(args[0]);
      SampleHome.in(folder.resolve("paraphe-home"));
      Path inside = Files.createDirectories(folder.resolve("affaire/dedans"));
      Files.writeString(folder.resolve("affaire/lettre.txt"), "Bonjour");
      BoundByRights.closed(inside);
      System.out.println();
      for (String command : COMMANDS) {
        Run run = Run.in(folder, command.split(" "));
        String said = (run.err() + run.out()).strip().replaceAll("\\s+", " ");
        System.out.println("[" + run.code() + "] " + command + " : " + said);
      }
      Files.setPosixFilePermissions(inside, PosixFilePermissions.fromString("rwx------"));
      System.out.println("end");
    }
  }
}
