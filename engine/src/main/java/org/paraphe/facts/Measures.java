package org.paraphe.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Traffic and parking measures, as a request words them. */
final class Measures implements Recogniser {
  private static final String BE =
      "(?: (?:est|sont|sera|seront|soit|soient|serait|doit etre|devra etre|pourra etre))?";
  private static final String DONE =
      " (?:(?:totalement|entierement|temporairement|strictement|egalement|aussi) )?"
          + "(?:interdite?s?|alternee?s?|barree?s?|reglementee?s?|fermee?s?|restreinte?s?|retrecie?s?"
          + "|limitee?s?|suspendue?s?|neutralisee?s?|reservee?s?|supprimee?s?|coupee?s?|(?:mise"
          + " |etablie |organisee |instauree )?(?:en|a) (?:sens unique|double sens))";

  /** A limit or an exception belongs to its measure: without it the order would forbid more. */
  private static final String EXCEPT =
      "(?: ?\\((?:[^()\\n"
          + "]){1,40}\\))?(?:,? (?:sauf|hormis|excepte|a l'exception|a"
          + " l'exclusion|uniquement|seulement)\\b(?:[^.;:?!\\n"
          + "\\t()]){1,90}?(?=[.;:?!\\n"
          + "\\t()]|$)|, (?:y compris [^.;:?!\\n"
          + "\\t,()]{3,40}|[a-z]{4,12} compris)\\b)?";

  private static final String MORE =
      "(?: (?:par|au moyen"
          + " de|avec|a|au|aux|et|de|des|du|dans|sur|pour|sauf|considere|comme|genant|hors)\\b(?!"
          + " (?:rue|avenue|place|chemin|boulevard|partir|compter|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|\\d{1,2}"
          + " (?!t\\b|tonnes|m\\b|km|places)))(?:[^.;:?!\\n"
          + "\\t,()]|,(?=\\d)){0,70}?)?"
          + EXCEPT
          + "(?= ?(?:[.;:?!\\n"
          + "\\t()]|,(?!\\d))|$| (?:rues?|avenues?|place(?! de"
          + " stationnement)|chemins?|boulevards?|routes?|impasses?)\\b| (?:du"
          + " (?:\\d|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)|le"
          + " (?:\\d|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)|(?<!plus )de"
          + " \\d|entre|pendant|durant|a compter|a partir|des (?:\\d|le )|jusqu'a|afin|pour|et"
          + " (?:le|la|les) |ainsi))";

  /** What is left of a measure that ends where the next begins. */
  private static final int SHORTEST = 12;

  private static final Pattern DANGLING =
      Pattern.compile(
          "(?<!\\s)(?:\\s++(?:la|le|les|l'|de|du|des|d'|sur|dans|et|a|au|y|devant|face|par|pour|entre)){1,8}+\\s*+$",
          Pattern.CASE_INSENSITIVE);
  private static final String ROAD =
      "(?:rues?|avenues?|boulevards?|places?|chemins?|routes?|impasses?|quais?|ponts?|parkings?|passages?|allees?|ruelles?)";

  /**
   * What is closed is a street, often several: « la fermeture de la place de la Halle et de la rue
   * Basse ».
   */
  private static final String CLOSED =
      "(?:[^.;:?!\\n\\t,()]|, (?=(?:(?:et )?(?:de )?(?:la |le |l'|les |du |des )?)"
          + ROAD
          + "\\b)){3,140}?"
          + EXCEPT
          + "(?= ?(?:[.;:?!\\n\\t()]|,(?!\\d| (?:et )?(?:de )?(?:la |le |l'|les |du |des )?"
          + ROAD
          + "\\b))|$| (?:(?:du|le|les|entre le|a compter|a partir|dans la nuit|des le)"
          + " ?(?:\\d|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|du|de)|pendant|durant|afin|pour|ainsi|et"
          + " (?:le |la |les |l')(?!"
          + ROAD
          + ")))";

  private static final List<Pattern> ALL =
      List.of(
          pattern(
              "\\b(?:la |une )?(?:fermeture|coupure|privatisation) (?:totale |complete |temporaire"
                  + " )?(?:a la circulation )?(?:de |du |des |d')"
                  + CLOSED),
          pattern(
              "\\b(?:fermer|fermant|barrer|barrant|couper|coupant) (?:a la circulation )?(?:aussi |egalement )?(?:la |le |les |l'|cette |une )"
                  + CLOSED),
          pattern(
              "\\b(?:la |le |les |l'|toute |tout"
                  + " )?(?:circulation|stationnement|vitesse|chaussee|arret|depassement|voie|acces|trottoirs?|piste"
                  + " cyclable)(?: (?!est|sera|soit)[^.;:?!\\n"
                  + "\\t,()]{0,60}?)?"
                  + BE
                  + DONE
                  + MORE),
          pattern(
              "\\b(?:l'|la |une |d'|un"
                  + " )?(?:interdiction|reservation|suppression|neutralisation|limitation|mise en"
                  + " place d'un(?:e)? (?:alternat|sens unique|circulation)) (?:totale |complete"
                  + " |temporaire )?(?:de |du |des |d'|a |par )[^.;:?!\\n"
                  + "\\t,()]{3,80}?"
                  + MORE),
          pattern(
              "\\b(?:interdi(?:re|sant)|suspend(?:re|ant)|neutralis(?:er|ant)|limit(?:er|ant)|reglement(?:er|ant)|alterner|reserv(?:er|ant))"
                  + " (?:a |au |la |le |les |l'|toute |cette |une |deux |trois |quatre |\\d{1,2} ){0,4}+(?:circulation|stationnement|vitesse|arret|acces"
                  + "|chaussee|trafic|voie|depassement|rues?|avenue|boulevard|chemin|route|impasse|places?|emplacements?)(?: et (?:la |le |l')?(?:circulation"
                  + "|stationnement|arret))?[^.;:?!\\n\\t,()]{0,60}?"
                  + MORE),
          pattern(
              "\\b(?:un |d'un |l')?alternat(?:s)?(?: de circulation)? (?:par|manuel|regle)[^.;:?!\\n\\t,()]{0,50}?"
                  + "(?= ?[.;:?!\\n\\t,()]|$| et (?:l'|le |la |les |une? |(?:vitesse|stationnement|circulation|limitation|interdiction|depassement)\\b)| (?:rue|avenue|place|chemin|boulevard|route|du \\d|le \\d))"),
          pattern(
              "\\b(?:la |le |l'|les |cette |ces"
                  + " )?(?:rues?|avenues?|boulevards?|places?|chemins?|routes?|impasses?|quais?|ponts?|parkings?|passerelles?|ruelles?|allees?|passages?|sentiers?)(?:"
                  + " (?:(?!est |sera |soit |circulation|stationnement|vehicules|arret"
                  + " |vitesse|acces )[^.;:?!\\n"
                  + "\\t,()]){0,60}?)? (?:est|sont|sera|seront|soit|soient|serait|seraient|doit"
                  + " etre|devra etre|pourra etre)"
                  + " (?:(?:totalement|entierement|temporairement|completement|donc) )?"
                  + "(?:interdite?s?|barree?s?|fermee?s?|neutralisee?s?|coupee?s?|reservee?s?|mise?s?"
                  + " en (?:sens unique|impasse))"
                  + MORE),
          pattern(
              "\\b(?:(?:mise|mises) (?:a|en) |un |le |d'un )?(?:double[ -]sens cyclable|contresens"
                  + " cyclable)[^.;:?!\\n"
                  + "\\t,()]{0,80}"),
          pattern(
              "\\b(?:rues?|avenues?|boulevards?|places?|chemins?|routes?|impasses?|quais?|ponts?|grand-rue)(?:"
                  + " (?:(?!est |sont |sera)[^.;:?!\\n\\t()]){0,80}?)? (?:fermee?s?|barree?s?|interdite?s?)"
                  + " a (?:la |toute )circulation\\b"),
          pattern("(?<=[,;\\n] |[,;\\n\\t])\\d{2} ?km ?/ ?h\\b"),
          pattern("\\b(?:pas de|aucun) (?:stationnement|circulation)\\b"),
          pattern("\\b(?:route|rue) barree\\b"),
          pattern(
              "\\boccupation (?:de |d'|du |des )[^.;:?!\\n\\t,()]{0,25}?(?:places?(?: de stationnement)?|stationnement|trottoir|chaussee)\\b"),
          pattern(
              "\\binterdit (?:de|d'y) (?:stationner|circuler|se garer|s'arreter)[^.;:?!\\n\\t,()]{0,60}"),
          pattern("\\b(?:on|nous) ferm(?:e|era|ons|erons) (?:la |le |les |l')" + CLOSED),
          pattern(
              "\\b(?:un |une |d'un |d'une |l'|le |la )?(?:(?:panneaux? )?stop(?:"
                  + " obligatoire)?|arret (?:obligatoire|minute)s?|cedez[- ]le[- ]passage|priorite"
                  + " a droite|(?:mise (?:en|a) )?sens (?:unique|interdit)|zone (?:30|bleue|de"
                  + " rencontre|pietonne)|aire pietonne|(?:traversee|cheminement) (?:de |des"
                  + " )?pietons?)\\b"
                  + MORE));

  @Override
  public List<Hit> find(FoldedText text) {
    List<Hit> hits = new ArrayList<>();
    for (Pattern pattern : ALL) {
      Matcher matcher = pattern.matcher(text.text());
      while (matcher.find()) {
        int end = Math.min(matcher.end(), nextHit(text, hits, matcher.start()));
        String words = text.text().substring(matcher.start(), end);
        int to = end - dangling(words);
        Hit hit = text.hit(Value.of(text.words(matcher.start(), to)), matcher.start(), to);
        boolean whole = end == matcher.end() || to - matcher.start() >= SHORTEST;
        if (whole && hits.stream().noneMatch(h -> h.start() < hit.end() && hit.start() < h.end())) {
          hits.add(hit);
        }
      }
    }
    hits.sort(Comparator.comparingInt(Hit::start));
    return hits;
  }

  /** Where the next measure that is read already begins: this one ends before it. */
  private static int nextHit(FoldedText text, List<Hit> hits, int from) {
    return hits.stream()
        .mapToInt(h -> text.folded(h.start()))
        .filter(start -> start > from)
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  /** The length of a little word that a measure must not end with. */
  private static int dangling(String measure) {
    Matcher matcher = DANGLING.matcher(measure);
    return matcher.find() ? matcher.end() - matcher.start() : 0;
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }
}
