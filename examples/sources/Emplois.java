import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Calendar;

/** Three creations of posts: a form with its report, a mail that a note corrects, a scan. */
final class Emplois {

  static void write(Path folder) throws IOException {
    Bytes.save(folder.resolve("emploi-jardinier/fiche-de-poste.xlsx"), form());
    Bytes.save(folder.resolve("emploi-jardinier/rapport.odt"), report());
    Bytes.save(
        folder.resolve("emplois-animation/demande.eml"),
        mail().getBytes(StandardCharsets.US_ASCII));
    Bytes.save(folder.resolve("emplois-animation/note-rh.docx"), note());
    Bytes.save(folder.resolve("emploi-ecole-scan/rapport-scanne.png"), scan());
  }

  private static byte[] form() throws IOException {
    Grid grid =
        new Grid("Fiche de poste", "Poste", Days.day(2027, Calendar.FEBRUARY, 22), 32, 60);
    grid.head("Demande de création de poste");
    grid.line("Service", "Espaces verts et cadre de vie");
    grid.line("Intitulé du poste", "Jardinier");
    grid.line("Grade", "Adjoint technique territorial");
    grid.line("Catégorie", "C");
    grid.line("Nombre de postes", "1");
    grid.line("Temps de travail", "35 h");
    grid.line("Date d'effet", "01/05/2027");
    grid.line("Emploi permanent", "oui");
    grid.line("Motif", "entretien du parc des Étangs, agrandi de trois hectares");
    return grid.bytes();
  }

  private static byte[] report() throws IOException {
    Odt odt = new Odt("Rapport – création d'un emploi aux espaces verts");
    odt.heading("Commune de Montrieux-les-Étangs – Ressources humaines");
    odt.heading("Rapport au conseil municipal");
    odt.text("Le 2 mars 2027");
    odt.text("Objet : création d'un emploi permanent aux espaces verts");
    odt.text(
        "La commune a racheté en novembre 2026 les terrains qui bordent le grand étang. Leur"
            + " entretien dépasse ce que l'équipe actuelle, forte de quatre agents, peut assurer.");
    odt.text("Le comité social territorial, consulté le 18 février 2027, a donné un avis favorable.");
    odt.text(
        "Il est proposé au conseil municipal de créer un emploi permanent d'adjoint technique"
            + " territorial, relevant de la catégorie C, à temps complet, à compter du 1er mai 2027.");
    odt.text(
        "À défaut de candidature d'un fonctionnaire, l'emploi pourra être pourvu par un agent"
            + " contractuel. La rémunération sera imputée au chapitre 012, article 64111.");
    return odt.bytes();
  }

  private static String mail() {
    return new Mail("Solène Rocher", "s.rocher@montrieux-les-etangs.example")
        .to("Ressources humaines", "rh@montrieux-les-etangs.example")
        .subject("Renfort à l'accueil de loisirs")
        .date("Mon, 01 Feb 2027 11:20:05 +0100")
        .text(
            """
            Bonjour,

            Pour la rentrée, je souhaite la création de deux postes d'adjoint
            d'animation à 28 heures par semaine, à compter du 1er septembre 2027.
            Nous accueillons 22 enfants de plus depuis janvier.

            Solène Rocher
            Directrice de l'accueil de loisirs
            """)
        .write();
  }

  private static byte[] note() throws IOException {
    Letter letter = new Letter("Note RH", Days.day(2027, Calendar.MARCH, 8));
    letter.letterhead("COMMUNE DE MONTRIEUX-LES-ÉTANGS", "Ressources humaines");
    letter.right("Le 8 mars 2027");
    letter.bold("Note – accueil de loisirs : besoins pour la rentrée");
    letter.text(
        "La directrice a demandé deux postes à 28 heures. Les crédits ouverts ne permettent pas"
            + " cette quotité pour les deux.");
    letter.text(
        "Après examen en bureau, il est proposé de créer deux emplois permanents d'adjoint"
            + " territorial d'animation, catégorie C, à temps non complet, à raison de 24 heures"
            + " hebdomadaires chacun, à compter du 30 août 2027, en raison de l'augmentation du"
            + " nombre d'enfants accueillis.");
    letter.text("Ces emplois ne pourront pas être pourvus par des agents contractuels.");
    letter.text("Imputation : chapitre 012.");
    return letter.bytes();
  }

  private static byte[] scan() throws IOException {
    Scan scan = new Scan();
    scan.bold(36, "COMMUNE DE MONTRIEUX-LES-ÉTANGS");
    scan.line(30, "Affaires scolaires");
    scan.gap(40);
    scan.right(32, "Le 4 mars 2027");
    scan.gap(40);
    scan.bold(33, "Objet : création d'un poste à l'école des Étangs");
    scan.gap(30);
    scan.text(
        "Une quatrième classe de maternelle ouvrira à la rentrée. Chaque classe doit disposer"
            + " d'un agent spécialisé.");
    scan.text(
        "Il convient de créer un poste d'agent spécialisé principal de 2e classe des écoles"
            + " maternelles (catégorie C), à raison de 31 heures 30 par semaine, avec effet au"
            + " 1er septembre 2027.");
    scan.text("La dépense est prévue au chapitre 012 du budget.");
    scan.gap(40);
    scan.right(32, "La responsable,");
    scan.gap(50);
    scan.right(32, "Mireille Fabre");
    return scan.bytes();
  }

  private Emplois() {}
}
