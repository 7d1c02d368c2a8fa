package org.paraphe.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraphe.act.ActKind;
import org.paraphe.checking.CheckSubject;
import org.paraphe.checking.Checks;
import org.paraphe.checking.Finding;
import org.paraphe.checking.FindingCode;
import org.paraphe.checking.Severity;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.extraction.ExtractionSettings;
import org.paraphe.extraction.Extractor;
import org.paraphe.extraction.IsolatedExtractor;
import org.paraphe.facts.Fact;
import org.paraphe.facts.Value;
import org.paraphe.template.ActTemplates;
import org.paraphe.template.TemplatePack;
import org.paraphe.template.TemplatePacks;

/** The stub model of the examples, over HTTP, on the sample dossiers. */
class StubModelTest {

  private static final Path EXAMPLES = Path.of("..", "examples");

  @TempDir static Path work;
  private static Extractor extractor;
  private static Process stub;
  private static LlmDrafter drafter;

  @BeforeAll
  static void startsTheStub() throws IOException {
    extractor = new IsolatedExtractor(ExtractionSettings.standard(), work);
    stub =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                EXAMPLES.resolve("stub-model/StubModel.java").toString(),
                "--port",
                "0")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader out = stub.inputReader(StandardCharsets.UTF_8);
    URI url = URI.create(out.readLine());
    assertThat(url.getHost()).isEqualTo("127.0.0.1");
    drafter =
        new LlmDrafter(
            new ModelSettings(url, "essai", null, Duration.ofSeconds(20), 0, true),
            new ActTemplates());
  }

  @AfterAll
  static void stopsTheStub() throws InterruptedException {
    extractor.close();
    stub.destroy();
    assertThat(stub.waitFor(10, TimeUnit.SECONDS)).isTrue();
  }

  private static DraftRequest request(String dossier, String kind) throws IOException {
    TemplatePack pack = TemplatePacks.load(null).find(new ActKind(kind)).orElseThrow();
    List<ExtractedPiece> pieces = new ArrayList<>();
    try (Stream<Path> files = Files.list(EXAMPLES.resolve("dossiers").resolve(dossier))) {
      files.sorted().forEach(f -> pieces.addAll(extractor.extract(f.getFileName().toString(), f)));
    }
    return new DraftRequest(
        pack, pieces, SampleAuthority.GIVEN, Map.of(), "", LocalDate.of(2027, 3, 17));
  }

  private static List<Finding> blocking(DraftRequest request, Draft draft) {
    return Checks.standard()
        .run(
            new CheckSubject(
                request.pack(),
                draft.act(),
                draft.facts(),
                request.given(),
                request.pieces(),
                request.date()))
        .stream()
        .filter(f -> f.severity() == Severity.BLOQUANT)
        .toList();
  }

  private static Fact fact(Draft draft, String name) {
    return draft.facts().stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"travaux-rue-des-tanneurs", "vide-greniers"})
  void draftsAnOrderWithoutAnyBlockingFinding(String dossier) throws IOException {
    DraftRequest request = request(dossier, "arrete-circulation");

    Draft draft = drafter.draft(request);

    assertThat(draft.drafter()).isEqualTo("llm:essai");
    assertThat(draft.notices()).extracting(Draft.Notice::code).isSubsetOf("LECTURE_DU_MODELE");
    assertThat(blocking(request, draft)).isEmpty();
  }

  @Test
  void readsThePeriodOfTheWorks() throws IOException {
    Draft draft = drafter.draft(request("travaux-rue-des-tanneurs", "arrete-circulation"));

    assertThat(fact(draft, "dateDebut").value()).isEqualTo(Value.of("2027-04-12"));
    assertThat(fact(draft, "dateFin").value()).isEqualTo(Value.of("2027-04-23"));
  }

  @Test
  void givesTheProposalAndKeepsTheRequestBesideIt() throws IOException {
    DraftRequest request = request("subvention-harmonie", "deliberation-subvention");

    Draft draft = drafter.draft(request);

    assertThat(fact(draft, "montant").value()).isEqualTo(Value.of("4500.00"));
    assertThat(fact(draft, "montant").others())
        .extracting(Fact.Candidate::value)
        .contains(Value.of("6000.00"));
    assertThat(fact(draft, "montant").rule()).contains("proposition");
    assertThat(blocking(request, draft)).isEmpty();
  }

  @Test
  void isCaughtWhereItTakesTheDateOfTheLetterForThatOfTheEvent() throws IOException {
    DraftRequest request = request("fete-de-quartier", "arrete-circulation");

    Draft draft = drafter.draft(request);

    assertThat(fact(draft, "dateDebut").value()).isNotEqualTo(Value.of("2027-06-05"));
    assertThat(blocking(request, draft))
        .extracting(Finding::code)
        .containsOnly(FindingCode.FAIT_CONTRADICTOIRE);
  }

  @Test
  void answersTheSameTwice() throws IOException {
    DraftRequest request = request("fete-de-quartier", "arrete-circulation");

    assertThat(drafter.draft(request).facts()).isEqualTo(drafter.draft(request).facts());
  }
}
