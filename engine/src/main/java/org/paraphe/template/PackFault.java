package org.paraphe.template;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.paraphe.dossier.PermanentFailure;

/**
 * What is wrong in a pack, for its author.
 *
 * @param file as {@code concession/act.yaml}
 * @param line from 1; 0 where the fault has no place in the file
 * @param column from 1; 0 where the fault has none
 * @param what in French: what is wrong and what to do
 */
public record PackFault(String file, int line, int column, String what) {
  private static final Pattern PLACED =
      Pattern.compile("(?s)(?:Modèle )?(.+?)(?:, ligne (\\d+), colonne (\\d+))? : (.+)");

  /** A refusal of a reader, which says where in its message. */
  static PackFault of(PermanentFailure failure) {
    String message = String.valueOf(failure.getMessage());
    Matcher placed = PLACED.matcher(message);
    return placed.matches()
        ? new PackFault(
            placed.group(1), number(placed.group(2)), number(placed.group(3)), placed.group(4))
        : new PackFault("", 0, 0, message);
  }

  private static int number(@org.jspecify.annotations.Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  /** {@code concession/act.yaml, ligne 3, colonne 7 : …}. */
  public String shown() {
    return (file.isEmpty() ? "" : file)
        + (line == 0 ? "" : ", ligne " + line + ", colonne " + column)
        + (file.isEmpty() ? "" : " : ")
        + what;
  }
}
