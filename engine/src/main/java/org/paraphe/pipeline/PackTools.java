package org.paraphe.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paraphe.extraction.ExtractionSettings;
import org.paraphe.extraction.Extractor;
import org.paraphe.extraction.IsolatedExtractor;
import org.paraphe.extraction.IsolatedTemplates;
import org.paraphe.rendering.ActPictures;

/**
 * What those who write packs need: one child process that opens their Word documents and the pieces
 * of their examples, started when there is one. For one thread.
 */
public final class PackTools implements AutoCloseable {
  private final WordDocuments documents = new WordDocuments(this::templates);
  private @Nullable IsolatedExtractor extractor;
  private @Nullable Path work;

  private PackTools() {}

  public static PackTools open() {
    return new PackTools();
  }

  public WordDocuments documents() {
    return documents;
  }

  /** The pictures that a home's settings name. */
  public ActPictures pictures(Settings settings, Home home) {
    return new SettingPictures(settings, home, this::templates).get();
  }

  /** What reads the pieces of a pack's examples. */
  public Extractor extractor() {
    return isolated();
  }

  private IsolatedTemplates templates() {
    return isolated().templates();
  }

  private IsolatedExtractor isolated() {
    if (extractor == null) {
      try {
        work = Files.createTempDirectory("paraphe-");
      } catch (IOException e) {
        throw new UncheckedIOException("no temporary folder", e);
      }
      extractor = new IsolatedExtractor(ExtractionSettings.standard().withWorkers(1), work);
    }
    return extractor;
  }

  @Override
  public void close() throws IOException {
    if (extractor != null && work != null) {
      extractor.close();
      try (Stream<Path> left = Files.walk(work)) {
        for (Path path : left.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(path);
        }
      }
    }
  }
}
