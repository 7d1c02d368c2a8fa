import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A scanned letter of a neighbour and the mail that asks for an analysis of it. */
final class MurDeLaRueDuClos {

  static void write(Path folder) throws IOException {
    Scan scan = new Scan();
    scan.line(30, "Yvonne Tessier");
    scan.line(30, "7, rue du Clos, 41990 Montrieux-les-Étangs");
    scan.gap(60);
    scan.right(32, "Le 9 mars 2027");
    scan.gap(50);
    scan.bold(33, "Objet : mur de soutènement de la rue du Clos");
    scan.gap(40);
    scan.line(33, "Monsieur le Maire,");
    scan.gap(20);
    scan.text(
        "Le mur communal qui borde ma propriété s'est effondré sur trois mètres dans la nuit du"
            + " 21 février 2027, après les pluies.");
    scan.text(
        "Je vous mets en demeure de le reconstruire et de me rembourser la clôture détruite, que"
            + " l'artisan a chiffrée à 2 640 €.");
    scan.text(
        "Sans réponse avant le 30 avril 2027, je saisirai mon assureur puis le tribunal.");
    scan.gap(40);
    scan.right(32, "Yvonne Tessier");
    Bytes.save(folder.resolve("lettre-scannee.png"), scan.bytes());
    String text =
        """
        Bonjour,

        Nous souhaitons une analyse juridique de cette affaire : le mur
        appartient-il à la commune ou à la riveraine ?

        Le titre de propriété n'est pas joint. L'assureur de la commune a
        accepté le 24 mars 2027 d'ouvrir un dossier, sous réserve de
        l'expertise prévue le 15 avril 2027.

        La riveraine a déjà demandé la reprise du mur par un courrier du
        3 novembre 2025, resté sans réponse.

        Merci d'avance,
        Jeanne Ollivier, services techniques
        """;
    String mail =
        new Mail("Jeanne Ollivier", "techniques@montrieux-les-etangs.example")
            .to("Service juridique", "juridique@montrieux-les-etangs.example")
            .subject("Analyse juridique demandée : mur de la rue du Clos")
            .date("Tue, 30 Mar 2027 16:20:05 +0200")
            .text(text)
            .write();
    Bytes.save(folder.resolve("demande.eml"), mail.getBytes(StandardCharsets.US_ASCII));
  }

  private MurDeLaRueDuClos() {}
}
