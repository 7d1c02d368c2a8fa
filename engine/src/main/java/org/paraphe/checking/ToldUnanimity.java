package org.paraphe.checking;

import java.util.regex.Pattern;

/**
 * « Mme Ba ayant voté contre, le conseil approuve à l'unanimité »: one sentence says both, or two
 * that follow each other, of which only that of the unanimity says what comes of the vote.
 */
final class ToldUnanimity {

  static final Pattern SENTENCE = Pattern.compile("(?<=[a-z0-9)]{3})[.;](?=\\s|$)|\\n");

  /** Not « à l'unanimité moins deux voix », nor how the vote is to be held. */
  private static final Pattern UNANIMITY =
      Pattern.compile(
          "\\b(?:unanimite|unanimement)\\b(?!,? moins| (?:de |pour )(?:ne pas|vot|proced|recour|un vote|le vote|ce mode))");

  private static final Pattern AGAINST =
      Pattern.compile(
          "(?<n>\\b[1-9]\\d? (?:voix |votes? )?contre\\b(?! (?:0|zero|aucune?)\\b)|\\bcontre ?: ?(?:[1-9]|m\\.|mm\\.|mmes?\\b))"
              + "|\\b(?:m\\.|mm\\.|mmes?|une?|\\d{1,2}|conseill[a-z]+|elue?s?) [^.;\\n]{0,80}?\\b(?:vote|votent|votant|etant opposee?s?|s'(?:oppose|opposent|est opposee?|sont opposee?s))(?: contre)?\\b");

  private static final Pattern NOBODY = Pattern.compile("\\b(?:aucune?|nul|personne|sans|ni)\\b");

  /** Another vote, of which the sentence tells the end. */
  private static final Pattern RESULT =
      Pattern.compile(
          "\\b(?:adopt|approuv|accept|valid|rejet|repouss|accord|attribu|autoris|deliberation n|point \\d|majorite)|^ ?\\d{1,2} ?[.)/-]");

  private ToldUnanimity() {}

  /**
   * @param text folded, with its lines, numbers in figures
   */
  static boolean isContradicted(String text) {
    String last = "";
    boolean opposed = false;
    for (String sentence : SENTENCE.split(text)) {
      if (sentence.isBlank()) {
        continue;
      }
      boolean unanimous = UNANIMITY.matcher(sentence).find();
      boolean tells = tells(sentence);
      if (unanimous && (opposed || hasOpponents(sentence))
          || UNANIMITY.matcher(last).find() && !unanimous && tells) {
        return true;
      }
      opposed = tells && !RESULT.matcher(last).find();
      last = sentence;
    }
    return false;
  }

  /** The sentence tells who was against, and of no vote's end. */
  private static boolean tells(String sentence) {
    return hasOpponents(sentence) && !RESULT.matcher(sentence).find();
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
