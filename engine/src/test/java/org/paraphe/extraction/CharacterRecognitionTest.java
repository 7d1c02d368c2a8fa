package org.paraphe.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paraphe.SystemPackage;

class CharacterRecognitionTest {

  private static final String[] NONE = {};

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

  @Test
  void readsAScannedLetterAndWarnsThatItWasRecognised() {
    ExtractedPiece letter = one("lettre.png", Samples.scan("Subvention demandée : 6 000 euros"));

    assertThat(letter.outcome()).isEqualTo(Outcome.LU);
    assertThat(letter.text().strip()).isEqualTo("Subvention demandée : 6 000 euros");
    assertThat(letter.pages()).hasSize(1);
    assertThat(letter.warnings()).containsExactly(Warnings.recognised());
  }

  @Test
  void recognisesOnlyThePageOfAPdfThatHasNoText() {
    ExtractedPiece pdf = one("mixte.pdf", Samples.mixedPdf("Texte saisi", "Texte numérisé"));

    assertThat(pdf.pages()).hasSize(2);
    assertThat(page(pdf, 0)).isEqualTo("Texte saisi");
    assertThat(page(pdf, 1)).isEqualTo("Texte numérisé");
  }

  @Test
  void neverRecognisesAPdfWithATextLayer() {
    ExtractedPiece pdf = one("texte.pdf", Samples.pdf("Texte saisi"));

    assertThat(pdf.warnings()).isEmpty();
  }

  @Test
  void saysThatAnImageHoldsNoText() {
    ExtractedPiece blank = one("blanc.png", Samples.scan(" "));

    assertThat(blank.outcome()).isEqualTo(Outcome.VIDE);
    assertThat(blank.warnings()).containsExactly(Warnings.nothingRecognised());
  }

  @Test
  void readsAScanAttachedToAMail() {
    String mail =
        "From: a@exemple.fr\nSubject: scan\nMIME-Version: 1.0\n"
            + "Content-Type: multipart/mixed; boundary=xx\n\n--xx\nContent-Type: text/plain\n\n"
            + "Voir le scan.\n--xx\nContent-Type: image/png; name=\"scan.png\"\n"
            + "Content-Disposition: attachment\nContent-Transfer-Encoding: base64\n\n"
            + Base64.getMimeEncoder().encodeToString(Samples.scan("Rue des Tanneurs"))
            + "\n--xx--\n";

    List<ExtractedPiece> pieces =
        extractor.extract("mail.eml", Samples.file(folder, "mail.eml", Samples.utf8(mail)));

    assertThat(pieces)
        .extracting(ExtractedPiece::name)
        .containsExactly("mail.eml", "mail.eml/scan.png");
    assertThat(pieces.get(1).text().strip()).isEqualTo("Rue des Tanneurs");
  }

  @Test
  void leavesNoTesseractBehindWhenAWorkerIsKilledInTheMiddle() {
    SystemPackage.require("util-linux", "setpriv", "--version");
    Path image = Samples.file(folder, "dense.png", Samples.smallPrint());
    try (IsolatedExtractor own =
        new IsolatedExtractor(ExtractionSettings.standard().withWorkers(1), folder)) {
      Thread reader = new Thread(() -> own.extract("dense.png", image));
      reader.setUncaughtExceptionHandler((thread, closedBeforeItsEnd) -> {});
      reader.start();
      ProcessHandle tesseract =
          await()
              .atMost(Duration.ofSeconds(60))
              .until(() -> tesseracts(own).findFirst(), Optional::isPresent)
              .orElseThrow();
      tesseract.parent().orElseThrow().destroyForcibly();

      await().atMost(Duration.ofSeconds(3)).until(() -> !tesseract.isAlive());
    }
  }

  private static Stream<ProcessHandle> tesseracts(IsolatedExtractor extractor) {
    return extractor.workers().stream()
        .flatMap(pid -> ProcessHandle.of(pid).stream())
        .flatMap(ProcessHandle::descendants)
        .filter(child -> child.info().command().orElse("").endsWith("tesseract"))
        .filter(child -> List.of(child.info().arguments().orElse(NONE)).contains("-l"));
  }

  private static ExtractedPiece one(String name, byte[] bytes) {
    List<ExtractedPiece> pieces = extractor.extract(name, Samples.file(folder, name, bytes));
    assertThat(pieces).hasSize(1);
    return pieces.get(0);
  }

  private static String page(ExtractedPiece piece, int index) {
    Page page = piece.pages().get(index);
    return piece.text().substring(page.start(), page.end()).strip();
  }
}
