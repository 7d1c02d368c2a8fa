import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Calendar;

/** Three changes to a budget: a workbook in balance, a PDF that is not, a scanned note. */
final class DecisionsModificatives {

  static void writeVoirie(Path folder) throws IOException {
    Letter note = new Letter("Décision modificative n° 2", Days.day(2027, Calendar.SEPTEMBER, 20));
    note.letterhead(
        "COMMUNE DE MONTRIEUX-LES-ÉTANGS", "Service des finances", "Dossier suivi par Lucie Ferrand");
    note.right("Montrieux-les-Étangs, le 20 septembre 2027");
    note.bold("Note au conseil municipal : décision modificative n° 2 du budget principal 2027");
    note.text(
        "Les dégâts causés par l'orage du 11 août imposent des travaux de voirie qui n'étaient pas"
            + " prévus au budget primitif. La compagnie d'assurance versera une indemnité et l'État"
            + " une dotation.");
    note.text(
        "Le détail des inscriptions figure dans le classeur joint. La section de fonctionnement"
            + " dégage un virement complémentaire vers la section d'investissement.");
    note.text("Le conseil municipal est appelé à adopter cette décision modificative.");
    Bytes.save(folder.resolve("note.docx"), note.bytes());
    try (Sheets grid = new Sheets()) {
      grid.sheet("Fonctionnement", 10, 10, 46, 16, 16)
          .row("BUDGET PRINCIPAL 2027 – DÉCISION MODIFICATIVE N° 2")
          .row("SECTION DE FONCTIONNEMENT")
          .row("Chapitre", "Article", "Libellé", "Dépenses", "Recettes")
          .row("011", "615231", "Entretien et réparation de voiries", 18_400.00, null)
          .row("011", "6068", "Autres matières et fournitures", -1_400.00, null)
          .row("023", "023", "Virement à la section d'investissement", 15_000.00, null)
          .row("75", "75888", "Indemnité d'assurance", null, 22_000.00)
          .row("74", "744", "Fonds de compensation de la TVA", null, 10_000.00)
          .row(null, null, "TOTAL DE LA SECTION", 32_000.00, 32_000.00);
      grid.sheet("Investissement", 10, 10, 46, 16, 16)
          .row("SECTION D'INVESTISSEMENT")
          .row("Chapitre", "Article", "Libellé", "Dépenses", "Recettes")
          .row("21", "2151", "Réseaux de voirie", 27_500.00, null)
          .row("021", "021", "Virement de la section de fonctionnement", null, 15_000.00)
          .row("13", "1341", "Dotation d'équipement des territoires ruraux", null, 12_500.00)
          .row(null, null, "TOTAL DE LA SECTION", 27_500.00, 27_500.00);
      Bytes.save(
          folder.resolve("inscriptions.xlsx"),
          grid.bytes("Inscriptions budgétaires", Days.day(2027, Calendar.SEPTEMBER, 20)));
    }
  }

  static void writeDesequilibre(Path folder) throws IOException {
    PdfSheet pdf = new PdfSheet("Projet de décision modificative", 2027, 10, 4);
    float[] at = {60, 115, 170, 385, 470};
    pdf.bold(14, "PROJET DE DÉCISION MODIFICATIVE N° 3");
    pdf.line(11, "Budget annexe de l'assainissement – exercice 2027");
    pdf.rule();
    pdf.bold(12, "Section d'exploitation");
    pdf.row(true, at, "Chapitre", "Compte", "Libellé", "Dépenses", "Recettes");
    pdf.row(false, at, "011", "61523", "Entretien des réseaux", "6 800,00", "");
    pdf.row(false, at, "65", "6541", "Créances admises en non-valeur", "1 200,00", "");
    pdf.row(false, at, "70", "70611", "Redevance d'assainissement collectif", "", "8 000,00");
    pdf.row(true, at, "", "", "Total de la section", "8 000,00", "8 000,00");
    pdf.gap();
    pdf.bold(12, "Section d'investissement");
    pdf.row(true, at, "Chapitre", "Compte", "Libellé", "Dépenses", "Recettes");
    pdf.row(false, at, "21", "21532", "Réseaux d'assainissement", "24 000,00", "");
    pdf.row(false, at, "20", "2031", "Frais d'études", "-3 500,00", "");
    pdf.row(false, at, "13", "13111", "Subvention de l'agence de l'eau", "", "16 000,00");
    pdf.row(true, at, "", "", "Total de la section", "20 500,00", "16 500,00");
    pdf.gap();
    pdf.text(
        "Les travaux de la rue du Moulin doivent commencer avant l'hiver ; la notification de la"
            + " subvention complémentaire est attendue.");
    Bytes.save(folder.resolve("projet-dm.pdf"), pdf.bytes());
    String mail =
        new Mail("Lucie Ferrand", "finances@montrieux-les-etangs.example")
            .to("Secrétariat général", "secretariat@montrieux-les-etangs.example")
            .subject("DM n° 3 assainissement : pour le conseil du 18 octobre")
            .date("Mon, 04 Oct 2027 16:20:05 +0200")
            .text(
                """
                Bonjour,

                Le projet de décision modificative n° 3 du budget annexe de l'assainissement
                est prêt, il est joint séparément. Il reste à confirmer la recette de la
                section d'investissement.

                Lucie Ferrand
                """)
            .write();
    Bytes.save(folder.resolve("transmission.eml"), mail.getBytes(StandardCharsets.US_ASCII));
  }

  static void writeScan(Path folder) throws IOException {
    Scan scan = new Scan();
    scan.bold(38, "COMMUNE DE MONTRIEUX-LES-ÉTANGS");
    scan.gap(30);
    scan.bold(34, "Budget principal – exercice 2027");
    scan.bold(34, "Décision modificative n° 4");
    scan.gap(30);
    scan.text(
        "Des crédits manquent pour l'énergie et pour les intérêts de la dette. Il est proposé au"
            + " conseil les virements suivants, sans changement du total.");
    scan.bold(33, "Section de fonctionnement");
    scan.bold(33, "Dépenses");
    scan.line(33, "60612 Énergie et électricité 4 300,00");
    scan.line(33, "66111 Intérêts réglés à l'échéance 700,00");
    scan.line(33, "6232 Fêtes et cérémonies -5 000,00");
    scan.gap(60);
    scan.right(32, "Le 22 novembre 2027");
    scan.right(32, "Lucie Ferrand, finances");
    Bytes.save(folder.resolve("note-scannee.png"), scan.bytes());
  }

  private DecisionsModificatives() {}
}
