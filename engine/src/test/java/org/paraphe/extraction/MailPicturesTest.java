package org.paraphe.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paraphe.SystemPackage;

/** A mail's pictures that hold no text: where they stand and how large they are. */
class MailPicturesTest {

  @TempDir static Path folder;
  private static IsolatedExtractor extractor;

  @BeforeAll
  static void start() {
    SystemPackage.require("tesseract-ocr", "tesseract", "--version");
    extractor = new IsolatedExtractor(ExtractionSettings.standard().withWorkers(1), folder);
  }

  @AfterAll
  static void stop() {
    if (extractor != null) {
      extractor.close();
    }
  }

  @ParameterizedTest
  @CsvSource({
    // what the mail says of the picture, width, height, format, outcome
    "related, inline, logo1, cid:logo1, 120, 40, png, ORNEMENT",
    "related, attachment, logo1, cid:logo1, 120, 40, png, ORNEMENT",
    "related, inline, image001.png@01DB.5, cid:image001.png@01DB.5, 600, 200, png, ORNEMENT",
    "mixed, attachment, image001.png@01DB.5, CID:image001.png%4001DB.5, 300, 100, jpg, ORNEMENT",
    "mixed, inline, , rien, 120, 40, png, ORNEMENT",
    "related, , , rien, 120, 40, png, ORNEMENT",
    "related, inline, point, cid:point, 1, 1, gif, ORNEMENT",
    "related, inline, point, cid:point, 1, 1, png, ORNEMENT",
    // attached: nobody says that it is in the text
    "mixed, attachment, , rien, 120, 40, png, VIDE",
    "mixed, attachment, f_lx1, rien, 120, 40, png, VIDE",
    "related, attachment, photo, cid:logo1, 120, 40, png, VIDE",
    // a scan or a screen in the text
    "related, inline, ecran, cid:ecran, 800, 600, png, VIDE",
    "related, inline, ecran, cid:ecran, 700, 200, png, VIDE",
    "related, inline, anime, cid:anime, 800, 600, gif, TYPE_REFUSE",
  })
  void tellsALogoFromAPieceThatWasNotRead(
      String kind,
      String disposition,
      String id,
      String source,
      int width,
      int height,
      String format,
      Outcome outcome) {
    String mail =
        "From: a@exemple.fr\nSubject: logo\nMIME-Version: 1.0\n"
            + ("Content-Type: multipart/" + kind + "; boundary=xx\n\n--xx\n")
            + "Content-Type: text/html; charset=utf-8\n\n<p>Bonjour</p><img src=\""
            + (source + "\">\n--xx\nContent-Type: image/" + format + "; name=\"image001." + format)
            + "\"\n"
            + (disposition == null ? "" : "Content-Disposition: " + disposition + "\n")
            + (id == null ? "" : "Content-ID: <" + id + ">\n")
            + "Content-Transfer-Encoding: base64\n\n"
            + Base64.getMimeEncoder().encodeToString(picture(width, height, format))
            + "\n--xx--\n";

    List<ExtractedPiece> pieces = read(mail);

    assertThat(pieces).hasSize(2);
    assertThat(pieces.get(1).name()).isEqualTo("mail.eml/image001." + format);
    assertThat(pieces.get(1).outcome()).isEqualTo(outcome);
  }

  private static List<ExtractedPiece> read(String mail) {
    return extractor.extract("mail.eml", Samples.file(folder, "mail.eml", Samples.utf8(mail)));
  }

  private static byte[] picture(int width, int height, String format) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(new Color(0x2a, 0x5a, 0x8a));
    pen.fillRect(0, 0, width, height);
    pen.dispose();
    return Samples.bytes(out -> ImageIO.write(image, format, out));
  }
}
