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
          + "|limitee?s?|suspendue?s?|neutralisee?s?|reservee?s?|supprimee?s?|coupee?s?"
          + "|mise en sens unique|mise a sens unique)";

  /** A limit or an exception belongs to its measure: without it the order would forbid more. */
  private static final String EXCEPT =
      "(?: ?\\((?:[^()\\n]){1,40}\\))?(?:,? (?:sauf|hormis|excepte|a l'exception|a l'exclusion|uniquement|seulement)\\b"
          + "(?:[^.;:\\n()]){1,90}?(?=[.;:\\n()]|$))?";

  private static final String MORE =
      "(?: (?:par|au moyen de|avec|a|au|aux|et|de|des|du|dans|sur|pour|sauf|considere|comme|genant|hors)\\b"
          + "(?! (?:rue|avenue|place|chemin|boulevard|partir|compter))(?:[^.;:\\n,()]|,(?=\\d)){0,70}?)?"
          + EXCEPT
          + "(?= ?(?:[.;:\\n()]|,(?!\\d))|$"
          + "| (?:rue|avenue|place|chemin|boulevard|route|impasse|du (?:\\d|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)"
          + "|le (?:\\d|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)|(?<!plus )de \\d|entre|pendant|durant|a compter|a partir|afin|pour|et (?:le|la|les) |ainsi))";
  private static final Pattern DANGLING =
      Pattern.compile(
          "(?:\\s+(?:la|le|les|l'|de|du|des|d'|sur|dans|et|a|au|y)){1,8}+\\s*$",
          Pattern.CASE_INSENSITIVE);
  private static final List<Pattern> ALL =
      List.of(
          pattern(
              "\\b(?:la |le |les |l'|toute |tout )?(?:circulation|stationnement|vitesse|chaussee|arret"
                  + "|depassement|voie|acces|trottoirs?|piste cyclable)"
                  + "(?: (?!est|sera|soit)[^.;:\\n,()]{0,60}?)?"
                  + BE
                  + DONE
                  + MORE),
          pattern(
              "\\b(?:l'|la |une |d'|un )?(?:interdiction|suppression|neutralisation|limitation|fermeture"
                  + "|coupure|privatisation|mise en place d'un(?:e)? (?:alternat|sens unique|circulation))"
                  + " (?:totale |complete |temporaire )?(?:de |du |des |d'|a |par )[^.;:\\n,()]{3,80}?"
                  + MORE),
          pattern(
              "\\b(?:interdire|fermer|suspendre|neutraliser|barrer|limiter|reglementer|alterner)"
                  + " (?:a |au |la |le |les |l'|toute ){0,4}+(?:circulation|stationnement|vitesse|arret|acces"
                  + "|chaussee|trafic|voie|depassement)(?: et (?:la |le |l')?(?:circulation"
                  + "|stationnement|arret))?[^.;:\\n,()]{0,60}?"
                  + MORE),
          pattern(
              "\\b(?:un |d'un |l')?alternat(?:s)?(?: de circulation)? (?:par|manuel|regle)[^.;:\\n,()]{0,50}"),
          pattern("\\b(?:route|rue) barree\\b"));

  @Override
  public List<Hit> find(FoldedText text) {
    List<Hit> hits = new ArrayList<>();
    for (Pattern pattern : ALL) {
      Matcher matcher = pattern.matcher(text.text());
      while (matcher.find()) {
        int to = matcher.end() - dangling(matcher.group());
        Hit hit = text.hit(Value.of(text.words(matcher.start(), to)), matcher.start(), to);
        if (hits.stream().noneMatch(h -> h.start() < hit.end() && hit.start() < h.end())) {
          hits.add(hit);
        }
      }
    }
    hits.sort(Comparator.comparingInt(Hit::start));
    return hits;
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
