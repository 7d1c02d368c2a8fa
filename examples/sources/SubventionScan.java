import java.io.IOException;
import java.nio.file.Path;

/** One typed letter, scanned: only OCR can read it. */
final class SubventionScan {

  static void write(Path folder) throws IOException {
    Scan scan = new Scan();
    scan.bold(40, "LES AMIS DU VIEUX LAVOIR");
    scan.line(30, "Association loi 1901");
    scan.line(30, "3, impasse du Lavoir, 41990 Montrieux-les-Étangs");
    scan.line(30, "SIRET 847 210 937 00011");
    scan.gap(60);
    scan.right(32, "Monsieur le Maire");
    scan.right(32, "de Montrieux-les-Étangs");
    scan.gap(30);
    scan.right(32, "Le 18 janvier 2027");
    scan.gap(50);
    scan.bold(33, "Objet : demande de subvention pour la restauration du lavoir");
    scan.gap(40);
    scan.line(33, "Monsieur le Maire,");
    scan.gap(20);
    scan.text(
        "Notre association « Les Amis du vieux lavoir » entretient depuis 2009 le lavoir de la"
            + " commune et l'ouvre au public lors des Journées du patrimoine.");
    scan.text(
        "Au printemps, nos bénévoles remplaceront les tuiles cassées et deux pièces de la"
            + " charpente. Les matériaux ont été chiffrés à 1 320 € par l'entreprise Chauvelin.");
    scan.text(
        "Nous sollicitons de la commune une subvention de 850 € au titre de l'exercice 2027 pour"
            + " la restauration de la toiture du lavoir. Le reste sera payé par l'association.");
    scan.text("L'association a souscrit le contrat d'engagement républicain le 9 janvier 2027.");
    scan.text("Veuillez agréer, Monsieur le Maire, l'expression de nos sentiments dévoués.");
    scan.gap(40);
    scan.right(32, "Le président,");
    scan.gap(60);
    scan.right(32, "Gérard Pinson");
    Bytes.save(folder.resolve("lettre-scannee.png"), scan.bytes());
  }
}
