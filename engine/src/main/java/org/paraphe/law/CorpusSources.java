package org.paraphe.law;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the paths that a person gave hold, told by their names, in the order of import. */
final class CorpusSources {

  private CorpusSources() {}

  /** Full editions before increments, increments by their day. */
  private static final Comparator<CorpusSource> ORDER =
      Comparator.comparing(CorpusSource::isIncrement)
          .thenComparing(s -> s.edition().orElse(LocalDate.MIN))
          .thenComparing(CorpusSource::path);

  /**
   * @throws IOException where a folder cannot be listed
   */
  static List<CorpusSource> of(List<Path> paths) throws IOException {
    List<CorpusSource> sources = new ArrayList<>();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        sources.addAll(tree(path));
      } else {
        ofFile(path).ifPresent(sources::add);
      }
    }
    return sources.stream().distinct().sorted(ORDER).toList();
  }

  private static List<CorpusSource> tree(Path folder) throws IOException {
    List<CorpusSource> sources = new ArrayList<>();
    List<Path> xml = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
        String name = name(file);
        if (name.endsWith(".xml") || LegiRemovals.isNamed(name)) {
          xml.add(file);
        } else if (!name.endsWith(".json") || LegiDataJson.isNamed(file.toString())) {
          ofFile(file).ifPresent(sources::add);
        }
      }
    }
    if (!xml.isEmpty()) {
      sources.add(new LegiTree(folder, List.copyOf(xml)));
    }
    return sources;
  }

  /** Empty where the name is none that the import knows. */
  static Optional<CorpusSource> ofFile(Path file) {
    String name = name(file);
    String plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    if (plain.endsWith(".tar") || name.endsWith(".tgz")) {
      return Optional.of(new LegiArchive(file));
    }
    if (plain.endsWith(".jsonl") || plain.endsWith(".ndjson")) {
      return Optional.of(new VersionsJsonl(file));
    }
    if (plain.endsWith(".json")) {
      return Optional.of(new LegiDataJson(file));
    }
    return name.endsWith(".xml")
        ? Optional.of(new LegiTree(file, List.of(file)))
        : Optional.empty();
  }

  private static String name(Path file) {
    return file.getFileName().toString().toLowerCase(Locale.ROOT);
  }
}
