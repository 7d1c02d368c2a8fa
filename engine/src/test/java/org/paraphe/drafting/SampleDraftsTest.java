package org.paraphe.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.paraphe.SystemPackage;
import org.paraphe.act.Act;
import org.paraphe.act.ActKind;
import org.paraphe.checking.CheckSubject;
import org.paraphe.checking.Checks;
import org.paraphe.checking.Finding;
import org.paraphe.checking.Severity;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.extraction.ExtractionSettings;
import org.paraphe.extraction.Extractor;
import org.paraphe.extraction.IsolatedExtractor;
import org.paraphe.law.ReferenceTable;
import org.paraphe.template.ActTemplates;
import org.paraphe.template.TemplateCatalog;
import org.paraphe.template.TemplatePack;
import org.paraphe.template.TemplatePacks;

/**
 * The drafts of every sample dossier before the checks: good as they are, caught when one thing is
 * changed. A dossier with what is expected of it ({@code examples/attendu}) is taken in by itself.
 */
class SampleDraftsTest {

  private static final Path EXAMPLES = Path.of("..", "examples");
  private static final int MOST_OF_A_KIND = Integer.getInteger("paraphe.mutants", 24);
  private static final LocalDate DATE = LocalDate.of(2027, 3, 17);
  private static final TemplateCatalog PACKS = TemplatePacks.load(null);
  private static final Checks CHECKS = Checks.standard(ReferenceTable.embedded());
  private static final Map<String, Integer> COUNTS = new TreeMap<>();

  @TempDir static Path work;
  private static Extractor extractor;

  @BeforeAll
  static void startsTheExtractor() {
    extractor = new IsolatedExtractor(ExtractionSettings.standard(), work);
  }

  @AfterAll
  static void stopsTheExtractorAndCounts() {
    extractor.close();
    System.out.println("Mutants signalés : " + COUNTS);
  }

  static List<String> dossiers() throws IOException {
    try (Stream<Path> files = Files.list(EXAMPLES.resolve("attendu"))) {
      return files
          .map(f -> f.getFileName().toString().replaceFirst("\\.json$", ""))
          .sorted()
          .toList();
    }
  }

  private record Drafted(DraftRequest request, Draft draft) {
    Stream<Finding> blocking(Act act) {
      return CHECKS
          .found(
              new CheckSubject(
                  request.pack(),
                  act,
                  draft.facts(),
                  request.given(),
                  request.pieces(),
                  request.date()))
          .filter(f -> f.severity() == Severity.BLOQUANT);
    }
  }

  private static JsonNode expected(String dossier) throws IOException {
    return new ObjectMapper()
        .readTree(EXAMPLES.resolve("attendu").resolve(dossier + ".json").toFile());
  }

  /** The act's date: that of the dossier where what it says would else lie in the past. */
  private static Drafted drafted(String dossier, JsonNode expected) throws IOException {
    ActKind kind = new ActKind(expected.get("kind").asText());
    LocalDate date = LocalDate.parse(expected.path("date").asText(DATE.toString()));
    TemplatePack pack = PACKS.find(kind).orElseThrow();
    List<ExtractedPiece> pieces = new ArrayList<>();
    try (Stream<Path> files = Files.list(EXAMPLES.resolve("dossiers").resolve(dossier))) {
      files.sorted().forEach(f -> pieces.addAll(extractor.extract(f.getFileName().toString(), f)));
    }
    DraftRequest request =
        new DraftRequest(pack, pieces, SampleAuthority.GIVEN, Map.of(), "", date);
    return new Drafted(request, new ExtractiveDrafter(new ActTemplates()).draft(request));
  }

  @ParameterizedTest
  @MethodSource("dossiers")
  void passesTheDraftAndFlagsEveryMutantOfIt(String dossier) throws IOException {
    if (dossier.contains("scan")) {
      SystemPackage.require("tesseract-ocr", "tesseract", "--version");
    }
    JsonNode expected = expected(dossier);
    Drafted drafted = drafted(dossier, expected);
    Set<Finding> original = drafted.blocking(drafted.draft().act()).collect(Collectors.toSet());
    assertThat(original)
        .filteredOn(f -> !expected.get("findings").toString().contains(f.code().name()))
        .isEmpty();

    List<DraftMutants.Mutant> mutants =
        spread(
            DraftMutants.of(
                drafted.draft(),
                drafted.request().pieces(),
                drafted.request().pack().actTemplate()));
    List<String> missed =
        mutants.stream()
            .filter(m -> drafted.blocking(m.act()).allMatch(original::contains))
            .map(m -> m.kind() + " : " + m.what())
            .toList();
    mutants.forEach(m -> COUNTS.merge(m.kind(), 1, Integer::sum));

    assertThat(missed).isEmpty();
    assertThat(mutants.size()).isGreaterThan(20);
  }

  /** At most so many of a kind, from the first of the act to the last: a run stays short. */
  private static List<DraftMutants.Mutant> spread(List<DraftMutants.Mutant> all) {
    Map<String, List<DraftMutants.Mutant>> kinds =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    DraftMutants.Mutant::kind, LinkedHashMap::new, Collectors.toList()));
    return kinds.values().stream()
        .flatMap(
            list -> {
              int step = Math.max(1, (list.size() + MOST_OF_A_KIND - 1) / MOST_OF_A_KIND);
              return IntStream.range(0, list.size()).filter(i -> i % step == 0).mapToObj(list::get);
            })
        .toList();
  }
}
