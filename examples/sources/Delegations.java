import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Calendar;

/** Three delegations: to an adjointe, to the head of services, to a councillor in two pieces. */
final class Delegations {

  static void write(Path folder) throws IOException {
    Bytes.save(folder.resolve("delegation-adjointe/note.docx"), note());
    Bytes.save(folder.resolve("delegation-adjointe/proces-verbal.pdf"), minutes());
    Bytes.save(
        folder.resolve("delegation-services/demande.eml"),
        mail().getBytes(StandardCharsets.US_ASCII));
    Bytes.save(folder.resolve("delegation-conseiller/tableau.xlsx"), table());
    Bytes.save(folder.resolve("delegation-conseiller/rectification.odt"), correction());
  }

  private static byte[] note() throws IOException {
    Letter letter = new Letter("Délégation de fonctions", Days.day(2027, Calendar.MARCH, 10));
    letter.letterhead("COMMUNE DE MONTRIEUX-LES-ÉTANGS", "Secrétariat général");
    letter.right("Monsieur le Maire", "Le 10 mars 2027");
    letter.bold("Objet : délégation de fonctions à Mme Élodie LE GALL-MARTIN");
    letter.text(
        "M. Gilles Aubry, 2e adjoint, a démissionné le 15 février 2027. Le conseil municipal a élu"
            + " Mme Élodie LE GALL-MARTIN pour lui succéder.");
    letter.text(
        "Il est proposé de donner délégation de fonctions et de signature à Mme Élodie LE"
            + " GALL-MARTIN, 2e adjointe, dans les domaines suivants :");
    letter.bullet("urbanisme et droit des sols ;");
    letter.bullet("habitat ;");
    letter.bullet("commerce et artisanat.");
    letter.text("La délégation prendra effet le 1er avril 2027.");
    letter.right("La secrétaire générale,", "", "Bénédicte Oudin");
    return letter.bytes();
  }

  private static byte[] minutes() throws IOException {
    PdfSheet pdf = new PdfSheet("Extrait du procès-verbal", 2027, 3, 9);
    pdf.bold(13, "EXTRAIT DU PROCÈS-VERBAL DE LA SÉANCE DU 8 MARS 2027");
    pdf.gap();
    pdf.text(
        "Présents : M. Paul Estrade, maire, président ; Mme Jeanne Carpentier, 1re adjointe ;"
            + " M. Ahmed Belkacem, 3e adjoint, et quinze conseillers.");
    pdf.text("Secrétaire de séance : M. Ahmed Belkacem.");
    pdf.text(
        "Élection d'un adjoint : Mme Élodie LE GALL-MARTIN obtient quinze voix et est proclamée"
            + " 2e adjointe.");
    return pdf.bytes();
  }

  private static String mail() {
    return new Mail("Bénédicte Oudin", "b.oudin@montrieux-les-etangs.example")
        .to("Affaires juridiques", "juridique@montrieux-les-etangs.example")
        .subject("Arrêté de délégation de signature")
        .date("Fri, 12 Mar 2027 08:55:41 +0100")
        .text(
            """
            Bonjour,

            Monsieur le Maire donne délégation de signature à Monsieur Jean
            d'Arvieu, directeur des services techniques, en matière de voirie,
            d'éclairage public et de bâtiments communaux.

            Entrée en vigueur : 15 avril 2027.

            Merci de préparer l'arrêté.

            Bénédicte Oudin
            Secrétaire générale
            """)
        .write();
  }

  private static byte[] table() throws IOException {
    Grid grid =
        new Grid("Délégations", "Délégations", Days.day(2027, Calendar.MARCH, 3), 36, 44, 16, 24);
    grid.head("Élu", "Domaines délégués", "Date d'effet", "Délégation de signature");
    grid.line(
        "M. Karim Bensalem, conseiller municipal délégué",
        "transition écologique ; mobilités",
        "01/04/2027",
        "non");
    grid.line("Mis à jour le 3 mars 2027");
    return grid.bytes();
  }

  private static byte[] correction() throws IOException {
    Odt odt = new Odt("Rectification");
    odt.heading("Secrétariat général");
    odt.text("Le 11 mars 2027");
    odt.text("Objet : arrêté de délégation de M. Karim Bensalem");
    odt.text(
        "Le tableau du 3 mars comporte une erreur de date. La délégation de M. Karim Bensalem,"
            + " conseiller municipal délégué, doit prendre effet le 15 avril 2027.");
    return odt.bytes();
  }

  private Delegations() {}
}
