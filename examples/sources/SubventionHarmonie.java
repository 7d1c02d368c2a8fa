import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Calendar;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A letter, a budget and the service's note, which proposes less than the letter asks for. */
final class SubventionHarmonie {

  static void write(Path folder) throws IOException {
    Bytes.save(folder.resolve("lettre.docx"), letter());
    Bytes.save(folder.resolve("budget.xlsx"), budget());
    Bytes.save(folder.resolve("note.odt"), note());
  }

  private static byte[] letter() throws IOException {
    Letter letter = new Letter("Demande de subvention 2027", Days.day(2027, Calendar.FEBRUARY, 8));
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
      Office.stamp(
          book.getProperties(), "Budget prévisionnel 2027", Days.day(2027, Calendar.FEBRUARY, 5));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      book.write(bytes);
      return Zips.sameZip(bytes.toByteArray());
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
        List.of("Année", "Montant voté"), List.of("2025", "3 800 €"), List.of("2026", "4 000 €"));
    odt.heading("3. La proposition");
    odt.text(
        "Il est proposé d'attribuer une subvention de fonctionnement de 4 500 € à l'association"
            + " « Harmonie municipale de Montrieux » au titre de l'exercice 2027, pour le"
            + " fonctionnement de son école de musique et l'organisation de ses concerts.");
    odt.text(
        "La dépense sera imputée au chapitre 65, article 65748 du budget principal, où les"
            + " crédits sont inscrits. Le total des aides de la commune à l'association pour"
            + " l'année s'élève à 4 500 € ; il reste inférieur au seuil de 23 000 € au-delà"
            + " duquel une convention est obligatoire.");
    odt.text("Avis de la direction générale : favorable.");
    return odt.bytes();
  }
}
