import java.io.IOException;
import java.nio.file.Path;
import java.util.Calendar;

/** A service's note and a judgment, both in our own words: decisions, deadlines, references. */
final class RecoursCheminRural {

  static void write(Path folder) throws IOException {
    Bytes.save(folder.resolve("note.odt"), note());
    Bytes.save(folder.resolve("jugement.docx"), judgment());
  }

  private static byte[] note() throws IOException {
    Odt note = new Odt("Demande de synthèse juridique");
    note.heading("DEMANDE DE SYNTHÈSE JURIDIQUE");
    note.text("Affaire : chemin rural de la Fontaine, recours de Mme Delphine Courtin");
    note.text(
        "Le conseil municipal a décidé, par la délibération n° 2025-061 du 16 septembre 2025, de"
            + " vendre une partie du chemin rural après enquête publique.");
    note.text(
        "La voisine, Mme Delphine Courtin, soutient que le chemin était encore ouvert au public et"
            + " que l'article L. 161-10 du code rural et de la pêche maritime n'a pas été respecté.");
    note.text(
        "Le prix de vente du chemin retenu par la commune est de 3 400 €, selon l'avis du service"
            + " des domaines.");
    note.text("Le certificat d'affichage de l'enquête publique manque au dossier.");
    note.text("Faut-il faire appel du jugement ou reprendre la procédure ?");
    return note.bytes();
  }

  private static byte[] judgment() throws IOException {
    Letter letter = new Letter("Jugement", Days.day(2027, Calendar.FEBRUARY, 25));
    letter.bold("JUGEMENT DU 25 FÉVRIER 2027");
    letter.text("Affaire n° 2503311, audience du 11 février 2027.");
    letter.text(
        "La requérante, Mme Delphine Courtain, demande l'annulation de la délibération du"
            + " 16 septembre 2025.");
    letter.text(
        "Le commissaire enquêteur a relevé que le chemin reste emprunté par les promeneurs et"
            + " qu'une barrière y a été posée sans autorisation.");
    letter.text(
        "Le prix de vente du chemin, fixé à 4 300 €, n'appelle pas d'observation du tribunal.");
    letter.text(
        "Le tribunal annule la délibération du 16 septembre 2025 et condamne la commune à verser"
            + " 1 200 € à la requérante au titre de l'article L. 761-1 du code de justice"
            + " administrative.");
    letter.text("Un appel peut être formé jusqu'au 26 avril 2027 devant la cour de Versailles.");
    return letter.bytes();
  }

  private RecoursCheminRural() {}
}
