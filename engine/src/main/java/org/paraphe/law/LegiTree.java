package org.paraphe.law;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/**
 * The LEGI dump as a tree of XML files.
 *
 * @param files its XML files and lists of removals, sorted; a file alone is its own tree
 */
record LegiTree(Path path, List<Path> files) implements CorpusSource {

  @Override
  public String fingerprint() throws IOException {
    return Fingerprint.of(path, files);
  }

  @Override
  public boolean isIncrement() {
    return files.stream().anyMatch(LegiTree::isRemovals);
  }

  /** A part of the dump looks like the whole of it. */
  @Override
  public boolean isWhole() {
    return false;
  }

  @Override
  public void read(Sink sink) throws IOException {
    for (Path file : files) {
      if (isRemovals(file)) {
        for (String id : LegiRemovals.articles(Files.readString(file, StandardCharsets.UTF_8))) {
          sink.removed(id);
        }
      }
    }
    for (Path file : files) {
      if (!isRemovals(file)) {
        article(file, sink);
      }
    }
  }

  private static boolean isRemovals(Path file) {
    return LegiRemovals.isNamed(file.toString().replace('\\', '/'));
  }

  private void article(Path file, Sink sink) throws IOException {
    Optional<ArticleVersion> version;
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
      version = LegiXml.read(bytes);
    } catch (XMLStreamException | DateTimeException | IllegalArgumentException e) {
      String name = file.equals(path) ? file.toString() : path.relativize(file).toString();
      sink.broken(name, Reasons.of(e));
      return;
    }
    if (version.isPresent()) {
      sink.version(Form.LEGI, version.get());
    }
  }
}
