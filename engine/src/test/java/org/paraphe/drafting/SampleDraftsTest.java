package org.paraphe.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paraphe.act.Act;
import org.paraphe.act.ActKind;
import org.paraphe.act.ActXml;
import org.paraphe.checking.CheckSubject;
import org.paraphe.checking.Checks;
import org.paraphe.checking.Finding;
import org.paraphe.checking.FindingCode;
import org.paraphe.checking.Mutations;
import org.paraphe.checking.Severity;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.extraction.ExtractionSettings;
import org.paraphe.extraction.Extractor;
import org.paraphe.extraction.IsolatedExtractor;
import org.paraphe.template.ActTemplates;
import org.paraphe.template.TemplatePack;
import org.paraphe.template.TemplatePacks;

/** The drafts of the sample dossiers before the checks: good as they are, caught when changed. */
class SampleDraftsTest {

  private static final Path EXAMPLES = Path.of("..", "examples", "dossiers");
  private static final Pattern PRINTED =
      Pattern.compile("<(?!reference|renvoi)[^<>]*>([^<>]*[\\p{Lu}\\d][^<>]*)(?=<)");

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

  private record Drafted(DraftRequest request, Draft draft) {
    List<Finding> findings(Act act) {
      return Checks.standard()
          .run(
              new CheckSubject(
                  request.pack(),
                  act,
                  draft.facts(),
                  request.given(),
                  request.pieces(),
                  request.date()));
    }
  }

  private static Drafted drafted(String dossier, String kind) throws IOException {
    TemplatePack pack = TemplatePacks.load(null).find(new ActKind(kind)).orElseThrow();
    List<ExtractedPiece> pieces = new ArrayList<>();
    try (Stream<Path> files = Files.list(EXAMPLES.resolve(dossier))) {
      files.sorted().forEach(f -> pieces.addAll(extractor.extract(f.getFileName().toString(), f)));
    }
    DraftRequest request =
        new DraftRequest(
            pack, pieces, SampleAuthority.GIVEN, Map.of(), "", LocalDate.of(2027, 3, 17));
    return new Drafted(request, new ExtractiveDrafter(new ActTemplates()).draft(request));
  }

  @ParameterizedTest
  @CsvSource({
    "subvention-harmonie, deliberation-subvention",
    "travaux-rue-des-tanneurs, arrete-circulation",
    "fete-de-quartier, arrete-circulation",
    "vide-greniers, arrete-circulation",
    "subvention-judo, deliberation-subvention",
    "subventions-associations, deliberation-subvention",
    "emploi-jardinier, deliberation-emploi",
    "emplois-animation, deliberation-emploi",
    "delegation-adjointe, arrete-delegation",
    "delegation-services, arrete-delegation",
    "reglement-mediatheque, deliberation-libre",
    "motion-gare, deliberation-libre"
  })
  void passesTheDraftAndFlagsEveryMutantOfIt(String dossier, String kind) throws IOException {
    Drafted drafted = drafted(dossier, kind);
    assertThat(drafted.findings(drafted.draft().act()))
        .filteredOn(f -> f.severity() == Severity.BLOQUANT)
        .isEmpty();

    String xml = ActXml.write(drafted.draft().act());
    List<String> missed = new ArrayList<>();
    int mutants = 0;
    Matcher printed = PRINTED.matcher(xml);
    while (printed.find()) {
      for (String mutant : Mutations.of(printed.group(1))) {
        mutants++;
        Act act =
            ActXml.read(
                xml.substring(0, printed.start(1)) + mutant + xml.substring(printed.end(1)));
        if (drafted.findings(act).stream().noneMatch(SampleDraftsTest::isUnsourced)) {
          missed.add(printed.group(1) + " > " + mutant);
        }
      }
    }
    assertThat(mutants).isGreaterThan(60);
    assertThat(missed).isEmpty();
  }

  private static boolean isUnsourced(Finding finding) {
    return finding.code() == FindingCode.FAIT_NON_SOURCE;
  }
}
