package org.paraphe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paraphe.SystemPackage;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseState;
import org.paraphe.casefile.SetClock;
import org.paraphe.dossier.TransientFailure;
import org.paraphe.pipeline.CrashHome.Stage;

/**
 * A small disk that is full and an archive mounted read-only: not a witness that says so but the
 * kernel, in a name space of mounts where the test is at home.
 */
class RealDiskIT {

  private static final String[] ALONE = {"unshare", "-rm", "sh", "-c"};

  /**
   * Where it is full in turn, and what is left free there, in kilobytes: everywhere, so that the
   * database refuses too; or only under one folder, so that the rest would go on by itself if a
   * write that was refused or cut short there were not noticed.
   */
  private static final List<Place> PLACES =
      List.of(new Place("", 0), new Place("etat/blobs", 12), new Place("a-valider", 12));

  private record Place(String name, int left) {
    @Override
    public String toString() {
      return (name.isEmpty() ? "everywhere" : name) + " but " + left + " KB";
    }
  }

  @TempDir Path folder;

  @Test
  void losesNothingOnADiskThatIsFullNorWhereTheArchiveIsReadOnly() throws Exception {
    SystemPackage.require(
        "util-linux", "unshare", "-rm", "sh", "-c", "mount -t tmpfs -o size=1m tmpfs " + folder);
    Path log = folder.resolve("child.log");
    Path disk = Files.createDirectory(folder.resolve("disque"));
    Process child =
        new ProcessBuilder(
                ALONE[0],
                ALONE[1],
                ALONE[2],
                ALONE[3],
                "mount -t tmpfs -o size=24m tmpfs \"$0\" && exec \"$@\"",
                disk.toString(),
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                OnASmallDisk.class.getName(),
                disk.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    if (!child.waitFor(3, TimeUnit.MINUTES)) {
      child.destroyForcibly().waitFor();
    }
    assertThat(Files.readString(log))
        .contains(PLACES.stream().map(RealDiskIT::expected).toList())
        .contains("read-only: VALIDE, told true")
        .contains("writable again: ARCHIVE, lost 0, duplicate 0, ghost 0, in doubt 0");
  }

  private static String expected(Place place) {
    return "full "
        + place
        + ": refused, nothing in quarantine, lost 0, duplicate 0, ghost 0, in doubt 0";
  }

  /** The program on the small disk. */
  static final class OnASmallDisk {

    private OnASmallDisk() {}

    public static void main(String[] args) throws IOException, InterruptedException {
      Path disk = Path.of(args[0]);
      for (Place place : PLACES) {
        Path root = disk.resolve("plein");
        Path full = place.name().isEmpty() ? disk : root.resolve(place.name());
        if (full != disk) {
          Files.createDirectories(full);
          system("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", full.toString());
        }
        full(full, root, place);
        if (full != disk) {
          system("umount", full.toString());
        }
        HomeBench.deleteAll(root);
      }
      readOnly(disk.resolve("home"));
    }

    private static void full(Path disk, Path root, Place place) throws IOException {
      CrashHome.prepare(root, Stage.DECIDER);
      SetClock clock = new SetClock(Instant.now());
      try (Paraphe paraphe = open(root, clock)) {
        Path filler = fill(disk, place.left());
        boolean refused = false;
        for (int i = 0; i < 6; i++) {
          refused |= !tolerate(() -> CrashHome.takeAll(paraphe));
          refused |= !tolerate(() -> paraphe.steps().runAll());
          tolerate(paraphe::recover);
          clock.advance(Duration.ofMinutes(10));
        }
        boolean quarantined =
            paraphe.cases().list().stream()
                .filter(f -> !f.origine().equals("vide.txt"))
                .anyMatch(f -> f.state() == CaseState.QUARANTAINE);
        refused |= disk.toFile().getUsableSpace() < 4_096;
        Files.delete(filler);
        clock.advance(Duration.ofMinutes(10));
        CrashHome.rest(paraphe);
        System.out.printf(
            "full %s: %s, %s in quarantine, %s%n",
            place,
            refused ? "refused" : "there was room",
            quarantined ? "some" : "nothing",
            HomeAudit.of(paraphe, CrashHome.inputs(Stage.DECIDER)));
      }
    }

    private static void readOnly(Path root) throws IOException, InterruptedException {
      CrashHome.prepare(root, Stage.DECIDER);
      SetClock clock = new SetClock(Instant.now());
      try (Paraphe paraphe = open(root, clock)) {
        CrashHome.rest(paraphe);
        String archives = paraphe.home().archives().toString();
        system("mount", "--bind", archives, archives);
        system("mount", "-o", "remount,bind,ro", archives);
        Stage.DECIDER.clerk(paraphe);
        CrashHome.handleFound(paraphe);
        for (int i = 0; i < 7; i++) {
          paraphe.steps().archive();
          clock.advance(Duration.ofMinutes(10));
        }
        CaseFile approved = order(paraphe);
        boolean told =
            String.valueOf(approved.trouble()).contains("disque")
                && paraphe.doctor().run().stream()
                    .anyMatch(check -> check.id().equals("archivage") && !check.ok());
        System.out.printf("read-only: %s, told %s%n", approved.state(), told);
        system("umount", archives);
        clock.advance(Duration.ofMinutes(10));
        CrashHome.rest(paraphe);
        System.out.printf(
            "writable again: %s, %s%n",
            order(paraphe).state(), HomeAudit.of(paraphe, CrashHome.inputs(Stage.DECIDER)));
      }
    }

    private static CaseFile order(Paraphe paraphe) {
      return paraphe.cases().list().stream()
          .filter(f -> f.origine().equals("arrete.txt"))
          .findFirst()
          .orElseThrow();
    }

    private static Paraphe open(Path root, Clock clock) {
      Home home = Home.at(root);
      return Paraphe.open(home, Settings.load(home), CrashHome.tools(home), clock);
    }

    /** Takes all the room but so much. */
    private static Path fill(Path disk, int left) throws IOException {
      Path filler = disk.resolve("remplissage");
      long free = disk.toFile().getUsableSpace() - left * 1_024L;
      return Files.write(filler, new byte[(int) free]);
    }

    /** False where the disk refused: a fault is logged, and the next ring tries again. */
    private static boolean tolerate(Runnable work) {
      try {
        work.run();
        return true;
      } catch (UncheckedIOException | TransientFailure e) {
        return false;
      }
    }

    private static void system(String... command) throws IOException, InterruptedException {
      int code = new ProcessBuilder(command).inheritIO().start().waitFor();
      if (code != 0) {
        throw new IOException(String.join(" ", command) + " ended with " + code);
      }
    }
  }
}
