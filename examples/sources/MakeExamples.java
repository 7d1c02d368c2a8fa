import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TimeZone;

/**
 * Writes the sample dossiers: a Word letter with a spreadsheet and a note, mails, a PDF, a plan in
 * HTML, a scan. Authority, associations, companies and people are invented; telephone numbers come
 * from the blocks kept for fiction, mail domains from {@code .example}.
 *
 * <p>Run by {@code make-examples.sh}; the one argument is the folder to write into. Two runs on one
 * machine give the same bytes.
 */
public final class MakeExamples {

  public static void main(String[] args) throws IOException {
    if (args.length != 1) {
      System.err.println("usage : java -cp \"<lib>/*\" MakeExamples <dossier de sortie>");
      System.exit(2);
    }
    Locale.setDefault(Locale.FRANCE);
    TimeZone.setDefault(Days.UTC);
    System.setProperty("java.awt.headless", "true");
    Path out = Path.of(args[0]);
    SubventionHarmonie.write(out.resolve("subvention-harmonie"));
    TravauxRueDesTanneurs.write(out.resolve("travaux-rue-des-tanneurs"));
    FeteDeQuartier.write(out.resolve("fete-de-quartier"));
    VideGreniers.write(out.resolve("vide-greniers"));
    SubventionScan.write(out.resolve("subvention-scan"));
    Subventions.write(out);
    Emplois.write(out);
    Delegations.write(out);
    TextesPrepares.write(out);
    LitigeSalleDesFetes.write(out.resolve("litige-salle-des-fetes"));
    RecoursCheminRural.write(out.resolve("recours-chemin-rural"));
    MurDeLaRueDuClos.write(out.resolve("mur-de-la-rue-du-clos"));
  }

  private MakeExamples() {}
}
