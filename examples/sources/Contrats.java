import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Calendar;

/** Three contracts decided by delegation: upkeep, a lease, and an insurance priced twice. */
final class Contrats {

  static void writeMaintenance(Path folder) throws IOException {
    Letter note = new Letter("Projet de décision", Days.day(2026, Calendar.DECEMBER, 3));
    note.letterhead("COMMUNE DE MONTRIEUX-LES-ÉTANGS", "Services techniques");
    note.right("Le 3 décembre 2026");
    note.bold("Objet : contrat de maintenance de la chaufferie de la salle des fêtes");
    note.text(
        "Le contrat en cours s'achève à la fin de l'année. Trois entreprises ont été consultées."
            + " Il est proposé de conclure un nouveau contrat avec la société Thermie Centre, pour"
            + " un montant annuel de 1 850,00 € HT, soit 2 220,00 € TTC (TVA 20 %).");
    note.text("Le contrat prendra effet le 1er janvier 2027, pour une durée de trois ans.");
    note.text(
        "Monsieur le Maire peut signer par délégation du conseil municipal, en application de"
            + " l'article L. 2122-22, 4°, du code général des collectivités territoriales et de la"
            + " délibération n° 2026-031 du 22 juin 2026.");
    Bytes.save(folder.resolve("note.docx"), note.bytes());
  }

  static void writeLogement(Path folder) throws IOException {
    String mail =
        new Mail("Samira Hadj", "logement@montrieux-les-etangs.example")
            .to("Secrétariat général", "secretariat@montrieux-les-etangs.example")
            .subject("Décision à préparer : location du logement de l'ancienne poste")
            .date("Tue, 18 May 2027 08:55:31 +0200")
            .text(
                """
                Bonjour,

                Merci de préparer la décision du maire pour le logement de l'ancienne poste.

                Objet : location du logement communal situé au-dessus de l'ancienne poste
                Locataire : Monsieur Antoine Roussel
                Loyer mensuel : 385,00 €
                Durée du bail : 6 ans
                Date d'effet : 1er juillet 2027

                Le conseil municipal a délégué au maire le louage de choses par sa
                délibération n° 2026-031 du 22 juin 2026 (CGCT, art. L. 2122-22, 5°).

                Cordialement,
                Samira Hadj
                """)
            .write();
    Bytes.save(folder.resolve("demande.eml"), mail.getBytes(StandardCharsets.US_ASCII));
  }

  static void writeAssurance(Path folder) throws IOException {
    Odt odt = new Odt("Note – assurance des véhicules");
    odt.heading("Commune de Montrieux-les-Étangs – Affaires générales");
    odt.heading("Note à Monsieur le Maire, le 9 novembre 2026");
    odt.text("Objet : contrat d'assurance de la flotte de véhicules");
    odt.text(
        "Après comparaison, il est proposé de retenir l'offre de la compagnie Prévoyance des"
            + " Étangs et de souscrire le contrat à compter du 1er janvier 2027, pour une durée de"
            + " quatre ans. Le montant annuel est de 6 480,00 € TTC.");
    odt.text(
        "Fondement : 6° de l'article L. 2122-22 du CGCT, délégation donnée par la délibération"
            + " n° 2026-031 du 22 juin 2026.");
    Bytes.save(folder.resolve("note.odt"), odt.bytes());
    PdfSheet pdf = new PdfSheet("Proposition d'assurance", 2026, 10, 27);
    pdf.bold(14, "PRÉVOYANCE DES ÉTANGS");
    pdf.line(10, "Assurances – 6, quai des Saules, 41990 Montrieux-les-Étangs");
    pdf.rule();
    pdf.bold(12, "Proposition du 27 octobre 2026");
    pdf.text("Flotte de neuf véhicules de la commune, garanties au tiers étendu.");
    pdf.text("Prime annuelle : 6 840,00 € TTC");
    Bytes.save(folder.resolve("proposition.pdf"), pdf.bytes());
  }

  private Contrats() {}
}
