package org.paraphe.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables and texts longer than what is kept: as much as fits, and a word on the rest. */
class LargeTablesTest {

  private static final int CHARS = 2_000_000;
  private static final String CELLS_FULL =
      "Les tableaux ont plus de 200\u00a0000 cellules remplies : la suite n'a pas été lue (à partir"
          + " de « %s », ligne 200001). Découpez la pièce si cette suite compte.";

  @TempDir Path folder;

  @Test
  void stopsAtTheCellThatIsOneTooMany() {
    Wire.Reply table = read("lignes.xlsx", HostileZips.rows(260_000), CHARS);

    assertThat(table.outcome()).isEqualTo(Outcome.LU_EN_PARTIE);
    assertThat(table.tables().get(0).cells()).hasSize(200_000);
    assertThat(table.warnings()).containsExactly(CELLS_FULL.formatted("F"));
  }

  @Test
  void stopsInValuesPartedBySemicolonsToo() {
    Wire.Reply table = read("lignes.csv", Samples.utf8("1;\n".repeat(210_000)), CHARS);

    assertThat(table.outcome()).isEqualTo(Outcome.LU_EN_PARTIE);
    assertThat(table.warnings()).containsExactly(CELLS_FULL.formatted("Feuille1"));
  }

  @Test
  void namesTheSheetsThatWereNotReached() {
    byte[] book =
        Samples.bytes(
            out -> {
              try (XSSFWorkbook workbook = new XSSFWorkbook()) {
                for (String name : List.of("Un", "Deux", "Trois")) {
                  workbook
                      .createSheet(name)
                      .createRow(4)
                      .createCell(0)
                      .setCellValue("a".repeat(90));
                }
                workbook.write(out);
              }
            });

    Wire.Reply read = read("trois.xlsx", book, 120);

    assertThat(read.outcome()).isEqualTo(Outcome.LU_EN_PARTIE);
    assertThat(read.warnings())
        .containsExactly(
            "Feuilles non lues : « Trois ». Déposez-les à part si elles comptent.",
            "Le texte est plus long que la limite (120 caractères) : la suite n'a pas été lue (à"
                + " partir de « Deux », ligne 5). Découpez la pièce si cette suite compte.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"partage.xlsx", "place.xlsx", "corps.docx", "corps.odt", "texte.txt"})
  void keepsTheHeadOfATextThatDoesNotEnd(String name) {
    Wire.Reply read = read(name, HostileZips.endless(name, 24), 10_000);

    assertThat(read.outcome()).isEqualTo(Outcome.LU_EN_PARTIE);
    assertThat(read.text().length()).isBetween(9_000, 10_000);
    assertThat(read.warnings()).anyMatch(w -> w.startsWith("Le texte est plus long que la limite"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16", "x-UTF-32LE-BOM", "x-UTF-32BE-BOM"})
  void readsTextsInEveryCharsetThatSaysItsName(String charset) {
    byte[] bytes = "Fait à Montrieux, l'été".getBytes(Charset.forName(charset));

    assertThat(read("note.txt", bytes, CHARS).text()).isEqualTo("Fait à Montrieux, l'été\n");
  }

  @Test
  void takesNoCutCharacterForAnotherCharset() {
    byte[] bytes = Samples.utf8("é" + "€".repeat(20));

    assertThat(PlainTextReader.decode(java.util.Arrays.copyOf(bytes, 18), false))
        .isEqualTo("é" + "€".repeat(5));
    assertThat(PlainTextReader.decode(java.util.Arrays.copyOf(bytes, 17), false))
        .isEqualTo("é" + "€".repeat(5));
  }

  private Wire.Reply read(String name, byte[] bytes, int chars) {
    Path file = Samples.file(folder, name, bytes);
    return new PieceReader()
        .read(
            new Wire.Request(
                1,
                Wire.Task.LIRE,
                name,
                file.toString(),
                folder.toString(),
                chars,
                1 << 20,
                1 << 20,
                5,
                60_000));
  }
}
