package org.paraphe.extraction;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one small sample, so that a child is not at its slowest when the first piece comes. */
final class WarmUp {

  private static final int MOST = 1_000_000;

  private WarmUp() {}

  static void run(PieceReader reader) throws IOException {
    Path sample = Files.createTempFile("essai", ".html");
    try {
      Files.writeString(
          sample,
          "<html><body><p>Essai</p><table><tr><td>1</td><td>2</td></tr></table></body></html>",
          StandardCharsets.UTF_8);
      Wire.Reply reply = reader.read(request(sample, sample.getParent()));
      if (!reply.text().contains("Essai")) {
        throw new IOException("the sample was not read: " + reply.outcome() + reply.warnings());
      }
      Wire.fromBytes(Wire.toBytes(reply), Wire.Reply.class);
    } finally {
      Files.deleteIfExists(sample);
    }
  }

  /** Reads whole samples, and forgets what they say. */
  static void read(PieceReader reader, List<String> samples) throws IOException {
    Path unpacked = Files.createTempDirectory("essai");
    try {
      for (String sample : samples) {
        Wire.Reply reply = reader.read(request(Path.of(sample), unpacked));
        Wire.fromBytes(Wire.toBytes(reply), Wire.Reply.class);
        Folders.empty(unpacked);
      }
    } finally {
      Folders.delete(unpacked);
    }
  }

  private static Wire.Request request(Path sample, @Nullable Path folder) {
    return new Wire.Request(
        0,
        Wire.Task.LIRE,
        String.valueOf(sample.getFileName()),
        sample.toString(),
        String.valueOf(folder),
        MOST,
        MOST,
        MOST,
        10,
        10_000);
  }
}
