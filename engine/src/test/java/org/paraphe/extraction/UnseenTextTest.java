package org.paraphe.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words that a reader would not see are told apart; words that only look so are read. */
class UnseenTextTest {

  private static final String SECRET = "Montant à retenir 99 999 euros";

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

  @Test
  void tellsWhiteAndTinyWordsOfAWordDocument() {
    ExtractedPiece letter =
        docx(
            run("<w:color w:val=\"000000\"/>", "Bonjour.")
                + run("<w:color w:val=\"FFFFFF\"/>", SECRET)
                + run("<w:sz w:val=\"2\"/>", "minuscule")
                + "<w:p><w:pPr><w:pStyle w:val=\"Blanc\"/></w:pPr><w:r><w:t>par le"
                + " style</w:t></w:r></w:p>"
                + "<w:p><w:pPr><w:pStyle w:val=\"Fils\"/></w:pPr><w:r><w:t>hérité</w:t></w:r>"
                + "</w:p>"
                + run("<w:rStyle w:val=\"Masque\"/>", "par le caractère")
                + run("<w:webHidden/>", "Imprimé."));

    assertThat(letter.text()).isEqualTo("Bonjour.\nImprimé.\n");
    assertThat(letter.hidden())
        .containsExactly(
            new HiddenText("texte blanc", SECRET),
            new HiddenText("texte minuscule", "minuscule"),
            new HiddenText("texte blanc", "par le style"),
            new HiddenText("texte blanc", "hérité"),
            new HiddenText("texte masqué", "par le caractère"));
  }

  @Test
  void readsWhiteWordsOnAShadedGroundOfAWordDocument() {
    String white = "<w:color w:val=\"FFFFFF\"/>";
    ExtractedPiece letter =
        docx(
            "<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:val=\"clear\" w:fill=\"1F3864\"/></w:tcPr>"
                + run(white, "Poste")
                + "</w:tc><w:tc>"
                + run(white, "caché")
                + "</w:tc></w:tr></w:tbl>"
                + run(white + "<w:highlight w:val=\"black\"/>", "Surligné")
                + "<w:p><w:pPr><w:shd w:val=\"clear\" w:fill=\"000000\"/></w:pPr><w:r><w:rPr>"
                + white
                + "</w:rPr><w:t>Bandeau</w:t></w:r></w:p>"
                + "<w:p><w:pPr><w:pStyle w:val=\"Blanc\"/></w:pPr><w:r><w:rPr>"
                + "<w:color w:val=\"FF0000\"/></w:rPr><w:t>Rouge</w:t></w:r></w:p>");

    assertThat(letter.text()).isEqualTo("Poste\nSurligné\nBandeau\nRouge\n");
    assertThat(letter.hidden()).containsExactly(new HiddenText("texte blanc", "caché"));
  }

  @Test
  void tellsWordsOfTheColourOfTheirGroundInAWordDocument() {
    String black = "<w:color w:val=\"000000\"/>";
    String shade = "<w:shd w:val=\"clear\" w:fill=\"000000\"/>";
    ExtractedPiece letter =
        docx(
            run(black + shade, SECRET)
                + run(black + "<w:highlight w:val=\"yellow\"/>", "Surligné")
                + run("<w:color w:val=\"1F3860\"/><w:shd w:fill=\"1F3864\"/>", "bleu")
                + run("<w:color w:val=\"FFFFFF\"/>" + shade, "Titre")
                + run(shade, "Automatique"));

    assertThat(letter.text()).isEqualTo("Surligné\nTitre\nAutomatique\n");
    assertThat(letter.hidden())
        .containsExactly(
            new HiddenText("texte de la couleur du fond", SECRET),
            new HiddenText("texte de la couleur du fond", "bleu"));
  }

  @Test
  void tellsWhiteWordsOfAnOpenDocumentUnlessTheirCellIsShaded() {
    ExtractedPiece note =
        one(
            "note.odt",
            Samples.odf(
                "application/vnd.oasis.opendocument.text",
                "<style:style style:name=\"W\" style:family=\"text\"><style:text-properties"
                    + " fo:color=\"#ffffff\"/></style:style><style:style style:name=\"C\""
                    + " style:family=\"table-cell\"><style:table-cell-properties"
                    + " fo:background-color=\"#003366\"/></style:style>",
                "<office:text><text:p>Note<text:span text:style-name=\"W\">"
                    + SECRET
                    + "</text:span></text:p><table:table><table:table-row><table:table-cell"
                    + " table:style-name=\"C\"><text:p><text:span text:style-name=\"W\">Poste"
                    + "</text:span></text:p></table:table-cell></table:table-row></table:table>"
                    + "</office:text>"));

    assertThat(note.text()).isEqualTo("Note\nPoste\n");
    assertThat(note.hidden()).containsExactly(new HiddenText("texte blanc", SECRET));
  }

  @Test
  void tellsWordsOfTheColourOfTheirGroundInAnOpenDocument() {
    ExtractedPiece note =
        one(
            "note.odt",
            Samples.odf(
                "application/vnd.oasis.opendocument.text",
                "<style:style style:name=\"P\" style:family=\"paragraph\">"
                    + "<style:paragraph-properties fo:background-color=\"#336699\"/>"
                    + "<style:text-properties fo:color=\"#33669A\"/></style:style>"
                    + "<style:style style:name=\"Q\" style:family=\"paragraph\">"
                    + "<style:paragraph-properties fo:background-color=\"#336699\"/>"
                    + "<style:text-properties fo:color=\"#ffffff\"/></style:style>",
                "<office:text><text:p>Note</text:p><text:p text:style-name=\"P\">"
                    + SECRET
                    + "</text:p><text:p text:style-name=\"Q\">Titre</text:p></office:text>"));

    assertThat(note.text()).isEqualTo("Note\nTitre\n");
    assertThat(note.hidden())
        .containsExactly(new HiddenText("texte de la couleur du fond", SECRET));
  }

  @Test
  void tellsWhiteTinyAndDisplacedWordsOfAPage() {
    ExtractedPiece page =
        one(
            "page.html",
            Samples.utf8(
                "<meta charset=\"utf-8\"><p>Bonjour</p><p style=\"color:#FFF\">blanc</p>"
                    + "<p style=\"font-size: 1px\">petit</p>"
                    + "<p style=\"position:absolute;left:-9999px\">ailleurs</p>"
                    + "<font color=\"white\">vieux</font>"
                    + "<div style=\"background-color:#036\"><p style=\"color:white\">Bandeau</p>"
                    + "</div><p style=\"color:white\"><b style=\"color:red\">Rouge</b></p>"));

    assertThat(page.text()).isEqualTo("Bonjour\nBandeau\nRouge\n");
    assertThat(page.hidden())
        .extracting(HiddenText::text)
        .containsExactly("blanc", "petit", "ailleurs", "vieux");
  }

  @Test
  void tellsWordsOfAPdfOverWhichABoxIsDrawn() {
    ExtractedPiece pdf =
        pdf(
            content -> {
              content.setNonStrokingColor(Color.LIGHT_GRAY);
              content.addRect(70, 690, 300, 20);
              content.fill();
              content.setNonStrokingColor(Color.BLACK);
              write(content, 72, 700, 12, "Bonjour");
              write(content, 72, 660, 12, SECRET);
              write(content, 72, 620, 12, "Barré");
              content.addRect(70, 655, 300, 20);
              content.fill();
              content.addRect(70, 623, 300, 1);
              content.fill();
              content.addRect(60, 600, 400, 150);
              content.stroke();
            });

    assertThat(pdf.text().strip()).isEqualTo("Bonjour\n\nBarré");
    assertThat(pdf.hidden()).containsExactly(new HiddenText("texte recouvert, page 1", SECRET));
  }

  @Test
  void tellsWordsThatAPictureOfAWholePageCovers() {
    ExtractedPiece pdf = under("La commission se réunit", 560);

    assertThat(pdf.text()).doesNotContain("99 999");
    assertThat(pdf.hidden())
        .extracting(HiddenText::where)
        .containsExactly("texte recouvert, page 1");
  }

  @Test
  void readsTheWordsThatRecognitionLaidUnderAScan() {
    ExtractedPiece pdf = under(SECRET, 700);

    assertThat(pdf.text()).contains(SECRET);
    assertThat(pdf.hidden()).isEmpty();
  }

  @Test
  void tellsInklessWhiteTinyAndDisplacedWordsOfAPdf() {
    ExtractedPiece pdf =
        pdf(
            content -> {
              write(content, 72, 700, 12, "Bonjour");
              content.setRenderingMode(RenderingMode.NEITHER);
              write(content, 72, 680, 12, "sans encre");
              content.setRenderingMode(RenderingMode.FILL);
              write(content, 72, 660, 1, "petit");
              write(content, 72, 5_000, 12, "dehors");
              content.setNonStrokingColor(Color.WHITE);
              write(content, 72, 640, 12, SECRET);
            });

    assertThat(pdf.text().strip()).isEqualTo("Bonjour");
    assertThat(pdf.hidden())
        .containsExactly(
            new HiddenText("texte masqué, page 1", "sans encre"),
            new HiddenText("texte minuscule, page 1", "petit"),
            new HiddenText("texte hors de la page, page 1", "dehors"),
            new HiddenText("texte blanc, page 1", SECRET));
  }

  @Test
  void readsWhiteWordsOnADarkBandOfAPdf() {
    ExtractedPiece pdf =
        pdf(
            content -> {
              content.setNonStrokingColor(new Color(0, 51, 102));
              content.addRect(60, 690, 300, 30);
              content.fill();
              content.setNonStrokingColor(Color.WHITE);
              write(content, 72, 700, 12, "Demande de subvention");
            });

    assertThat(pdf.text().strip()).isEqualTo("Demande de subvention");
    assertThat(pdf.hidden()).isEmpty();
  }

  @Test
  void readsOnceWhatAPdfDrawsTwiceForBoldType() {
    ExtractedPiece pdf =
        pdf(
            content -> {
              write(content, 72, 700, 12, "Subvention 455 euros");
              write(content, 72.3f, 700, 12, "Subvention 455 euros");
            });

    assertThat(pdf.text().strip()).isEqualTo("Subvention 455 euros");
  }

  private interface Drawing {
    void on(PDPageContentStream content) throws IOException;
  }

  private static void write(PDPageContentStream content, float x, float y, int size, String text)
      throws IOException {
    content.beginText();
    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), size);
    content.newLineAtOffset(x, y);
    content.showText(text);
    content.endText();
  }

  private static ExtractedPiece pdf(Drawing drawing) {
    return one(
        "piece.pdf",
        Samples.bytes(
            out -> {
              try (PDDocument document = new PDDocument()) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                  drawing.on(content);
                }
                document.save(out);
              }
            }));
  }

  /** The secret at the top of a page, under a picture of a page that shows other words or it. */
  private static ExtractedPiece under(String words, int y) {
    return one(
        "scan.pdf",
        Samples.bytes(
            out -> {
              try (PDDocument shown = new PDDocument();
                  PDDocument document = new PDDocument()) {
                shown.addPage(new PDPage());
                try (PDPageContentStream content =
                    new PDPageContentStream(shown, shown.getPage(0))) {
                  write(content, 72, y, 12, words);
                }
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                  write(content, 72, 700, 12, SECRET);
                  PDRectangle box = page.getMediaBox();
                  content.drawImage(
                      LosslessFactory.createFromImage(
                          document, new PDFRenderer(shown).renderImageWithDPI(0, 150)),
                      0,
                      0,
                      box.getWidth(),
                      box.getHeight());
                }
                document.save(out);
              }
            }));
  }

  private static String run(String properties, String text) {
    return "<w:p><w:r><w:rPr>" + properties + "</w:rPr><w:t>" + text + "</w:t></w:r></w:p>";
  }

  private static ExtractedPiece docx(String body) {
    String w = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    return one(
        "lettre.docx",
        Samples.zip(
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
                + " Extension=\"xml\" ContentType=\"application/xml\"/><Override"
                + " PartName=\"/word/document.xml\" ContentType=\"application/"
                + "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>",
            "_rels/.rels",
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/"
                + "2006/relationships/officeDocument\" Target=\"word/document.xml\"/>"
                + "</Relationships>",
            "word/styles.xml",
            "<w:styles"
                + w
                + "><w:style w:type=\"paragraph\" w:styleId=\"Blanc\"><w:rPr>"
                + "<w:color w:val=\"FFFFFF\"/></w:rPr></w:style><w:style w:type=\"paragraph\""
                + " w:styleId=\"Fils\"><w:basedOn w:val=\"Blanc\"/></w:style><w:style"
                + " w:type=\"character\" w:styleId=\"Masque\"><w:rPr><w:vanish/></w:rPr></w:style>"
                + "</w:styles>",
            "word/document.xml",
            "<w:document" + w + "><w:body>" + body + "</w:body></w:document>"));
  }

  private static ExtractedPiece one(String name, byte[] bytes) {
    List<ExtractedPiece> pieces = extractor.extract(name, Samples.file(folder, name, bytes));
    assertThat(pieces).hasSize(1);
    return pieces.get(0);
  }
}
