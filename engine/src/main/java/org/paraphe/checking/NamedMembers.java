package org.paraphe.checking;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many people a list names: « Présents : Mme Taravant, maire, MM. Bru, Fau et Roc ». */
final class NamedMembers {

  private static final Pattern LIST =
      Pattern.compile(
          "(?:^|\\n)[ \\t]*(?:etaient |membres |conseillers |elus )?presente?s ?(?:\\(\\d{1,3}\\) ?)?:[ \\t]*(?=[^\\d\\s])((?:(?!\\n[^\\n:]{3,40} ?:|\\n[ \\t]*\\n|\\n(?:absent|excuse|pouvoir|procuration|secretaire)).){3,2000})",
          Pattern.DOTALL);

  private static final Pattern CIVILITY =
      Pattern.compile(
          "\\b(?:m\\.|mm\\.|mmes?\\b|mlles?\\b|monsieur|madame|messieurs|mesdames|dr\\b)");

  private static final Pattern BETWEEN = Pattern.compile("[,;\\n]| et ");

  /** What somebody is, between the names: « maire », « 2e adjointe », « conseillers délégués ». */
  private static final Pattern OFFICE =
      Pattern.compile(
          "(?:(?:\\d{1,2} ?(?:er|ere|e|eme)|premi[a-z]+|deuxieme|troisieme|quatrieme|cinquieme) )?(?:maires?|adjointe?s?|president(?:e|s)?|vice-president(?:e|s)?|conseill[a-z]+|deleguee?s?|secretaire|doyenne?|rapporteure?)\\b.*|formant .*|la majorite.*|tous .*");

  private NamedMembers() {}

  /**
   * Empty where nobody or only one is named, or where several lists are.
   *
   * @param text folded, with its lines
   */
  static Optional<Integer> present(String text) {
    Matcher list = LIST.matcher(text);
    if (!list.find()) {
      return Optional.empty();
    }
    String told = list.group(1).replaceAll("\\([^)]{0,60}\\)", " ");
    if (list.find() || !CIVILITY.matcher(told).find()) {
      return Optional.empty();
    }
    String names = CIVILITY.matcher(told).replaceAll(" ").replaceFirst("(?s)\\.(?:\\s.*)?$", "");
    long count =
        Arrays.stream(BETWEEN.split(names))
            .map(String::strip)
            .filter(n -> n.matches("(?s)[a-z].*") && n.length() < 60)
            .filter(n -> !OFFICE.matcher(n).matches())
            .count();
    return count < 2 ? Optional.empty() : Optional.of((int) count);
  }
}
