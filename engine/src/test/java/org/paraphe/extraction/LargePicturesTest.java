package org.paraphe.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A picture that takes a good part of a page is told even where it gives no text. */
class LargePicturesTest {
  @TempDir static Path folder;
  private static Extractor extractor;

  @BeforeAll
  static void start() {
    extractor =
        new IsolatedExtractor(
            ExtractionSettings.standard().withWorkers(1), folder.resolve("travail"));
  }

  @AfterAll
  static void stop() {
    extractor.close();
  }

  @ParameterizedTest
  @CsvSource({"16, 22, 2", "10, 8, 2", "3, 3, 1", "17, 2, 1"})
  void countsByTheSizeThatAWordDocumentShows(int width, int height, int pieces) {
    List<ExtractedPiece> read = read("l.docx", docx(width, height));

    assertThat(read).hasSize(pieces);
    assertThat(read.subList(1, pieces))
        .allSatisfy(p -> assertThat(p.outcome()).isEqualTo(Outcome.ILLUSTRATION));
  }

  @ParameterizedTest
  @CsvSource({"16cm, 220mm, 2", "7in, 300pt, 2", "30mm, 3cm, 1"})
  void countsByTheSizeThatAnOpenDocumentShows(String width, String height, int pieces) {
    byte[] note =
        Samples.zip(
            "mimetype",
            Samples.utf8("application/vnd.oasis.opendocument.text"),
            "content.xml",
            Samples.utf8(
                "<office:document-content xmlns:office=\"o\" xmlns:text=\"t\" xmlns:draw=\"d\""
                    + " xmlns:svg=\"s\" xmlns:xlink=\"x\"><office:body><office:text><text:p>Note"
                    + "<draw:frame svg:width=\""
                    + width
                    + "\" svg:height=\""
                    + height
                    + "\"><draw:image xlink:href=\"Pictures/1.png\"/><svg:desc>Un plan"
                    + "</svg:desc></draw:frame></text:p></office:text></office:body>"
                    + "</office:document-content>"),
            "Pictures/1.png",
            picture());

    List<ExtractedPiece> read = read("note.odt", note);

    assertThat(read).hasSize(pieces);
    assertThat(read.get(0).text()).isEqualTo("Note\n");
    assertThat(read.get(0).metadata()).containsEntry(ExtractedPiece.REPLACEMENT, "Un plan");
  }

  @Test
  void keepsTheWordsThatStandForAPicture() {
    assertThat(read("l.docx", docx(3, 3)).get(0).metadata())
        .containsEntry(ExtractedPiece.REPLACEMENT, "scan.png");
  }

  private static List<ExtractedPiece> read(String name, byte[] bytes) {
    return extractor.extract(name, Samples.file(folder, name, bytes));
  }

  private static byte[] docx(int width, int height) {
    return Samples.bytes(
        out -> {
          try (XWPFDocument document = new XWPFDocument()) {
            XWPFRun run = document.createParagraph().createRun();
            run.setText("Bonjour");
            run.addPicture(
                new ByteArrayInputStream(picture()),
                PictureType.PNG,
                "scan.png",
                (int) (width * Units.EMU_PER_CENTIMETER),
                (int) (height * Units.EMU_PER_CENTIMETER));
            document.write(out);
          } catch (InvalidFormatException e) {
            throw new IOException(e);
          }
        });
  }

  private static byte[] picture() {
    return Samples.bytes(
        out -> ImageIO.write(new BufferedImage(90, 90, BufferedImage.TYPE_INT_RGB), "png", out));
  }
}
