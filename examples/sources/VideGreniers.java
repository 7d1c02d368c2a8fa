import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Calendar;

/** A Word letter and a plan in HTML; one of the streets is a departmental road. */
final class VideGreniers {

  static void write(Path folder) throws IOException {
    Bytes.save(folder.resolve("courrier.docx"), letter());
    Bytes.save(folder.resolve("plan-de-circulation.html"), plan().getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] letter() throws IOException {
    Letter letter = new Letter("Vide-greniers du 16 mai 2027", Days.day(2027, Calendar.MARCH, 2));
    letter.letterhead(
        "AMICALE LAÏQUE DES ÉTANGS",
        "Maison des associations, 9, rue Neuve, 41990 Montrieux-les-Étangs",
        "amicale@laique-etangs.example – 02 61 91 70 45");
    letter.right("Monsieur Paul Estrade", "Maire de Montrieux-les-Étangs");
    letter.right("Montrieux-les-Étangs, le 2 mars 2027");
    letter.bold("Objet : vide-greniers annuel, demande d'arrêté de circulation");
    letter.text("Monsieur le Maire,");
    letter.text(
        "L'Amicale laïque des Étangs organise son vide-greniers annuel le dimanche 16 mai 2027,"
            + " de 6 h 00 à 20 h 00, installation et rangement compris. Nous attendons environ"
            + " 180 exposants et 3 000 visiteurs.");
    letter.text(
        "Les stands occuperont l'avenue de la Gare, la rue Neuve et la place du Marché. Pour la"
            + " sécurité du public, nous vous demandons de bien vouloir y interdire la"
            + " circulation et le stationnement pendant toute la durée de la manifestation, à"
            + " l'exception des véhicules de secours.");
    letter.text(
        "L'avenue de la Gare étant une section de la route départementale 922, nous avons"
            + " interrogé son gestionnaire : le conseil départemental a donné un avis favorable"
            + " le 22 février 2027.");
    letter.text(
        "Le plan de circulation joint décrit les mesures rue par rue ainsi que la déviation. La"
            + " signalisation sera mise en place par les services techniques et tenue par nos"
            + " bénévoles.");
    letter.text("Veuillez agréer, Monsieur le Maire, nos salutations les meilleures.");
    letter.right("Le président,", "", "Olivier Brossard");
    letter.small("Pièce jointe : plan de circulation.");
    return letter.bytes();
  }

  private static String plan() {
    return """
    <!DOCTYPE html>
    <html lang="fr">
    <head>
    <meta charset="utf-8">
    <title>Plan de circulation – vide-greniers du 16 mai 2027</title>
    <style>table{border-collapse:collapse} td,th{border:1px solid #666;padding:.3em}</style>
    </head>
    <body>
    <h1>Plan de circulation – vide-greniers de l’Amicale laïque des Étangs</h1>
    <p>Dimanche 16 mai 2027, de 6 h 00 à 20 h 00.</p>
    <table>
    <tr><th>Voie</th><th>Section</th><th>Mesure</th></tr>
    <tr><td>Avenue de la Gare (RD 922)</td><td>de la place du Marché au n° 40</td>
    <td>circulation et stationnement interdits</td></tr>
    <tr><td>Rue Neuve</td><td>en totalité</td><td>circulation et stationnement interdits</td></tr>
    <tr><td>Place du Marché</td><td>en totalité</td><td>stationnement interdit</td></tr>
    </table>
    <h2>Déviation</h2>
    <p>Une déviation sera mise en place par la rue du Moulin, le boulevard des Étangs et la rue
    des Écoles, dans les deux sens.</p>
    <h2>Secours</h2>
    <p>Une voie de quatre mètres reste libre. Accès des secours par la rue du Moulin.</p>
    </body>
    </html>
    """;
  }
}
