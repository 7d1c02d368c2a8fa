package org.paraphe.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people give back for an edited draft, and what hostile files call themselves one. */
class EditedDocumentTest {

  private static final String W =
      " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
  private static final String TYPES =
      "<Types><Override ContentType=\"application/vnd.openxmlformats-officedocument."
          + "wordprocessingml.document.main+xml\"/></Types>";

  @TempDir static Path folder;
  private static IsolatedExtractor extractor;

  @BeforeAll
  static void start() {
    extractor =
        new IsolatedExtractor(ExtractionSettings.standard().withWorkers(1), folder.resolve("work"));
  }

  @AfterAll
  static void stop() {
    extractor.close();
  }

  @Test
  void acceptsInsertionsDropsDeletionsAndReadsFieldsAndComments() {
    EditedDocument document =
        read(
            body(
                "<w:p><w:pPr><w:pStyle w:val=\"Corps\"/></w:pPr><w:r><w:t>un </w:t></w:r>"
                    + "<w:del><w:r><w:delText>deux </w:delText></w:r></w:del>"
                    + "<w:ins><w:r><w:rPr><w:b/></w:rPr><w:t>trois</w:t></w:r></w:ins>"
                    + "<w:fldSimple w:instr=\" REF cible \\r \\h \"><w:r><w:t> ici</w:t></w:r>"
                    + "</w:fldSimple></w:p>"));

    assertThat(document.insertions()).isEqualTo(1);
    assertThat(document.deletions()).isEqualTo(1);
    assertThat(document.paragraphs()).hasSize(1);
    assertThat(document.paragraphs().get(0).styles()).containsExactly("Corps");
    assertThat(document.paragraphs().get(0).runs())
        .containsExactly(
            new EditedDocument.Run("un ", false, false, null),
            new EditedDocument.Run("trois", true, false, null),
            new EditedDocument.Run(" ici", false, false, "cible"));
  }

  @Test
  void joinsTwoParagraphsWhoseMarkWasDeleted() {
    EditedDocument document =
        read(
            body(
                "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>un </w:t></w:r></w:p>"
                    + "<w:p><w:r><w:t>deux</w:t></w:r></w:p>"));

    assertThat(document.paragraphs())
        .extracting(EditedDocument.Paragraph::text)
        .containsExactly("un deux");
  }

  @Test
  void dropsARowThatWasDeletedAndKeepsTheOthers() {
    EditedDocument document =
        read(
            body(
                "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p>"
                    + "</w:tc></w:tr><w:tr><w:tc><w:p><w:pPr><w:jc w:val=\"end\"/></w:pPr><w:r>"
                    + "<w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"));

    assertThat(document.paragraphs())
        .extracting(EditedDocument.Paragraph::place)
        .containsExactly(new EditedDocument.Place(0, 0, 0, false, true));
  }

  @Test
  void tellsANoteAPictureAndHiddenWordsApart() {
    Map<String, String> parts =
        docx(
            "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>caché</w:t></w:r><w:r><w:drawing/></w:r></w:p>");
    parts.put(
        "word/footnotes.xml",
        "<w:footnotes"
            + W
            + "><w:footnote"
            + " w:id=\"3\"><w:p><w:r><w:t>Note.</w:t></w:r></w:p></w:footnote></w:footnotes>");

    assertThat(read(zip(parts)).paragraphs())
        .filteredOn(p -> !p.text().isEmpty())
        .extracting(p -> p.styles().get(0) + " " + p.text())
        .containsExactly("texte masqué caché", "image [image]", "note Note.");
  }

  @Test
  void refusesWhatIsNoDocument() {
    assertThat(refused("nouveau projet".getBytes(StandardCharsets.UTF_8)).why())
        .startsWith("ce n'est pas un document Word (.docx) ni OpenDocument (.odt)")
        .contains("a-valider/");
    assertThat(refused(zip(new LinkedHashMap<>(Map.of("lettre.txt", "bonjour")))).outcome())
        .isEqualTo(Outcome.TYPE_REFUSE);
    assertThat(refused(new byte[0]).outcome()).isEqualTo(Outcome.VIDE);
  }

  @Test
  void refusesMacros() {
    Map<String, String> parts = docx("<w:p/>");
    parts.put("word/vbaProject.bin", "x");

    assertThat(refused(zip(parts)).why()).contains("macros");
  }

  @Test
  void refusesEntitiesAndReachesOutForNone() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
    for (String entity : new String[] {"SYSTEM \"" + secret.toUri() + "\"", "\"grand\""}) {
      Map<String, String> parts = docx("");
      parts.put(
          "word/document.xml",
          "<!DOCTYPE d [<!ENTITY e "
              + entity
              + ">]><w:document"
              + W
              + "><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>");

      assertThat(refused(zip(parts)).why()).doesNotContain("secret").contains("projet.docx");
    }
  }

  @Test
  void refusesABombWithoutUnpackingIt() {
    Map<String, String> parts = docx("<w:p/>");
    parts.put("word/document.xml", "<w:document" + W + ">" + " ".repeat(90_000_000));

    EditedReading.Unread bomb = refused(zip(parts));

    assertThat(bomb.outcome()).isEqualTo(Outcome.TROP_GROS);
    assertThat(bomb.why()).contains("démesuré");
  }

  @Test
  void refusesTenThousandParagraphsAndReadsAThousand() {
    String paragraph = "<w:p><w:r><w:t>Encore.</w:t></w:r></w:p>";

    assertThat(read(body(paragraph.repeat(1_000))).paragraphs()).hasSize(1_000);
    assertThat(refused(body(paragraph.repeat(10_000))).why()).contains("8000 paragraphes");
  }

  @Test
  void refusesABrokenDocumentAndReadsTheNextOne() {
    Map<String, String> parts = docx("");
    parts.put("word/document.xml", "<w:document" + W + "><w:body><w:p><w:r>");

    assertThat(refused(zip(parts)).outcome()).isEqualTo(Outcome.ILLISIBLE);
    assertThat(read(body("<w:p><w:r><w:t>bon</w:t></w:r></w:p>")).paragraphs()).hasSize(1);
  }

  private static byte[] body(String xml) {
    return zip(docx(xml));
  }

  private static Map<String, String> docx(String body) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", TYPES);
    parts.put(
        "word/document.xml", "<w:document" + W + "><w:body>" + body + "</w:body></w:document>");
    return parts;
  }

  private static byte[] zip(Map<String, String> parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static EditedReading reading(byte[] bytes) {
    try {
      return extractor.reread("projet.docx", Files.write(folder.resolve("projet.docx"), bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static EditedDocument read(byte[] bytes) {
    EditedReading reading = reading(bytes);
    assertThat(reading).isInstanceOf(EditedReading.Read.class);
    return ((EditedReading.Read) reading).document();
  }

  private static EditedReading.Unread refused(byte[] bytes) {
    EditedReading reading = reading(bytes);
    assertThat(reading).isInstanceOf(EditedReading.Unread.class);
    return (EditedReading.Unread) reading;
  }
}
