package org.paraphe.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paraphe.casefile.Durable;
import org.paraphe.casefile.Durable.Write;
import org.paraphe.pipeline.CrashHome.Stage;

/**
 * Stops the program at the N-th durable write of each stage of {@link CrashHome}, for N = 1, 2, …
 * until a stage needs no stop; starts again, works until nothing is left to do, and audits the
 * home. Every second stop also tears the write: a part of it is on the disk.
 *
 * <p>Each stop is a process of its own that ends by {@link Runtime#halt}; it begins at the home as
 * the stage before left it. The start after it runs here.
 */
final class CrashLoop {

  private static final int HALTED = 99;

  private final Path folder;
  private final int every;
  private final Map<Write, Integer> stops = new EnumMap<>(Write.class);
  private final List<String> failures = new ArrayList<>();
  private final Set<Write> first = EnumSet.noneOf(Write.class);
  private @Nullable List<String> expected;
  private @Nullable Tools tools;

  /**
   * @param every 1: each write; k: each k-th, and the first of each kind
   */
  CrashLoop(Path folder, int every) {
    this.folder = folder;
    this.every = every;
  }

  Map<Write, Integer> stops() {
    return stops;
  }

  List<String> failures() {
    return failures;
  }

  void run() throws IOException, InterruptedException {
    Home home = Home.at(folder.resolve("tools"));
    CrashHome.prepare(home.root(), Stage.ARCHIVER);
    tools = CrashHome.tools(home);
    for (Stage stage : Stage.values()) {
      List<Write> writes = undisturbed(stage);
      if (stage == Stage.PRENDRE) {
        keepClasses();
      }
      crash(stage, writes);
    }
  }

  /** Keeps the home as it is before the stage, and what people see at the end. */
  private List<Write> undisturbed(Stage stage) throws IOException {
    Path home = folder.resolve("home");
    CrashHome.prepare(home, stage);
    try (Paraphe paraphe = open(home)) {
      for (Stage before : Stage.values()) {
        if (before.compareTo(stage) < 0) {
          before.clerk(paraphe);
          before.machine(paraphe);
        }
      }
    }
    copy(home, before());
    List<Write> writes = new ArrayList<>();
    try (Paraphe paraphe = open(home)) {
      Durable.watch((write, place) -> writes.add(write));
      stage.clerk(paraphe);
      stage.machine(paraphe);
      Durable.watch((write, place) -> {});
      goOn(stage, paraphe);
      expected = CrashHome.seen(paraphe);
      HomeAudit audit = HomeAudit.of(paraphe, CrashHome.inputs(stage));
      if (!audit.isClean()) {
        failures.add(stage + " undisturbed: " + audit);
      }
    }
    delete(home);
    return writes;
  }

  /** What the service and the clerk do after a start, to the end of every way. */
  private static void goOn(Stage from, Paraphe paraphe) {
    CrashHome.rest(paraphe);
    for (Stage then : Stage.values()) {
      if (then.compareTo(from) >= 0) {
        then.clerk(paraphe);
        CrashHome.rest(paraphe);
      }
    }
  }

  private Paraphe open(Path root) {
    Home home = Home.at(root);
    return Paraphe.open(home, Settings.load(home), java.util.Objects.requireNonNull(tools));
  }

  /** An archive of the program's classes, so that the hundreds of starts are short. */
  private void keepClasses() throws IOException, InterruptedException {
    Path home = folder.resolve("classes");
    CrashHome.prepare(home, Stage.CONTROLER);
    child("ArchiveClassesAtExit", home, null, Integer.MAX_VALUE, false).waitFor();
    delete(home);
  }

  private void crash(Stage stage, List<Write> writes) throws IOException, InterruptedException {
    int n = 1;
    boolean halted = true;
    while (halted) {
      Write next = n <= writes.size() ? writes.get(n - 1) : Write.COMMIT;
      boolean last = n > writes.size() && every == 1;
      if (n > writes.size() && !last) {
        break;
      }
      if (n % every == 0 || last || first.add(next)) {
        halted = crash(stage, n, n % 2 == 0);
        if (halted) {
          stops.merge(next, 1, Integer::sum);
        }
      }
      n++;
    }
    System.out.printf("%-10s %d writes, stops so far %s%n", stage, writes.size(), stops);
    delete(before());
  }

  private boolean crash(Stage stage, int n, boolean torn) throws IOException, InterruptedException {
    Path home = folder.resolve("crash");
    copy(before(), home);
    Process child = child("SharedArchiveFile", home, stage, n, torn);
    if (!child.waitFor(2, TimeUnit.MINUTES)) {
      child.destroyForcibly().waitFor();
    }
    int code = child.exitValue();
    if (code != HALTED && code != 0) {
      failures.add(stage + " " + n + ": ended with " + code + Files.readString(log()));
    }
    try (Paraphe paraphe = open(home)) {
      goOn(stage, paraphe);
      judge(stage, stage + " " + n + (torn ? " torn" : ""), paraphe);
    }
    delete(home);
    return code == HALTED;
  }

  private void judge(Stage stage, String run, Paraphe paraphe) {
    HomeAudit audit = HomeAudit.of(paraphe, CrashHome.inputs(stage));
    if (!audit.isClean()) {
      failures.add(run + ": " + audit);
    }
    List<String> seen = new ArrayList<>(CrashHome.seen(paraphe));
    List<String> missing = new ArrayList<>(expected == null ? List.of() : expected);
    seen.forEach(missing::remove);
    (expected == null ? List.<String>of() : expected).forEach(seen::remove);
    if (!seen.isEmpty() || !missing.isEmpty()) {
      failures.add(run + ": people see " + seen + " instead of " + missing);
    }
  }

  private Process child(String archive, Path home, @Nullable Stage stage, int n, boolean torn)
      throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            "-XX:" + archive + "=" + folder.resolve("classes.jsa"),
            "-Xshare:auto",
            "-Djava.awt.headless=true",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            Child.class.getName(),
            home.toString(),
            stage == null ? "" : stage.name(),
            Integer.toString(n),
            Boolean.toString(torn))
        .redirectErrorStream(true)
        .redirectOutput(log().toFile())
        .start();
  }

  private Path log() {
    return folder.resolve("child.log");
  }

  private Path before() {
    return folder.resolve("before");
  }

  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> walk = Files.walk(from)) {
      for (Path path : walk.toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        Files.copy(
            path,
            target,
            java.nio.file.LinkOption.NOFOLLOW_LINKS,
            java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  static void delete(Path folder) throws IOException {
    HomeBench.deleteAll(folder);
  }

  /** The program that is stopped. */
  static final class Child {

    private Child() {}

    public static void main(String[] args) {
      try (Paraphe paraphe = CrashHome.open(Path.of(args[0]))) {
        Durable.watch(new Stop(Integer.parseInt(args[2]), Boolean.parseBoolean(args[3])));
        for (Stage stage : Stage.values()) {
          if (args[1].isEmpty() || args[1].equals(stage.name())) {
            stage.clerk(paraphe);
            stage.machine(paraphe);
          }
        }
        Durable.watch((write, place) -> {});
      }
    }
  }

  /** Halts at the N-th durable write, having made a part of it where it is asked to. */
  private static final class Stop implements Durable.Witness {
    private final boolean torn;
    private int left;

    Stop(int n, boolean torn) {
      this.left = n;
      this.torn = torn;
    }

    @Override
    public synchronized void before(Write write, Path place) {
      left--;
      if (left > 0) {
        return;
      }
      if (torn) {
        tear(write, place);
      }
      Runtime.getRuntime().halt(HALTED);
    }

    private static void tear(Write write, Path place) {
      try {
        switch (write) {
          case BLOB, ARCHIVE, PROJECTION, NOTE -> Files.write(place, new byte[] {'{'});
          case JOURNAL ->
              Files.writeString(
                  place, "{\"at\":", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
          case COMMIT, MOVE, REMOVAL -> {}
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
