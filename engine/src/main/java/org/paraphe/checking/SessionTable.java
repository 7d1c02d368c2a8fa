package org.paraphe.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.paraphe.law.Folded;

/**
 * A table of a session's figures: « Présents », « Pour », « Date de convocation » at the heads of
 * its columns and the counts and days below.
 */
final class SessionTable {

  private static final Pattern VOTE =
      Pattern.compile(
          "(?:voix |votes? )?(?:pour|contre)|oui|non|abst(?:entions?|\\.)?|ne pren(?:nent|d) pas part.*|nppv");

  private static final Pattern ATTENDANCE =
      Pattern.compile(
          "(?:(?:nombre|nb|total) (?:de |d')?|membres |conseillers |elus |suffrages )*(?:en exercice|presente?s?|representee?s?|pouvoirs?|procurations?|absente?s?|excusee?s?|votants?|exprimee?s?)(?: [a-z() ]{0,30})?");

  private static final Pattern DAY_HEAD =
      Pattern.compile(
          "(?:dates? |jour |envoi ).*|(?:convocation|seance|affichage|publication|reunion|conseil)s?\\b[a-z' ]{0,30}");

  private static final Pattern DAY =
      Pattern.compile(
          "(?:[a-z]+ )?(?:\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}(?:er)? [a-z]{3,9}(?: \\d{4})?)(?:,? .{0,20})?");

  private static final Pattern COUNT = Pattern.compile("\\d{1,3}");

  private static final int LEAST_VOTES = 2;

  private SessionTable() {}

  /** The text, the counts of each row of such a table written behind the heads of their columns. */
  static String labelled(String text) {
    if (text.indexOf('\t') < 0) {
      return text;
    }
    List<String> lines = new ArrayList<>();
    List<String> heads = List.of();
    for (String line : text.split("\n", -1)) {
      List<String> cells = List.of(line.split("\t", -1));
      boolean counts = cells.size() == heads.size() && counts(heads, cells);
      lines.add(counts ? labelled(heads, cells) : line);
      if (!counts) {
        heads =
            cells.stream().filter(SessionTable::isHead).count() >= LEAST_VOTES ? cells : List.of();
      }
    }
    return String.join("\n", lines);
  }

  private static boolean counts(List<String> heads, List<String> cells) {
    for (int i = 0; i < heads.size(); i++) {
      if (isHead(heads.get(i)) && !cells.get(i).isBlank() && !fits(heads.get(i), cells.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static String labelled(List<String> heads, List<String> cells) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < heads.size(); i++) {
      boolean labelled = fits(heads.get(i), cells.get(i));
      line.append(i == 0 ? "" : "\t")
          .append(labelled ? heads.get(i).strip() + " : " : "")
          .append(cells.get(i));
    }
    return line.toString();
  }

  private static boolean isHead(String head) {
    return isCount(head) || DAY_HEAD.matcher(folded(head)).matches();
  }

  private static boolean isCount(String head) {
    return VOTE.matcher(folded(head)).matches() || ATTENDANCE.matcher(folded(head)).matches();
  }

  private static boolean fits(String head, String cell) {
    return isCount(head)
        ? COUNT.matcher(cell.strip()).matches()
        : isHead(head) && DAY.matcher(folded(cell)).matches();
  }

  private static String folded(String cell) {
    return Folded.of(cell).strip();
  }
}
