package org.paraphe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paraphe.act.ActKind;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseState;
import org.paraphe.casefile.Durable;

/**
 * A batch with a queue, stopped at one durable write after the other and taken up again: one case a
 * dossier, one row a file. Each start gets eleven writes further than the one before, or as many as
 * {@code -Dparaphe.batch.every} says.
 */
class BatchStopTest {

  private static final int EVERY = Integer.getInteger("paraphe.batch.every", 11);
  private static final ActKind SYNTHESE = new ActKind("synthese-juridique");

  @TempDir Path folder;

  /** What a cut of the current does, as far as one process can show it. */
  private static final class Cut extends Error {
    private static final long serialVersionUID = 1L;
  }

  @AfterEach
  void letWritesGo() {
    Durable.watch((write, place) -> {});
  }

  @Test
  void opensOneCaseADossierWhereverItIsStopped() throws IOException {
    Path source = Files.createDirectories(folder.resolve("fonds/b"));
    Files.writeString(source.resolve("lettre.txt"), BatchSource.letter(2));
    Files.writeString(source.resolveSibling("a.txt"), BatchSource.letter(1));
    Path home = folder.resolve("home");
    Home.at(home).create();
    Files.writeString(Home.at(home).config(), CrashHome.SETTINGS);

    int stops = 0;
    while (isCut(home, source.getParent(), 1 + EVERY * stops)) {
      stops++;
    }

    assertThat(stops).as("stops").isGreaterThan(3);
    try (Paraphe paraphe = CrashHome.open(home)) {
      List<Path> lots = Files.list(home.resolve("lots")).toList();
      assertThat(lots).hasSize(1);
      List<CaseFile> cases = paraphe.cases().list();
      assertThat(cases).extracting(CaseFile::origine).containsExactly("a.txt", "b");
      assertThat(cases).allMatch(f -> f.state() == CaseState.A_VALIDER);
      assertThat(Files.readAllLines(lots.get(0).resolve("inventaire.csv")))
          .hasSize(3)
          .anyMatch(row -> row.contains(";" + cases.get(0).ref() + ";"))
          .anyMatch(row -> row.contains(";" + cases.get(1).ref() + ";"));
      assertThat(Files.readAllLines(lots.get(0).resolve("inventaire-pieces.csv"))).hasSize(3);
      assertThat(paraphe.journal().verify().firstBroken()).isNull();
    }
  }

  /** True where the start was cut at its n-th durable write. */
  private static boolean isCut(Path home, Path source, int n) {
    AtomicInteger writes = new AtomicInteger();
    try (Paraphe paraphe = CrashHome.open(home)) {
      paraphe.cases().holders().forEach(paraphe.cases()::free); // this process lives on
      Durable.watch(
          (write, place) -> {
            if (writes.incrementAndGet() >= n) {
              throw new Cut();
            }
          });
      paraphe.batches().run(new BatchRequest(source, SYNTHESE, true, null), p -> {});
      return false;
    } catch (Cut e) {
      return true;
    } finally {
      Durable.watch((write, place) -> {});
    }
  }
}
