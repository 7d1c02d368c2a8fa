package org.paraphe.drafting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Words of a heading that say that the piece asks for no act: an invoice, a complaint. */
final class AskingNothing {

  static final Words WORDS = read("sans-demande.txt");

  private AskingNothing() {}

  private static Words read(String resource) {
    try (InputStream in = AskingNothing.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is not in the jar");
      }
      return Words.whole(
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .map(String::strip)
              .filter(line -> !line.isEmpty() && !line.startsWith("#"))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }
}
