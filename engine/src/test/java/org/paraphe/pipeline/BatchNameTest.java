package org.paraphe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchNameTest {

  private static final Path FOLDER = Path.of("/fonds");

  @BeforeEach
  void needsNamesThatAreBytes() {
    Assumptions.assumeTrue(FOLDER.getFileSystem().supportedFileAttributeViews().contains("posix"));
    Assumptions.assumeTrue(
        Charset.forName(System.getProperty("sun.jnu.encoding")) == StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource({
    "lettre%20%C3%A9t%C3%A9.txt, lettre été.txt",
    "caf%E9.txt, caf\\xE9.txt",
    "caf%E8.txt, caf\\xE8.txt",
    "deux%0Alignes.txt, deux\\x0Alignes.txt",
    "a%5Cb.txt, a\\x5Cb.txt",
    "%FF%FE%C3%A9, \\xFF\\xFEé"
  })
  void writesWhatNoTextHoldsByItsBytesAndFindsTheFileAgain(String bytes, String name) {
    Path file = Path.of(URI.create("file:///fonds/" + bytes));

    assertThat(BatchName.of(file)).isEqualTo(name);
    assertThat(BatchName.of(FOLDER, file)).isEqualTo(name);
    assertThat(BatchName.resolve(FOLDER, name)).isEqualTo(file);
  }

  @Test
  void joinsTheNamesOfFoldersBySlashes() {
    assertThat(BatchName.of(FOLDER, FOLDER.resolve("1998/plans/a.pdf")))
        .isEqualTo("1998/plans/a.pdf");
  }
}
