package org.paraphe.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the boxes of a form say: of « ☐ fonctionnement ☒ projet » the ticked option alone. */
final class TickedBoxes {
  private static final String TICKED = "(?:[☒☑✓✗✔■]|\\[ ?[xX] ?\\]|\\( ?[xX] ?\\))";
  private static final String EMPTY = "(?:[☐□]|\\[ {0,3}\\]|\\( {1,3}\\))";
  private static final String WORDS = "([^☒☑✓✗✔■☐□\\[\\](\\n\\t]{2,60})";

  private static final Pattern BOX = Pattern.compile(TICKED + "|" + EMPTY);
  private static final Pattern BEFORE = Pattern.compile(TICKED + " ?" + WORDS);
  private static final Pattern BEHIND = Pattern.compile(WORDS + " ?" + TICKED);

  /**
   * @param from where the words of the option start
   */
  record Option(String words, int from, int to) {}

  private TickedBoxes() {}

  static boolean in(String folded) {
    return BOX.matcher(folded).find();
  }

  /** The ticked options, in reading order; a line that begins with words has its boxes behind. */
  static List<Option> of(String folded) {
    List<Option> options = new ArrayList<>();
    int start = 0;
    for (String line : folded.split("[\\n\\t]", -1)) {
      Matcher box = BOX.matcher(line);
      if (box.find()) {
        boolean behind = !line.substring(0, box.start()).isBlank() && !hasWordsBehind(line);
        Matcher ticked = (behind ? BEHIND : BEFORE).matcher(line);
        while (ticked.find()) {
          options.add(
              new Option(ticked.group(1).strip(), start + ticked.start(1), start + ticked.end(1)));
        }
      }
      start += line.length() + 1;
    }
    return options;
  }

  /** « oui ☒ non ☐ » ends with a box, « ☒ oui ☐ non » with words. */
  private static boolean hasWordsBehind(String line) {
    int last = 0;
    Matcher box = BOX.matcher(line);
    while (box.find()) {
      last = box.end();
    }
    return !line.substring(last).isBlank();
  }
}
