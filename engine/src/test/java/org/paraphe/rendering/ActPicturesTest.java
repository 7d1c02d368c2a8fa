package org.paraphe.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.paraphe.act.Act;
import org.paraphe.extraction.WordSamples;
import org.paraphe.extraction.WordTemplate;
import org.paraphe.template.SamplePacks;

/** Coat of arms, signature, and what every page says of its act. */
class ActPicturesTest {

  private static final ActPictures PICTURES = Pictures.both();
  private static final String FIRST =
      "<w:headerReference w:type=\"first\" r:id=\"rIdParapheEntete\"/>";

  private final Act act =
      SamplePacks.act(SamplePacks.circulation(), SamplePacks.circulationValues());

  private static Map<String, String> letterhead(String header, String section) {
    Map<String, String> parts = new LinkedHashMap<>(DocxText.parts(DefaultStyle.bytes()));
    parts.put(
        "word/header7.xml",
        "<w:hdr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
            + header
            + "</w:hdr>");
    parts.put(
        "word/_rels/header7.xml.rels",
        WordSamples.relations(WordSamples.relation("image", "media/ancien.png", "")));
    parts.computeIfPresent(
        "word/_rels/document.xml.rels",
        (n, xml) ->
            xml.replace(
                "</Relationships>",
                "<Relationship Id=\"rId7\" Type=\"http://schemas.openxmlformats.org/officeDocument/"
                    + "2006/relationships/header\" Target=\"header7.xml\"/></Relationships>"));
    parts.computeIfPresent(
        "word/document.xml",
        (n, xml) ->
            xml.replace(
                    "<w:sectPr>", "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId7\"/>")
                .replace("</w:sectPr>", section + "</w:sectPr>"));
    return parts;
  }

  private Map<String, String> written(Map<String, String> letterhead, Mark mark) {
    return DocxText.parts(DocxWriter.write(act, mark, WordSamples.zip(letterhead), PICTURES));
  }

  @Test
  void drawsTheCoatOfArmsAtTheHeadOfTheFirstPageAlone() {
    Map<String, String> parts =
        DocxText.parts(DocxWriter.write(act, Mark.DEFINITIF, null, PICTURES));

    assertThat(parts.get("word/document.xml"))
        .contains(FIRST, "<w:titlePg/></w:sectPr>")
        .contains("<w:footerReference w:type=\"first\" r:id=\"rId3\"/>");
    assertThat(parts.get("word/paraphe-entete.xml"))
        .contains("descr=\"Blason de Montrieux\"", "cx=\"658800\" cy=\"792000\"");
    assertThat(parts.get("word/_rels/paraphe-entete.xml.rels"))
        .contains("Target=\"media/paraphe-blason.png\"");
    assertThat(parts.get("[Content_Types].xml"))
        .contains("/word/media/paraphe-blason.png", "/word/paraphe-entete.xml");
    parts.forEach(
        (name, xml) -> {
          if (name.endsWith(".xml") || name.endsWith(".rels")) {
            DocxText.xml(xml);
          }
        });
  }

  @Test
  void keepsWhatTheHeaderOfTheAuthoritySaysUnderTheCoatOfArms() {
    Map<String, String> parts =
        written(letterhead("<w:p><w:r><w:t>Mairie</w:t></w:r></w:p>", ""), Mark.PROJET);

    assertThat(parts.get("word/paraphe-entete.xml"))
        .containsSubsequence("Paraphe blason", "Mairie", "string=\"PROJET\"");
    assertThat(parts.get("word/_rels/paraphe-entete.xml.rels"))
        .contains("media/ancien.png", "media/paraphe-blason.png");
    assertThat(parts.get("word/header7.xml")).contains("PROJET").doesNotContain("blason");
    assertThat(parts.get("word/document.xml")).containsOnlyOnce("w:type=\"first\" r:id=\"rIdP");
  }

  @Test
  void leavesALetterheadWithItsOwnPictureAlone() {
    Map<String, String> parts =
        written(letterhead("<w:p><w:r><w:drawing/></w:r></w:p>", ""), Mark.DEFINITIF);

    assertThat(parts).doesNotContainKey("word/paraphe-entete.xml");
    assertThat(parts.get("word/document.xml")).doesNotContain("titlePg");
  }

  @Test
  void drawsTheSignatureOverTheNameOfWhoSigned() {
    String signed =
        DocxText.parts(DocxWriter.write(act, Mark.DEFINITIF, null, PICTURES))
            .get("word/document.xml");
    Map<String, String> unsigned =
        DocxText.parts(DocxWriter.write(act, Mark.DEFINITIF, null, PICTURES.unsigned()));

    assertThat(signed)
        .containsSubsequence(
            "Le Maire,", "descr=\"Signature de « Paul Estrade »\"", ">Paul Estrade<");
    assertThat(unsigned.get("word/document.xml")).doesNotContain("w:drawing");
    assertThat(unsigned).doesNotContainKey("word/media/paraphe-signature.png");
    assertThat(unsigned).containsKey("word/media/paraphe-blason.png");
  }

  @Test
  void tellsAPdfsReaderWhatThePicturesAreAndKeepsItsRules() throws Exception {
    byte[] pdf = PdfWriter.write(act, Mark.DEFINITIF, PICTURES);

    assertThat(VeraPdf.violations(pdf)).isEmpty();
    assertThat(alternatives(pdf))
        .containsExactlyInAnyOrder("Blason de Montrieux", "Signature de « Paul Estrade »");
    assertThat(PdfWriter.write(act, Mark.DEFINITIF, PICTURES)).isEqualTo(pdf);
  }

  private static List<String> alternatives(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return document.getDocument().getXrefTable().keySet().stream()
          .map(key -> document.getDocument().getObjectFromPool(key).getObject())
          .filter(COSDictionary.class::isInstance)
          .map(o -> ((COSDictionary) o).getString(COSName.ALT))
          .filter(Objects::nonNull)
          .toList();
    }
  }

  @Test
  void saysOnEveryPageWhichActItIs() {
    Act signed = act.signedOff("2026-017", java.time.LocalDate.of(2026, 12, 1));
    Map<String, String> parts = DocxText.parts(DocxWriter.write(signed, Mark.DEFINITIF, null));

    assertThat(parts.get("word/footer1.xml").replaceAll("<[^>]+>", ""))
        .contains("Commune de Montrieux-les-Étangs – n°\u00A02026-017", "Page 1 / 1")
        .contains("Réglementation temporaire de la circulation")
        .doesNotContain("${");
  }

  @Test
  void fillsTheTagsOfAHeaderHoweverWordSplitThem() {
    String split =
        "<w:p><w:r><w:t>Acte $</w:t></w:r><w:r><w:t>{nu</w:t></w:r><w:proofErr w:type=\"x\"/>"
            + "<w:r><w:t>mero} : ${OBJET} ${mot} $ {fin</w:t></w:r></w:p><w:p><w:r><w:t>}</w:t>"
            + "</w:r></w:p>";
    Act signed = act.signedOff("2026<017", java.time.LocalDate.of(2026, 12, 1));

    String header =
        DocxText.parts(
                DocxWriter.write(signed, Mark.DEFINITIF, WordSamples.zip(letterhead(split, ""))))
            .get("word/header7.xml");

    DocxText.xml(header);
    assertThat(header.replaceAll("<[^>]+>", ""))
        .startsWith("Acte 2026&lt;017 : Réglementation temporaire")
        .endsWith(" ……… $ {fin}");
  }

  @Test
  void namesTheTagsThatNobodyKnows() {
    WordTemplate document =
        new WordTemplate(
            org.paraphe.extraction.Outcome.LU,
            List.of(),
            List.of(),
            List.of(),
            List.of(
                paragraph(WordTemplate.Part.PIED_DE_PAGE, "objt"),
                paragraph(WordTemplate.Part.EN_TETE, "Objet_court"),
                paragraph(WordTemplate.Part.CORPS, "montant")));

    assertThat(StyleDocument.of(document).faults())
        .filteredOn(f -> f.contains("étiquettes"))
        .singleElement()
        .asString()
        .contains("« objt », dans le pied", "${objet}", "objetCourt");
  }

  private static WordTemplate.Paragraph paragraph(WordTemplate.Part part, String tag) {
    return new WordTemplate.Paragraph(
        part, 0, 0, 0, List.of(new WordTemplate.Run(WordTemplate.Kind.ETIQUETTE, tag)));
  }
}
