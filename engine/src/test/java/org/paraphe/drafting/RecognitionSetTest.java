package org.paraphe.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.paraphe.act.ActKind;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.template.TemplateCatalog;
import org.paraphe.template.TemplatePacks;

/** Short dossiers of every kind, and of none: which one the packs' own words choose. */
class RecognitionSetTest {
  private static final Path SET = Path.of("src/test/resources/recognition/dossiers.txt");
  private static final TemplateCatalog CATALOG = TemplatePacks.load(null);

  private record Sample(String kind, String title, List<String> pieces) {
    @Override
    public String toString() {
      return kind + " | " + title;
    }

    boolean isUndecided() {
      return kind.equals("indecise");
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void choosesTheKindOfADossierOrLeavesItToAPerson(Sample sample) {
    Assumptions.assumeTrue(
        sample.isUndecided() || CATALOG.find(new ActKind(sample.kind())).isPresent(),
        sample.kind() + " is not installed");
    List<ExtractedPiece> pieces = new ArrayList<>();
    for (String text : sample.pieces()) {
      pieces.add(Dossiers.piece(pieces.size() + ".txt", text));
    }

    Recognition told = new KindRecogniser().recognise(pieces, CATALOG);

    if (sample.isUndecided()) {
      assertThat(told).isInstanceOf(Recognition.Undecided.class);
    } else {
      assertThat(told)
          .isInstanceOfSatisfying(
              Recognition.Chosen.class,
              c -> assertThat(c.kind()).isEqualTo(new ActKind(sample.kind())));
    }
  }

  @Test
  void triesEnoughDossiers() throws IOException {
    assertThat(samples()).hasSizeGreaterThan(55);
  }

  static List<Sample> samples() throws IOException {
    List<Sample> samples = new ArrayList<>();
    for (String section : Files.readString(SET).split("(?m)^=== ")) {
      int end = section.indexOf('\n');
      if (section.startsWith("#") || end < 0) {
        continue;
      }
      String[] head = section.substring(0, end).split(" \\| ", 2);
      samples.add(
          new Sample(
              head[0],
              head[1],
              Arrays.stream(section.substring(end + 1).split("(?m)^---$"))
                  .map(String::strip)
                  .toList()));
    }
    return samples;
  }
}
