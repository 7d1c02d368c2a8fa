import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A mail that carries the company's request as a PDF: complete and without contradiction. */
final class TravauxRueDesTanneurs {

  static void write(Path folder) throws IOException {
    byte[] pdf = request();
    String text =
        """
        Bonjour,

        Vous trouverez ci-joint notre demande d'arrêté pour les travaux de
        renouvellement de la conduite d'eau potable de la rue des Tanneurs,
        que nous exécutons pour le compte du syndicat des eaux.

        Comme convenu au téléphone avec Mme Guillory, la rue serait fermée
        du lundi 12 avril 2027 au vendredi 23 avril 2027. Les riverains et les
        services de secours garderont leur accès à tout moment.

        Nous restons à votre disposition pour le plan de déviation.

        Cordialement,

        Julien Bérault
        Conducteur de travaux
        SARL Bérault Travaux Publics
        Zone artisanale des Grands Prés, 41990 Montrieux-les-Étangs
        02 61 91 53 18 / 06 39 98 41 60
        """;
    String mail =
        new Mail("Julien Bérault", "j.berault@berault-tp.example")
            .to("Mairie – Service voirie", "voirie@montrieux-les-etangs.example")
            .cc("Syndicat des eaux de la Vallée", "travaux@eaux-vallee.example")
            .subject("Demande d'arrêté de circulation – rue des Tanneurs – réseau d'eau potable")
            .date("Tue, 16 Mar 2027 09:42:17 +0100")
            .text(text)
            .attach("arrete-demande.pdf", "application/pdf", pdf)
            .write();
    Bytes.save(folder.resolve("demande.eml"), mail.getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] request() throws IOException {
    PdfSheet pdf = new PdfSheet("Demande d'arrêté de police de la circulation", 2027, 3, 16);
    pdf.bold(13, "SARL BÉRAULT TRAVAUX PUBLICS");
    pdf.line(10, "Zone artisanale des Grands Prés, 41990 Montrieux-les-Étangs");
    pdf.line(10, "SIRET 812 305 647 00024 – travaux@berault-tp.example – 02 61 91 53 18");
    pdf.rule();
    pdf.bold(14, "DEMANDE D'ARRÊTÉ DE POLICE DE LA CIRCULATION");
    pdf.line(11, "À l'attention de Monsieur le Maire de Montrieux-les-Étangs");
    pdf.line(11, "Fait à Montrieux-les-Étangs, le 16 mars 2027");
    pdf.gap();
    pdf.bold(11, "1. Demandeur");
    pdf.text(
        "L'entreprise SARL Bérault Travaux Publics, représentée par son conducteur de travaux,"
            + " Monsieur Julien Bérault, agissant pour le compte du Syndicat des eaux de la"
            + " Vallée.");
    pdf.bold(11, "2. Lieu et nature des travaux");
    pdf.text(
        "Les travaux consistent à renouveler la conduite d'eau potable et quatorze branchements"
            + " rue des Tanneurs, du n° 3 au n° 27, voie communale située en agglomération.");
    pdf.bold(11, "3. Période");
    pdf.text(
        "Le chantier se déroulera du lundi 12 avril 2027 au vendredi 23 avril 2027, de 8 h 00 à"
            + " 17 h 30, hors samedi et dimanche.");
    pdf.bold(11, "4. Restrictions demandées");
    pdf.bullet("la circulation de tous les véhicules est interdite rue des Tanneurs ;");
    pdf.bullet("le stationnement est interdit des deux côtés de la chaussée ;");
    pdf.bullet("la vitesse est limitée à 30 km/h aux abords du chantier ;");
    pdf.bullet("l'accès des riverains, des piétons et des services de secours est maintenu.");
    pdf.bold(11, "5. Déviation");
    pdf.text(
        "Une déviation sera mise en place par la rue du Moulin, la place du Marché et l'avenue de"
            + " la Gare, dans les deux sens.");
    pdf.bold(11, "6. Signalisation");
    pdf.text(
        "La signalisation réglementaire sera posée, entretenue et déposée par l'entreprise, sous"
            + " sa responsabilité, conformément à l'instruction interministérielle sur la"
            + " signalisation routière.");
    pdf.bold(11, "7. Avis du gestionnaire de la voie");
    pdf.text(
        "Le service de la voirie communale, gestionnaire de la voie, a donné un avis favorable le"
            + " 12 mars 2027.");
    pdf.gap();
    pdf.line(11, "Le conducteur de travaux,");
    pdf.line(11, "Julien Bérault");
    return pdf.bytes();
  }
}
