package org.paraphe.checking;

import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paraphe.dossier.Shortened;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.extraction.HiddenText;

/**
 * TEXTE_CACHE: a piece holds text that a reader would not see. The cells of a sheet that are hidden
 * in the same way are told together.
 */
final class HiddenTextCheck implements Check {

  private static final int SHOWN = 120;
  private static final int SHOWN_CELLS = 400;
  private static final int PLACES = 6;
  private static final Pattern CELL = Pattern.compile("(.*!)([A-Z]{1,3}\\d{1,7})");

  @Override
  public List<Finding> run(CheckSubject subject) {
    return subject.pieces().stream()
        .flatMap(piece -> together(piece.hidden()).map(hidden -> finding(piece, hidden)))
        .toList();
  }

  private static Stream<HiddenText> together(List<HiddenText> hidden) {
    return hidden.stream()
        .collect(Collectors.groupingBy(h -> sheet(h.where()), LinkedHashMap::new, toList()))
        .values()
        .stream()
        .flatMap(cells -> isASheet(cells) ? Stream.of(one(cells)) : cells.stream());
  }

  private static String sheet(String where) {
    Matcher cell = CELL.matcher(where);
    return cell.matches() ? cell.group(1) : where;
  }

  private static boolean isASheet(List<HiddenText> cells) {
    return cells.size() > 1 && CELL.matcher(cells.get(0).where()).matches();
  }

  private static HiddenText one(List<HiddenText> cells) {
    String places =
        cells.stream()
            .limit(PLACES)
            .map(c -> c.where().substring(c.where().lastIndexOf('!') + 1))
            .collect(Collectors.joining(", "));
    int more = cells.size() - PLACES;
    return new HiddenText(
        sheet(cells.get(0).where())
                .replaceFirst("^cellule", "cellules")
                .replace(" masquée ", " masquées ")
            + places
            + (more > 0 ? " et " + more + " autres" : ""),
        cells.stream().map(c -> c.text().strip()).collect(Collectors.joining(" ; ")));
  }

  private static Finding finding(ExtractedPiece piece, HiddenText hidden) {
    return Findings.attention(
        FindingCode.TEXTE_CACHE,
        "pièce " + piece.name(),
        "La pièce contient un texte qu'un lecteur ne voit pas ("
            + hidden.where()
            + ") : « "
            + shortened(hidden.text(), hidden.where().startsWith("cellules") ? SHOWN_CELLS : SHOWN)
            + " ».",
        "Un texte caché peut chercher à tromper la personne ou la machine qui lit.",
        "Lire ce texte ; vérifier que le projet n'en tient pas compte, ou demander à l'expéditeur"
            + " une pièce où il est visible.");
  }

  private static String shortened(String text, int most) {
    return Shortened.of(text.strip().replaceAll("\\s+", " "), most);
  }
}
