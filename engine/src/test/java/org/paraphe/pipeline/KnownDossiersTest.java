package org.paraphe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paraphe.SystemPackage;
import org.paraphe.act.ActKind;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.extraction.ExtractionSettings;
import org.paraphe.extraction.Extractor;
import org.paraphe.extraction.IsolatedExtractor;
import org.paraphe.pipeline.DraftOutcomes.Outcome;
import org.paraphe.template.TemplateCatalog;
import org.paraphe.template.TemplatePack;
import org.paraphe.template.TemplatePacks;

/**
 * Drafts without a model of dossiers whose readings are known: no worse than they were. Each set is
 * the work of one author who knew the contract and nothing of the program. The figures say that
 * what was mended stays mended, not how a new author's dossiers are read: these were looked at.
 *
 * <p>A set of one's own, in the same form, is measured and printed by {@code -Dparaphe.dossiers}
 * (the sample dossiers where none is named); CONTRIBUTING.md gives the command.
 */
class KnownDossiersTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TemplateCatalog PACKS = TemplatePacks.load(null);
  private static final Path SETS = Path.of("src", "test", "dossiers");

  @TempDir Path work;

  /** Least F1; at most so many only to reread, missed, needless, and kinds wrongly decided. */
  @ParameterizedTest
  @CsvSource({
    "collectivites, 0.99, 0, 0, 0, 0",
    "villages, 0.98, 2, 0, 1, 0",
    "finances, 0.99, 0, 0, 0, 0"
  })
  void readsKnownDossiersNoWorseThanBefore(
      String set, double f1, int reread, int missed, int needless, int otherKind)
      throws IOException {
    SystemPackage.require("tesseract-ocr", "tesseract", "--version");
    DraftOutcomes outcomes = total(measure(SETS.resolve(set)));

    assertThat(outcomes.f1()).as(outcomes.details()).isGreaterThanOrEqualTo(f1);
    assertThat(outcomes.all(Outcome.SILENT)).isEmpty();
    assertThat(outcomes.all(Outcome.REREAD)).hasSizeLessThanOrEqualTo(reread);
    assertThat(outcomes.all(Outcome.MISSED)).hasSizeLessThanOrEqualTo(missed);
    assertThat(outcomes.all(Outcome.NEEDLESS)).hasSizeLessThanOrEqualTo(needless);
    assertThat(outcomes.all(Outcome.KIND_WRONG)).hasSizeLessThanOrEqualTo(otherKind);
  }

  @Test
  void measuresAndTellsASetOfOnesOwn() throws IOException {
    SystemPackage.require("tesseract-ocr", "tesseract", "--version");
    String set = System.getProperty("paraphe.dossiers", "../examples");
    Map<String, DraftOutcomes> kinds = measure(Path.of(set));
    DraftOutcomes all = total(kinds);
    if (!Boolean.getBoolean("paraphe.dossiers.aveugle")) {
      System.out.println(all.details());
    }
    System.out.println(DraftOutcomes.heads());
    kinds.forEach((kind, outcomes) -> System.out.println(outcomes.row(kind)));
    System.out.println(all.row("ensemble"));

    assertThat(kinds).isNotEmpty();
    assertThat(all.all(Outcome.RIGHT)).isNotEmpty();
  }

  @Test
  void tellsAWrongDraftFromARightOne() throws IOException {
    TemplatePack pack = pack("deliberation-subvention");
    JsonNode expected =
        JSON.readTree(
            """
            {"kind": "deliberation-subvention",
             "fields": {"montant": "4500", "beneficiaire": "Club de tir", "exercice": "2027"},
             "contient": {"objetSubvention": ["stage", "jeunes"]}, "absents": ["siret"],
             "findings": ["CONVENTION_REQUISE"], "why": "plus de 23 000 € dans l'année"}
            """);
    JsonNode draft =
        JSON.readTree(
            """
            {"fields": [
               {"name": "montant", "status": "trouve", "value": "4500.00"},
               {"name": "beneficiaire", "status": "trouve", "value": "Club de danse"},
               {"name": "exercice", "status": "absent", "value": null},
               {"name": "objetSubvention", "status": "trouve", "value": "Stage de Pâques"},
               {"name": "siret", "status": "trouve", "value": "73282932000074"}],
             "findings": [
               {"code": "CHAMP_MANQUANT", "severity": "BLOQUANT", "where": "champ exercice",
                "what": "Le champ manque.", "fix": ""},
               {"code": "VALEUR_A_CONFIRMER", "severity": "ATTENTION", "where": "champ montant",
                "what": "Est-ce bien ?", "fix": ""},
               {"code": "TEXTE_A_RELIRE", "severity": "ATTENTION", "where": "champ objetSubvention",
                "what": "L'objet reprend « Stage de Pâques ».", "fix": ""}]}
            """);

    DraftOutcomes outcomes = ExpectedDraft.compare("essai", expected, pack, draft);

    assertThat(outcomes.all(Outcome.RIGHT)).containsExactly("essai montant");
    assertThat(outcomes.all(Outcome.WRONG)).hasSize(2);
    assertThat(outcomes.all(Outcome.MISSING)).hasSize(1);
    assertThat(outcomes.all(Outcome.UNASKED)).hasSize(1);
    assertThat(outcomes.all(Outcome.SILENT))
        .extracting(line -> line.split(" ")[1])
        .containsExactly("beneficiaire");
    assertThat(outcomes.all(Outcome.REREAD))
        .extracting(line -> line.split(" ")[1])
        .containsExactly("objetSubvention");
    assertThat(outcomes.all(Outcome.MISSED)).hasSize(1);
    assertThat(outcomes.all(Outcome.NEEDLESS)).hasSize(1);
    assertThat(outcomes.all(Outcome.DOUBTED)).hasSize(1);
    assertThat(outcomes.f1()).isEqualTo(2.0 / (2 + 4 + 1 + 1));
  }

  private static TemplatePack pack(String kind) {
    return PACKS.find(new ActKind(kind)).orElseThrow();
  }

  private static DraftOutcomes total(Map<String, DraftOutcomes> kinds) {
    DraftOutcomes all = new DraftOutcomes();
    kinds.values().forEach(all::add);
    return all;
  }

  private Map<String, DraftOutcomes> measure(Path set) throws IOException {
    Path config = Files.createDirectories(work.resolve("config"));
    Files.writeString(
        config.resolve("paraphe.yaml"),
        """
        collectivite: {nom: Commune, type: commune, lieu: mairie}
        signataire: {nom: Camille Aubier, qualite: Maire}
        recours: {tribunal: tribunal administratif, adresse: "1, rue du Palais"}
        """);
    Map<String, DraftOutcomes> kinds = new TreeMap<>();
    Home home = Home.at(work);
    try (Stream<Path> files = Files.list(set.resolve("attendu"));
        Extractor extractor =
            new IsolatedExtractor(ExtractionSettings.standard(), work.resolve("lecture"));
        Tools tools = Tools.reading(Settings.load(home), home, new ReadOnce(extractor))) {
      for (Path sheet : files.sorted().toList()) {
        JsonNode expected = JSON.readTree(sheet.toFile());
        String id = sheet.getFileName().toString().replaceFirst("\\.json$", "");
        Path dossier = set.resolve("dossiers").resolve(id);
        kinds
            .computeIfAbsent(expected.path("kind").asText(), k -> new DraftOutcomes())
            .add(outcomes(id, dossier, expected, tools));
      }
    }
    return kinds;
  }

  /** Reads each piece once: a dossier may be drafted twice, without its kind and with it. */
  private record ReadOnce(Extractor extractor, Map<Path, List<ExtractedPiece>> read)
      implements Extractor {

    ReadOnce(Extractor extractor) {
      this(extractor, new HashMap<>());
    }

    @Override
    public List<ExtractedPiece> extract(String name, Path file) {
      return read.computeIfAbsent(file, f -> extractor.extract(name, f));
    }

    @Override
    public void close() {
      extractor.close();
    }
  }

  private static DraftOutcomes outcomes(String id, Path dossier, JsonNode expected, Tools tools) {
    String kind = expected.path("kind").asText();
    LocalDate date = expected.has("date") ? LocalDate.parse(expected.path("date").asText()) : null;
    DraftOnce drafts = tools.draftOnce();
    DraftResult open = drafts.draft(List.of(dossier), null, date, Map.of(), null);
    Object found = open.toJson().get("kind");
    // once its kind is found, a dossier is drafted as where it is told
    DraftResult told =
        kind.equals(found)
            ? open
            : drafts.draft(List.of(dossier), new ActKind(kind), date, Map.of(), null);
    DraftOutcomes outcomes =
        ExpectedDraft.compare(id, expected, pack(kind), JSON.valueToTree(told.toJson()));

    if (found == null) {
      outcomes.tell(Outcome.KIND_OPEN, id);
    } else if (!found.equals(kind)) {
      outcomes.tell(Outcome.KIND_WRONG, id + " " + found);
    }
    return outcomes;
  }
}
