package org.paraphe.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which pages of a PDF go to character recognition; the recognition itself only counts them. */
class RecognisedPagesTest {

  private static final String LETTER = "Le conseil municipal est saisi de cette demande.";

  @TempDir Path folder;
  private final List<String> asked = new ArrayList<>();

  /** Says that it was asked, and for how large a picture. */
  private final class Counting extends Tesseract {
    @Override
    Result read(BufferedImage gray, Duration limit) {
      asked.add(Math.round(gray.getWidth() / 25.5) + " × " + Math.round(gray.getHeight() / 33.0));
      return new Text(List.of("Texte de l'image " + asked.size()));
    }
  }

  @Test
  void neverRecognisesAPdfWithATextLayer() throws IOException {
    Reading reading = read(Samples.pdf(LETTER, LETTER));

    assertThat(asked).isEmpty();
    assertThat(reading.reply("").needsOcr()).isFalse();
  }

  @Test
  void recognisesOnlyTheScanThatStandsUnderSomeText() throws IOException {
    Reading reading =
        read(
            pdf(
                (document, content) -> {
                  write(content, 740, LETTER);
                  content.drawImage(gray(document), 61, 79, 490, 475);
                },
                (document, content) -> write(content, 740, LETTER)));

    assertThat(asked).containsExactly("80 × 60");
    assertThat(reading.sink().text()).isEqualTo(LETTER + "\nTexte de l'image 1\n" + LETTER + "\n");
  }

  @Test
  void recognisesNoLetterheadLogoNorAScanThatWasRecognisedBefore() throws IOException {
    read(
        pdf(
            (document, content) -> {
              content.drawImage(gray(document), 20, 700, 100, 80);
              write(content, 600, LETTER);
            },
            (document, content) -> {
              content.drawImage(gray(document), 0, 0, 612, 792);
              content.setRenderingMode(RenderingMode.NEITHER);
              write(content, 600, LETTER);
            }));

    assertThat(asked).isEmpty();
  }

  @Test
  void recognisesOnceAScanThatComesInStrips() throws IOException {
    read(
        pdf(
            (document, content) -> {
              write(content, 740, LETTER);
              for (int i = 0; i < 8; i++) {
                content.drawImage(gray(document), 0, i * 50, 612, 50);
              }
            }));

    assertThat(asked).hasSize(1);
  }

  @Test
  void findsAPartOfAPageThatIsShownTurned() {
    Rectangle2D lowerLeft = new Rectangle2D.Double(0, 0, 0.25, 0.5);

    assertThat(PdfPictures.shown(lowerLeft, 0, 100, 200)).isEqualTo(new Rectangle(0, 100, 25, 100));
    assertThat(PdfPictures.shown(lowerLeft, 90, 200, 100)).isEqualTo(new Rectangle(0, 0, 100, 25));
    assertThat(PdfPictures.shown(lowerLeft, 180, 100, 200))
        .isEqualTo(new Rectangle(75, 0, 25, 100));
    assertThat(PdfPictures.shown(lowerLeft, 270, 200, 100))
        .isEqualTo(new Rectangle(100, 75, 100, 25));
  }

  private interface Drawing {
    void on(PDDocument document, PDPageContentStream content) throws IOException;
  }

  private static byte[] pdf(Drawing... pages) {
    return Samples.bytes(
        out -> {
          try (PDDocument document = new PDDocument()) {
            for (Drawing drawing : pages) {
              PDPage page = new PDPage();
              document.addPage(page);
              try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                drawing.on(document, content);
              }
            }
            document.save(out);
          }
        });
  }

  private static PDImageXObject gray(PDDocument document) throws IOException {
    return LosslessFactory.createFromImage(
        document, new BufferedImage(40, 30, BufferedImage.TYPE_BYTE_GRAY));
  }

  private static void write(PDPageContentStream content, float y, String text) throws IOException {
    content.beginText();
    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
    content.newLineAtOffset(72, y);
    content.showText(text);
    content.endText();
  }

  /** Both requests: recognition is asked for only where the first reading asks for it. */
  private Reading read(byte[] pdf) throws IOException {
    Path file = Samples.file(folder, "a.pdf", pdf);
    PdfReader reader = new PdfReader(new Counting());
    Reading first = new Reading(request(Wire.Task.LIRE, file));
    reader.read(first);
    if (!first.reply("").needsOcr()) {
      return first;
    }
    Reading second = new Reading(request(Wire.Task.OCR, file));
    reader.read(second);
    return second;
  }

  private Wire.Request request(Wire.Task task, Path file) {
    return new Wire.Request(
        1, task, "a.pdf", file.toString(), folder.toString(), 10_000, 1 << 20, 1 << 20, 5, 60_000);
  }
}
