import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Calendar;

/** A subsidy asked for by mail with its form in PDF; several, in a table that a note presents. */
final class Subventions {

  static void write(Path folder) throws IOException {
    Bytes.save(
        folder.resolve("subvention-judo/demande.eml"), mail().getBytes(StandardCharsets.US_ASCII));
    Bytes.save(folder.resolve("subventions-associations/repartition.xlsx"), table());
    Bytes.save(folder.resolve("subventions-associations/note.odt"), note());
  }

  private static String mail() throws IOException {
    return new Mail("Loïc Tessier", "president@judo-montrieux.example")
        .to("Mairie", "mairie@montrieux-les-etangs.example")
        .subject("Demande de subvention du Judo Club de Montrieux")
        .date("Thu, 04 Feb 2027 20:31:09 +0100")
        .text(
            """
            Bonjour,

            Au nom du Judo Club de Montrieux, je vous adresse notre demande de
            subvention pour l'année 2027. Le formulaire est joint.

            Loïc Tessier
            Président
            """)
        .attach("formulaire.pdf", "application/pdf", form())
        .write();
  }

  private static byte[] form() throws IOException {
    PdfSheet pdf = new PdfSheet("Demande de subvention", 2027, 2, 4);
    pdf.bold(14, "DEMANDE DE SUBVENTION MUNICIPALE");
    pdf.gap();
    pdf.line(11, "Nom de l'association : Judo Club de Montrieux");
    pdf.line(11, "Numéro SIRET : 801 234 567 00015");
    pdf.line(11, "Siège social : 12, rue Neuve, 41990 Montrieux-les-Étangs");
    pdf.line(11, "Exercice : 2027");
    pdf.line(11, "Montant demandé : 1 850 €");
    pdf.line(11, "Objet de la subvention : achat de tatamis pour les cours des enfants");
    pdf.gap();
    pdf.text("L'association a souscrit le contrat d'engagement républicain.");
    return pdf.bytes();
  }

  private static byte[] table() throws IOException {
    Grid grid =
        new Grid(
            "Répartition 2027", "Répartition", Days.day(2027, Calendar.MARCH, 9), 40, 52, 18);
    grid.head("Association", "Objet", "Montant proposé");
    grid.line("Club de lecture des Étangs", "Salon du livre de jeunesse", 600);
    grid.line("Comité de jumelage de Montrieux", "Accueil de la délégation galloise", 1_450);
    grid.line("Les Randonneurs du Val", "Balisage du sentier des moulins", 380.50);
    grid.total("Total", 2, 2);
    return grid.bytes();
  }

  private static byte[] note() throws IOException {
    Odt odt = new Odt("Note – subventions 2027");
    odt.heading("Commune de Montrieux-les-Étangs – Service de la vie associative");
    odt.text("Le 9 mars 2027");
    odt.text("Affaire : subventions aux associations pour l'exercice 2027");
    odt.text(
        "La commission « Vie associative et culture », réunie le 4 mars 2027, a émis un avis"
            + " favorable à la répartition jointe. Les associations ont souscrit le contrat"
            + " d'engagement républicain.");
    odt.text("La dépense sera imputée au chapitre 65, article 65748 du budget principal.");
    return odt.bytes();
  }

  private Subventions() {}
}
