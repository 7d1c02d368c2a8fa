package org.paraphe.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerSupervisionTest {

  private static final ExtractionSettings ONE = ExtractionSettings.standard().withWorkers(1);

  @TempDir Path folder;

  @Test
  void givesTheChildAClassPathThatHoldsInItsOwnFolder() {
    String given = "classes" + File.pathSeparator + folder.resolve("lib.jar").toAbsolutePath();

    assertThat(WorkerCommand.absolute(given).split(File.pathSeparator))
        .containsExactly(
            Path.of("classes").toAbsolutePath().toString(),
            folder.resolve("lib.jar").toAbsolutePath().toString());
  }

  @Test
  void readsTheNextPieceAfterAWorkerWasKilled() {
    Path file = Samples.file(folder, "a.txt", Samples.utf8("Bonjour"));
    try (IsolatedExtractor extractor = new IsolatedExtractor(ONE, folder)) {
      extractor.extract("a.txt", file);
      Set<Long> first = extractor.workers();
      first.forEach(WorkerSupervisionTest::kill);

      assertThat(extractor.extract("a.txt", file).get(0).outcome()).isEqualTo(Outcome.LU);
      assertThat(extractor.workers()).hasSize(1).doesNotContainAnyElementsOf(first);
    }
  }

  /** Gone when it returns: a worker that is dying may still answer. */
  private static void kill(long pid) {
    ProcessHandle.of(pid)
        .ifPresent(
            worker -> {
              worker.destroyForcibly();
              worker.onExit().join();
            });
  }

  @Test
  void readsAPieceAgainWhenItsWorkerDiesInTheMiddle() throws IOException {
    Path pipe = Files.writeString(folder.resolve("long.txt"), "mot ".repeat(8_000_000));
    try (IsolatedExtractor extractor = new IsolatedExtractor(ONE, folder)) {
      extractor.warmUp();
      Set<Long> first = extractor.workers();
      Thread killer =
          new Thread(
              () ->
                  first.forEach(
                      pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly)));
      killer.start();

      assertThat(extractor.extract("long.txt", pipe).get(0).outcome())
          .isEqualTo(Outcome.LU_EN_PARTIE);
    }
  }

  @Test
  void stopsAPieceThatTakesTooLongAndReplacesTheWorker() throws InterruptedException, IOException {
    Path file = Samples.file(folder, "a.txt", Samples.utf8("Bonjour"));
    Isolation isolation = Isolation.strongest(folder);
    WorkerPool pool = new WorkerPool(ONE, () -> new WorkerCommand("128m", isolation), folder);
    try {
      pool.warmUp();
      Set<Long> first = pool.pids();

      assertThat(pool.ask(request(file), Duration.ZERO))
          .isInstanceOfSatisfying(
              Worker.Died.class, d -> assertThat(d.why()).isEqualTo(Outcome.DELAI_DEPASSE));
      assertThat(first).noneMatch(WorkerSupervisionTest::isAlive);
      assertThat(pool.ask(request(file), Duration.ofSeconds(30)))
          .isInstanceOf(Worker.Answered.class);
    } finally {
      pool.close();
    }
  }

  @Test
  void doesNotUseAChildAgainWhoseFolderCannotBeEmptied() throws InterruptedException, IOException {
    Path file = Samples.file(folder, "a.txt", Samples.utf8("Bonjour"));
    Isolation isolation = Isolation.strongest(folder);
    WorkerPool pool = new WorkerPool(ONE, () -> new WorkerCommand("128m", isolation), folder);
    try {
      pool.warmUp();
      Set<Long> first = pool.pids();
      Path deep = tooDeepToRemove(WorkerCommand.temporary(folder.resolve("processus-1")));

      assertThat(pool.ask(request(file), Duration.ofSeconds(30)))
          .isInstanceOf(Worker.Answered.class);

      assertThat(pool.pids()).doesNotContainAnyElementsOf(first);
      Files.move(deep, folder.resolve("b"));
    } finally {
      pool.close();
    }
  }

  /** A folder whose paths are longer than a system call takes: two long ones, one in the other. */
  private Path tooDeepToRemove(Path in) throws IOException {
    Path outer = Files.createDirectories(in.resolve(longPath()));
    Files.createDirectories(folder.resolve("b").resolve(longPath()));
    return Files.move(folder.resolve("b"), outer.resolve("b"));
  }

  private static String longPath() {
    return String.join("/", Collections.nCopies(15, "d".repeat(200)));
  }

  @Test
  void givesItsOwnOutcomeToAPieceThatNeedsTooMuchMemory() throws IOException {
    ExtractionSettings small =
        new ExtractionSettings(
            1,
            "40m",
            Duration.ofSeconds(60),
            Duration.ofSeconds(60),
            Duration.ofSeconds(60),
            5_000_000,
            200_000_000,
            200_000_000,
            10,
            2);
    Path big = Files.writeString(folder.resolve("big.txt"), "mot ".repeat(15_000_000));
    Path file = Samples.file(folder, "a.txt", Samples.utf8("Bonjour"));
    try (IsolatedExtractor extractor = new IsolatedExtractor(small, folder)) {
      ExtractedPiece piece = extractor.extract("big.txt", big).get(0);

      assertThat(piece.outcome()).isEqualTo(Outcome.MEMOIRE);
      assertThat(piece.warnings()).hasSize(1);
      assertThat(extractor.extract("a.txt", file).get(0).outcome()).isEqualTo(Outcome.LU);
    }
  }

  @Test
  void leavesNoProcessAndNoFileBehind() throws IOException {
    Path work = folder.resolve("travail");
    Path file = Samples.file(folder, "a.zip", Samples.zip("b.txt", "dedans"));
    Set<Long> workers;
    try (IsolatedExtractor extractor = new IsolatedExtractor(ExtractionSettings.standard(), work)) {
      extractor.warmUp();
      assertThat(extractor.extract("a.zip", file)).hasSize(2);
      workers = extractor.workers();
      assertThat(workers).hasSize(2);
    }
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> workers.stream().noneMatch(WorkerSupervisionTest::isAlive));
    try (Stream<Path> left = Files.list(work)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void closesOnlyOnceNobodyStartsAChild() throws InterruptedException {
    CountDownLatch asked = new CountDownLatch(1);
    CompletableFuture<Isolation> goOn = new CompletableFuture<>();
    WorkerPool pool =
        new WorkerPool(
            ONE,
            () -> {
              asked.countDown();
              return new WorkerCommand("128m", goOn.join());
            },
            folder);
    Path file = Samples.file(folder, "a.txt", Samples.utf8("Bonjour"));
    CompletableFuture<Worker.Answer> answer = CompletableFuture.supplyAsync(() -> ask(pool, file));
    asked.await();
    Thread closer = new Thread(pool::close);
    closer.start();
    await().until(() -> closer.getState() == Thread.State.TIMED_WAITING);
    goOn.complete(Isolation.strongest(folder));
    closer.join();

    assertThat(pool.pids()).isEmpty();
    assertThat(folder).isDirectoryNotContaining("glob:**/processus-*");
    assertThat(answer)
        .failsWithin(Duration.ofSeconds(10))
        .withThrowableThat()
        .withMessageContaining("arrêtée");
  }

  private Worker.Answer ask(WorkerPool pool, Path file) {
    try {
      return pool.ask(request(file), Duration.ofSeconds(30));
    } catch (InterruptedException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void endsAWorkerWhoseParentIsGone() throws IOException, InterruptedException {
    Process worker =
        new WorkerCommand("128m", Isolation.strongest(folder)).start(folder.resolve("seul"));
    Frames.read(worker.getInputStream());
    worker.getOutputStream().close(); // what a killed parent leaves

    assertThat(worker.waitFor(20, TimeUnit.SECONDS)).isTrue();
    worker.destroyForcibly();
  }

  @Test
  void readsUnderTheJavaGuardToo() {
    byte[] letter = Samples.letter();
    Path file = Samples.file(folder, "lettre.docx", letter);
    try (IsolatedExtractor extractor = new IsolatedExtractor(ONE, folder, Isolation.GARDIEN_JAVA)) {
      List<ExtractedPiece> pieces = extractor.extract("lettre.docx", file);

      assertThat(pieces.get(0).text()).contains("6 000 €");
    }
  }

  private Wire.Request request(Path file) {
    return new Wire.Request(
        7,
        Wire.Task.LIRE,
        "a.txt",
        file.toString(),
        folder.toString(),
        1000,
        1000,
        1000,
        1,
        10_000);
  }

  private static boolean isAlive(long pid) {
    return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
  }
}
