package org.paraphe.template;

import java.util.List;
import java.util.Locale;

/** The French article before the name of an office or an assembly. */
final class Grammar {
  private static final List<String> FEMININE = List.of("présidente", "commission", "métropole");

  private Grammar() {}

  /** « le conseil municipal », « l’assemblée », « la présidente ». */
  static String the(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (vowel(lower)) {
      return "l’" + name;
    }
    return feminine(lower) ? "la " + name : "le " + name;
  }

  /** « du conseil municipal », « de l’assemblée », « de la présidente ». */
  static String of(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (vowel(lower)) {
      return "de l’" + name;
    }
    return feminine(lower) ? "de la " + name : "du " + name;
  }

  private static boolean vowel(String lower) {
    return !lower.isEmpty() && "aeiouéèêâôh".indexOf(lower.charAt(0)) >= 0;
  }

  private static boolean feminine(String lower) {
    return FEMININE.stream().anyMatch(lower::startsWith);
  }
}
