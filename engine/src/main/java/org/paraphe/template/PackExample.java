package org.paraphe.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A sample dossier of a pack: a folder or a file of {@code examples/}, and what {@code
 * examples/<its name>.yaml} expects of it.
 *
 * @param name of the folder, or of the file
 * @param pieces the folder, or the file
 * @param expected how messages name the file of what is expected, whether it is there or not
 * @param told whether that file is there
 * @param date the day of the act; null for today
 * @param wishes in the order of the file
 */
public record PackExample(
    String name,
    Path pieces,
    String expected,
    boolean told,
    @Nullable LocalDate date,
    List<Wish> wishes) {

  private static final String YAML = ".yaml";

  public PackExample {
    wishes = List.copyOf(wishes);
  }

  /** How messages name the dossier. */
  public String shown() {
    return expected.substring(0, expected.lastIndexOf('/') + 1) + name;
  }

  /**
   * @param faults what is wrong in the files of what is expected
   */
  public record Found(List<PackExample> examples, List<PackFault> faults) {
    public Found {
      examples = List.copyOf(examples);
      faults = List.copyOf(faults);
    }
  }

  /**
   * @param where how messages name the folder
   */
  static Found of(TemplatePack pack, Path folder, String where) {
    Map<String, Path> dossiers = new TreeMap<>();
    Map<String, Path> files = new TreeMap<>();
    for (Path entry : entries(folder)) {
      String name = String.valueOf(entry.getFileName());
      if (name.endsWith(YAML)) {
        files.put(name, entry);
      } else if (!name.startsWith(".")) {
        dossiers.put(name, entry);
      }
    }
    List<PackExample> examples = new ArrayList<>();
    List<PackFault> faults = new ArrayList<>();
    dossiers.forEach(
        (name, pieces) -> {
          String file = (Files.isDirectory(pieces) ? name : bare(name)) + YAML;
          String shown = where + "/" + file;
          Optional<Path> written = Optional.ofNullable(files.remove(file));
          ExampleReader reader = new ExampleReader(pack, shown);
          written.ifPresent(w -> reader.read(text(w)));
          faults.addAll(reader.faults());
          examples.add(
              new PackExample(
                  name, pieces, shown, written.isPresent(), reader.date(), reader.wishes()));
        });
    files
        .keySet()
        .forEach(
            file ->
                faults.add(
                    new PackFault(
                        where + "/" + file,
                        1,
                        1,
                        "aucun dossier « %s » à côté. Ce fichier dit ce que doit donner le dossier, ou le fichier, qui porte son nom."
                            .formatted(bare(file)))));
    return new Found(examples, faults);
  }

  private static String bare(String name) {
    int point = name.lastIndexOf('.');
    return point <= 0 ? name : name.substring(0, point);
  }

  private static List<Path> entries(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> list = Files.list(folder)) {
      return list.toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }

  private static String text(Path file) {
    try {
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      return (text.startsWith("\ufeff") ? text.substring(1) : text).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
