package org.paraphe.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfFontsTest {

  @TempDir Path folder;

  @AfterEach
  void forget() {
    PdfFonts.use(true);
  }

  @Test
  void readWordsWithoutTheFontsOfTheMachine() {
    assertThat(read(Wire.Task.LIRE, named("TrueType")).text()).isEqualTo("Aide de 40 euros\n");
    assertThat(FontMappers.instance()).isInstanceOf(PdfFonts.class);
    assertThat(read(Wire.Task.LIRE, named("Type1")).text()).isEqualTo("Aide de 40 euros\n");
  }

  @Test
  void leaveThemToRecognition() {
    read(Wire.Task.LIRE, named("TrueType"));

    read(Wire.Task.OCR, named("TrueType"));

    assertThat(FontMappers.instance()).isNotInstanceOf(PdfFonts.class);
  }

  private Wire.Reply read(Wire.Task task, String pdf) {
    Path file = Samples.file(folder, "note.pdf", pdf.getBytes(StandardCharsets.ISO_8859_1));
    return new PieceReader()
        .read(
            new Wire.Request(
                1,
                task,
                "note.pdf",
                file.toString(),
                folder.toString(),
                1_000,
                1_000,
                1_000,
                0,
                10_000));
  }

  /** A font that the document names, and neither holds nor measures. */
  private static String named(String type) {
    String words = "BT /F 12 Tf 72 700 Td (Aide de 40 euros) Tj ET";
    return "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
        + "/Resources<</Font<</F 5 0 R>>>>>>endobj\n"
        + ("4 0 obj<</Length " + words.length() + ">>stream\n" + words + "\nendstream endobj\n")
        + ("5 0 obj<</Type/Font/Subtype/" + type + "/BaseFont/Garalde-Inconnue>>endobj\n")
        + "trailer<</Root 1 0 R>>\n";
  }
}
