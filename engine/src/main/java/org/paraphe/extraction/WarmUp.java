package org.paraphe.extraction;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads one small sample, so that a child is not at its slowest when the first piece comes. */
final class WarmUp {

  private WarmUp() {}

  static void run(PieceReader reader) throws IOException {
    Path sample = Files.createTempFile("essai", ".html");
    try {
      Files.writeString(
          sample,
          "<html><body><p>Essai</p><table><tr><td>1</td><td>2</td></tr></table></body></html>",
          StandardCharsets.UTF_8);
      Wire.Reply reply = reader.read(request(sample));
      if (!reply.text().contains("Essai")) {
        throw new IOException("the sample was not read: " + reply.outcome() + reply.warnings());
      }
      Wire.fromBytes(Wire.toBytes(reply), Wire.Reply.class);
    } finally {
      Files.deleteIfExists(sample);
    }
  }

  private static Wire.Request request(Path sample) {
    String folder = String.valueOf(sample.getParent());
    return new Wire.Request(
        0, Wire.Task.LIRE, "essai.html", sample.toString(), folder, 1000, 1000, 1000, 0, 10_000);
  }
}
