import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A mail alone, with the earlier messages below it: several streets for one evening. */
final class FeteDeQuartier {

  static void write(Path folder) throws IOException {
    String text =
        """
        Bonjour Monsieur le Maire,

        Merci de votre réponse. Le comité du quartier des Tilleuls confirme
        donc la fête de quartier, avec repas partagé et bal, pour le
        samedi 5 juin 2027.

        Pour que les enfants jouent sans danger, nous vous demandons
        d'interdire la circulation et le stationnement, de 14 h 00 à minuit,
        dans les rues suivantes :

          - rue des Lilas, entre la rue Neuve et l'impasse du Lavoir ;
          - impasse du Lavoir, en totalité ;
          - place des Tilleuls.

        Les voitures pourraient passer par la rue Neuve et le chemin du
        Lavoir pendant la fête. Les barrières seront mises en place et
        retirées par les bénévoles du comité, que les services techniques
        voudront bien nous prêter. Un passage de quatre mètres restera
        libre pour les pompiers.

        Bien cordialement,

        Samira Le Goff
        présidente du Comité du quartier des Tilleuls
        12, rue des Lilas, 41990 Montrieux-les-Étangs
        06 39 98 17 32

        Le 23 avril 2027 à 17:05, Mairie de Montrieux-les-Étangs a écrit :
        > Bonjour Madame,
        >
        > Le maire est favorable au principe de votre fête de quartier. Pour
        > préparer l'arrêté, il nous faut la date définitive, les rues
        > concernées, les heures et la déviation que vous prévoyez.
        >
        > Cordialement,
        > Nadège Guillory, service de la vie associative
        >
        >> Le 20 avril 2027, Samira Le Goff a écrit :
        >> Bonjour, serait-il possible de fermer notre rue un samedi de juin
        >> pour la fête de quartier ? Merci d'avance, Samira Le Goff
        """;
    String mail =
        new Mail("Samira Le Goff", "comite.tilleuls@quartiers-montrieux.example")
            .to("Mairie de Montrieux-les-Étangs", "accueil@montrieux-les-etangs.example")
            .subject("RE: Fête de quartier des Tilleuls : fermeture de rues à la circulation")
            .date("Mon, 26 Apr 2027 20:11:03 +0200")
            .replyTo("<20270423150512.4417@montrieux-les-etangs.example>")
            .text(text)
            .write();
    Bytes.save(folder.resolve("demande.eml"), mail.getBytes(StandardCharsets.US_ASCII));
  }
}
