package org.paraphe.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paraphe.dossier.PermanentFailure;
import org.paraphe.dossier.Sha256;

class BlobsTest {

  @TempDir Path root;

  @Test
  void givesBackTheBytesUnderTheirHash() {
    Blobs blobs = new Blobs(root);
    Sha256 hash = blobs.put("délibération");

    assertThat(hash).isEqualTo(Sha256.of("délibération"));
    assertThat(blobs.text(hash)).isEqualTo("délibération");
    assertThat(blobs.has(hash)).isTrue();
  }

  @Test
  void keepsAFileOnceAndLeavesNoTemporaryFile() throws Exception {
    Path file = Files.writeString(root.resolve("piece.txt"), "une pièce");
    Blobs blobs = new Blobs(root.resolve("blobs"));

    assertThat(blobs.put(file)).isEqualTo(blobs.put(file)).isEqualTo(Sha256.of(file));
    assertThat(root.resolve("blobs/.tmp")).isEmptyDirectory();
  }

  @Test
  void tellsAnAlteredBlob() throws Exception {
    Blobs blobs = new Blobs(root);
    Sha256 hash = blobs.put("vrai");
    Files.writeString(blobs.path(hash), "faux");

    assertThatThrownBy(() -> blobs.bytes(hash))
        .isInstanceOf(PermanentFailure.class)
        .hasMessageContaining("altéré");
  }
}
