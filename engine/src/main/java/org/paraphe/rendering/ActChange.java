package org.paraphe.rendering;

import java.util.List;
import java.util.stream.Collectors;
import org.paraphe.dossier.Shortened;

/**
 * Something that an edited act says otherwise than the draft did.
 *
 * @param where for a person: « Article 2, alinéa 1 »
 * @param before the words of the draft; empty for what is new
 * @param after the words now; empty for what is gone
 * @param edits what changed between the two, word by word
 */
public record ActChange(Kind kind, String where, String before, String after, List<Edit> edits) {

  private static final int SHOWN = 300;

  public enum Kind {
    MODIFIE,
    AJOUTE,
    SUPPRIME,
    DEPLACE,
    MIS_EN_FORME
  }

  /**
   * Words that went and words that came; one of the two may be empty.
   *
   * @param from where the words that came begin in the words now
   */
  public record Edit(String removed, String added, int from) {
    String sentence() {
      if (removed.isEmpty()) {
        return quoted(added) + " ajouté";
      }
      return added.isEmpty()
          ? quoted(removed) + " supprimé"
          : quoted(removed) + " remplacé par " + quoted(added);
    }
  }

  public ActChange {
    edits = List.copyOf(edits);
  }

  /** One line, in French, for a person. */
  public String sentence() {
    return switch (kind) {
      case MODIFIE ->
          where + " : " + edits.stream().map(Edit::sentence).collect(Collectors.joining(" ; "));
      case AJOUTE -> where + " : ajout de " + quoted(after);
      case SUPPRIME -> where + " : suppression de " + quoted(before);
      case DEPLACE -> where + " : changement de place de " + quoted(after);
      case MIS_EN_FORME -> where + " : mise en forme changée (gras, italique)";
    };
  }

  private static String quoted(String text) {
    return "« " + Shortened.of(text.strip(), SHOWN) + " »";
  }
}
