package org.paraphe.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.paraphe.act.Act;
import org.paraphe.act.ActXml;
import org.paraphe.act.Inline;
import org.paraphe.act.Visa;
import org.paraphe.dossier.PermanentFailure;
import org.paraphe.facts.Value;
import org.paraphe.template.SamplePacks;

class DocxWriterTest {
  private final Act act =
      SamplePacks.act(SamplePacks.circulation(), SamplePacks.circulationValues());

  @Test
  void writesPartsThatAreAllWellFormed() {
    Map<String, String> parts = DocxText.parts(DocxWriter.write(act, Mark.PROJET, null));

    assertThat(parts).containsKeys("word/document.xml", "word/numbering.xml", "docProps/core.xml");
    parts.values().forEach(DocxText::xml);
  }

  @Test
  void carriesTheSemanticXmlOfTheAct() {
    String part = DocxText.parts(DocxWriter.write(act, Mark.PROJET, null)).get(DocxWriter.ACT_PART);

    assertThat(ActXml.read(part)).isEqualTo(act);
  }

  /** Article 50(2) of the AI Act. */
  @Test
  void tellsAProgramThatAModelHelped() {
    byte[] docx = DocxWriter.write(act.assistedBy("llm:essai"), Mark.DEFINITIF, null);

    assertThat(DocxText.parts(docx).get("docProps/core.xml"))
        .contains("<cp:keywords>redaction-assistee-par-ia; modele=llm:essai</cp:keywords>");
    assertThat(ActXml.read(DocxText.parts(docx).get(DocxWriter.ACT_PART)).modele())
        .isEqualTo("llm:essai");
    assertThat(DocxText.parts(DocxWriter.write(act, Mark.DEFINITIF, null)).get("docProps/core.xml"))
        .doesNotContain("keywords");
  }

  @Test
  void writesTheSameBytesTwice() {
    assertThat(DocxWriter.write(act, Mark.PROJET, null))
        .isEqualTo(DocxWriter.write(act, Mark.PROJET, null));
  }

  /** As Word itself would type them; a fact keeps a run of its own in its content control. */
  @Test
  void writesNeighbouringWordsOfOneLookAsOneRun() {
    List<Inline> content =
        List.of(
            new Inline.Texte("les "),
            new Inline.Reference("articles L. 1 et L. 2"),
            new Inline.Fort(List.of(new Inline.Texte("tous"))),
            new Inline.Fait("date", "demain"));
    Act joined =
        new Act(
            act.kind(),
            act.family(),
            act.entete(),
            null,
            act.objet(),
            List.of(new Visa(content)),
            List.of(),
            act.formule(),
            List.of(),
            null,
            null,
            List.of(),
            List.of(),
            null,
            List.of());

    assertThat(body(joined))
        .contains(
            "<w:pStyle w:val=\"ParapheVisa\"/></w:pPr><w:r><w:t xml:space=\"preserve\">Vu les"
                + " articles L.\u00A01 et L.\u00A02</w:t></w:r><w:r><w:rPr><w:b/></w:rPr>"
                + "<w:t xml:space=\"preserve\">tous</w:t></w:r><w:sdt><w:sdtPr><w:tag"
                + " w:val=\"date\"/></w:sdtPr><w:sdtContent><w:r><w:t xml:space=\"preserve\">demain"
                + "</w:t></w:r></w:sdtContent></w:sdt><w:r><w:t xml:space=\"preserve\">,</w:t></w:r>"
                + "</w:p>");
  }

  private static String body(Act act) {
    return DocxText.parts(DocxWriter.write(act, Mark.PROJET, null)).get("word/document.xml");
  }

  @Test
  void marksADraftAndNoFinalDocument() {
    Map<String, String> draft = DocxText.parts(DocxWriter.write(act, Mark.PROJET, null));
    Map<String, String> signed = DocxText.parts(DocxWriter.write(act, Mark.DEFINITIF, null));

    assertThat(draft.get("word/document.xml")).contains("PROJET");
    assertThat(draft).containsKey("word/paraphe-projet.xml");
    assertThat(signed.get("word/document.xml")).doesNotContain("PROJET");
    assertThat(signed).doesNotContainKey("word/paraphe-projet.xml");
  }

  @Test
  void printsAHostileValueAsItIs() {
    Map<String, Value> values = SamplePacks.circulationValues();
    values.put("motif", Value.of("</w:t></w:r> ${7*7} <w:p/> & \u0000"));
    Act hostile = SamplePacks.act(SamplePacks.circulation(), values);

    assertThat(DocxText.body(DocxWriter.write(hostile, Mark.PROJET, null)))
        .contains("</w:t></w:r> ${7*7} <w:p/> & \uFFFD");
  }

  @Test
  void showsWhatIsStillMissing() {
    Act empty = SamplePacks.act(SamplePacks.circulation(), SamplePacks.given());

    assertThat(DocxText.parts(DocxWriter.write(empty, Mark.PROJET, null)).get("word/document.xml"))
        .contains("<w:highlight w:val=\"yellow\"/></w:rPr><w:t xml:space=\"preserve\">[motif");
  }

  @Test
  void keepsTheStyleDocumentsOwnPartsAndStyles() {
    Map<String, String> parts = DocxText.parts(DocxWriter.write(act, Mark.DEFINITIF, letterhead()));

    assertThat(parts.get("word/header7.xml")).contains("Papier à en-tête");
    assertThat(parts.get("word/styles.xml"))
        .containsOnlyOnce("w:styleId=\"ParapheVisa\"")
        .contains("w:styleId=\"ParapheArticle\"");
    assertThat(parts.get("word/document.xml"))
        .contains("<w:headerReference w:type=\"default\" r:id=\"rId7\"/>")
        .doesNotContain("corps d’origine");
    assertThat(parts.get("word/numbering.xml"))
        .contains("w:abstractNumId=\"3\"", "w:abstractNumId=\"9001\"");
    parts.values().forEach(DocxText::xml);
  }

  @Test
  void marksADraftInEachHeaderOfTheAuthority() {
    Map<String, String> draft = DocxText.parts(DocxWriter.write(act, Mark.PROJET, letterhead()));
    Map<String, String> signed =
        DocxText.parts(DocxWriter.write(act, Mark.DEFINITIF, letterhead()));

    assertThat(draft.get("word/header7.xml")).contains("Papier à en-tête", "string=\"PROJET\"");
    assertThat(signed.get("word/header7.xml")).doesNotContain("PROJET");
    assertThat(draft.get("word/document.xml"))
        .containsOnlyOnce("<w:headerReference w:type=\"default\"")
        .doesNotContain("w:type=\"first\"");
    draft.values().forEach(DocxText::xml);
  }

  @Test
  void marksTheFirstPageOfALetterheadThatHasAnotherOne() {
    Map<String, String> parts = DocxText.parts(letterhead());
    parts.compute(
        "word/document.xml", (n, xml) -> xml.replace("</w:sectPr>", "<w:titlePg/></w:sectPr>"));

    Map<String, String> draft = DocxText.parts(DocxWriter.write(act, Mark.PROJET, zip(parts)));

    assertThat(draft.get("word/document.xml"))
        .contains("<w:headerReference w:type=\"first\" r:id=\"rIdParapheProjet\"/>");
    assertThat(draft.get("word/paraphe-projet.xml")).contains("string=\"PROJET\"");
  }

  @Test
  void givesAColumnTheWidthOfWhatItHolds() {
    Map<String, Value> values = SamplePacks.subventionValues();
    values.put(
        "lignes",
        new Value.Rows(
            List.of(
                Map.of(
                    "beneficiaire",
                    Value.of("Association des parents d’élèves des écoles"),
                    "montant",
                    Value.of("800.50")))));
    Act table = SamplePacks.act(SamplePacks.subvention(), values);

    String body =
        DocxText.parts(DocxWriter.write(table, Mark.PROJET, null)).get("word/document.xml");

    int[] widths =
        Pattern.compile("<w:gridCol w:w=\"(\\d+)\"/>")
            .matcher(body)
            .results()
            .mapToInt(m -> Integer.parseInt(m.group(1)))
            .toArray();
    assertThat(widths[0]).isGreaterThan(2 * widths[widths.length - 1]);
    assertThat(java.util.Arrays.stream(widths).sum()).isEqualTo(9241);
  }

  @Test
  void namesTheFieldOfEachFactInAContentControl() {
    assertThat(DocxText.parts(DocxWriter.write(act, Mark.PROJET, null)).get("word/document.xml"))
        .contains("<w:sdt><w:sdtPr><w:tag w:val=\"dateDebut\"/></w:sdtPr><w:sdtContent><w:r>");
  }

  @Test
  void refusesAStyleThatIsNoWordDocument() {
    byte[] text = "pas un document".getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> DocxWriter.write(act, Mark.PROJET, text))
        .isInstanceOf(PermanentFailure.class)
        .hasMessageContaining("n’est pas un fichier Word lisible");
  }

  private static byte[] letterhead() {
    Map<String, String> parts = DocxText.parts(DefaultStyle.bytes());
    parts.compute(
        "word/document.xml",
        (n, xml) ->
            xml.replace("<w:p/>", "<w:p><w:r><w:t>corps d’origine</w:t></w:r></w:p>")
                .replace(
                    "<w:footerReference w:type=\"default\" r:id=\"rId3\"/>",
                    "<w:headerReference w:type=\"default\" r:id=\"rId7\"/>"));
    parts.compute(
        "word/_rels/document.xml.rels",
        (n, xml) ->
            xml.replace(
                "</Relationships>",
                DefaultStyle.relation("rId7", "header", "header7.xml") + "</Relationships>"));
    parts.put(
        "word/header7.xml",
        WordXml.DECLARATION
            + "<w:hdr"
            + WordXml.NAMESPACES
            + "><w:p><w:r><w:t>Papier à en-tête</w:t></w:r></w:p></w:hdr>");
    parts.put(
        "word/styles.xml",
        WordXml.DECLARATION
            + "<w:styles"
            + WordXml.NAMESPACES
            + "><w:style w:type=\"paragraph\" w:styleId=\"ParapheVisa\"><w:name w:val=\"Paraphe Visa\"/></w:style></w:styles>");
    parts.put(
        "word/numbering.xml",
        WordXml.DECLARATION
            + "<w:numbering"
            + WordXml.NAMESPACES
            + "><w:abstractNum w:abstractNumId=\"3\"/><w:num w:numId=\"1\"><w:abstractNumId w:val=\"3\"/></w:num></w:numbering>");
    return zip(parts);
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
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }
}
