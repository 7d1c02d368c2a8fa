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
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraphe.SystemPackage;
import org.paraphe.act.ActKind;
import org.paraphe.checking.CheckSubject;
import org.paraphe.checking.Checks;
import org.paraphe.checking.Finding;
import org.paraphe.checking.FindingCode;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.extraction.ExtractionSettings;
import org.paraphe.extraction.Extractor;
import org.paraphe.extraction.IsolatedExtractor;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactStatus;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Value;
import org.paraphe.rendering.TextWriter;
import org.paraphe.template.ActTemplates;
import org.paraphe.template.TemplateCatalog;
import org.paraphe.template.TemplatePack;
import org.paraphe.template.TemplatePacks;

/**
 * The sample dossiers that ask for a summary, from their real formats to the text: what the summary
 * says, where each of its words stands, and the golden text beside it.
 */
class SampleSummariesTest {
  private static final Path EXAMPLES = Path.of("..", "examples");
  private static final Path GOLDEN = Path.of("src/test/resources/golden/synthese-juridique");
  private static final TemplateCatalog CATALOG = TemplatePacks.load(null);
  private static final ActKind SYNTHESE = new ActKind("synthese-juridique");

  @TempDir static Path work;
  private static Extractor extractor;

  @BeforeAll
  static void startsTheExtractor() {
    extractor = new IsolatedExtractor(ExtractionSettings.standard(), work);
  }

  @AfterAll
  static void stopsTheExtractor() {
    extractor.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"litige-salle-des-fetes", "recours-chemin-rural"})
  void summarisesADossierInItsOwnWords(String dossier) throws IOException {
    String text = check(dossier);

    Path golden = GOLDEN.resolve(dossier + ".txt");
    if (Boolean.getBoolean("paraphe.golden.write")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, text);
    }
    assertThat(text).isEqualTo(Files.readString(golden));
  }

  @Test
  void summarisesAScannedLetter() throws IOException {
    SystemPackage.require("tesseract-ocr", "tesseract", "--version");
    check("mur-de-la-rue-du-clos");
  }

  private static String check(String dossier) throws IOException {
    List<ExtractedPiece> pieces = pieces(dossier);
    JsonNode expected =
        new ObjectMapper()
            .readTree(EXAMPLES.resolve("attendu").resolve(dossier + ".json").toFile());
    assertThat(new KindRecogniser().recognise(pieces, CATALOG))
        .isInstanceOfSatisfying(
            Recognition.Chosen.class, c -> assertThat(c.kind()).isEqualTo(SYNTHESE));

    DraftRequest request = request(pieces);
    Draft draft = new ExtractiveDrafter(new ActTemplates()).draft(request);
    Map<String, Fact> facts =
        draft.facts().stream().collect(Collectors.toMap(Fact::name, Function.identity()));

    assertExpected(facts, expected);
    assertEveryRowStandsWhereItSays(facts, pieces);
    assertThat(Checks.standard().run(subject(request, draft)))
        .extracting(Finding::code)
        .extracting(FindingCode::name)
        .doesNotContainAnyElementsOf(texts(expected.get("jamais")));
    return TextWriter.write(draft.act());
  }

  @Test
  void flagsAQuoteThatWasChanged() throws IOException {
    DraftRequest request = request(pieces("recours-chemin-rural"));
    Draft draft = new ExtractiveDrafter(new ActTemplates()).draft(request);
    List<Fact> facts = new ArrayList<>(draft.facts());
    Fact points =
        facts.stream().filter(f -> f.name().equals("decisions")).findFirst().orElseThrow();
    List<Map<String, Value>> rows = new ArrayList<>(((Value.Rows) points.value()).rows());
    Map<String, Value> changed = new LinkedHashMap<>(rows.get(0));
    changed.put("texte", Value.of(changed.get("texte").asText() + " sans délai"));
    rows.set(0, changed);
    facts.replaceAll(
        f ->
            f == points
                ? new Fact(
                    f.name(),
                    f.type(),
                    new Value.Rows(rows),
                    f.status(),
                    f.source(),
                    List.of(),
                    null)
                : f);

    assertThat(
            Checks.standard()
                .run(
                    new CheckSubject(
                        request.pack(),
                        draft.act(),
                        facts,
                        request.given(),
                        request.pieces(),
                        request.date())))
        .extracting(Finding::code)
        .contains(FindingCode.FAIT_NON_SOURCE);
  }

  @Test
  void saysHowMuchOfALongDossierItLeavesOut() {
    String text =
        Stream.iterate(1, i -> i + 1)
            .limit(60)
            .map(
                i -> "Le poste numéro " + i + " du chantier a coûté " + (1000 + i * 37) + " euros.")
            .collect(Collectors.joining("\n"));
    DraftRequest request = request(List.of(Dossiers.piece("releve.txt", text)));
    Draft draft = new ExtractiveDrafter(new ActTemplates()).draft(request);

    Map<String, Fact> facts =
        draft.facts().stream().collect(Collectors.toMap(Fact::name, Function.identity()));
    assertThat(((Value.Rows) facts.get("points").value()).rows())
        .hasSize(SummarySearch.MOST_POINTS);
    assertThat(facts.get("laissesDeCote").value().asText()).isEqualTo("48");
    assertThat(TextWriter.write(draft.act())).contains("non repris, faute de place : 48");
  }

  private static DraftRequest request(List<ExtractedPiece> pieces) {
    TemplatePack pack = CATALOG.find(SYNTHESE).orElseThrow();
    return new DraftRequest(
        pack, pieces, SampleAuthority.GIVEN, Map.of(), "", LocalDate.of(2027, 4, 2));
  }

  private static CheckSubject subject(DraftRequest request, Draft draft) {
    return new CheckSubject(
        request.pack(),
        draft.act(),
        draft.facts(),
        request.given(),
        request.pieces(),
        request.date());
  }

  private static void assertExpected(Map<String, Fact> facts, JsonNode expected) {
    expected
        .get("fields")
        .properties()
        .forEach(
            e ->
                assertThat(plain(facts.get(e.getKey())))
                    .isEqualTo(FoldedText.fold(e.getValue().asText()).toLowerCase(Locale.ROOT)));
    expected
        .get("contient")
        .properties()
        .forEach(
            e ->
                texts(e.getValue())
                    .forEach(
                        part ->
                            assertThat(plain(facts.get(e.getKey())))
                                .as(e.getKey())
                                .contains(FoldedText.fold(part).toLowerCase(Locale.ROOT))));
    texts(expected.get("absents"))
        .forEach(
            name ->
                assertThat(facts.get(name).status())
                    .as(name + " " + facts.get(name).value())
                    .isEqualTo(FactStatus.ABSENT));
  }

  private static void assertEveryRowStandsWhereItSays(
      Map<String, Fact> facts, List<ExtractedPiece> pieces) {
    Map<String, String> texts =
        pieces.stream().collect(Collectors.toMap(ExtractedPiece::name, ExtractedPiece::text));
    for (Fact fact : facts.values()) {
      if (fact.value() instanceof Value.Rows table && !fact.name().equals("contradictions")) {
        for (Map<String, Value> row : table.rows()) {
          String quote =
              texts
                  .get(row.get("piece").asText())
                  .substring(
                      Integer.parseInt(row.get("debut").asText()),
                      Integer.parseInt(row.get("fin").asText()));
          assertThat(row.get("texte").asText())
              .isEqualTo(FoldedText.plain(quote.replaceAll("(?:^|\\n)[> ]+", " ")));
        }
      }
    }
  }

  private static String plain(Fact fact) {
    return FoldedText.fold(fact.found().map(Value::asText).orElse("(absent)"))
        .toLowerCase(Locale.ROOT);
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(node -> texts.add(node.asText()));
    return texts;
  }

  private static List<ExtractedPiece> pieces(String dossier) throws IOException {
    List<ExtractedPiece> pieces = new ArrayList<>();
    try (Stream<Path> files = Files.list(EXAMPLES.resolve("dossiers").resolve(dossier))) {
      files.sorted().forEach(f -> pieces.addAll(extractor.extract(f.getFileName().toString(), f)));
    }
    return pieces;
  }
}
