package org.paraphe.routes.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseState;
import org.paraphe.dossier.Sha256;
import org.paraphe.pipeline.Paraphe;
import org.paraphe.routes.SampleHome;

/**
 * The service as a process, killed without warning at random moments while files keep coming and
 * somebody works on the same home with commands. Here 3 kills over 12 files, for the time it takes;
 * more with {@code -Dparaphe.serve.kills=20 -Dparaphe.serve.files=200}.
 */
class ServeKillsIT {

  private static final int KILLS = Integer.getInteger("paraphe.serve.kills", 3);
  private static final int FILES = Integer.getInteger("paraphe.serve.files", 12);

  @TempDir Path folder;
  private final Random random = new Random(20261127);
  private final Map<String, Sha256> dropped = new HashMap<>();
  private final List<String> shown = new ArrayList<>();
  private final Map<String, String> promised = new HashMap<>();
  private SampleHome sample;
  private Process serving;

  @AfterEach
  void leaveNoProcess() throws InterruptedException {
    if (serving != null) {
      serving.descendants().forEach(ProcessHandle::destroyForcibly);
      serving.destroyForcibly().waitFor();
    }
  }

  @Test
  void losesDoublesAndHauntsNothingWhateverMomentItIsKilledAtAndWhoeverWorksBeside()
      throws Exception {
    long begun = System.nanoTime();
    sample = SampleHome.in(folder);
    int atWork = 0;
    for (int life = 0; life < KILLS; life++) {
      serve();
      Clerk clerk = new Clerk();
      clerk.start();
      for (int i = FILES * life / KILLS; i < FILES * (life + 1) / KILLS; i++) {
        drop(i);
      }
      int seen = before();
      await().atMost(Duration.ofSeconds(90)).until(() -> before() != seen || !pending());
      serving.waitFor(random.nextInt(900), TimeUnit.MILLISECONDS);
      atWork += pending() ? 1 : 0;
      serving.destroyForcibly().waitFor(); // SIGKILL: no hook runs
      clerk.end();
    }
    serve();
    Clerk clerk = new Clerk();
    clerk.start();
    await().atMost(Duration.ofMinutes(10)).until(() -> !pending());
    clerk.end();
    await().atMost(Duration.ofMinutes(2)).until(() -> !pending() && atRest());
    assertThat(stop()).as("exit code after SIGTERM").isIn(0, 143);

    try (Paraphe paraphe = Paraphe.open(sample.home())) {
      String audit = new Audit(paraphe).toString();
      System.out.printf(
          "serve: %d kills, %d of them at work, %d files, %d commands beside it in %d s: %s%n",
          KILLS, atWork, FILES, shown.size(), (System.nanoTime() - begun) / 1_000_000_000, audit);
      assertThat(audit).isEqualTo("lost 0, duplicate 0, ghost 0, in doubt 0");
    }
    assertThat(shown).as("what a person at a terminal was shown").isNotEmpty();
    assertThat(shown)
        .noneMatch(said -> said.startsWith("1 "))
        .noneMatch(said -> said.matches("(?is).*(locked|sqlite|occupée|exception|verrouill).*"));
  }

  /** Somebody at a terminal, for as long as the service lives. */
  private final class Clerk extends Thread {
    private static final int AT_MOST = 12;

    private final AtomicBoolean ended = new AtomicBoolean();
    private int commands;

    @Override
    public void run() {
      while (!ended.get() && commands < AT_MOST) {
        try {
          JsonNode listed = new ObjectMapper().readTree(command("queue", "list", "--json").out());
          listed.path("cases").forEach(this::work);
          command("queue", "list", "--waiting");
        } catch (IOException e) {
          shown.add("1 no JSON: " + e);
        }
      }
    }

    private void work(JsonNode one) {
      String ref = one.path("ref").asText();
      if (ended.get() || commands >= AT_MOST || !one.path("state").asText().equals("A_VALIDER")) {
        return;
      }
      if (promised.containsKey(ref)) {
        command("queue", "assign", ref, SampleHome.CLERK, "--as", SampleHome.CLERK);
      } else if (Integer.parseInt(ref.substring(5)) % 2 == 0) {
        promise(ref, "REJETE", "queue", "reject", ref, "--reason", "Retirée.");
      } else {
        promise(ref, "777.00", "queue", "set", ref, "montant=777 €");
      }
    }

    private void promise(String ref, String what, String... arguments) {
      String[] all =
          Stream.concat(Stream.of(arguments), Stream.of("--as", SampleHome.CLERK))
              .toArray(String[]::new);
      if (command(all).code() == Exit.DONE) {
        promised.put(ref, what);
      }
    }

    private Run command(String... arguments) {
      String[] all =
          Stream.concat(Stream.of(arguments), Stream.of("--home", folder.toString()))
              .toArray(String[]::new);
      commands++;
      Run run = Run.in(folder, all);
      shown.add(run.code() + " " + String.join(" ", arguments) + ": " + run.err());
      return run;
    }

    void end() throws InterruptedException {
      ended.set(true);
      join();
    }
  }

  /** Complete at once, as a move is. */
  private void drop(int i) throws IOException {
    String text =
        """
        Madame, Monsieur le Maire,

        L'association Les Amis du Moulin n° %d sollicite une subvention de fonctionnement de
        %d00 € pour l'exercice 2027, afin d'organiser sa fête annuelle.

        La Présidente
        """
            .formatted(i, i + 3);
    String name = "demande-" + i + ".txt";
    dropped.put(name, Sha256.of(text));
    Path part = Files.writeString(folder.resolve("etat/part"), text);
    Files.move(part, sample.home().depot().resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  private int before() {
    return entries(sample.home().depot())
        + 100_000 * entries(sample.home().enCours())
        + 1_000 * entries(sample.home().aValider());
  }

  private boolean pending() {
    int decided = entries(sample.home().rejetes().resolve(SampleHome.CLERK));
    int waiting = entries(sample.home().aValider()) + entries(sample.home().quarantaine());
    return waiting + decided < dropped.size();
  }

  private boolean atRest() {
    JsonNode listed;
    try {
      listed =
          new ObjectMapper()
              .readTree(
                  Run.in(folder, "queue", "list", "--all", "--json", "--home", folder.toString())
                      .out());
    } catch (IOException e) {
      return false;
    }
    return listed.path("cases").findValuesAsText("state").stream()
        .allMatch(state -> List.of("A_VALIDER", "REJETE").contains(state));
  }

  private void serve() throws IOException {
    serving =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName(),
                "serve",
                "--home",
                folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log()))
            .start();
  }

  private int stop() throws InterruptedException {
    serving.destroy();
    assertThat(serving.waitFor(30, TimeUnit.SECONDS)).as("stops on SIGTERM").isTrue();
    return serving.exitValue();
  }

  private File log() {
    return folder.resolve("etat").resolve("serve.out").toFile();
  }

  /** What people see there: hidden names are half done. */
  private static int entries(Path folder) {
    return names(folder).size();
  }

  private static List<String> names(Path folder) {
    try (Stream<Path> list = Files.list(folder)) {
      return list.map(p -> p.getFileName().toString()).filter(n -> !n.startsWith(".")).toList();
    } catch (IOException e) {
      return List.of(); // between a removal and its replacement
    }
  }

  /** The home at rest against what was put into it, and what the commands said was done. */
  private final class Audit {
    private final List<String> lost = new ArrayList<>();
    private final List<String> duplicate = new ArrayList<>();
    private final List<String> ghost = new ArrayList<>();
    private final List<String> doubt = new ArrayList<>();

    Audit(Paraphe paraphe) throws IOException {
      Map<String, List<CaseFile>> held =
          paraphe.cases().list().stream().collect(Collectors.groupingBy(CaseFile::origine));
      dropped.forEach((name, hash) -> file(paraphe, name, hash, held.remove(name)));
      held.keySet().forEach(name -> ghost.add("case of " + name));
      paraphe.cases().list().forEach(file -> kept(file));
      folders(paraphe);
      if (!paraphe.cases().notProjected().isEmpty() || !paraphe.cases().holders().isEmpty()) {
        doubt.add("not at rest");
      }
      paraphe.appender().append();
      if (!paraphe.journal().verify().ok()) {
        doubt.add("journal " + paraphe.journal().verify());
      }
    }

    private void file(Paraphe paraphe, String name, Sha256 hash, @Nullable List<CaseFile> cases) {
      if (cases == null) {
        lost.add(name);
      } else if (cases.size() > 1) {
        duplicate.add(name);
      } else if (!cases.get(0).pieces().get(0).sha256().equals(hash)
          || !Sha256.of(paraphe.blobs().path(hash)).equals(hash)) {
        lost.add("the bytes of " + name);
      }
    }

    /** A command that said it was done did it, once. */
    private void kept(CaseFile file) {
      String what = promised.get(file.ref().value());
      boolean rejected = file.state() == CaseState.REJETE;
      if ("REJETE".equals(what) && !rejected
          || "777.00".equals(what) && !file.typed().toString().contains("777")) {
        lost.add("what a command did to " + file.ref());
      }
      if (file.decisions().stream().filter(d -> d.move().equals("rejeter")).count() > 1) {
        duplicate.add(file.ref() + " rejected twice");
      }
    }

    private void folders(Paraphe paraphe) throws IOException {
      List<String> expected =
          paraphe.cases().list().stream()
              .filter(f -> f.state() == CaseState.A_VALIDER)
              .map(f -> f.ref().value())
              .toList();
      List<String> there = names(sample.home().aValider());
      there.stream().filter(n -> !expected.contains(n)).forEach(n -> ghost.add("a-valider/" + n));
      expected.stream().filter(n -> !there.contains(n)).forEach(n -> doubt.add(n + " not shown"));
      for (Path place :
          List.of(sample.home().depot(), sample.home().enCours(), sample.home().quarantaine())) {
        names(place).forEach(n -> ghost.add(place.getFileName() + "/" + n));
      }
      try (Stream<Path> list = Files.list(sample.home().aValider())) {
        list.filter(p -> p.getFileName().toString().startsWith("."))
            .forEach(p -> ghost.add("half built " + p.getFileName()));
      }
    }

    @Override
    public String toString() {
      List<List<String>> all = List.of(lost, duplicate, ghost, doubt);
      return String.format(
              "lost %d, duplicate %d, ghost %d, in doubt %d",
              lost.size(), duplicate.size(), ghost.size(), doubt.size())
          + (all.stream().allMatch(List::isEmpty) ? "" : " " + all);
    }
  }
}
