package org.paraphe.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paraphe.act.Act;
import org.paraphe.act.Entete;
import org.paraphe.facts.Value;
import org.paraphe.template.SamplePacks;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

class PdfWriterTest {
  private final Act act =
      SamplePacks.act(SamplePacks.circulation(), SamplePacks.circulationValues());

  @BeforeAll
  static void startTheValidator() {
    VeraGreenfieldFoundryProvider.initialise();
  }

  @ParameterizedTest
  @EnumSource(
      value = PDFAFlavour.class,
      names = {"PDFA_2_A", "PDFUA_1"})
  void keepsTheRulesOfAnArrete(PDFAFlavour flavour) throws Exception {
    for (Mark mark : Mark.values()) {
      assertThat(violations(PdfWriter.write(act, mark), flavour)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = PDFAFlavour.class,
      names = {"PDFA_2_A", "PDFUA_1"})
  void keepsTheRulesOfADeliberationWithATable(PDFAFlavour flavour) throws Exception {
    Map<String, Value> values = SamplePacks.subventionValues();
    values.put(
        "lignes",
        new Value.Rows(
            java.util.List.of(
                Map.of("beneficiaire", Value.of("Club A"), "montant", Value.of("1200.00")),
                Map.of("beneficiaire", Value.of("Club B"), "montant", Value.of("800.50")))));
    Act deliberation = SamplePacks.act(SamplePacks.subvention(), values);

    assertThat(violations(PdfWriter.write(deliberation, Mark.PROJET), flavour)).isEmpty();
  }

  /** Article 50(2) of the AI Act: in the metadata, and the rules of PDF/A still kept. */
  @ParameterizedTest
  @EnumSource(
      value = PDFAFlavour.class,
      names = {"PDFA_2_A", "PDFUA_1"})
  void tellsAProgramThatAModelHelped(PDFAFlavour flavour) throws Exception {
    byte[] pdf = PdfWriter.write(act.assistedBy("llm:essai"), Mark.DEFINITIF);

    assertThat(violations(pdf, flavour)).isEmpty();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getDocumentInformation().getKeywords())
          .isEqualTo("redaction-assistee-par-ia; modele=llm:essai");
    }
  }

  @Test
  void printsTheActAndItsMark() throws Exception {
    assertThat(text(PdfWriter.write(act, Mark.PROJET)))
        .contains("PROJET")
        .contains("Commune de Montrieux-les-Étangs")
        .contains("Vu les articles L. 325-1")
        .contains("Article 2 – Mesures")
        .contains("2° stationnement interdit")
        .contains("Paul Estrade");
    assertThat(text(PdfWriter.write(act, Mark.DEFINITIF))).doesNotContain("PROJET");
  }

  @Test
  void writesTheSameBytesTwice() {
    assertThat(PdfWriter.write(act, Mark.PROJET)).isEqualTo(PdfWriter.write(act, Mark.PROJET));
  }

  @Test
  void doesNotSayWhenItWasMade() throws Exception {
    byte[] pdf = PdfWriter.write(act, Mark.PROJET);

    assertThat(new String(pdf, StandardCharsets.ISO_8859_1))
        .contains("<xmp:CreateDate>2000-01-01T00:00:00Z<");
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getDocumentInformation().getCreationDate().toInstant())
          .isEqualTo("2000-01-01T00:00:00Z");
    }
  }

  @Test
  void printsAHostileValueAsItIsAndLoadsNothing() throws Exception {
    Map<String, Value> values = SamplePacks.circulationValues();
    values.put("motif", Value.of("<img src=\"file:///etc/hostname\"/></p> ${7*7} & </style>"));
    Act hostile = SamplePacks.act(SamplePacks.circulation(), values);

    assertThat(text(PdfWriter.write(hostile, Mark.PROJET)).replaceAll("\\s+", " "))
        .contains("<img src=\"file:///etc/hostname\"/></p> ${7*7} & </style>");
  }

  @Test
  void printsItsNameOnEveryPageToTheLetter() throws Exception {
    Entete head =
        new Entete("Commune de l'Île & \"Rive\" <3> \\ }", null, "Arrêté du maire", "2027-001");
    Act odd =
        new Act(
            act.kind(),
            act.family(),
            head,
            null,
            act.objet(),
            List.of(),
            List.of(),
            "",
            List.of(),
            null,
            null,
            List.of(),
            List.of(),
            null,
            List.of());

    assertThat(text(PdfWriter.write(odd, Mark.DEFINITIF)))
        .contains("Commune de l'Île & \"Rive\" <3> \\ } – n° 2027-001");
  }

  @Test
  void drawsLettersThatTheFontLacks() throws Exception {
    Map<String, Value> values = SamplePacks.circulationValues();
    values.put("motif", Value.of("fête 祭り 🎉 du quartier"));
    Act odd = SamplePacks.act(SamplePacks.circulation(), values);

    assertThat(violations(PdfWriter.write(odd, Mark.PROJET), PDFAFlavour.PDFA_2_A)).isEmpty();
  }

  private static String text(byte[] pdf) throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static Map<String, Integer> violations(byte[] pdf, PDFAFlavour flavour) throws Exception {
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      ValidationResult result = validator.validate(parser);
      Map<String, Integer> out = new HashMap<>();
      result
          .getTestAssertions()
          .forEach(a -> out.merge(a.getRuleId() + " " + a.getMessage(), 1, Integer::sum));
      assertThat(result.isCompliant()).isEqualTo(out.isEmpty());
      return out;
    }
  }
}
