package org.paraphe.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import whose process dies, again and again, each time a little later. */
class StoppedImportTest {

  private static final int ARTICLES = 60;
  private static final LocalDate DAY = LocalDate.of(2023, 6, 1);

  @TempDir Path folder;

  @Test
  void goesOnWhereItWasAndTheOldCorpusServesUntilThen() throws Exception {
    Path corpus = folder.resolve("corpus");
    Path old =
        LawTexts.jsonl(
            folder.resolve("0.jsonl"), LawTexts.line("A1", "2000-01-01", "", "VIGUEUR", "Vieux."));
    new CorpusImport(corpus, (s, r) -> {}).run(List.of(old), null);
    StringBuilder lines = new StringBuilder();
    for (int i = 1; i <= ARTICLES; i++) {
      lines.append(LawTexts.line("L" + i, "2000-01-01", "", "VIGUEUR", "Article " + i));
    }
    Path source = LawTexts.jsonl(folder.resolve("1.jsonl"), lines.toString());

    int stops = 0;
    while (run(corpus, source, stops) != 0) {
      stops++;
      assertThat(status(corpus, "A1")).isEqualTo(Resolution.Status.EN_VIGUEUR);
      assertThat(stops).isLessThan(20);
    }

    assertThat(stops).isGreaterThan(3);
    assertThat(status(corpus, "A1")).isEqualTo(Resolution.Status.INCONNU);
    assertThat(CorpusStatus.of(corpus).orElseThrow().versions()).isEqualTo(ARTICLES);
  }

  private static Resolution.Status status(Path corpus, String article) {
    try (LuceneCorpus texts = new LuceneCorpus(corpus, new NoCorpus())) {
      return texts.resolve(LawTexts.citation(article), DAY).status();
    }
  }

  private static int run(Path corpus, Path source, int stop)
      throws IOException, InterruptedException {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                corpus.toString(),
                source.toString(),
                String.valueOf(stop))
            .redirectErrorStream(true)
            .redirectOutput(Files.createTempFile(source.getParent(), "child", ".log").toFile())
            .start();
    assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return child.exitValue();
  }

  /** Imports with a commit every ten versions and dies at the n-th sign of progress. */
  static final class Child {

    private static int signs;

    public static void main(String[] args) {
      int stop = Integer.parseInt(args[2]);
      new CorpusImport(
              Path.of(args[0]),
              (source, read) -> {
                if (signs++ == stop) {
                  Runtime.getRuntime().halt(9);
                }
              },
              10)
          .run(List.of(Path.of(args[1])), null);
    }
  }
}
