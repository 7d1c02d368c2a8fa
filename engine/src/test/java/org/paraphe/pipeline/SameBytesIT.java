package org.paraphe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One dossier drafted without a model, each time by a program of its own: in another folder,
 * language and time zone, and with another seed of Java's immutable maps.
 */
class SameBytesIT {

  private static final Path DOSSIERS = Path.of("..", "examples", "dossiers");
  private static final List<List<String>> PLACES =
      List.of(
          List.of("fr", "FR", "Europe/Paris"),
          List.of("en", "US", "Pacific/Auckland"),
          List.of("tr", "TR", "America/Los_Angeles"));

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"subvention-harmonie", "travaux-rue-des-tanneurs", "vide-greniers"})
  void givesTheSameBytesEverywhere(String dossier) throws Exception {
    Map<String, byte[]> first = null;
    for (List<String> place : PLACES) {
      Map<String, byte[]> made = draftedAt(place, dossier);
      assertThat(made)
          .containsOnlyKeys("acte.xml", "controle.html", "draft.json", "projet.docx", "projet.pdf");
      if (first == null) {
        first = made;
      }
      for (Map.Entry<String, byte[]> file : first.entrySet()) {
        assertThat(made.get(file.getKey()))
            .as(file.getKey() + " " + place)
            .isEqualTo(file.getValue());
      }
    }
  }

  private Map<String, byte[]> draftedAt(List<String> place, String dossier) throws Exception {
    Path work = Files.createDirectories(folder.resolve(place.get(0)).resolve("un dossier"));
    copy(DOSSIERS.resolve(dossier), work.resolve("pieces"));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Duser.language=" + place.get(0),
                "-Duser.country=" + place.get(1),
                "-Duser.timezone=" + place.get(2),
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                Drafting.class.getName(),
                work.toString())
            .redirectErrorStream(true)
            .redirectOutput(work.resolve("log").toFile())
            .start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(work.resolve("log"))).isZero();
    return read(work.resolve("out"));
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    for (Path file : list(from)) {
      Files.copy(file, to.resolve(file.getFileName()));
    }
  }

  private static Map<String, byte[]> read(Path out) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (Path file : list(out)) {
      files.put(file.getFileName().toString(), Files.readAllBytes(file));
    }
    return files;
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  /** What the other program runs: {@code pieces/} of a folder into {@code out/}. */
  static final class Drafting {

    private Drafting() {}

    public static void main(String[] args) throws IOException {
      Path work = Path.of(args[0]);
      Path out = work.resolve("out");
      Settings settings = Settings.standard();
      try (Tools tools = Tools.of(settings, null, Files.createDirectories(work.resolve("tmp")))) {
        DraftResult result =
            tools
                .draftOnce()
                .draft(
                    new ArrayList<>(List.of(work.resolve("pieces"))),
                    null,
                    LocalDate.of(2027, 3, 17),
                    Map.of("signataire", "Paul Estrade"),
                    out);
        Map<String, Object> json = result.toJson();
        json.remove("footprint");
        json.put("documents", List.copyOf(result.documents().keySet()));
        ObjectMapper mapper =
            JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .build();
        mapper
            .writerWithDefaultPrettyPrinter()
            .writeValue(out.resolve("draft.json").toFile(), json);
      }
    }
  }
}
