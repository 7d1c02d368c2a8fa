package org.paraphe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.paraphe.casefile.CaseFile;
import org.paraphe.review.Refusal;

/**
 * What people read in a refusal, to the letter. Written anew by {@code
 * -Dparaphe.golden.write=true}, whose difference is read before it is committed.
 */
final class RefusalGolden {

  private static final Path GOLDENS = Path.of("src/test/resources/golden");

  private RefusalGolden() {}

  /** {@code refus-de-…/<name>.txt}, with REF for the reference. */
  static void compare(String name, CaseFile file, Refusal refusal) {
    compare(name, refusal.text().replace(file.ref().value(), "REF"));
  }

  static void compare(String name, String text) {
    Path golden = GOLDENS.resolve(name + ".txt");
    try {
      if (Boolean.getBoolean("paraphe.golden.write")) {
        Files.createDirectories(golden.getParent());
        Files.writeString(golden, text);
      }
      assertThat(text).as(name).isEqualTo(Files.readString(golden));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
