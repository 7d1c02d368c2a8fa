package org.paraphe.template;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.PatternSyntaxException;

/** Why a text is no regular expression, in French. */
final class MotifFault {
  /** By how the sentence of the library begins. */
  private static final Map<String, String> SAID = said();

  private MotifFault() {}

  private static Map<String, String> said() {
    Map<String, String> said = new LinkedHashMap<>();
    said.put("Unclosed group", "une parenthèse « ( » n'est pas fermée");
    said.put("Unmatched closing ')'", "une parenthèse « ) » de trop, ou qui n'est pas ouverte");
    said.put("Unclosed character class", "un crochet « [ » n'est pas fermé");
    said.put("Dangling meta character", "un signe de répétition (*, + ou ?) ne suit rien");
    said.put("Unclosed counted closure", "une accolade « { » de répétition n'est pas fermée");
    said.put(
        "Illegal repetition", "une accolade « { » qui ne compte rien et n'est aucun nom admis");
    said.put("Illegal character range", "un intervalle entre crochets à l'envers, comme [z-a]");
    said.put("Illegal/unsupported escape", "« \\ » devant une lettre qui n'a pas ce sens");
    said.put("Unexpected internal error", "« \\ » à la fin");
    return said;
  }

  static String told(PatternSyntaxException e) {
    String why =
        SAID.entrySet().stream()
            .filter(s -> e.getDescription().startsWith(s.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse("syntaxe inconnue");
    return why + " (caractère " + (e.getIndex() + 1) + ")";
  }
}
