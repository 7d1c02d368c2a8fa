package org.paraphe.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FindingCodeTest {

  private static final Path PAGE = Path.of("..", "docs", "reference-constats.md");
  private static final Path SOURCES = Path.of("src", "main", "java");

  /** The codes that programs may rely on. */
  private static final List<String> CONTRACT =
      List.of(
          "REFERENCE_INTROUVABLE",
          "REFERENCE_ABROGEE",
          "REFERENCE_FUTURE",
          "REFERENCE_AMBIGUE",
          "REFERENCE_HORS_CORPUS",
          "CITATION_INFIDELE",
          "CHAMP_MANQUANT",
          "FAIT_NON_SOURCE",
          "FAIT_CONTRADICTOIRE",
          "MONTANT_INCOHERENT",
          "DESEQUILIBRE_BUDGETAIRE",
          "CONVENTION_REQUISE",
          "QUORUM_NON_ATTEINT",
          "VOTE_INCOHERENT",
          "DELAI_CONVOCATION",
          "DATE_INCOHERENTE",
          "MENTION_MANQUANTE",
          "DONNEE_PERSONNELLE",
          "INSTRUCTION_SUSPECTE",
          "TEXTE_CACHE",
          "PIECE_NON_LUE",
          "NATURE_INDECISE",
          "MODELE_INDISPONIBLE",
          "TEXTE_COUPE",
          "SIRET_INVALIDE",
          "CORPUS_PERIME",
          "HORS_STYLE");

  /** Those that no check of this version raises yet; a code that is raised leaves this list. */
  private static final Set<String> NOT_RAISED_YET = Set.of();

  private static final List<String> KNOWN =
      Arrays.stream(FindingCode.values()).map(Enum::name).toList();

  @Test
  void holdsTheCodesOfTheContract() {
    assertThat(KNOWN)
        .containsAll(CONTRACT.stream().filter(c -> !NOT_RAISED_YET.contains(c)).toList());
  }

  @Test
  void givesEveryCodeANameThatProgramsCanRead() {
    assertThat(KNOWN).allMatch(name -> name.matches("[A-Z]+(?:_[A-Z]+)+"));
  }

  /** A notice of a drafter names its code in quotes. */
  @ParameterizedTest
  @EnumSource(FindingCode.class)
  void isRaisedSomewhere(FindingCode code) {
    assertThat(sources())
        .anyMatch(
            text ->
                text.contains("FindingCode." + code + ",")
                    || text.contains("FindingCode." + code + ";")
                    || text.contains("\"" + code + "\""));
  }

  @ParameterizedTest
  @EnumSource(FindingCode.class)
  void isExplainedOnItsPage(FindingCode code) throws IOException {
    List<String> rows =
        Files.readAllLines(PAGE).stream().filter(l -> l.startsWith("| " + code + " |")).toList();

    assertThat(rows)
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.split("\\|")).hasSize(6).noneMatch(c -> c.equals(" ")));
  }

  @Test
  void hasNoRowOnThePageForACodeThatIsUnknown() throws IOException {
    assertThat(
            Pattern.compile("(?m)^\\| ([A-Z_]{5,}) \\|")
                .matcher(Files.readString(PAGE))
                .results()
                .map((MatchResult row) -> row.group(1)))
        .isNotEmpty()
        .allMatch(code -> CONTRACT.contains(code) || KNOWN.contains(code))
        .contains(KNOWN.toArray(String[]::new));
  }

  private static List<String> sources() {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(f -> f.toString().endsWith(".java") && !f.endsWith("FindingCode.java"))
          .map(FindingCodeTest::read)
          .collect(Collectors.toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
