package org.paraphe.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.extraction.ExtractionSettings;
import org.paraphe.extraction.Extractor;
import org.paraphe.extraction.IsolatedExtractor;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactStatus;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Value;
import org.paraphe.template.TemplateCatalog;
import org.paraphe.template.TemplatePack;
import org.paraphe.template.TemplatePacks;

/** The sample dossiers, read from their real formats, against what they are expected to say. */
class SampleDossiersTest {
  private static final Path EXAMPLES = Path.of("..", "examples");
  private static final TemplateCatalog CATALOG = TemplatePacks.load(null);

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
  @ValueSource(
      strings = {
        "subvention-harmonie",
        "travaux-rue-des-tanneurs",
        "fete-de-quartier",
        "vide-greniers",
        "subvention-judo",
        "subventions-associations",
        "emploi-jardinier",
        "emplois-animation",
        "delegation-adjointe",
        "delegation-services",
        "delegation-conseiller",
        "reglement-mediatheque",
        "tarifs-salle",
        "motion-gare"
      })
  void findsWhatADossierSays(String dossier) throws IOException {
    check(dossier);
  }

  @ParameterizedTest
  @ValueSource(strings = {"subvention-scan", "emploi-ecole-scan"})
  void findsWhatAScannedLetterSays(String dossier) throws IOException {
    SystemPackage.require("tesseract-ocr", "tesseract", "--version");
    check(dossier);
  }

  private static void check(String dossier) throws IOException {
    JsonNode expected =
        new ObjectMapper()
            .readTree(EXAMPLES.resolve("attendu").resolve(dossier + ".json").toFile());
    List<ExtractedPiece> pieces = pieces(dossier);
    ActKind kind = new ActKind(expected.get("kind").asText());

    assertThat(new KindRecogniser().recognise(pieces, CATALOG))
        .isInstanceOfSatisfying(
            Recognition.Chosen.class, c -> assertThat(c.kind()).isEqualTo(kind));

    TemplatePack pack = CATALOG.find(kind).orElseThrow();
    Map<String, Fact> facts =
        new FactSearch(pieces, given(), LocalDate.of(2027, 3, 17))
            .facts(pack, Map.of()).stream()
                .collect(Collectors.toMap(Fact::name, Function.identity()));
    assertQuotes(facts, pieces);
    assertValues(facts, expected);
    assertContradictions(pack, facts, expected);
  }

  private static void assertValues(Map<String, Fact> facts, JsonNode expected) {
    expected
        .get("fields")
        .properties()
        .forEach(e -> assertThat(text(facts, e.getKey())).isEqualTo(e.getValue().asText()));
    expected
        .get("contient")
        .properties()
        .forEach(
            e ->
                e.getValue()
                    .forEach(
                        part ->
                            assertThat(plain(text(facts, e.getKey())))
                                .as(e.getKey())
                                .contains(plain(part.asText()))));
    expected
        .get("absents")
        .forEach(
            name ->
                assertThat(facts.get(name.asText()).status())
                    .as(name.asText() + " " + text(facts, name.asText()))
                    .isEqualTo(FactStatus.ABSENT));
  }

  private static void assertContradictions(
      TemplatePack pack, Map<String, Fact> facts, JsonNode expected) {
    List<String> contradicted =
        pack.asked().stream()
            .map(f -> facts.get(f.name()))
            .filter(f -> !f.others().isEmpty())
            .map(Fact::name)
            .toList();
    List<String> said = new ArrayList<>();
    expected.path("contradictions").forEach(name -> said.add(name.asText()));
    assertThat(contradicted).containsExactlyInAnyOrderElementsOf(said);
  }

  @Test
  void saysTheRuleThatChoseTheProposal() throws IOException {
    TemplatePack pack = CATALOG.find(new ActKind("deliberation-subvention")).orElseThrow();
    Fact montant =
        new FactSearch(pieces("subvention-harmonie"), given(), LocalDate.of(2027, 3, 17))
            .facts(pack, Map.of()).stream()
                .filter(f -> f.name().equals("montant"))
                .findFirst()
                .orElseThrow();
    assertThat(montant.others()).extracting(c -> c.value().asText()).containsExactly("6000.00");
    assertThat(montant.rule()).isNotNull();
  }

  private static void assertQuotes(Map<String, Fact> facts, List<ExtractedPiece> pieces) {
    facts.values().stream()
        .filter(f -> f.source() != null)
        .forEach(
            f ->
                assertThat(pieces)
                    .filteredOn(p -> p.name().equals(f.source().piece()))
                    .singleElement()
                    .satisfies(
                        p ->
                            assertThat(p.text().substring(f.source().start(), f.source().end()))
                                .isEqualTo(f.source().quote())));
  }

  private static String text(Map<String, Fact> facts, String name) {
    return facts.get(name).found().map(Value::asText).orElse("(absent)");
  }

  private static String plain(String text) {
    return FoldedText.fold(text).toLowerCase(java.util.Locale.ROOT);
  }

  private static Map<String, Value> given() {
    return Map.of(
        "collectivite", Value.of("Commune de Montrieux-les-Étangs"),
        "adresseCollectivite", Value.of("1, place de la Mairie, 41990 Montrieux-les-Étangs"));
  }

  private static List<ExtractedPiece> pieces(String dossier) throws IOException {
    List<ExtractedPiece> pieces = new ArrayList<>();
    try (Stream<Path> files = Files.list(EXAMPLES.resolve("dossiers").resolve(dossier))) {
      files.sorted().forEach(f -> pieces.addAll(extractor.extract(f.getFileName().toString(), f)));
    }
    return pieces;
  }
}
