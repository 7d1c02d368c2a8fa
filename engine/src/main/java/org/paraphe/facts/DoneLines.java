package org.paraphe.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lists of which one line says that its act is still to be written: « M. Roy, 4e adjoint : les
 * transports, arrêté à prendre ». What its other lines tell is decided elsewhere, and no value is
 * read from them.
 */
public final class DoneLines {
  private static final Pattern ITEM =
      Pattern.compile("[ \\t>]{0,8}(?:[-–*•.] ?|\\d{1,2} ?[.)°] ?|[a-z]\\) ?)\\S.*");

  private static final Pattern TO_DO =
      Pattern.compile(
          "(?i)(?<=\\p{L}{2}\\)?\\. |[,:;(–-] ?)(?:arr[êe]t[ée]s?|d[ée]lib[ée]ration|d[ée]cision|acte)(?: est| reste)? à (?:prendre|faire|pr[ée]parer|[ée]tablir|r[ée]diger|signer)(?!\\p{L})");

  private DoneLines() {}

  /** The text with the other lines of such lists blank; of the same length. */
  public static String blanked(String text) {
    if (!TO_DO.matcher(text).find()) {
      return text;
    }
    StringBuilder open = new StringBuilder(text);
    List<int[]> list = new ArrayList<>();
    for (int line = 0; line <= text.length(); ) {
      int end = text.indexOf('\n', line);
      end = end < 0 ? text.length() : end;
      if (ITEM.matcher(text).region(line, end).matches()) {
        list.add(new int[] {line, end});
      } else {
        blank(text, list, open);
        list.clear();
      }
      line = end + 1;
    }
    blank(text, list, open);
    return open.toString();
  }

  private static void blank(String text, List<int[]> list, StringBuilder open) {
    if (list.stream().noneMatch(l -> isToDo(text, l))) {
      return;
    }
    list.stream()
        .filter(l -> !isToDo(text, l))
        .forEach(l -> open.replace(l[0], l[1], " ".repeat(l[1] - l[0])));
  }

  private static boolean isToDo(String text, int[] line) {
    return TO_DO.matcher(text).region(line[0], line[1]).find();
  }
}
