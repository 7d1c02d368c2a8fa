import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Calendar;

/** A mail thread that asks for a summary, with the contractor's letter: amounts that disagree. */
final class LitigeSalleDesFetes {

  static void write(Path folder) throws IOException {
    String text =
        """
        Bonjour Nadège,

        Merci de nous préparer une note de synthèse juridique sur le litige
        de la salle des fêtes avant la réunion du 12 avril 2027.

        En résumé : la société Carreaux du Cher réclame le solde du marché de
        carrelage. La réception a été prononcée avec réserves le 18 décembre
        2026. Le décompte établi par nos services arrête le solde du marché à
        14 200 €, retenue de garantie déduite.

        Le délai de réponse au mémoire en réclamation expire le 2 mai 2027
        (article R. 2191-1 du code de la commande publique à vérifier).
        Le rapport de l'expert n'est pas joint : peux-tu le demander ?

        Bien à toi,

        Solène Dupuy-Martel
        directrice générale des services

        Le 30 mars 2027 à 09:12, Nadège Guillory a écrit :
        > Bonjour Solène,
        >
        > Le maire a refusé le 22 mars 2027 de lever les réserves sur les
        > plinthes du bar. Je te transmets la lettre de la société.
        >
        > Nadège Guillory, service des marchés
        """;
    String mail =
        new Mail("Solène Dupuy-Martel", "dgs@montrieux-les-etangs.example")
            .to("Nadège Guillory", "marches@montrieux-les-etangs.example")
            .subject("Note de synthèse juridique : litige de la salle des fêtes")
            .date("Thu, 01 Apr 2027 10:42:17 +0200")
            .replyTo("<20270330091200.118@montrieux-les-etangs.example>")
            .text(text)
            .write();
    Bytes.save(folder.resolve("demande.eml"), mail.getBytes(StandardCharsets.US_ASCII));
    Bytes.save(folder.resolve("reclamation.docx"), claim());
  }

  private static byte[] claim() throws IOException {
    Letter letter = new Letter("Mémoire en réclamation", Days.day(2027, Calendar.MARCH, 2));
    letter.letterhead("CARREAUX DU CHER", "SARL, 18 rue des Fours, 41990 Montrieux-les-Étangs");
    letter.right("Montrieux-les-Étangs, le 2 mars 2027");
    letter.bold("Objet : mémoire en réclamation, carrelage de la salle des fêtes");
    letter.text("Monsieur le Maire,");
    letter.text(
        "Nous contestons le décompte notifié le 4 février 2027. Le solde du marché s'élève à"
            + " 17 850 €, intérêts moratoires non compris.");
    letter.text(
        "Nous demandons la levée des réserves sur les plinthes, reprises le 25 janvier 2027 en"
            + " présence de votre agent, M. Bastien Lemoine.");
    letter.text(
        "À défaut de réponse dans un délai de deux mois, nous saisirons le tribunal administratif"
            + " d'Orléans, en application de l'article R. 421-1 du code de justice administrative.");
    letter.text("Veuillez agréer, Monsieur le Maire, l'expression de nos salutations distinguées.");
    letter.right("Le gérant,", "", "Octave Rambert");
    return letter.bytes();
  }

  private LitigeSalleDesFetes() {}
}
