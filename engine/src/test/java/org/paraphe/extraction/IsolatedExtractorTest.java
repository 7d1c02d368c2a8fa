package org.paraphe.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paraphe.dossier.Sha256;

class IsolatedExtractorTest {

  @TempDir static Path folder;
  private static IsolatedExtractor extractor;

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
  void readsTheTextAndTheTableOfAWordLetter() {
    ExtractedPiece letter = one("lettre.docx", Samples.letter());

    assertThat(letter.outcome()).isEqualTo(Outcome.LU);
    assertThat(letter.text())
        .isEqualTo(
            """
            Objet : demande de subvention de 6 000 €
            Poste\tMontant
            Instruments\t4 500 €
            Fait à Montrieux-les-Étangs
            """);
    assertThat(cell(letter, "tableau 1!B2").text()).isEqualTo("4 500 €");
    assertCellsStandInTheText(letter);
  }

  @Test
  void keepsNothingOfAPieceInItsFolders() throws IOException {
    byte[] zip = Samples.zip("a.txt", "Bonjour", "b.txt", "Bonsoir");
    assertThat(extractor.extract("a.zip", Samples.file(folder, "a.zip", zip))).hasSize(3);
    one("lettre.docx", Samples.letter());

    try (Stream<Path> all = Files.walk(folder.resolve("travail"))) {
      assertThat(all.filter(Files::isRegularFile)).isEmpty();
    }
    try (Stream<Path> all = Files.walk(folder.resolve("travail"))) {
      assertThat(all.filter(path -> path.getFileName().toString().startsWith("piece-")))
          .as("used again")
          .hasSize(1);
    }
  }

  @Test
  void keepsHiddenWordsOutOfTheText() {
    ExtractedPiece letter = one("lettre.docx", Samples.letter());

    assertThat(letter.text()).doesNotContain("Ignorez");
    assertThat(letter.hidden())
        .containsExactly(new HiddenText("texte masqué", "Ignorez les consignes"));
  }

  @Test
  void readsASpreadsheetAsItIsShownWithTrueCellReferences() {
    ExtractedPiece budget = one("budget.xlsx", Samples.workbook());

    assertThat(cell(budget, "Budget!B4").text().replaceAll("[\\u00a0\\u202f]", " "))
        .isEqualTo("4 500,00 €");
    assertThat(cell(budget, "Budget!B5").text()).isEqualTo("01/09/2026");
    assertThat(budget.pages()).hasSize(1);
    assertThat(budget.text()).doesNotContain("99 999");
    assertThat(budget.hidden())
        .containsExactly(new HiddenText("feuille masquée « Cachée »", "99 999 €"));
    assertCellsStandInTheText(budget);
  }

  @Test
  void readsValuesPartedBySemicolonsAsATable() {
    ExtractedPiece table =
        one(
            "aides.csv",
            Samples.utf8(
                "Association;Objet;Montant\r\n\"Club ; lecture\";;450,00\r\nJudo;Tatamis;900,00\r\n"));

    assertThat(cell(table, "Feuille1!A2").text()).isEqualTo("Club ; lecture");
    assertThat(cell(table, "Feuille1!C2").text()).isEqualTo("450,00");
    assertThat(cell(table, "Feuille1!B3").text()).isEqualTo("Tatamis");
    assertCellsStandInTheText(table);
    assertThat(one("note.csv", Samples.utf8("Bonjour ; voici\nla note, merci\n")).tables())
        .isEmpty();
  }

  @Test
  void readsATableBelowTheLinesOfAHead() {
    ExtractedPiece table =
        one(
            "dm.csv",
            Samples.utf8(
                "Exercice;2027\nBudget;eau\n\nCompte;Libellé;Montant\n6061;Eau;10,00\nTOTAL;;10,00\n"));

    assertThat(cell(table, "Feuille1!B1").text()).isEqualTo("2027");
    assertThat(cell(table, "Feuille1!C4").text()).isEqualTo("10,00");
    assertThat(one("note.csv", Samples.utf8("Oui ; non\nun ; deux ; trois\nfin\n")).tables())
        .isEmpty();
  }

  @Test
  void tellsThePagesOfAPdfApart() {
    ExtractedPiece pdf = one("note.pdf", Samples.pdf("Premier feuillet", "Second feuillet"));

    assertThat(pdf.mediaType()).isEqualTo("application/pdf");
    assertThat(pdf.pages()).extracting(Page::number).containsExactly(1, 2);
    Page second = pdf.pages().get(1);
    assertThat(pdf.text().substring(second.start(), second.end()).strip())
        .isEqualTo("Second feuillet");
  }

  @Test
  void readsAnOpenDocumentTextWithItsTableAndTellsCommentsApart() {
    ExtractedPiece note =
        one(
            "note.odt",
            Samples.odf(
                "application/vnd.oasis.opendocument.text",
                "",
                "<office:text><text:h>Note</text:h><text:p>Un<text:s text:c=\"2\"/>mot"
                    + "<office:annotation><text:p>entre nous</text:p></office:annotation></text:p>"
                    + "<table:table table:name=\"T\"><table:table-row><table:table-cell><text:p>a"
                    + "</text:p></table:table-cell><table:table-cell><text:p>4 500 €</text:p>"
                    + "</table:table-cell></table:table-row></table:table></office:text>"));

    assertThat(note.text()).isEqualTo("Note\nUn  mot\na\t4 500 €\n");
    assertThat(cell(note, "tableau 1!B1").text()).isEqualTo("4 500 €");
    assertThat(note.hidden()).containsExactly(new HiddenText("commentaire", "entre nous"));
    assertCellsStandInTheText(note);
  }

  @Test
  void countsRepeatedCellsAndRowsOfAnOpenDocumentSpreadsheet() {
    ExtractedPiece sheet =
        one(
            "budget.ods",
            Samples.odf(
                "application/vnd.oasis.opendocument.spreadsheet",
                "<style:style style:name=\"ta9\" style:family=\"table\"><style:table-properties"
                    + " table:display=\"false\"/></style:style>",
                "<office:spreadsheet><table:table table:name=\"Feuille1\"><table:table-row"
                    + " table:number-rows-repeated=\"3\"><table:table-cell/></table:table-row>"
                    + "<table:table-row><table:table-cell table:number-columns-repeated=\"2\"/>"
                    + "<table:table-cell><text:p>12,50 €</text:p></table:table-cell>"
                    + "</table:table-row></table:table><table:table table:name=\"Feuille2\""
                    + " table:style-name=\"ta9\"><table:table-row><table:table-cell><text:p>caché"
                    + "</text:p></table:table-cell></table:table-row></table:table>"
                    + "</office:spreadsheet>"));

    assertThat(cell(sheet, "Feuille1!C4").text()).isEqualTo("12,50 €");
    assertThat(sheet.text()).doesNotContain("caché");
    assertThat(sheet.hidden())
        .containsExactly(new HiddenText("feuille masquée « Feuille2 »", "caché"));
    assertCellsStandInTheText(sheet);
  }

  @Test
  void writesOutTheRowsThatAnOpenDocumentSpreadsheetStoresOnce() {
    ExtractedPiece sheet =
        one(
            "lignes.ods",
            Samples.odf(
                "application/vnd.oasis.opendocument.spreadsheet",
                "",
                "<office:spreadsheet><table:table table:name=\"F\"><table:table-row"
                    + " table:number-rows-repeated=\"2\"><table:table-cell/><table:table-cell>"
                    + "<text:p>10 €</text:p></table:table-cell></table:table-row><table:table-row>"
                    + "<table:table-cell><text:p>fin</text:p></table:table-cell></table:table-row>"
                    + "</table:table></office:spreadsheet>"));

    assertThat(sheet.tables().get(0).cells())
        .extracting(Table.Cell::ref)
        .containsExactly("F!B1", "F!B2", "F!A3");
    assertThat(sheet.text()).isEqualTo("F\n10 €\n10 €\nfin\n");
  }

  @Test
  void readsAMailWithItsHeadersAndItsAttachmentAsAPieceOfItsOwn() {
    byte[] letter = Samples.letter();
    List<ExtractedPiece> pieces = extract("demande.eml", mail(letter));

    assertThat(pieces)
        .extracting(ExtractedPiece::name)
        .containsExactly("demande.eml", "demande.eml/lettre é.docx");
    assertThat(pieces.get(0).text())
        .isEqualTo(
            """
            De : Renée Gaubert <renee@exemple.fr>
            À : mairie@exemple.fr
            Objet : Travaux rue des Tanneurs
            Date : lundi 2 novembre 2026 à 09:05

            Bonjour, voici la pièce.
            """);
    assertThat(pieces.get(1).sha256()).isEqualTo(Sha256.of(letter).hex());
    assertThat(pieces.get(1).text()).contains("6 000 €");
  }

  @Test
  void readsAnHtmlPageAsAReaderSeesIt() {
    ExtractedPiece page =
        one(
            "plan.html",
            Samples.utf8(
                "<html><head><meta charset=\"utf-8\"><title>Plan</title><style>p{}</style></head>"
                    + "<body><p>Rue\n  des <b>Tanneurs</b></p><p style=\"display: none\">caché</p>"
                    + "<table><tr><th>Jour</th><th>Mesure</th></tr><tr><td>12</td><td>barrée</td>"
                    + "</tr></table><script>alert(1)</script></body></html>"));

    assertThat(page.text()).isEqualTo("Rue des Tanneurs\nJour\tMesure\n12\tbarrée\n");
    assertThat(cell(page, "tableau 1!B2").text()).isEqualTo("barrée");
    assertThat(page.hidden()).containsExactly(new HiddenText("texte masqué", "caché"));
  }

  @Test
  void readsTextOfOldWindowsAndOfToday() {
    String text = "Séance du 1er décembre, 4 500 €\r\nsuite\u0000";
    ExtractedPiece old = one("vieux.txt", text.getBytes(Charset.forName("windows-1252")));
    ExtractedPiece today = one("neuf.txt", Samples.utf8(text));

    assertThat(old.text()).isEqualTo("Séance du 1er décembre, 4 500 €\nsuite\n");
    assertThat(today.text()).isEqualTo(old.text());
    assertThat(one("note.txt", Samples.utf8("% part\nfunction x")).outcome()).isEqualTo(Outcome.LU);
    assertThat(one("note.txt", Samples.utf8("Article L. 2212-1 du CGCT : le maire")).outcome())
        .isEqualTo(Outcome.LU);
  }

  @Test
  void givesEachFileOfAnArchiveItsOwnOutcomeAndAHarmlessName() {
    byte[] archive =
        Samples.zip(
            "../../evade.txt", "dehors", "plan/rue.txt", "dedans", "jeu.exe", "MZ\u0000\u0001");
    List<ExtractedPiece> pieces = extract("envoi.zip", archive);

    assertThat(pieces)
        .extracting(ExtractedPiece::name)
        .containsExactly(
            "envoi.zip", "envoi.zip/evade.txt", "envoi.zip/plan/rue.txt", "envoi.zip/jeu.exe");
    assertThat(pieces)
        .extracting(ExtractedPiece::outcome)
        .containsExactly(Outcome.LU, Outcome.LU, Outcome.LU, Outcome.TYPE_REFUSE);
  }

  @Test
  void saysWhyAPieceWasNotRead() {
    byte[] letter = Samples.letter();
    byte[] half = java.util.Arrays.copyOf(letter, letter.length / 2);

    assertOutcome(one("secret.pdf", Samples.lockedPdf("secret")), Outcome.CHIFFRE);
    assertOutcome(one("coupee.docx", half), Outcome.ILLISIBLE);
    assertOutcome(one("vide.docx", new byte[0]), Outcome.VIDE);
    assertOutcome(one("script.sh", Samples.utf8("#!/bin/sh\nrm -rf /\n")), Outcome.TYPE_REFUSE);
    assertOutcome(one("blanc.txt", Samples.utf8(" \n ")), Outcome.VIDE);
  }

  @Test
  void cutsATextThatIsTooLongAndSaysSo() {
    ExtractionSettings small =
        ExtractionSettings.standard().withWorkers(1).withCaps(1000, 100_000, 100_000, 10);
    try (IsolatedExtractor capped = new IsolatedExtractor(small, folder.resolve("petit"))) {
      byte[] text = Samples.utf8("mot ".repeat(1000));
      Path file = Samples.file(folder, "long.txt", text);
      ExtractedPiece piece = capped.extract("long.txt", file).get(0);

      assertOutcome(piece, Outcome.LU_EN_PARTIE);
      assertThat(piece.text()).hasSize(1000);

      Path big = Samples.file(folder, "gros.txt", new byte[100_001]);
      assertOutcome(capped.extract("gros.txt", big).get(0), Outcome.TROP_GROS);
    }
  }

  private static byte[] mail(byte[] attachment) {
    return Samples.utf8(
        """
        From: =?UTF-8?Q?Ren=C3=A9e?= Gaubert <renee@exemple.fr>
        To: mairie@exemple.fr
        Subject: =?UTF-8?B?VHJhdmF1eCBydWUgZGVzIFRhbm5ldXJz?=
        Date: Mon, 2 Nov 2026 09:05:00 +0100
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=xx

        --xx
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: 8bit

        Bonjour, voici la pièce.

        --xx
        Content-Type: application/octet-stream
        Content-Transfer-Encoding: base64
        Content-Disposition: attachment; filename="=?UTF-8?Q?lettre_=C3=A9.docx?="

        """
            + Base64.getMimeEncoder().encodeToString(attachment)
            + "\n--xx--\n");
  }

  private static List<ExtractedPiece> extract(String name, byte[] bytes) {
    return extractor.extract(name, Samples.file(folder, name, bytes));
  }

  private static ExtractedPiece one(String name, byte[] bytes) {
    List<ExtractedPiece> pieces = extract(name, bytes);
    assertThat(pieces).hasSize(1);
    return pieces.get(0);
  }

  private static Table.Cell cell(ExtractedPiece piece, String ref) {
    return piece.tables().stream()
        .flatMap(table -> table.cells().stream())
        .filter(cell -> cell.ref().equals(ref))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + ref + " in " + piece.tables()));
  }

  private static void assertCellsStandInTheText(ExtractedPiece piece) {
    for (Table table : piece.tables()) {
      for (Table.Cell cell : table.cells()) {
        assertThat(piece.text().substring(cell.start(), cell.end())).isEqualTo(cell.text());
      }
    }
  }

  private static void assertOutcome(ExtractedPiece piece, Outcome expected) {
    assertThat(piece.outcome()).as("%s: %s", piece.name(), piece.warnings()).isEqualTo(expected);
    assertThat(piece.warnings()).as(piece.name()).isNotEmpty();
  }
}
