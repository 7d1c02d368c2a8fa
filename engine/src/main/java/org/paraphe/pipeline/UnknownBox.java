package org.paraphe.pipeline;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.paraphe.act.ActKind;
import org.paraphe.casefile.CaseFile;
import org.paraphe.checking.Finding;
import org.paraphe.checking.FindingCode;
import org.paraphe.checking.Severity;
import org.paraphe.dossier.Piece;
import org.paraphe.template.Nearest;

/**
 * A folder of {@code depot/} that somebody may have meant for the box of a kind, and that is taken
 * as one dossier, because no installed kind has its name: the person is told.
 */
public final class UnknownBox {
  private static final int FEW_LETTERS = 2;
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern FAMILY =
      Pattern.compile("(?:deliberation|arrete|decision|synthese)s?-[a-z0-9-]+");

  private UnknownBox() {}

  /**
   * @param name of a folder
   * @param kinds identifiers of those that have a box
   * @return in French, why the folder is no box; empty where nothing speaks for one
   */
  public static Optional<String> why(String name, Collection<String> kinds) {
    String folded = folded(name);
    List<String> known = List.copyOf(kinds);
    String near = Nearest.to(folded, known);
    if (!near.isEmpty() && Nearest.distance(folded, near) <= FEW_LETTERS) {
      return Optional.of(no(name) + " ; la plus proche est « " + near + " »");
    }
    boolean ofAKind = known.stream().anyMatch(kind -> folded.startsWith(kind + "-"));
    return name.equals(folded) && !ofAKind && FAMILY.matcher(name).matches()
        ? Optional.of(no(name))
        : Optional.empty();
  }

  private static String no(String name) {
    return "« depot/" + name + "/ » n'est pas une boîte : aucune nature installée n'a ce nom";
  }

  private static String folded(String name) {
    return MARKS
        .matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-");
  }

  /**
   * @param undecided true where no kind was recognised: the contents may be of several dossiers
   * @return empty where the case came as a file, or nothing speaks for a box
   */
  static Optional<Finding> finding(CaseFile file, Collection<String> kinds, boolean undecided) {
    List<String> names = file.pieces().stream().map(Piece::name).toList();
    if (names.equals(List.of(file.origine()))) {
      return Optional.empty();
    }
    return why(file.origine(), kinds)
        .or(() -> folders(file.origine(), names))
        .or(
            () ->
                undecided && ActKind.looksRight(file.origine())
                    ? Optional.of(no(file.origine()))
                    : Optional.empty())
        .map(why -> finding(why, names.size()));
  }

  /** Nothing but folders, and several: each may have been meant for a dossier. */
  private static Optional<String> folders(String name, List<String> pieces) {
    long folders =
        pieces.stream()
            .map(p -> p.contains("/") ? p.substring(0, p.indexOf('/')) : "")
            .distinct()
            .count();
    return folders > 1 && pieces.stream().allMatch(p -> p.contains("/"))
        ? Optional.of(no(name) + ", et il ne contient que des sous-dossiers")
        : Optional.empty();
  }

  private static Finding finding(String why, int pieces) {
    return new Finding(
        FindingCode.BOITE_INCONNUE,
        Severity.ATTENTION,
        "dépôt",
        why + ". Tout son contenu (" + pieces + " pièce(s)) a été pris comme un seul dossier.",
        "Une boîte porte exactement le nom d'une nature d'acte (« paraphe template list ») ; chaque"
            + " fichier ou dossier qu'on y dépose est alors une affaire.",
        "S'il y a là plusieurs affaires, rejeter ce dossier, donner à la boîte le nom d'une nature"
            + " et y déposer de nouveau chaque affaire. Sinon, rien à faire.");
  }
}
