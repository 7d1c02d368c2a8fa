package org.paraphe.drafting;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.paraphe.extraction.Table;
import org.paraphe.facts.FoldedText;
import org.paraphe.template.FieldSpec;

/** Tables of posts with a column before and one after: a line that changes nothing creates none. */
final class StaffTables {
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?:.*\\b(?:actuel|existant|ancien|avant|present)[a-z]*\\b.*)", Pattern.CASE_INSENSITIVE);
  private static final Pattern TO_CREATE =
      Pattern.compile(".{0,60}\\bcre(?:ations?|er|ee?s?)\\b.{0,60}", Pattern.CASE_INSENSITIVE);
  private static final Pattern AFTER =
      Pattern.compile(
          "(?:.*\\b(?:propose|nouve|apres|futur|projet)[a-z]*\\b.*)", Pattern.CASE_INSENSITIVE);

  static boolean isExisting(String heading) {
    return BEFORE.matcher(heading).matches();
  }

  /** What a heading of such a table is about: « à rendre avant le conseil » is none. */
  private static final Pattern OF_POSTS =
      Pattern.compile(
          "\\b(?:postes?|emplois?|effectifs?|grades?|agents?|personnels?|tableaux?|situation|etat|organi(?:gramme|sation)|equipe)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final int ABOVE = 120;
  private static final Pattern COUNT = Pattern.compile("\\d{1,4}");

  /** « Pourvus », « Titulaire », « Vacants »: who holds the posts that there are. */
  private static final Pattern HELD =
      Pattern.compile(
          "(?:postes? |emplois? |effectifs? )?(?:pourvue?s?|vacante?s?|titulaires?|occupee?s?(?: par)?|agents?(?: en poste)?|nom(?: de l'agent)?)",
          Pattern.CASE_INSENSITIVE);

  private StaffTables() {}

  /** What tells of one post: of those that there are, it tells nothing of the one to create. */
  private static final Set<String> OF_A_POST =
      Set.of("grades", "postes", "categories", "heuresHebdomadaires");

  static boolean isOfAPost(FieldSpec field) {
    return OF_A_POST.contains(String.valueOf(field.hints().reconnaisseur()));
  }

  /** True for a place in a table of the posts that there are, of a field that tells of a post. */
  static boolean holds(PieceReading reading, FieldSpec field, int start) {
    return isOfAPost(field)
        && reading.piece().tables().stream()
            .filter(t -> t.cells().stream().anyMatch(c -> c.start() <= start && start < c.end()))
            .anyMatch(t -> isOfHeld(reading, t));
  }

  /** True for a table of the posts that there are, by its heads or by the heading above it. */
  static boolean isOfHeld(PieceReading reading, Table table) {
    FoldedText folded = reading.folded();
    int at = folded.folded(firstRow(table));
    String above = folded.text().substring(Math.max(0, at - ABOVE), at).strip();
    String heading = above.substring(above.lastIndexOf('\n') + 1);
    boolean existing = BEFORE.matcher(heading).matches() && OF_POSTS.matcher(heading).find();
    return isOfHeld(table) && (existing || !CREATED.matcher(heading).find())
        || existing
            && table.cells().stream()
                .noneMatch(c -> AFTER.matcher(FoldedText.fold(c.text())).matches());
  }

  /** Where the first row of several cells starts: what stands alone above it is a heading. */
  private static int firstRow(Table table) {
    return table.cells().stream()
        .filter(
            c ->
                table.cells().stream()
                    .anyMatch(o -> o.row() == c.row() && o.column() != c.column()))
        .mapToInt(Table.Cell::start)
        .min()
        .orElse(0);
  }

  /** True for a table that tells the posts that there are, and none that is to be created. */
  static boolean isOfHeld(Table table) {
    List<String> words =
        table.cells().stream().map(c -> FoldedText.fold(c.text()).strip()).toList();
    return words.stream().anyMatch(w -> GRADE.matcher(w).matches())
        && words.stream().anyMatch(w -> HELD.matcher(w).matches())
        && words.stream().noneMatch(w -> AFTER.matcher(w).matches() || CREATED.matcher(w).find());
  }

  private static final Pattern GRADE =
      Pattern.compile("grades?|cadres? d'emplois?|emplois?|postes?", Pattern.CASE_INSENSITIVE);

  private static final Pattern CREATED =
      Pattern.compile("\\b(?:cre(?:ation|er|ee?s?)|ouverture|ajout)\\b", Pattern.CASE_INSENSITIVE);

  static boolean isUnchanged(Table table, Table.Cell cell) {
    Optional<String> before = under(table, BEFORE, cell.row());
    return before.isPresent()
        && (before.equals(under(table, AFTER, cell.row())) || createsNone(table, cell.row()));
  }

  /** « existant, créé »: a line creates none where only other lines have a number there. */
  private static boolean createsNone(Table table, int row) {
    return under(table, TO_CREATE, row).filter(n -> !n.matches("0+")).isEmpty()
        && table.cells().stream()
            .map(Table.Cell::row)
            .distinct()
            .anyMatch(r -> under(table, TO_CREATE, r).filter(n -> !n.matches("0+")).isPresent());
  }

  private static Optional<String> under(Table table, Pattern head, int row) {
    return table.cells().stream()
        .filter(c -> c.row() < row && head.matcher(FoldedText.fold(c.text())).matches())
        .findFirst()
        .flatMap(
            h ->
                table.cells().stream()
                    .filter(c -> c.row() == row && c.column() == h.column())
                    .map(c -> c.text().strip())
                    .filter(t -> COUNT.matcher(t).matches())
                    .findFirst());
  }
}
