package org.paraphe.law;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A file of the module {@code legal-corpus}: lines, of which those with # are comments. */
record TableResource(List<String> lines) {

  private static final String FOLDER = "/legal-corpus/";

  static TableResource read(String name) {
    return find(name).orElseThrow(() -> new IllegalStateException("no resource " + FOLDER + name));
  }

  static Optional<TableResource> find(String name) {
    try (InputStream in = TableResource.class.getResourceAsStream(FOLDER + name)) {
      return in == null
          ? Optional.empty()
          : Optional.of(
              new TableResource(
                  new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + FOLDER + name, e);
    }
  }

  /** What a comment {@code # key: value} says. */
  Optional<String> header(String key) {
    String start = "# " + key + ": ";
    return lines.stream()
        .takeWhile(l -> l.startsWith("#"))
        .filter(l -> l.startsWith(start))
        .map(l -> l.substring(start.length()).strip())
        .findFirst();
  }

  List<String[]> rows() {
    return lines.stream()
        .filter(l -> !l.isBlank() && !l.startsWith("#"))
        .map(l -> l.split("\t", -1))
        .toList();
  }
}
