package org.paraphe.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paraphe.SystemPackage;

/** The real npm package, through npm: needs its registry. */
class LegiDataPackageTest {

  @TempDir Path folder;

  @Test
  void importsACodeOfThePackageWithItsIdentifiers() throws IOException {
    SystemPackage.require(
        "npm",
        "npm",
        "pack",
        "--silent",
        "--pack-destination",
        folder.toString(),
        "@socialgouv/legi-data@2.513.0");
    Path code = unpacked("LEGITEXT000031366350.json");
    Path corpus = folder.resolve("corpus");

    ImportReport report = new CorpusImport(corpus, (source, read) -> {}).run(List.of(code), null);

    assertThat(report.leftOut()).isEmpty();
    assertThat(report.texts()).isEqualTo(1);
    Citation cited = new CitationParser().parse("article L. 211-2 du CRPA").get(0);
    try (LuceneCorpus texts = new LuceneCorpus(corpus, new NoCorpus())) {
      LocalDate day = LocalDate.of(2025, 1, 1);
      assertThat(texts.resolve(cited, day).status()).isEqualTo(Resolution.Status.EN_VIGUEUR);
      LawArticle article = texts.article(cited, day).orElseThrow();
      assertThat(article.id()).startsWith("LEGIARTI");
      assertThat(article.text()).isNotBlank();
    }
  }

  /** One code is enough here: the four weigh 150 MB. */
  private Path unpacked(String name) throws IOException {
    Path archive;
    try (Stream<Path> files = Files.list(folder)) {
      archive = files.filter(f -> f.toString().endsWith(".tgz")).findFirst().orElseThrow();
    }
    try (TarArchiveInputStream tar = new TarArchiveInputStream(Compressed.open(archive))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (entry.getName().endsWith("/data/" + name)) {
          Files.copy(tar, folder.resolve(name));
          return folder.resolve(name);
        }
      }
    }
    throw new AssertionError(name + " is not in the package any more");
  }
}
