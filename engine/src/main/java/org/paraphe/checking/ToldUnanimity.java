package org.paraphe.checking;

import java.util.Arrays;
import java.util.regex.Pattern;

/** « Mme Ba ayant voté contre, le conseil approuve à l'unanimité »: one sentence says both. */
final class ToldUnanimity {

  private static final Pattern SENTENCE = Pattern.compile("(?<=[a-z0-9)]{3})[.;](?=\\s|$)|\\n");

  /** Not « à l'unanimité moins deux voix », nor how the vote is to be held. */
  private static final Pattern UNANIMITY =
      Pattern.compile(
          "\\b(?:unanimite|unanimement)\\b(?!,? moins| (?:de |pour )(?:ne pas|vot|proced|recour|un vote|le vote|ce mode))");

  private static final Pattern AGAINST =
      Pattern.compile(
          "(?<n>\\b[1-9]\\d? (?:voix |votes? )?contre\\b(?! (?:0|zero|aucune?)\\b)|\\bcontre ?: ?(?:[1-9]|m\\.|mm\\.|mmes?\\b))"
              + "|\\b(?:m\\.|mm\\.|mmes?|une?|\\d{1,2}|conseill[a-z]+|elue?s?) [^.;\\n]{0,80}?\\b(?:vote|votent|votant|etant opposee?s?)(?: contre)?\\b");

  private static final Pattern NOBODY = Pattern.compile("\\b(?:aucune?|nul|personne|sans|ni)\\b");

  private ToldUnanimity() {}

  /**
   * @param text folded, with its lines, numbers in figures
   */
  static boolean isContradicted(String text) {
    return Arrays.stream(SENTENCE.split(text))
        .filter(s -> UNANIMITY.matcher(s).find())
        .anyMatch(ToldUnanimity::hasOpponents);
  }

  private static boolean hasOpponents(String sentence) {
    return AGAINST
        .matcher(sentence)
        .results()
        .filter(m -> m.group().contains("contre") || m.group().contains("oppose"))
        .filter(m -> !sentence.startsWith(" à l'unanimite", m.end()))
        .anyMatch(
            m -> {
              int from = Math.max(0, m.start() - 20);
              return !NOBODY.matcher(sentence.substring(from, m.end())).find();
            });
  }
}
