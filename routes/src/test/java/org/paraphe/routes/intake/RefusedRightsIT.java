package org.paraphe.routes.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paraphe.act.ActKind;
import org.paraphe.casefile.CaseFile;
import org.paraphe.pipeline.Doctor;
import org.paraphe.pipeline.Paraphe;
import org.paraphe.review.Person;
import org.paraphe.review.Role;
import org.paraphe.routes.BoundByRights;
import org.paraphe.routes.SampleHome;

/**
 * Files and folders that the system refuses the service: each waits with its reason, keeps no other
 * from being taken, and is taken once the right is given. In a process without the privileges of an
 * administrator, where the tests run as one.
 */
class RefusedRightsIT {

  @TempDir Path folder;

  @AfterEach
  void openEverything() throws IOException, InterruptedException {
    new ProcessBuilder("chmod", "-R", "u+rwX", folder.toString()).start().waitFor();
  }

  @Test
  void whatTheServiceMayNotReadWaitsWithAReasonAndHoldsUpNothingElse() throws Exception {
    String said = BoundByRights.run(Clerk.class, folder);

    assertThat(said)
        .contains("taken bonne.txt\n")
        .contains("depot/lettre.txt: lecture refusée par le système")
        .contains("depot/affaire: le système refuse au service de lire « secret.txt » : donnez")
        .contains("depot/fige: le système refuse au service de lire ou de déplacer le dossier")
        .contains("depot/arrete-circulation: le système refuse")
        .contains("box false « arrete-circulation/ »")
        .contains("closed depot [] depot/: le système refuse")
        .contains("closed depot false")
        .contains("desks: 1 found, false valides/claire.morvan/")
        .contains("afterwards 5 cases, 0 waiting, true");
  }

  static void mode(Path path, String rights) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
  }

  /** What is dropped and looked at, by a process that the rights bind. */
  static final class Clerk {

    private static final ActKind BOX = new ActKind("arrete-circulation");

    private final Paraphe paraphe;
    private final Path depot;
    private final DepotWatcher watcher;
    private long nanos;

    private Clerk(Paraphe paraphe) {
      this.paraphe = paraphe;
      this.depot = paraphe.home().depot();
      Duration delay = Duration.ofSeconds(5);
      this.watcher =
          new DepotWatcher(
              depot,
              () -> Set.of(BOX),
              delay,
              new Stability(delay, () -> nanos),
              () -> Long.MAX_VALUE);
    }

    public static void main(String[] args) throws IOException {
      Path home = Path.of(args[0]).resolve("home");
      try (Paraphe paraphe = Paraphe.open(SampleHome.in(home).home())) {
        new Clerk(paraphe).run();
      }
    }

    private void run() throws IOException {
      List<Path> closed =
          List.of(
              drop("lettre.txt"),
              drop("affaire/secret.txt"),
              drop("fige/plan.txt").getParent(),
              drop("arrete-circulation/demande.txt").getParent());
      drop("affaire/a.txt");
      drop("bonne.txt");
      for (Path path : closed) {
        mode(path, path.endsWith("fige") ? "r-xr-xr-x" : "---------");
      }
      look().forEach(item -> System.out.println("taken " + item.path().getFileName()));
      watcher.waiting().forEach(w -> System.out.println(w.path() + ": " + w.why()));
      Doctor.Diagnosis health = new DepotHealth(watcher, Clock.systemUTC()).diagnosis();
      System.out.println("box " + health.ok() + " " + health.what().replaceAll(".*lire ", ""));
      closedDepot();
      desks();
      for (Path path : closed) {
        mode(path, "rwxrwxrwx");
      }
      look();
      look();
      System.out.printf(
          "afterwards %d cases, %d waiting, %s%n",
          paraphe.cases().list().stream().map(CaseFile::ref).distinct().count(),
          watcher.waiting().size(),
          new DepotHealth(watcher, Clock.systemUTC()).diagnosis().ok());
    }

    private void closedDepot() throws IOException {
      mode(depot, "---------");
      String waiting = watcher.waiting().get(0).path() + ": " + watcher.waiting().get(0).why();
      System.out.println("closed depot " + watcher.stableItems() + " " + waiting);
      System.out.println(
          "closed depot " + new DepotHealth(watcher, Clock.systemUTC()).diagnosis().ok());
      mode(depot, "rwxrwxrwx");
    }

    private void desks() throws IOException {
      Person paul = paraphe.people().add("paul.estrade", "Paul", Set.of(Role.VALIDATEUR), null);
      paraphe.home().createFoldersOf(paul);
      Path hers = paraphe.home().valides().resolve(SampleHome.CLERK);
      Files.createDirectory(paraphe.home().valides().resolve("paul.estrade/2026-000001"));
      mode(hers, "---------");
      Doctor.Diagnosis told =
          paraphe.doctor().run().stream()
              .filter(d -> d.id().equals("bureaux-lus"))
              .findFirst()
              .orElseThrow();
      System.out.printf(
          "desks: %d found, %s %s%n",
          paraphe.folderMoves().found().size(), told.ok(), told.what().replaceAll(".* ", ""));
      mode(hers, "rwxrwxrwx");
    }

    private List<DepotItem> look() {
      watcher.stableItems();
      nanos += Duration.ofSeconds(30).toNanos();
      List<DepotItem> items = watcher.stableItems();
      items.forEach(item -> paraphe.intake().take(item.path(), item.kind()));
      return items;
    }

    private Path drop(String name) throws IOException {
      Path file = depot.resolve(name);
      Files.createDirectories(file.getParent());
      return Files.writeString(file, "contenu de " + name);
    }
  }
}
