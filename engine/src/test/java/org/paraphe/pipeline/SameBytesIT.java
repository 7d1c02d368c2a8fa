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
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same dossiers drafted without a model, each time by a program of its own: in another folder,
 * language, time zone and order, and with another seed of Java's immutable maps.
 */
class SameBytesIT {

  private static final Path DOSSIERS = Path.of("..", "examples", "dossiers");
  private static final List<String> DRAFTED =
      List.of("subvention-harmonie", "travaux-rue-des-tanneurs", "vide-greniers");
  private static final List<List<String>> PLACES =
      List.of(
          List.of("fr", "FR", "Europe/Paris"),
          List.of("en", "US", "Pacific/Auckland"),
          List.of("tr", "TR", "America/Los_Angeles"));

  @TempDir static Path folder;

  static List<String> dossiers() {
    return DRAFTED;
  }

  @BeforeAll
  static void draftsEverywhere() throws Exception {
    List<String> order = new ArrayList<>(DRAFTED);
    for (List<String> place : PLACES) {
      draftAt(place, order);
      Collections.rotate(order, 1);
    }
  }

  @ParameterizedTest
  @MethodSource("dossiers")
  void givesTheSameBytesEverywhere(String dossier) throws Exception {
    Map<String, byte[]> first = null;
    for (List<String> place : PLACES) {
      Map<String, byte[]> made = read(work(place, dossier).resolve("out"));
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

  private static Path work(List<String> place, String dossier) {
    return folder.resolve(place.get(0)).resolve("un dossier " + dossier);
  }

  private static void draftAt(List<String> place, List<String> dossiers) throws Exception {
    Path log = Files.createDirectories(folder.resolve(place.get(0))).resolve("log");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Duser.language=" + place.get(0),
                "-Duser.country=" + place.get(1),
                "-Duser.timezone=" + place.get(2),
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                Drafting.class.getName()));
    for (String dossier : dossiers) {
      copy(DOSSIERS.resolve(dossier), work(place, dossier).resolve("pieces"));
      command.add(work(place, dossier).toString());
    }
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(log)).isZero();
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

  /** What the other program runs: {@code pieces/} of each folder into its {@code out/}. */
  static final class Drafting {

    private Drafting() {}

    public static void main(String[] args) throws IOException {
      Path tmp = Files.createDirectories(Path.of(args[0]).resolve("tmp"));
      try (Tools tools = Tools.of(Settings.standard(), null, tmp)) {
        for (String work : args) {
          draft(tools, Path.of(work));
        }
      }
    }

    private static void draft(Tools tools, Path work) throws IOException {
      Path out = work.resolve("out");
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
      mapper.writerWithDefaultPrettyPrinter().writeValue(out.resolve("draft.json").toFile(), json);
    }
  }
}
