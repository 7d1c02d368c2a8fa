package org.paraphe.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.paraphe.dossier.PermanentFailure;

/** A text file that a person wrote, in UTF-8 or as older Windows editors do. */
public final class WrittenText {

  private static final long MAX_BYTES = 1024L * 1024L;

  private WrittenText() {}

  /**
   * @throws PermanentFailure where it is longer than anybody writes, one megabyte
   */
  public static String read(Path file) {
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw new PermanentFailure(
            "« "
                + file.getFileName()
                + " » fait plus d'un mégaoctet, ce n'est pas un texte écrit ici : raccourcissez-le,"
                + " ou joignez le document autrement");
      }
      byte[] bytes = Files.readAllBytes(file);
      try {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      } catch (CharacterCodingException e) {
        return new String(bytes, Charset.forName("windows-1252"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
