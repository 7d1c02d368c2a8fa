package org.paraphe.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** {@code legal-corpus/table/references.tsv}, the list kept by hand. */
class UsualReferencesTest {

  private static final Set<String> KINDS =
      Set.of(
          "deliberation-subvention",
          "deliberation-decision-modificative",
          "deliberation-emploi",
          "deliberation-marche",
          "deliberation-libre",
          "arrete-circulation",
          "arrete-delegation",
          "decision-contrat",
          "synthese-juridique");

  private final List<String[]> rows = TableResource.read("references.tsv").rows();

  @Test
  void namesArticlesThatWereInForceWhenTheTableWasMade() {
    ReferenceTable table = ReferenceTable.embedded();
    LocalDate asOf = table.asOf().orElseThrow();

    assertThat(rows)
        .hasSizeGreaterThanOrEqualTo(300)
        .allSatisfy(
            row ->
                assertThat(table.resolve(citation(row), asOf).status())
                    .as(row[1])
                    .isEqualTo(Resolution.Status.EN_VIGUEUR));
  }

  @Test
  void servesEachKindAndSaysWhatEachArticleIsAbout() {
    Set<String> served = new TreeSet<>();
    for (String[] row : rows) {
      assertThat(row).hasSize(4);
      assertThat(row[3]).as(row[1]).isNotBlank().hasSizeLessThan(80);
      served.addAll(Arrays.asList(row[2].split(",", -1)));
    }
    assertThat(served).isEqualTo(new TreeSet<>(KINDS));
  }

  @Test
  void namesEachArticleOnce() {
    assertThat(rows).extracting(row -> row[0] + row[1]).doesNotHaveDuplicates();
  }

  private static Citation citation(String[] row) {
    return new Citation(
        row[1], 0, row[1].length(), Citation.Nature.CODE, row[0], null, row[1], null, false);
  }
}
