package org.paraphe.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.paraphe.law.Folded;

/** A table of votes, « Pour », « Contre » at the heads of its columns and the counts below. */
final class VoteTable {

  private static final Pattern VOTE =
      Pattern.compile(
          "(?:voix |votes? )?(?:pour|contre)|oui|non|abst(?:entions?|\\.)?|ne pren(?:nent|d) pas part.*|nppv");

  private static final Pattern COUNT = Pattern.compile("\\d{1,3}");

  private static final int LEAST_VOTES = 2;

  private VoteTable() {}

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
        heads = cells.stream().filter(VoteTable::isVote).count() >= LEAST_VOTES ? cells : List.of();
      }
    }
    return String.join("\n", lines);
  }

  private static boolean counts(List<String> heads, List<String> cells) {
    for (int i = 0; i < heads.size(); i++) {
      String cell = cells.get(i).strip();
      if (isVote(heads.get(i)) && !cell.isEmpty() && !COUNT.matcher(cell).matches()) {
        return false;
      }
    }
    return true;
  }

  private static String labelled(List<String> heads, List<String> cells) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < heads.size(); i++) {
      boolean labelled = COUNT.matcher(cells.get(i).strip()).matches();
      line.append(i == 0 ? "" : "\t")
          .append(labelled ? heads.get(i).strip() + " : " : "")
          .append(cells.get(i));
    }
    return line.toString();
  }

  private static boolean isVote(String head) {
    return VOTE.matcher(Folded.of(head).strip()).matches();
  }
}
