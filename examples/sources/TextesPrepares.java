import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Calendar;

/** Three texts that a service prepared: with its annex, in two versions, in a mail. */
final class TextesPrepares {

  static void write(Path folder) throws IOException {
    Bytes.save(folder.resolve("reglement-mediatheque/projet.docx"), rules());
    Bytes.save(folder.resolve("reglement-mediatheque/reglement.pdf"), annex());
    Bytes.save(folder.resolve("tarifs-salle/rapport.odt"), prices(250, "15 février 2027"));
    Bytes.save(folder.resolve("tarifs-salle/rapport-corrige.odt"), prices(260, "5 mars 2027"));
    Bytes.save(
        folder.resolve("motion-gare/texte.eml"), motion().getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] rules() throws IOException {
    Letter letter = new Letter("Projet de délibération", Days.day(2027, Calendar.MARCH, 5));
    letter.letterhead("COMMUNE DE MONTRIEUX-LES-ÉTANGS", "Médiathèque");
    letter.bold("Projet de délibération");
    letter.bold("Objet : règlement intérieur de la médiathèque");
    letter.text(
        "Vu le code général des collectivités territoriales, notamment son article L. 2121-29 ;");
    letter.text("Vu la délibération n° 2019-31 du 17 juin 2019 portant création de la médiathèque ;");
    letter.text("Vu l'avis de la commission culture du 2 mars 2027 ;");
    letter.text(
        "Considérant que le prêt de liseuses et l'accès aux postes informatiques n'entrent pas"
            + " dans le règlement actuel ;");
    letter.text("Considérant qu'il convient de fixer les droits et les devoirs des usagers ;");
    letter.text("Après en avoir délibéré, le conseil municipal DÉCIDE :");
    letter.text("Article 1er : Le règlement intérieur annexé à la présente délibération est adopté.");
    letter.text("Article 2 : Le prêt est consenti pour trois semaines :");
    letter.bullet("cinq livres et deux revues par usager ;");
    letter.bullet("une liseuse par foyer.");
    letter.text("Article 3 : Le règlement entre en vigueur le 1er juin 2027.");
    letter.right("Le Maire,");
    return letter.bytes();
  }

  private static byte[] annex() throws IOException {
    PdfSheet pdf = new PdfSheet("Règlement intérieur", 2027, 3, 5);
    pdf.bold(13, "RÈGLEMENT INTÉRIEUR DE LA MÉDIATHÈQUE");
    pdf.gap();
    pdf.text("Article 1er. La médiathèque est ouverte à tous.");
    pdf.text("Article 2. L'inscription est gratuite pour les moins de dix-huit ans.");
    pdf.text("Article 3. Les documents rendus en retard suspendent le droit d'emprunter.");
    return pdf.bytes();
  }

  private static byte[] prices(int price, String day) throws IOException {
    Odt odt = new Odt("Rapport – tarifs de la salle des fêtes");
    odt.heading("Commune de Montrieux-les-Étangs – Service des fêtes");
    odt.text("Montrieux-les-Étangs, le " + day);
    odt.text("Objet : tarifs de location de la salle des fêtes");
    odt.text("Les tarifs n'ont pas changé depuis six ans, alors que les charges ont augmenté.");
    odt.text("Vu l'article L. 2121-29 du code général des collectivités territoriales ;");
    odt.text("Vu la délibération du 9 novembre 2020 fixant les tarifs en vigueur ;");
    odt.text("Considérant la hausse du prix de l'énergie ;");
    odt.text("Il est proposé au conseil municipal :");
    odt.text(
        "– de fixer à " + price + " € la location pour les habitants et à 420 € pour les autres ;");
    odt.text("– de fixer la caution à 500 € ;");
    odt.text("– d'autoriser le maire à signer les conventions de location.");
    return odt.bytes();
  }

  private static String motion() {
    return new Mail("Ahmed Belkacem", "a.belkacem@montrieux-les-etangs.example")
        .to("Secrétariat général", "secretariat@montrieux-les-etangs.example")
        .subject("Motion à inscrire à l'ordre du jour")
        .date("Tue, 09 Mar 2027 19:04:12 +0100")
        .text(
            """
            Bonsoir,

            Voici le texte arrêté par le groupe de travail.

            Objet : motion pour le maintien des arrêts en gare de Montrieux

            VU l'article L. 2121-29 du code général des collectivités territoriales ;
            VU la convention conclue avec la région le 3 juin 2022 ;

            CONSIDÉRANT que 180 voyageurs montent chaque jour à Montrieux ;
            CONSIDÉRANT que la suppression de quatre arrêts isolerait les lycéens ;

            Le conseil municipal, après en avoir délibéré,

            DEMANDE le maintien des arrêts existants ;
            SOLLICITE une rencontre avec la région ;
            CHARGE le maire de transmettre la présente motion.

            Bonne soirée,
            Ahmed Belkacem
            """)
        .write();
  }

  private TextesPrepares() {}
}
