package org.paraphe.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.regex.Pattern;

/** What the YAML parser gave up over, in French, with what to write instead. */
final class YamlFault {
  private static final Pattern COLON_IN_VALUE =
      Pattern.compile("^\\s*(?:- )?([^\\s:#][^:#]*): +([^\"'\\[{|>\\s].*?:(?: .*|))$");

  private YamlFault() {}

  static String told(JsonProcessingException e, String yaml) {
    String said = e.getOriginalMessage();
    String line =
        e.getLocation() == null
            ? ""
            : yaml.lines()
                .skip(Math.max(0, e.getLocation().getLineNr() - 1))
                .findFirst()
                .orElse("");
    var colon = COLON_IN_VALUE.matcher(line);
    if (said.startsWith("mapping values are not allowed")) {
      return colon.matches()
          ? "la valeur de « %s » contient « : » ; la mettre entre guillemets, %s: \"%s\""
              .formatted(colon.group(1), colon.group(1), colon.group(2))
          : "cette clé n'est pas alignée sur les autres de son niveau (deux espaces par niveau), ou la"
              + " ligne au-dessus n'a pas ses deux-points, « clé : valeur »";
    }
    if (said.startsWith("while scanning a double-quoted scalar")) {
      return said.contains("escape")
          ? "« \\ » ne s'écrit pas entre guillemets doubles (\"…\") ; mettre ce texte entre"
              + " guillemets simples, '…'"
          : "des guillemets (\") ne sont pas fermés ; les fermer";
    }
    if (said.startsWith("while scanning a quoted scalar")
        || said.startsWith("while scanning a single-quoted scalar")) {
      return "un guillemet simple (') n'est pas fermé ; le fermer ; une apostrophe dans le texte s'y"
          + " double ('l''acte'), ou le texte se met entre guillemets doubles";
    }
    if (said.startsWith("while parsing a flow")) {
      return "une liste […] ou un groupe {…} : il y manque une virgule ou sa fin ; une apostrophe"
          + " entre guillemets simples s'y double ('date d''effet'), ou le texte se met entre"
          + " guillemets doubles (\"date d'effet\")";
    }
    if (said.startsWith("while scanning a simple key")) {
      return "il manque « : » après la clé de la ligne au-dessus, ou de celle-ci ; écrire « clé :"
          + " valeur »";
    }
    if (said.startsWith("while parsing a block")) {
      return "cette ligne ne suit pas la précédente : vérifier son retrait (deux espaces par niveau),"
          + " le tiret des listes et les guillemets ouverts plus haut";
    }
    return "YAML illisible. Vérifier les retraits, les deux-points et les guillemets";
  }
}
