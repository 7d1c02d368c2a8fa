import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Calendar;
import java.util.List;

/** Three contracts to award: ranked offers, lots, and a sheet whose tax is wrong. */
final class Marches {

  static void writeToiture(Path folder) throws IOException {
    Letter report = new Letter("Rapport d'analyse des offres", Days.day(2027, Calendar.MAY, 12));
    report.letterhead("COMMUNE DE MONTRIEUX-LES-ÉTANGS", "Services techniques");
    report.bold("RAPPORT D'ANALYSE DES OFFRES");
    report.text("Objet du marché : réfection de la toiture du groupe scolaire des Lavandières");
    report.text(
        "Le marché est passé selon une procédure adaptée. L'avis a été publié le 19 mars 2027 ;"
            + " trois plis sont parvenus avant le 23 avril 2027. L'estimation s'élevait à"
            + " 150 000,00 € HT.");
    report.table(
        List.of("Candidat", "Prix HT", "Prix TTC", "Valeur technique (60)", "Prix (40)", "Classement"),
        List.of("Charpentes Delmas", "148 900,00 €", "178 680,00 €", "44", "37,1", "3"),
        List.of("Toitures du Perche SARL", "138 250,00 €", "165 900,00 €", "53", "40", "1"),
        List.of("Ets Vignal", "144 100,00 €", "172 920,00 €", "50", "38,4", "2"));
    report.text(
        "L'offre de la société Toitures du Perche SARL (SIRET 732 829 320 00074) est l'offre"
            + " économiquement la plus avantageuse. Il est proposé de lui attribuer le marché pour"
            + " 138 250,00 € HT, soit 27 650,00 € de TVA au taux de 20 % et 165 900,00 € TTC.");
    report.text(
        "Le délai d'exécution est de 14 semaines. La dépense sera imputée au chapitre 21,"
            + " article 21312.");
    Bytes.save(folder.resolve("rapport-analyse.docx"), report.bytes());
    String mail =
        new Mail("Services techniques", "technique@montrieux-les-etangs.example")
            .to("Secrétariat général", "secretariat@montrieux-les-etangs.example")
            .subject("Toiture du groupe scolaire : attribution du marché")
            .date("Wed, 12 May 2027 11:02:40 +0200")
            .text(
                """
                Bonjour,

                La commission MAPA, réunie le 11 mai 2027, a émis un avis favorable au
                classement du rapport ci-joint. Merci d'inscrire l'attribution du marché
                à l'ordre du jour du conseil.

                Bien à vous
                """)
            .write();
    Bytes.save(folder.resolve("avis.eml"), mail.getBytes(StandardCharsets.US_ASCII));
  }

  static void writeLots(Path folder) throws IOException {
    Odt odt = new Odt("Rapport – construction de la halle");
    odt.heading("Commune de Montrieux-les-Étangs");
    odt.heading("Rapport au conseil municipal du 14 juin 2027");
    odt.text("Marché de travaux relatif à la construction de la halle du marché couvert");
    odt.text(
        "La consultation, lancée en procédure adaptée et divisée en trois lots, s'est achevée le"
            + " 21 mai 2027. La commission des marchés du 2 juin 2027 propose les attributions"
            + " suivantes.");
    odt.table(
        List.of("Lot", "Intitulé du lot", "Attributaire", "Montant HT"),
        List.of("1", "Gros œuvre", "Maçonnerie Pasquet", "96 400,00 €"),
        List.of("2", "Charpente métallique", "Ateliers du Fer SAS", "121 750,00 €"),
        List.of("3", "Électricité", "Lumen Services", "28 350,00 €"));
    odt.text("Montant total HT : 246 500,00 €");
    odt.text("TVA (20 %) : 49 300,00 €");
    odt.text("Montant total TTC : 295 800,00 €");
    odt.text("Les travaux dureront huit mois à compter de l'ordre de service.");
    Bytes.save(folder.resolve("rapport.odt"), odt.bytes());
  }

  static void writeTvaFausse(Path folder) throws IOException {
    PdfSheet pdf = new PdfSheet("Fiche de marché", 2027, 3, 2);
    float[] at = {60, 230};
    pdf.bold(14, "FICHE DE MARCHÉ POUR LE CONSEIL");
    pdf.line(11, "Commune de Montrieux-les-Étangs, le 2 mars 2027");
    pdf.rule();
    pdf.row(false, at, "Objet du marché", "Fourniture de mobilier scolaire pour cinq classes");
    pdf.row(false, at, "Passation", "Procédure adaptée, marché public de fournitures");
    pdf.row(false, at, "Titulaire proposé", "Mobilier Azur");
    pdf.row(false, at, "Durée du marché", "2 mois");
    pdf.row(false, at, "Montant HT", "23 400,00 €");
    pdf.row(false, at, "Taux de TVA", "20 %");
    pdf.row(false, at, "Montant de la TVA", "4 680,00 €");
    pdf.row(false, at, "Montant TTC", "28 800,00 €");
    pdf.gap();
    pdf.text(
        "Deux autres soumissionnaires, Classes & Co et Burotique de Loire, n'ont pas été retenus"
            + " après l'analyse des offres.");
    Bytes.save(folder.resolve("fiche-marche.pdf"), pdf.bytes());
  }

  private Marches() {}
}
