package org.paraphe.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Traffic and parking measures, as a request words them. */
final class Measures implements Recogniser {
  private static final String BE =
      "(?:(?: y)? (?:est|sont|sera|seront|soit|soient|serait|doit etre|devra etre|pourra etre))?";
  private static final String DONE =
      " (?:(?:[a-z]{4,}ment|aussi|donc) )?"
          + "(?:interdite?s?|prohibee?s?|defendue?s?|proscrite?s?|alternee?s?|barree?s?|reglementee?s?|fermee?s?|restreinte?s?|retrecie?s?|reduite?s?"
          + "|limitee?s?|abaissee?s?|ramenee?s?|suspendue?s?|interrompue?s?|bloquee?s?|neutralisee?s?|reservee?s?|supprimee?s?|coupee?s?|condamnee?s?|(?:mise"
          + " |etablie |organisee |instauree |assuree |reglee )?(?:en|a|par) (?:sens unique|double sens|alternat|demi-chaussee)|(?:fixee?s?|portee?s?)(?= a \\d)"
          + "|a (?:interdire|reserver|neutraliser|supprimer|suspendre|fermer|barrer|alterner|limiter|reduire|couper|interrompre|reglementer))(?: [a-z]{4,}ment\\b)?";

  /** What nobody may do, or must not: « personne ne s'y gare », « empêcher tout stationnement ». */
  private static final String DRIVE =
      "(?:stationner|circuler|passer|rouler|entrer|acceder|s'arreter|se garer|s'y garer|y stationner|y circuler|y passer|y entrer|depasser|doubler|tourner)";

  private static final String DRIVES =
      "(?:(?:s'y |se |s'|y )?(?:gar|stationn|circul|pass|roul|entr|arret|engag|emprunt)[a-z]*)";

  private static final String THOSE =
      "(?:a toute? [a-z]{4,12}(?: [a-z]{4,12})? |(?:a |aux )(?:tous (?:les )?|toutes (?:les )?|quiconque |l'ensemble des )?(?:vehicules?|voitures|automobilistes|usagers|riverains|gens|camions?|poids[ -]lourds|clients|parents|exposants|cyclistes|pietons)? ?(?:de |d')?(?=de |d'))";

  private static final String VEHICLE =
      "(?:vehicules?|voitures?|camions?|poids[ -]lourds?|automobilistes?|usagers?|autos?)";

  /** To the end of the clause, or to where it says when or why. */
  private static final String TO_WHEN =
      "[^.;:?!\\n\\t,()]{0,70}?(?=\\s*(?:[.;:?!\\n\\t,()]|$)| (?:de|des|a partir de|entre) \\d| (?:du|le|ce) (?:\\d|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)| (?:pendant|durant|a compter|a partir|jusqu'|afin|pour|de (?:\\d|la veille)|et (?=(?:que |les? |la |l'|une? |aussi )))\\b)";

  /** A limit or an exception belongs to its measure: without it the order would forbid more. */
  private static final String EXCEPT =
      "(?: ?\\((?:[^()\\n"
          + "]){1,40}\\))?(?:,? (?:sauf|hormis|excepte|a l'exception|a"
          + " l'exclusion|uniquement|seulement)\\b(?:[^.;:?!\\n"
          + "\\t()]){1,90}?(?=[.;:?!\\n"
          + "\\t()]|$)|, (?:y compris [^.;:?!\\n"
          + "\\t,()]{3,40}|[a-z]{4,12} compris)\\b)?";

  /** « plus de 7·5 tonnes »: its number is no day nor hour at which a measure ends. */
  private static final String TONS =
      "(?:[^.;:?!\\n\\t,()]{0,40}? (?:de )?plus de \\d{1,2}(?:·\\d{1,2})? ?(?:t|tonnes?|m|metres?)\\b){0,2}";

  private static final String MORE =
      "(?: (?:par|au moyen"
          + " de|avec|a|au|aux|et(?! (?:le |la |l')?(?:stationnement|circulation|vitesse|arret|depassement|chaussee|trottoir))|de|des|du|dans|sur|pour|sauf|considere|comme|genant|hors|devant|derriere|le long|cote|autour|pres|en face|face|jour et nuit|y compris|sans)\\b(?!"
          + " (?:rue|avenue|place|chemin|boulevard|partir|compter|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|\\d{1,2}"
          + " (?!t\\b|tonnes|m\\b|metres?\\b|m2|km|places|emplacements|cotes|voies|files)))(?:[^.;:?!\\n"
          + "\\t,()]|,(?=\\d)){0,110}?)?"
          + EXCEPT
          + "(?= ?(?:[.;:?!\\n"
          + "\\t()]|,(?!\\d))|$| (?:(?:grand(?:e|')?[ -]?)?rues?|avenues?|place(?! de"
          + " stationnement)|chemins?|boulevards?|routes?|impasses?|quais?|allees?|ruelles?)\\b| (?:du"
          + " (?:\\d|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)|le"
          + " (?:\\d|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)|(?<!plus )de"
          + " \\d|entre|pendant|durant|a compter|a partir|des (?:\\d|le )|jusqu'a|afin|pour|et"
          + " (?:(?:le|la|les) |l'|qu[e']|(?:arret|stationnement|circulation|vitesse|depassement|interdi|limit|neutralis|reserv|mise |fermeture))|ainsi))";

  /** What is left of a measure that ends where the next begins. */
  private static final int SHORTEST = 12;

  private static final Pattern DANGLING =
      Pattern.compile(
          "(?<!\\s)(?:\\s++(?:au lieu|la|le|les|l'|de|du|des|d'|sur|dans|et|a|aux?|y|devant|(?<!\\ben\\s)face|par|pour|entre|en|ces?|cette|une?|deux|trois|quatre|avec|vers|toute?)(?![a-z-])){1,8}+\\s*+$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern AND_A_WORD = Pattern.compile(" (?:et|puis|ou) ([a-z]+)$");
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
          + " ?(?:\\d|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|du|de)|(?:\\d{1,2}|une|deux|trois|quatre|quelques) (?:jours?|nuits?|heures?|semaines?|mois)\\b|pendant|durant|afin|pour|ainsi|et"
          + " (?:le |la |les |l')(?!"
          + ROAD
          + ")))";

  private static final List<Pattern> ALL =
      List.of(
          pattern(
              "\\b(?:plus )?(?:personne|nul|aucune? (?:autre )?[a-z]{4,12}) (?:[a-z]{4,12} )?(?:ne |n')(?:(?:doit|pourra|peut|puisse|devra|sera autorisee? a|est autorisee? a|va) (?:plus )?)?"
                  + DRIVES
                  + "(?: ni (?:[a-z]{2,3} |s'y |s')?[a-z]{4,12})?"
                  + TO_WHEN),
          pattern(
              "\\b(?<!panneaux? d'|panneaux? )(?:il (?:est|sera) )?(?:interdi(?:re|t|ction|sant)|defen(?:se|du|dre)|empecher|interdictions) "
                  + THOSE
                  + "?(?:de |d'|a )"
                  + DRIVE
                  + "(?:(?: et| ou|,| ni) (?:de |d')?(?:stationner|circuler|se garer|s'arreter))?"
                  + "\\b"
                  + TO_WHEN),
          pattern(
              "\\b(?:(?:empecher|interrompre|bloquer|supprimer|proscrire|eviter) (?:tout |toute |momentanement |totalement |a toute heure |provisoirement ){0,2}(?:le |la |l'|du |de la )?(?:stationnement|circulation|trafic|parking|arret|passage (?:des|de)|acces (?:des|a|aux))|interdire le parking)\\b(?: et (?:le |la |l')?(?:stationnement|circulation|arret)\\b)?"
                  + TO_WHEN),
          pattern(
              "\\b(?:bloquer|reserver|garder|liberer|neutraliser|degager|immobiliser|supprimer) (?:une|deux|trois|quatre|cinq|six|\\d{1,2}|les|des) (?:places?|emplacements?)\\b"
                  + TO_WHEN),
          pattern(
              "\\b(?:pas de|aucune?|plus de|ni|sans) "
                  + VEHICLE
                  + " (?:en stationnement|stationnee?s?|garee?s?|en circulation)"
                  + TO_WHEN),
          pattern(
              "\\b(?:enlever|retirer|degager|deplacer) (?:les |toutes les |tous les |celles |des )"
                  + VEHICLE
                  + "?(?: qui stationnent)?\\b(?: (?:en stationnement|stationnee?s?|garee?s?))"
                  + TO_WHEN),
          pattern(
              "\\bfermeture (?:immediate |totale |complete |temporaire |provisoire )?(?:a|aux) (?:la |toute |tous |l')?(?:les )?(?:circulation|vehicules?|voitures|pietons|cyclistes|trafic)\\b"
                  + TO_WHEN),
          pattern(
              "\\bpietons? (?:(?:sont |seront |serait |est |sera )?(?:devie|renvoye|reporte|dirige|oriente|invite|bascule)[a-z]*|(?:passer(?:a|ont)|passent|circuler(?:a|ont))|sur le trottoir|cote oppose|en face)"
                  + TO_WHEN),
          pattern(
              "\\b(?:la |une )?(?:fermeture|coupure|privatisation) (?:totale |complete |temporaire"
                  + " )?(?:a la circulation )?(?:de |du |des |d')"
                  + CLOSED),
          pattern(
              "\\b(?:fermer|fermant|barrer|barrant|couper|coupant|bloquer(?= (?:la |le |les |l'|cette |leur |notre )"
                  + ROAD
                  + ")) (?:a la circulation )?(?:aussi |egalement )?(?:la |le |les |l'|cette |leur |notre |une )"
                  + CLOSED),
          pattern(
              "\\b(?:les |des |deux |trois |quatre |cinq |six |\\d{1,2} )?(?:places|emplacements|(?<=\\bune )(?:place|emplacement))(?: de (?:stationnement|parking))? (?:a |(?:(?:me |nous |lui |leur )?(?:seront |sont |soient |soit ))?)(?:reserv|neutralis|libere|interdi)[a-z]*\\b"
                  + TO_WHEN),
          pattern(
              "\\b(?:la |le |les |l'|toute |tout"
                  + " )?(?:circulation|stationnement|vitesse|chaussee|arret|depassement|voie|acces|trottoirs?|piste"
                  + " cyclable|hauteur|largeur|poids(?! lourd)|tonnage|gabarit|vehicules|camions|poids[ -]lourds|engins agricoles|deux[ -]roues)(?: (?!est|sera|soit)[^.;:?!\\n"
                  + "\\t,()]{0,60}?)?"
                  + BE
                  + DONE
                  + MORE),
          pattern(
              "\\b(?:l'|la |une |d'|un"
                  + " )?(?:interdiction|reservation|suppression|neutralisation|limitation|mise en"
                  + " place d'un(?:e)? (?:alternat|sens unique|circulation)) (?:totale |complete"
                  + " |temporaire )?(?:de (?!(?:la |sa )?duree\\b)|du |des |d'|a |aux |par )[^.;:?!\\n"
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
          pattern(
              "\\b(?:la |le |l'|les )?"
                  + ROAD
                  + "(?: [^.;:?!\\n\\t,()]{2,50}?)? (?:totalement |entierement )?(?:fermee?s?|barree?s?|coupee?s?)(?: dans (?:le|un|les deux|l'autre) sens[^.;:?!\\n\\t,()]{0,30}?)?(?=[.;,\\n]|$| (?:du|le|de) \\d| pendant| durant| et )"),
          pattern(
              "\\b(?:la |le |l'|les )"
                  + ROAD
                  + " [^.;:?!\\n\\t,()]{2,50}? qu'(?:il (?:faut|faudra|faudrait)|on (?:doit|devra|va)) (?:fermer|barrer|couper|bloquer|neutraliser)\\b"),
          pattern(
              "\\b(?:tien|tenir|maintien|maintenir|gard|laiss|rend)[a-z]* (?:la |le |l'|les |cette |ces )?"
                  + ROAD
                  + "\\b[^.;:?!\\n\\t,()]{0,60}? (?:fermee?s?|barree?s?|coupee?s?|interdite?s?)\\b"
                  + TO_WHEN),
          pattern(
              "\\barret (?:de (?:la )?circulation|du trafic|des (?:voitures|vehicules|automobiles))\\b"
                  + TO_WHEN),
          pattern("(?<=[,;\\n°)*•-] |\\d\\. |[,;\\n\\t])\\d{2} ?km ?/ ?h\\b"),
          pattern(
              "\\b(?:la )?vitesse (?:maximale )?(?:a |de )?[1-9]0(?: ?km ?/ ?h)?(?=[.;,\\n\\t)]|$| et | au lieu )"),
          pattern(
              "\\b(?:on|personne|nul) ne (?:stationn|circul|roul|pass|entr|double|(?:s'y |se )gar)[a-z]* (?:pas|plus)\\b"
                  + TO_WHEN),
          pattern(
              "\\bsens unique (?=(?:de circulation )?(?:possible|propose|envisage|retenu|permanent|provisoire|souhaite|demande)\\b)(?:de circulation)?"),
          pattern(
              "\\b(?:la |une )?circulation (?:maintenue |assuree |reglee |etablie )?(?:sur|par) (?:une (?:seule )?|demi-|deux |trois )(?:voies?|files?|chaussee)\\b"
                  + TO_WHEN),
          pattern(
              "\\b(?:interdi(?:re|t|sant)|arreter|stopper|couper)(?:, [^.;:?!\\n\\t,()]{3,50},)? (?:a tout moment |momentanement )?(?:tout |le |l'|la |les )(?:passage (?:d|au)|acces (?:d|au)|circulation(?! et (?:le |la |l')?(?:stationnement|arret))|trafic|"
                  + VEHICLE
                  + "\\b)"
                  + TONS
                  + TO_WHEN),
          pattern("\\b(?:pas de|aucune?|plus de|sans) (?:stationnement|circulation|arret)\\b"),
          pattern("\\b(?:route|rue) barree\\b(?! (?:a|aux?) )"),
          pattern(
              "\\b(?:(?:route|rue) )?(?:fermee?s?|interdite?s?|barree?s?) (?:a|aux?) (?:la |toute |tous |toutes |l')?(?:les )?(?:circulation|stationnement|arret|vehicules?|voitures|camions|poids[ -]lourds|trafic)\\b"
                  + TONS
                  + TO_WHEN),
          pattern(
              "\\boccupation (?:de |d'|du |des )[^.;:?!\\n\\t,()]{0,25}?(?:places?(?: de stationnement)?|stationnement|trottoir|chaussee)\\b"),
          pattern("\\b(?:on|nous) ferm(?:e|era|ons|erons) (?:la |le |les |l')" + CLOSED),
          pattern(
              "\\b(?:un |une |d'un |d'une |l'|le |la )?(?:(?:panneaux? )?stop(?:"
                  + " obligatoire)?|arret (?:obligatoire|minute)s?|cedez[- ]le[- ]passage|priorite"
                  + " a droite|(?:mise (?:en|a) )?sens (?:unique|interdit|prioritaire)|zone (?:30|bleue|de"
                  + " rencontre|pietonne)|aire pietonne|(?:traversee|cheminement) (?:de |des"
                  + " )?pietons?)\\b"
                  + "(?: (?:(?:est|sont|sera|seront|soit|soient) )?(?:cree|instaure|implante|installe|pose|institue|etabli|mis(?=e?s? en place))e?s?(?: en place)?\\b)?"
                  + "(?: (?:a l'intersection|au carrefour|a l'angle|au croisement) [^.;:?!\\n\\t()]{3,90}?(?=[.;:,?!\\n\\t()]|$)|"
                  + MORE
                  + ")"));

  /** « 3,5 tonnes »: a comma that ends no clause. */
  private static final Pattern DECIMAL = Pattern.compile("(?<=\\d),(?=\\d)");

  @Override
  public List<Hit> find(FoldedText text) {
    List<Hit> hits = new ArrayList<>();
    String whole = DECIMAL.matcher(text.text()).replaceAll("·");
    for (Pattern pattern : ALL) {
      Matcher matcher = pattern.matcher(whole);
      while (matcher.find()) {
        int end = Math.min(matcher.end(), nextHit(text, hits, matcher.start()));
        String words = text.text().substring(matcher.start(), end);
        int to = end - dangling(words);
        Value measure = Value.of(MeasureForms.asNoun(text.words(matcher.start(), to)));
        Hit hit = text.hit(measure, matcher.start(), to);
        boolean kept = end == matcher.end() || to - matcher.start() >= SHORTEST;
        if (kept && hits.stream().noneMatch(h -> h.start() < hit.end() && hit.start() < h.end())) {
          hits.add(hit);
        }
      }
    }
    hits.sort(Comparator.comparingInt(Hit::start));
    // « nécessite de réglementer la circulation »: that something is to be done, and not what
    List<Hit> said =
        hits.stream()
            .filter(h -> !whole.regionMatches(true, text.folded(h.start()), "reglement", 0, 9))
            .toList();
    return said.isEmpty() ? hits : said;
  }

  /** Where the next measure that is read already begins: this one ends before it. */
  private static int nextHit(FoldedText text, List<Hit> hits, int from) {
    return hits.stream()
        .mapToInt(h -> text.folded(h.start()))
        .filter(start -> start > from)
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  /** The length of the little words that a measure must not end with, and of a verb left alone. */
  private static int dangling(String measure) {
    Matcher matcher = DANGLING.matcher(measure);
    int end = matcher.find() ? matcher.start() : measure.length();
    Matcher verb = AND_A_WORD.matcher(measure).region(0, end);
    if (verb.find() && Lexicon.parts(verb.group(1)).contains(Lexicon.Part.INFINITIVE)) {
      return measure.length() - verb.start() + dangling(measure.substring(0, verb.start()));
    }
    return measure.length() - end;
  }

  private static Pattern pattern(String regex) {
    // « stationement » is how many write it
    return Pattern.compile(
        regex.replace("stationnement", "stationn?ement"), Pattern.CASE_INSENSITIVE);
  }
}
