package org.paraphe.facts;

import java.util.Locale;
import java.util.Map;

/** The words of grades brought to one form: masculine, singular, in full. */
final class GradeWords {
  private static final Map<String, String> IN_FULL =
      Map.ofEntries(
          Map.entry("adj", "adjoint"),
          Map.entry("adjt", "adjoint"),
          Map.entry("adjte", "adjoint"),
          Map.entry("adm", "administratif"),
          Map.entry("admin", "administratif"),
          Map.entry("adminis", "administratif"),
          Map.entry("administ", "administratif"),
          Map.entry("tech", "technique"),
          Map.entry("techn", "technique"),
          Map.entry("techni", "technique"),
          Map.entry("techniq", "technique"),
          Map.entry("ppal", "principal"),
          Map.entry("ppale", "principal"),
          Map.entry("pal", "principal"),
          Map.entry("princ", "principal"),
          Map.entry("prin", "principal"),
          Map.entry("pr", "principal"),
          Map.entry("cl", "classe"),
          Map.entry("ter", "territorial"),
          Map.entry("terr", "territorial"),
          Map.entry("territ", "territorial"),
          Map.entry("red", "redacteur"),
          Map.entry("redac", "redacteur"),
          Map.entry("anim", "animation"),
          Map.entry("patr", "patrimoine"),
          Map.entry("patrim", "patrimoine"),
          Map.entry("educ", "educateur"),
          Map.entry("asst", "assistant"),
          Map.entry("aux", "auxiliaire"),
          Map.entry("puer", "puericulture"),
          Map.entry("ing", "ingenieur"),
          Map.entry("spec", "specialise"),
          Map.entry("mat", "maternelle"),
          Map.entry("ag", "agent"),
          Map.entry("soc", "social"),
          Map.entry("premier", "1re"),
          Map.entry("deuxieme", "2e"),
          Map.entry("second", "2e"));

  private GradeWords() {}

  static boolean isShort(String word) {
    return IN_FULL.containsKey(bare(word));
  }

  /** « principales » and « ppal. » are « principal »; « 2ème » is « 2e ». */
  static String stem(String word) {
    String bare = bare(word);
    if (Character.isDigit(bare.charAt(0))) {
      return bare.charAt(0) == '1' ? "1re" : "2e";
    }
    String full = IN_FULL.get(bare);
    if (full != null) {
      return full;
    }
    String masculine = masculine(singular(bare));
    return IN_FULL.getOrDefault(masculine, masculine);
  }

  private static String bare(String word) {
    return word.toLowerCase(Locale.ROOT).replaceAll("\\((?:e|ne|rice|trice)\\)|\\.", "");
  }

  private static String singular(String word) {
    if (word.endsWith("aux") && word.length() > 4) {
      return word.substring(0, word.length() - 3) + "al";
    }
    return word.length() > 3 && word.matches(".*[^s]s") ? cut(word, 1) : word;
  }

  private static String masculine(String word) {
    if (word.endsWith("trice")) {
      return cut(word, 4) + "eur";
    }
    if (word.endsWith("ive")) {
      return cut(word, 2) + "f";
    }
    if (word.endsWith("ienne")) {
      return cut(word, 2);
    }
    boolean feminine = word.matches(".{3,}(?:al|er|eur|nt|e)e") && !word.matches("(?:musee)");
    return feminine ? cut(word, 1) : word;
  }

  private static String cut(String word, int letters) {
    return word.substring(0, word.length() - letters);
  }
}
