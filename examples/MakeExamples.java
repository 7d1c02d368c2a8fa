import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;

/**
 * Writes the sample dossiers: a Word letter with a spreadsheet and a note, mails, a PDF, a plan in
 * HTML, a scan. Authority, associations, companies and people are invented; telephone numbers come
 * from the blocks kept for fiction, mail domains from {@code .example}.
 *
 * <p>Run by {@code make-examples.sh}; the one argument is the folder to write into. Two runs on one
 * machine give the same bytes.
 */
public final class MakeExamples {

  private static final TimeZone UTC = TimeZone.getTimeZone("UTC");

  public static void main(String[] args) throws IOException {
    if (args.length != 1) {
      System.err.println("usage : java -cp \"<lib>/*\" MakeExamples.java <dossier de sortie>");
      System.exit(2);
    }
    Locale.setDefault(Locale.FRANCE);
    TimeZone.setDefault(UTC);
    System.setProperty("java.awt.headless", "true");
    Path out = Path.of(args[0]);
    SubventionHarmonie.write(out.resolve("subvention-harmonie"));
    TravauxRueDesTanneurs.write(out.resolve("travaux-rue-des-tanneurs"));
    FeteDeQuartier.write(out.resolve("fete-de-quartier"));
    VideGreniers.write(out.resolve("vide-greniers"));
    SubventionScan.write(out.resolve("subvention-scan"));
  }

  private MakeExamples() {}

  /** A letter, a budget and the service's note, which proposes less than the letter asks for. */
  private static final class SubventionHarmonie {

    static void write(Path folder) throws IOException {
      save(folder.resolve("lettre.docx"), letter());
      save(folder.resolve("budget.xlsx"), budget());
      save(folder.resolve("note.odt"), note());
    }

    private static byte[] letter() throws IOException {
      Letter letter = new Letter("Demande de subvention 2027", day(2027, Calendar.FEBRUARY, 8));
      letter.letterhead(
          "HARMONIE MUNICIPALE DE MONTRIEUX",
          "Association régie par la loi du 1er juillet 1901, fondée en 1887",
          "4, rue de la Gare, 41990 Montrieux-les-Étangs",
          "Tél. 02 61 91 24 07 – bureau@harmonie-montrieux.example",
          "RNA W411009987 – SIRET 893 410 274 00011");
      letter.right(
          "Monsieur Paul Estrade",
          "Maire de Montrieux-les-Étangs",
          "1, place de la Mairie",
          "41990 Montrieux-les-Étangs");
      letter.right("Montrieux-les-Étangs, le 8 février 2027");
      letter.bold("Objet : demande de subvention de fonctionnement pour l'année 2027");
      letter.text("Monsieur le Maire, Mesdames et Messieurs les conseillers municipaux,");
      letter.text(
          "L'Harmonie municipale de Montrieux réunit cette année 46 musiciens, dont 19 élèves de"
              + " moins de dix-huit ans inscrits à notre école de musique. Elle accompagne les"
              + " cérémonies du 8 mai, du 14 juillet et du 11 novembre, et donne chaque année trois"
              + " concerts gratuits à la salle des fêtes.");
      letter.text(
          "Nous avons l'honneur de solliciter une subvention de 6 000 € afin de couvrir les charges"
              + " de l'exercice 2027, à savoir :");
      letter.bullet("la rémunération du chef et des deux professeurs de l'école de musique ;");
      letter.bullet("l'entretien du parc d'instruments prêtés aux élèves ;");
      letter.bullet("l'organisation du concert de printemps et de la fête de la musique.");
      letter.text(
          "La commune nous avait accordé 4 000 € en 2026. L'augmentation demandée tient à"
              + " l'ouverture d'une classe de percussions, dont le détail figure au tableau suivant"
              + " et dans le budget prévisionnel joint.");
      letter.table(
          List.of("Poste", "2026 (réalisé)", "2027 (prévu)"),
          List.of("École de musique", "7 850 €", "9 400 €"),
          List.of("Instruments et partitions", "1 920 €", "2 600 €"),
          List.of("Concerts et déplacements", "2 310 €", "2 500 €"));
      letter.text(
          "Conformément à l'article 10-1 de la loi n° 2000-321 du 12 avril 2000, notre conseil"
              + " d'administration a souscrit le contrat d'engagement républicain le 14 janvier"
              + " 2027 ; l'attestation est tenue à votre disposition.");
      letter.text(
          "Nous vous prions d'agréer, Monsieur le Maire, l'expression de notre"
              + " considération distinguée.");
      letter.right("Pour le conseil d'administration,", "la présidente,", "", "Hélène Vasseur");
      letter.small(
          "Pièces jointes : budget prévisionnel 2027 et compte de résultat 2026 (un classeur) ;"
              + " statuts ; relevé d'identité bancaire.");
      return letter.bytes();
    }

    private static byte[] budget() throws IOException {
      try (XSSFWorkbook book = new XSSFWorkbook()) {
        Ledger plan = new Ledger(book, "Budget 2027");
        plan.title("Harmonie municipale de Montrieux – budget prévisionnel, exercice 2027");
        plan.head("Charges", "Montant (€)", "Produits", "Montant (€)");
        plan.line("Chef et professeurs", 9_400, "Cotisations des membres", 2_760);
        plan.line("Instruments et partitions", 2_600, "Participation des familles", 3_040);
        plan.line("Concerts et déplacements", 2_500, "Recettes de la fête de la musique", 1_450);
        plan.line("Assurances", 480, "Subvention demandée à la commune", 6_000);
        plan.line("Frais de gestion", 270, "Conseil départemental (sollicité)", 2_000);
        plan.totals();
        Ledger past = new Ledger(book, "Compte 2026");
        past.title("Harmonie municipale de Montrieux – compte de résultat, exercice 2026");
        past.head("Charges", "Montant (€)", "Produits", "Montant (€)");
        past.line("Chef et professeurs", 7_850, "Cotisations des membres", 2_640);
        past.line("Instruments et partitions", 1_920, "Participation des familles", 2_580);
        past.line("Concerts et déplacements", 2_310, "Recettes de la fête de la musique", 1_380);
        past.line("Assurances", 465, "Subvention de la commune", 4_000);
        past.line("Frais de gestion", 241.5, "Conseil départemental", 2_000);
        past.totals();
        book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        stamp(book.getProperties(), "Budget prévisionnel 2027", day(2027, Calendar.FEBRUARY, 5));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        book.write(bytes);
        return sameZip(bytes.toByteArray());
      }
    }

    private static byte[] note() throws IOException {
      Odt odt = new Odt("Note de présentation – subvention à l'Harmonie municipale");
      odt.heading("Commune de Montrieux-les-Étangs – Service de la vie associative");
      odt.heading("Note de présentation au conseil municipal");
      odt.text("Rédactrice : Nadège Guillory, le 10 mars 2027");
      odt.text("Affaire : subvention de fonctionnement à l'Harmonie municipale de Montrieux");
      odt.heading("1. La demande");
      odt.text(
          "Par courrier du 8 février 2027, l'Harmonie municipale de Montrieux, dont le siège est"
              + " situé 4, rue de la Gare, 41990 Montrieux-les-Étangs, a demandé à la commune une"
              + " aide de 6 000 € pour son activité de l'année. En 2026, elle avait reçu 4 000 €.");
      odt.heading("2. L'instruction");
      odt.text(
          "Le dossier est complet. Le numéro SIRET 893 410 274 00011 a été vérifié. L'association a"
              + " souscrit le contrat d'engagement républicain le 14 janvier 2027.");
      odt.text(
          "La classe de percussions n'ouvrira qu'en septembre ; le service ne retient donc que le"
              + " tiers de la charge nouvelle. La commission « Vie associative et culture », réunie"
              + " le 4 mars 2027, a émis un avis favorable.");
      odt.table(
          List.of("Année", "Montant voté"),
          List.of("2025", "3 800 €"),
          List.of("2026", "4 000 €"));
      odt.heading("3. La proposition");
      odt.text(
          "Il est proposé d'attribuer une subvention de fonctionnement de 4 500 € à l'association"
              + " « Harmonie municipale de Montrieux » au titre de l'exercice 2027, pour le"
              + " fonctionnement de son école de musique et l'organisation de ses concerts.");
      odt.text(
          "La dépense sera imputée au chapitre 65, article 65748 du budget principal, où les"
              + " crédits sont inscrits. Le total des aides de la commune à l'association pour"
              + " l'année s'élève à 4 500 € ; il reste inférieur au seuil de 23 000 € au-delà duquel"
              + " une convention est obligatoire.");
      odt.text("Avis de la direction générale : favorable.");
      return odt.bytes();
    }
  }

  /** A mail that carries the company's request as a PDF: complete and without contradiction. */
  private static final class TravauxRueDesTanneurs {

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
      save(folder.resolve("demande.eml"), mail.getBytes(StandardCharsets.US_ASCII));
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
              + " Monsieur Julien Bérault, agissant pour le compte du Syndicat des eaux de la Vallée.");
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

  /** A mail alone, with the earlier messages below it: several streets for one evening. */
  private static final class FeteDeQuartier {

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
      save(folder.resolve("demande.eml"), mail.getBytes(StandardCharsets.US_ASCII));
    }
  }

  /** A Word letter and a plan in HTML; one of the streets is a departmental road. */
  private static final class VideGreniers {

    static void write(Path folder) throws IOException {
      save(folder.resolve("courrier.docx"), letter());
      save(folder.resolve("plan-de-circulation.html"), plan().getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] letter() throws IOException {
      Letter letter = new Letter("Vide-greniers du 16 mai 2027", day(2027, Calendar.MARCH, 2));
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
              + " de 6 h 00 à 20 h 00, installation et rangement compris. Nous attendons environ 180"
              + " exposants et 3 000 visiteurs.");
      letter.text(
          "Les stands occuperont l'avenue de la Gare, la rue Neuve et la place du Marché. Pour la"
              + " sécurité du public, nous vous demandons de bien vouloir y interdire la circulation"
              + " et le stationnement pendant toute la durée de la manifestation, à l'exception des"
              + " véhicules de secours.");
      letter.text(
          "L'avenue de la Gare étant une section de la route départementale 922, nous avons"
              + " interrogé son gestionnaire : le conseil départemental a donné un avis favorable le"
              + " 22 février 2027.");
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

  /** One typed letter, scanned: only OCR can read it. */
  private static final class SubventionScan {

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
      scan.text(
          "L'association a souscrit le contrat d'engagement républicain le 9 janvier 2027.");
      scan.text("Veuillez agréer, Monsieur le Maire, l'expression de nos sentiments dévoués.");
      scan.gap(40);
      scan.right(32, "Le président,");
      scan.gap(60);
      scan.right(32, "Gérard Pinson");
      save(folder.resolve("lettre-scannee.png"), scan.bytes());
    }
  }

  /** A letter in Word format, in the order it is read. */
  private static final class Letter {

    private final XWPFDocument word = new XWPFDocument();
    private final String title;
    private final Date date;

    Letter(String title, Date date) {
      this.title = title;
      this.date = date;
      CTPageMar margins = word.getDocument().getBody().addNewSectPr().addNewPgMar();
      margins.setLeft(1300);
      margins.setRight(1300);
      margins.setTop(1000);
      margins.setBottom(1000);
    }

    void letterhead(String name, String... lines) {
      XWPFParagraph top = word.createHeaderFooterPolicy().createHeader(XWPFHeaderFooterPolicy.DEFAULT)
          .createParagraph();
      top.setAlignment(ParagraphAlignment.CENTER);
      top.setBorderBottom(Borders.SINGLE);
      XWPFRun run = run(top, name, 14);
      run.setBold(true);
      run.setColor("1F3864");
      for (String line : lines) {
        top.createRun().addBreak();
        run(top, line, 9);
      }
    }

    void right(String... lines) {
      XWPFParagraph paragraph = word.createParagraph();
      paragraph.setIndentationLeft(5200);
      paragraph.setSpacingAfter(240);
      for (int i = 0; i < lines.length; i++) {
        XWPFRun run = run(paragraph, lines[i], 11);
        if (i + 1 < lines.length) {
          run.addBreak();
        }
      }
    }

    void bold(String text) {
      XWPFParagraph paragraph = word.createParagraph();
      paragraph.setSpacingAfter(200);
      run(paragraph, text, 11).setBold(true);
    }

    void text(String text) {
      XWPFParagraph paragraph = word.createParagraph();
      paragraph.setAlignment(ParagraphAlignment.BOTH);
      paragraph.setSpacingAfter(160);
      run(paragraph, text, 11);
    }

    void bullet(String text) {
      XWPFParagraph paragraph = word.createParagraph();
      paragraph.setIndentationLeft(500);
      paragraph.setSpacingAfter(60);
      run(paragraph, "– " + text, 11);
    }

    void small(String text) {
      run(word.createParagraph(), text, 9).setItalic(true);
    }

    @SafeVarargs
    final void table(List<String>... rows) {
      XWPFTable table = word.createTable(rows.length, rows[0].size());
      table.setWidth("100%");
      for (int r = 0; r < rows.length; r++) {
        for (int c = 0; c < rows[r].size(); c++) {
          XWPFParagraph cell = table.getRow(r).getCell(c).getParagraphs().get(0);
          run(cell, rows[r].get(c), 10).setBold(r == 0);
        }
      }
      word.createParagraph();
    }

    byte[] bytes() throws IOException {
      stamp(word.getProperties(), title, date);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      word.write(bytes);
      word.close();
      return sameZip(bytes.toByteArray());
    }

    private static XWPFRun run(XWPFParagraph paragraph, String text, int size) {
      XWPFRun run = paragraph.createRun();
      run.setFontFamily("Liberation Serif");
      run.setFontSize(size);
      run.setText(typeset(text));
      return run;
    }
  }

  /** A sheet with charges on the left, produits on the right and their totals as formulas. */
  private static final class Ledger {

    private final Sheet sheet;
    private final CellStyle bold;
    private final CellStyle money;
    private int next;

    Ledger(XSSFWorkbook book, String name) {
      sheet = book.createSheet(name);
      sheet.getPrintSetup().setLandscape(true);
      sheet.setFitToPage(true);
      XSSFFont strong = book.createFont();
      strong.setBold(true);
      bold = book.createCellStyle();
      bold.setFont(strong);
      bold.setBorderBottom(BorderStyle.THIN);
      money = book.createCellStyle();
      money.setDataFormat(book.createDataFormat().getFormat("#,##0.00\\ \"€\""));
      for (int c = 0; c < 4; c++) {
        sheet.setColumnWidth(c, (c % 2 == 0 ? 36 : 16) * 256);
      }
    }

    void title(String text) {
      styled(sheet.createRow(next), 0, text);
      next += 2;
    }

    void head(String... labels) {
      Row row = sheet.createRow(next++);
      for (int c = 0; c < labels.length; c++) {
        styled(row, c, labels[c]);
      }
    }

    void line(String charge, double cost, String produit, double income) {
      Row row = sheet.createRow(next++);
      row.createCell(0).setCellValue(charge);
      money(row.createCell(1)).setCellValue(cost);
      row.createCell(2).setCellValue(produit);
      money(row.createCell(3)).setCellValue(income);
    }

    void totals() {
      Row row = sheet.createRow(next);
      styled(row, 0, "Total des charges");
      money(row.createCell(1)).setCellFormula("SUM(B4:B" + next + ")");
      styled(row, 2, "Total des produits");
      money(row.createCell(3)).setCellFormula("SUM(D4:D" + next + ")");
      next++;
    }

    private Cell money(Cell cell) {
      cell.setCellStyle(money);
      return cell;
    }

    private void styled(Row row, int column, String text) {
      Cell cell = row.createCell(column);
      cell.setCellValue(text);
      cell.setCellStyle(bold);
    }
  }

  /** The least of an OpenDocument text that LibreOffice opens without a word. */
  private static final class Odt {

    private static final String NAMES =
        "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
            + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
            + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
            + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
            + " xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\""
            + " xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"";
    private final String title;
    private final StringBuilder body = new StringBuilder();

    Odt(String title) {
      this.title = title;
    }

    void heading(String text) {
      body.append("<text:h text:outline-level=\"2\">").append(xml(text)).append("</text:h>\n");
    }

    void text(String text) {
      body.append(paragraph(text)).append('\n');
    }

    @SafeVarargs
    final void table(List<String>... rows) {
      body.append("<table:table table:name=\"Tableau1\"><table:table-column")
          .append(" table:number-columns-repeated=\"").append(rows[0].size()).append("\"/>");
      for (List<String> row : rows) {
        body.append("<table:table-row>");
        for (String cell : row) {
          body.append("<table:table-cell office:value-type=\"string\">")
              .append(paragraph(cell)).append("</table:table-cell>");
        }
        body.append("</table:table-row>");
      }
      body.append("</table:table>\n");
    }

    byte[] bytes() throws IOException {
      Map<String, byte[]> parts = new TreeMap<>();
      parts.put("META-INF/manifest.xml", utf8(manifest()));
      parts.put("content.xml", utf8(root("document-content",
          "<office:body><office:text>\n" + body + "</office:text></office:body>")));
      parts.put("meta.xml", utf8(root("document-meta",
          "<office:meta><dc:title>" + xml(title) + "</dc:title>"
              + "<meta:creation-date>2027-03-10T09:00:00</meta:creation-date></office:meta>")));
      return zip("application/vnd.oasis.opendocument.text", parts);
    }

    private static String manifest() {
      StringBuilder entries = new StringBuilder();
      entry(entries, "/", "application/vnd.oasis.opendocument.text");
      entry(entries, "content.xml", "text/xml");
      entry(entries, "meta.xml", "text/xml");
      return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<manifest:manifest " + NAMES
          + " manifest:version=\"1.3\">" + entries + "</manifest:manifest>";
    }

    private static void entry(StringBuilder entries, String path, String type) {
      entries.append("<manifest:file-entry manifest:full-path=\"").append(path)
          .append("\" manifest:media-type=\"").append(type).append("\"/>");
    }

    private static String root(String element, String content) {
      return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:" + element + " " + NAMES
          + " office:version=\"1.3\">" + content + "</office:" + element + ">";
    }

    private static String paragraph(String text) {
      return "<text:p>" + xml(text) + "</text:p>";
    }

    private static String xml(String text) {
      return typeset(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
  }

  /** One A4 page written from top to bottom. */
  private static final class PdfSheet {

    private static final float LEFT = 60;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * LEFT;
    private final PDDocument pdf = new PDDocument();
    private final PDPageContentStream page;
    private final PDFont plain;
    private final PDFont strong;
    private float y = PDRectangle.A4.getHeight() - 60;

    PdfSheet(String title, int year, int month, int dayOfMonth) throws IOException {
      PDPage sheet = new PDPage(PDRectangle.A4);
      pdf.addPage(sheet);
      pdf.setDocumentId(20270316L);
      PDDocumentInformation about = pdf.getDocumentInformation();
      about.setTitle(title);
      about.setCreationDate(calendar(year, month - 1, dayOfMonth));
      about.setModificationDate(calendar(year, month - 1, dayOfMonth));
      plain = PDType0Font.load(pdf, font("Arimo/static/Arimo-Regular"), true);
      strong = PDType0Font.load(pdf, font("Arimo/static/Arimo-Bold"), true);
      page = new PDPageContentStream(pdf, sheet);
    }

    void bold(int size, String text) throws IOException {
      y -= 5;
      show(strong, size, LEFT, text);
    }

    void line(int size, String text) throws IOException {
      show(plain, size, LEFT, text);
    }

    void text(String text) throws IOException {
      for (String line : wrap(text, WIDTH)) {
        show(plain, 11, LEFT, line);
      }
    }

    void bullet(String text) throws IOException {
      String mark = "•  ";
      for (String line : wrap(text, WIDTH - 25)) {
        show(plain, 11, LEFT + 12, mark + line);
        mark = "    ";
      }
    }

    void rule() throws IOException {
      page.moveTo(LEFT, y + 4);
      page.lineTo(LEFT + WIDTH, y + 4);
      page.stroke();
      y -= 20;
    }

    void gap() {
      y -= 14;
    }

    byte[] bytes() throws IOException {
      page.close();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      pdf.save(bytes);
      pdf.close();
      return bytes.toByteArray();
    }

    private List<String> wrap(String text, float width) throws IOException {
      List<String> lines = new ArrayList<>();
      String line = "";
      for (String word : typeset(text).split(" ")) {
        String longer = line.isEmpty() ? word : line + " " + word;
        if (plain.getStringWidth(longer) / 1000 * 11 > width) {
          lines.add(line);
          line = word;
        } else {
          line = longer;
        }
      }
      lines.add(line);
      return lines;
    }

    private void show(PDFont font, int size, float x, String text) throws IOException {
      page.beginText();
      page.setFont(font, size);
      page.newLineAtOffset(x, y);
      page.showText(typeset(text));
      page.endText();
      y -= size * 1.4f;
    }
  }

  /** An A4 page at 200 dpi as a flat-bed scanner gives it: tinted, a little askew, specked. */
  private static final class Scan {

    private static final int WIDTH = 1654;
    private static final int HEIGHT = 2339;
    private static final int LEFT = 190;
    private static final int GREYS = 16;
    private final BufferedImage page =
        new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
    private final Graphics2D pen = page.createGraphics();
    private final Font plain;
    private final Font strong;
    private int y = 230;

    Scan() throws IOException {
      plain = typeface("Tinos/Tinos-Regular");
      strong = typeface("Tinos/Tinos-Bold");
      pen.setColor(Color.WHITE);
      pen.fillRect(0, 0, WIDTH, HEIGHT);
      pen.setColor(new Color(38, 38, 38));
      pen.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      pen.setRenderingHint(
          RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
      pen.rotate(Math.toRadians(0.45), WIDTH / 2.0, HEIGHT / 2.0);
    }

    void bold(int size, String text) {
      draw(strong, size, LEFT, text);
    }

    void line(int size, String text) {
      draw(plain, size, LEFT, text);
    }

    void right(int size, String text) {
      draw(plain, size, 960, text);
    }

    void gap(int height) {
      y += height;
    }

    void text(String text) {
      pen.setFont(plain.deriveFont(33f));
      String line = "";
      for (String word : typeset(text).split(" ")) {
        String longer = line.isEmpty() ? word : line + " " + word;
        if (pen.getFontMetrics().stringWidth(longer) > WIDTH - 2 * LEFT) {
          draw(plain, 33, LEFT, line);
          line = word;
        } else {
          line = longer;
        }
      }
      draw(plain, 33, LEFT, line);
      gap(22);
    }

    byte[] bytes() throws IOException {
      pen.dispose();
      return png(aged());
    }

    private void draw(Font font, int size, int x, String text) {
      pen.setFont(font.deriveFont((float) size));
      pen.drawString(typeset(text), x, y);
      y += Math.round(size * 1.45f);
    }

    /** Sixteen tones from ink to cream paper, a shadow along the fold, grain and dust. */
    private BufferedImage aged() {
      Random grain = new Random(41990);
      BufferedImage scan =
          new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_BINARY, paper());
      for (int row = 0; row < HEIGHT; row++) {
        for (int column = 0; column < WIDTH; column++) {
          int tone = page.getRaster().getSample(column, row, 0) * (GREYS - 2) / 255;
          tone += grain.nextInt(100) < 4 ? 1 : 0;
          tone -= column < 26 ? 2 : 0;
          tone -= grain.nextInt(60_000) == 0 ? 7 : 0;
          scan.getRaster().setSample(column, row, 0, Math.max(0, Math.min(GREYS - 1, tone)));
        }
      }
      return scan;
    }

    private static IndexColorModel paper() {
      byte[] red = new byte[GREYS];
      byte[] green = new byte[GREYS];
      byte[] blue = new byte[GREYS];
      for (int i = 0; i < GREYS; i++) {
        red[i] = (byte) (28 + i * 220 / (GREYS - 1));
        green[i] = (byte) (26 + i * 217 / (GREYS - 1));
        blue[i] = (byte) (30 + i * 198 / (GREYS - 1));
      }
      return new IndexColorModel(4, GREYS, red, green, blue);
    }

    private static byte[] png(BufferedImage image) throws IOException {
      ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
      IIOMetadata metadata =
          writer.getDefaultImageMetadata(
              ImageTypeSpecifier.createFromRenderedImage(image), writer.getDefaultWriteParam());
      IIOMetadataNode density = new IIOMetadataNode("pHYs");
      density.setAttribute("pixelsPerUnitXAxis", "7874");
      density.setAttribute("pixelsPerUnitYAxis", "7874");
      density.setAttribute("unitSpecifier", "meter");
      IIOMetadataNode root = new IIOMetadataNode("javax_imageio_png_1.0");
      root.appendChild(density);
      metadata.mergeTree("javax_imageio_png_1.0", root);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (var stream = ImageIO.createImageOutputStream(bytes)) {
        writer.setOutput(stream);
        writer.write(new IIOImage(image, null, metadata));
      }
      writer.dispose();
      return bytes.toByteArray();
    }

    private static Font typeface(String name) throws IOException {
      try (InputStream in = font(name)) {
        return Font.createFont(Font.TRUETYPE_FONT, in);
      } catch (java.awt.FontFormatException e) {
        throw new IOException("Police illisible : " + name, e);
      }
    }
  }

  /** A mail as a server stores it: encoded headers, quoted-printable text, base64 attachments. */
  private static final class Mail {

    private static final String BOUNDARY = "=_montrieux_7c1d90";
    private final StringBuilder headers = new StringBuilder();
    private final StringBuilder attachments = new StringBuilder();
    private final String sender;
    private String text = "";

    Mail(String name, String address) {
      sender = address;
      person("From", name, address);
    }

    Mail to(String name, String address) {
      return person("To", name, address);
    }

    Mail cc(String name, String address) {
      return person("Cc", name, address);
    }

    Mail subject(String subject) {
      return header("Subject", word(subject));
    }

    Mail date(String date) {
      header("Date", date);
      String id = date.replaceAll("[^0-9]", "");
      return header("Message-ID", "<" + id + sender.substring(sender.indexOf('@')) + ">");
    }

    Mail replyTo(String id) {
      header("In-Reply-To", id);
      return header("References", id);
    }

    Mail text(String text) {
      this.text = text;
      return this;
    }

    Mail attach(String name, String type, byte[] content) {
      attachments.append("--").append(BOUNDARY).append("\r\nContent-Type: ").append(type)
          .append("; name=\"").append(name).append("\"\r\nContent-Disposition: attachment;")
          .append(" filename=\"").append(name)
          .append("\"\r\nContent-Transfer-Encoding: base64\r\n\r\n")
          .append(Base64.getMimeEncoder().encodeToString(content)).append("\r\n");
      return this;
    }

    String write() {
      header("MIME-Version", "1.0");
      String part =
          "Content-Type: text/plain; charset=UTF-8\r\n"
              + "Content-Transfer-Encoding: quoted-printable\r\n\r\n" + quoted(typeset(text));
      if (attachments.isEmpty()) {
        return headers + part;
      }
      header("Content-Type", "multipart/mixed; boundary=\"" + BOUNDARY + "\"");
      return headers + "\r\n--" + BOUNDARY + "\r\n" + part + "\r\n" + attachments + "--" + BOUNDARY
          + "--\r\n";
    }

    private Mail person(String header, String name, String address) {
      return header(header, word(name) + "\r\n <" + address + ">");
    }

    private Mail header(String name, String value) {
      headers.append(name).append(": ").append(value).append("\r\n");
      return this;
    }

    /** RFC 2047, in words of at most 75 characters that never split a character. */
    private static String word(String text) {
      List<String> words = new ArrayList<>();
      StringBuilder piece = new StringBuilder();
      for (int c : text.codePoints().toArray()) {
        String next = piece + Character.toString(c);
        if (utf8(next).length > 42) {
          words.add(piece.toString());
          piece.setLength(0);
        }
        piece.appendCodePoint(c);
      }
      words.add(piece.toString());
      return String.join("\r\n ", words.stream().map(Mail::encoded).toList());
    }

    private static String encoded(String piece) {
      return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(utf8(piece)) + "?=";
    }

    private static String quoted(String text) {
      StringBuilder out = new StringBuilder();
      for (String line : text.split("\n", -1)) {
        int width = 0;
        for (byte b : utf8(line)) {
          String token = b > 32 && b < 127 && b != '=' || b == ' ' ? String.valueOf((char) b)
              : String.format(Locale.ROOT, "=%02X", b & 0xff);
          if (width + token.length() > 75) {
            out.append("=\r\n");
            width = 0;
          }
          out.append(token);
          width += token.length();
        }
        out.append("\r\n");
      }
      return out.toString();
    }
  }

  /** French spacing: what must not be cut at a line's end holds together. */
  private static String typeset(String text) {
    return text.replaceAll("(\\d) (\\d{3})(?!\\d)", "$1\u00a0$2")
        .replaceAll(" ([€:;»?!])", "\u00a0$1")
        .replace("« ", "«\u00a0")
        .replace("n° ", "n°\u00a0");
  }

  private static InputStream font(String name) throws IOException {
    InputStream in = ClassLoader.getSystemResourceAsStream("fonts/" + name + ".ttf");
    if (in == null) {
      throw new IOException("Police absente des bibliothèques : " + name);
    }
    return in;
  }

  private static void stamp(POIXMLProperties properties, String title, Date date) {
    properties.getCoreProperties().setTitle(title);
    properties.getCoreProperties().setCreator("");
    properties.getCoreProperties().setCreated(Optional.of(date));
    properties.getCoreProperties().setModified(Optional.of(date));
  }

  private static Calendar calendar(int year, int month, int dayOfMonth) {
    Calendar calendar = new GregorianCalendar(UTC, Locale.FRANCE);
    calendar.clear();
    calendar.set(year, month, dayOfMonth, 9, 0, 0);
    return calendar;
  }

  private static Date day(int year, int month, int dayOfMonth) {
    return calendar(year, month, dayOfMonth).getTime();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The same archive with sorted entries and one date. */
  private static byte[] sameZip(byte[] zip) throws IOException {
    Map<String, byte[]> parts = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), in.readAllBytes());
      }
    }
    return zip(null, parts);
  }

  /** {@code mimetype}, where there is one, comes first and is stored as OpenDocument wants. */
  private static byte[] zip(String mimetype, Map<String, byte[]> parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      if (mimetype != null) {
        byte[] content = utf8(mimetype);
        CRC32 crc = new CRC32();
        crc.update(content);
        ZipEntry entry = dated("mimetype");
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        out.putNextEntry(entry);
        out.write(content);
      }
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        out.putNextEntry(dated(part.getKey()));
        out.write(part.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private static ZipEntry dated(String name) {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(LocalDateTime.of(2027, 1, 1, 0, 0));
    return entry;
  }

  private static void save(Path file, byte[] content) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, content);
    System.out.println(file + " (" + content.length + " octets)");
  }
}
