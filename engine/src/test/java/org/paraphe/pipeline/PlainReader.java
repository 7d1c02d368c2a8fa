package org.paraphe.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.paraphe.dossier.Sha256;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.extraction.Extractor;
import org.paraphe.extraction.Outcome;

/** Reads the tests' own plain texts in this process: a crash test starts hundreds of programs. */
final class PlainReader implements Extractor {

  @Override
  public List<ExtractedPiece> extract(String name, Path file) {
    try {
      String text = Files.readString(file);
      return List.of(
          new ExtractedPiece(
              name,
              "text/plain",
              Sha256.of(file).hex(),
              text.isEmpty() ? Outcome.VIDE : Outcome.LU,
              text,
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              Map.of()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {}
}
