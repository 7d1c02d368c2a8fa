package org.paraphe.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.paraphe.SystemPackage;
import org.paraphe.act.Act;
import org.paraphe.act.ActXml;
import org.paraphe.facts.Value;
import org.paraphe.template.SamplePacks;

/** Whatever a dossier holds, the documents are well-formed, open, and print it as it is. */
class HostileTextTest {
  private static final Map<String, String> TEXTS = texts();

  @TempDir Path folder;

  private static Map<String, String> texts() {
    Map<String, String> out = new LinkedHashMap<>();
    out.put("markup", "<&>\"' ]]> <!-- --> <?pi?> &amp; &#65; <![CDATA[x]]>");
    out.put("interdits", "a\u0000b\u0001c\u0008d\u000Be\u001Ff\uFFFEg\uFFFFh\u007Fi\u0085j");
    out.put("demi-codets", "haut \uD83D seul, bas \uDE00 seul, \uDE00\uD83D croisés");
    out.put("sens", "montant \u202E0054\u202C et \u2066isolé\u2069 \u200F\u200E\u061C fin");
    out.put("arabe", "مرحبا بالعالم ١٢٣ שלום Ελληνικά Привет 祭り");
    out.put("emoji", "fête 🎉 👩‍👩‍👧 🇫🇷 ☎️ é e\u0301 \uFB01");
    out.put("mot", "x".repeat(200_000));
    out.put("modele", "${7*7} #{1} <#if x> <@fait \"y\"/> [#assign] ${\"a\"?eval} {{v}} [[x]]");
    out.put(
        "word", "</w:t></w:r><w:p/> MERGEFIELD x { INCLUDETEXT \"c:\\\\x\" } \u0013 PAGE \u0015");
    out.put("html", "<img src=\"file:///etc/hostname\"/> </style></p> @import url(x); \\A '");
    return out;
  }

  static Stream<String> names() {
    return TEXTS.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void givesWellFormedDocumentsThatHoldTheTextItself(String name) throws Exception {
    Act act = act(name);

    Map<String, String> parts = DocxText.parts(DocxWriter.write(act, Mark.PROJET, null));

    parts.values().forEach(DocxText::xml);
    assertThat(ActXml.read(parts.get(DocxWriter.ACT_PART))).isEqualTo(act);
    String expected = words("<x>" + ActXml.escape(TEXTS.get(name)) + "</x>");
    assertThat(words(parts.get("word/document.xml"))).contains(expected);
  }

  @ParameterizedTest
  @MethodSource("names")
  void givesAPdfThatOpensAndKeepsItsRules(String name) throws Exception {
    byte[] pdf = PdfWriter.write(act(name), Mark.PROJET);

    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document)).contains("Paul Estrade");
    }
    if (!name.equals("mot")) {
      assertThat(VeraPdf.violations(pdf)).isEmpty();
    }
  }

  @Test
  void printsTheNumberOfACharacterThatTheFontLacks() throws Exception {
    try (PDDocument document = Loader.loadPDF(PdfWriter.write(act("emoji"), Mark.PROJET))) {
      assertThat(new PDFTextStripper().getText(document)).contains("U+1F389").doesNotContain("#");
    }
  }

  @Test
  void printsOtherAlphabetsAndWhatRunsFromRightToLeft() throws Exception {
    try (PDDocument document = Loader.loadPDF(PdfWriter.write(act("arabe"), Mark.PROJET))) {
      assertThat(new PDFTextStripper().getText(document))
          .contains("שלום", "مرحبا", "Ελληνικά", "Привет", "U+796D")
          .doesNotContain("U+0645");
    }
  }

  @Test
  void givesWordDocumentsThatLibreOfficeOpens() throws Exception {
    SystemPackage.require("libreoffice-writer", "soffice", "--version");
    Path in = Files.createDirectories(folder.resolve("docx"));
    for (String name : TEXTS.keySet()) {
      Files.write(in.resolve(name + ".docx"), DocxWriter.write(act(name), Mark.PROJET, null));
    }

    Path out = LibreOffice.convert(in, folder.resolve("txt"), "txt:Text (encoded):UTF8");

    for (String name : TEXTS.keySet()) {
      assertThat(read(out.resolve(name + ".txt"))).as(name).contains("Article 2", "Paul Estrade");
    }
  }

  private static Act act(String name) {
    Map<String, Value> values = SamplePacks.circulationValues();
    values.put("motif", Value.of(TEXTS.get(name)));
    return SamplePacks.act(SamplePacks.circulation(), values);
  }

  private static String words(String xml) {
    return bare(DocxText.xml(xml).getDocumentElement().getTextContent());
  }

  /** Without spaces, whose kind and number a view may choose. */
  private static String bare(String text) {
    return text.replaceAll("[\\s\\u00A0\\u202F]+", "");
  }

  private static String read(Path file) throws IOException {
    return Files.exists(file) ? Files.readString(file) : "not opened";
  }
}
