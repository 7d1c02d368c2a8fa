package org.paraphe.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutlookMessageTest {

  private static final String UNICODE = "001F";
  private static final String BINARY = "0102";

  @TempDir Path folder;

  @Test
  void readsAMessageSavedByOutlookAndItsAttachment() {
    List<ExtractedPiece> pieces = read(message("Bonjour, une aide de 4 500 euros.", null));

    assertThat(pieces)
        .extracting(ExtractedPiece::name)
        .containsExactly("demande.msg", "demande.msg/lettre é.docx");
    assertThat(pieces.get(0).text())
        .isEqualTo(
            """
            De : Renée Gaubert
            À : Mairie
            Objet : Travaux

            Bonjour, une aide de 4 500 euros.
            """);
    assertThat(pieces.get(1).text()).contains("6 000 €");
  }

  @Test
  void readsTheBodyThatIsShownAndTellsWhereTheOtherOneDiffers() {
    ExtractedPiece message =
        read(message("Une aide de 9 500 euros.", "<p>Une aide de <b>4 500</b> euros.</p>")).get(0);

    assertThat(message.text()).contains("4 500").doesNotContain("9 500");
    assertThat(message.hidden())
        .containsExactly(
            new HiddenText(
                "version du courriel qui n'est pas affichée", "Une aide de 9 500 euros."));
  }

  @Test
  void saysWhatToDoWithAnArchiveOrASlideShowThatIsNotRead() {
    byte[] seven = new byte[64];
    System.arraycopy(new byte[] {'7', 'z', (byte) 0xBC, (byte) 0xAF, 0x27, 0x1C}, 0, seven, 0, 6);

    ExtractedPiece archive = extract("envoi.7z", seven).get(0);

    assertThat(archive.outcome()).isEqualTo(Outcome.TYPE_REFUSE);
    assertThat(archive.warnings().get(0)).contains("Ouvrez cette archive, puis déposez");
  }

  @ParameterizedTest
  @CsvSource({
    "<p>Bonjour</p><img src='cid:logo1'>, ORNEMENT",
    "<p>Bonjour</p><img src='cid:autre'>, TYPE_REFUSE"
  })
  void tellsALogoOfTheTextFromAnAttachedPicture(String html, Outcome outcome) {
    byte[] point =
        Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    List<ExtractedPiece> pieces =
        read(
            message(
                "",
                html,
                attached -> {
                  property(attached, "3707", "image001.gif");
                  property(attached, "3712", "logo1");
                  put(attached, "__substg1.0_3701" + BINARY, point);
                }));

    assertThat(pieces.get(1).name()).isEqualTo("demande.msg/image001.gif");
    assertThat(pieces.get(1).outcome()).isEqualTo(outcome);
  }

  private interface Attachment {
    void write(DirectoryEntry attached) throws IOException;
  }

  private static byte[] message(String text, @Nullable String html) {
    return message(
        text,
        html,
        attached -> {
          property(attached, "3707", "lettre é.docx");
          put(attached, "__substg1.0_3701" + BINARY, Samples.letter());
        });
  }

  private static byte[] message(String text, @Nullable String html, Attachment attachment) {
    return Samples.bytes(
        out -> {
          try (POIFSFileSystem file = new POIFSFileSystem()) {
            DirectoryEntry root = file.getRoot();
            put(root, "__properties_version1.0", new byte[32]);
            property(root, "0C1A", "Renée Gaubert");
            property(root, "0E04", "Mairie");
            property(root, "0037", "Travaux");
            property(root, "1000", text);
            if (html != null) {
              put(root, "__substg1.0_1013" + BINARY, Samples.utf8(html));
            }
            DirectoryEntry attached = root.createDirectory("__attach_version1.0_#00000000");
            put(attached, "__properties_version1.0", new byte[8]);
            attachment.write(attached);
            file.writeFilesystem(out);
          }
        });
  }

  private static void property(DirectoryEntry folder, String tag, String value) throws IOException {
    put(folder, "__substg1.0_" + tag + UNICODE, value.getBytes(StandardCharsets.UTF_16LE));
  }

  private static void put(DirectoryEntry folder, String name, byte[] bytes) throws IOException {
    folder.createDocument(name, new ByteArrayInputStream(bytes));
  }

  private List<ExtractedPiece> read(byte[] message) {
    return extract("demande.msg", message);
  }

  private List<ExtractedPiece> extract(String name, byte[] bytes) {
    try (IsolatedExtractor extractor =
        new IsolatedExtractor(
            ExtractionSettings.standard().withWorkers(1), folder.resolve("travail"))) {
      return extractor.extract(name, Samples.file(folder, name, bytes));
    }
  }
}
