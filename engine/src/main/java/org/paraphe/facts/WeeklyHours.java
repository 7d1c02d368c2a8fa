package org.paraphe.facts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The weekly hours of a post: « 17,5/35e », « 28 heures hebdomadaires », « 17 h 30 par semaine », «
 * temps complet », « à 80 % ». Full time is 35 hours a week (décret n° 2001-623, art. 1er).
 */
final class WeeklyHours implements Recogniser {
  private static final BigDecimal FULL = BigDecimal.valueOf(35);
  private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

  private static final String FIGURE = "(?<![\\d.,/])(\\d{1,2})(?:[,.](\\d{1,2}))?";

  /** « 24 heures et demie », « 24 h 1/2 ». */
  private static final String HALF_HOUR = "et demie?\\b|1/2";

  private static final String HOURS =
      "(?<![\\d.,/])(\\d{1,2})(?:[,.](\\d{1,2}))? ?(?:h(?:eures?)?|H)\\b\\.? ?(?:et (?=\\d{2} ?(?:min|mn)))?(\\d{2}(?! ?h(?:eures?)?\\b)(?:(?= ?(?:min|mn))|\\b)|"
          + HALF_HOUR
          + ")?(?: ?(?:min(?:utes)?|mn)\\b\\.?)?"
          + "|(?<![\\d.,/])(\\d{1,2})h(\\d{2}\\b|1/2)(?: ?(?:min|mn)\\b\\.?)?";
  private static final String WEEKLY =
      "(?: de (?:service|travail))?(?: (?:effectif|effectives?))?,? ?(?:\\(?hebdo(?:madaires?)?\\b\\.?\\)?|par semaine|/ ?s(?:em(?:aine|\\.)?)?\\b|la semaine|chaque semaine|annualisee?s?\\b|chacune?s?\\b)";

  private static final Pattern HALF_OF_ONE = pattern(HALF_HOUR);

  /** Beside « Temps de travail ». */
  private static final Pattern WHOLE_ALONE = pattern("\\s*(?:complet|plein|tc)\\.?\\s*");

  private static final int TEACHER = 140;

  private static final Pattern TEACHES =
      pattern(
          "\\b(professeure?|assistante?)s? (?:territoria(?:l|le|ux|les) )?d'enseignement artistique(?![^.;\\n]*\\b(?:adjointe?|redact(?:eur|rice)|attachee?|technicien(?:ne)?|agente?|directeur|directrice)\\b)[^.;\\n]*$");

  /** « 17,5/35e », « 17 h 30/35 h », « 28 / 35èmes ». */
  private static final Pattern OF_35 =
      pattern(
          FIGURE
              + " ?(?:h(?:eures?)?)? ?(\\d{2})? ?(?:/|sur) ?(?:35|trente-cinq)"
              + "(?:[,.]00)?(?: ?(?:°|e|eme|emes|iemes?|ieme|h|heures?)\\b| ?°|(?! ?\\d))|"
              + FIGURE
              + " ?(?:trente-cinquiemes?)\\b");

  /** Teachers of the arts are paid by the sixteenth or the twentieth. */
  private static final Pattern OF_TEACHING =
      pattern(
          FIGURE
              + " ?h? ?()(?:/|sur) ?(?:16|20) ?(?:(?:°|e|eme|emes)(?![a-z0-9])|h(?:eures?)?(?= (?:hebdo|par semaine)))");

  private static final Pattern ALONE =
      pattern(
          "\\s*(\\d{1,2})(?:[,.](\\d{1,2}))? ?(?:h(?:eures?)?)? ?(\\d{2})? ?(?:mn|min)?\\.?\\s*");

  private static final Pattern BY_WEEK = pattern("(?:" + HOURS + ")" + WEEKLY);
  private static final Pattern SAID_WEEKLY =
      pattern(
          "(?:hebdomadaires?|hebdo\\.?|par semaine|\\btnc\\b|temps (?:non |in)?complet|temps plein|temps de travail"
              + "|quotite(?: de travail)?|duree de travail|a raison de)[^.\\d\\n;]{0,45}?(?:"
              + HOURS
              + ")(?! ?(?:/|sur) ?35)");

  /** « Un emploi de technicien principal de 2e classe à 28 h », « un poste (20 h) ». */
  private static final Pattern OF_POST =
      pattern(
          "(?<!\\b(?:suppression|transformation|modification) d')(?<!\\t)(?<!\\b(?:supprimer|transformer|modifier|remplacer|occupe) )\\b(?:(?:une?|deux|trois|quatre|\\d)(?: [a-z]{3,10})? (?:postes?|emplois?)|(?<!\\b(?:a|ont|avait|ete) )cre(?:er?|ons|ation)|recrut(?:er|ons|ement)|besoins?|manque)\\b(?: ?:)?"
              + "(?:(?!\\b(?:se|qui|que|est|sera|aura|jusqu|supp(?:r(?:im|ess))[a-z]+|en plus|[a-z]+di|dimanche|matin|soir|heures?|reunion|seance|conseil|dont)\\b)[a-z' (-]|\\bcat\\.|\\) ?|\\b[12] ?(?=[a-z°]{1,4} classe)){0,110}?(?:,? |\\()(?:a |de )?"
              + "(?:"
              + HOURS
              + ")(?=[.;,)\\n]| ?$| \\(| et (?:de |d'|une?|deux|trois)|(?: (?:au|a compter|a partir|des|pour|est|sont|sera|seront)\\b(?! \\d{1,2} ?h)))");

  /** « le poste est porté de 20 h à 24 h », « la durée de l'emploi passe à 24 h ». */
  private static final Pattern CHANGED =
      pattern(
          "\\b(?:postes?|emplois?|duree|quotite|temps de travail)\\b[^.;\\n]{0,80}?\\b(?:port(?:ee?s?|er|era|e)|pass(?:e|er|era|ent)|augment(?:ee?s?|er|e)|reduite?s?|ramenee?s?)\\b(?: de \\d{1,2} ?h(?:eures?)?(?: ?\\d{2})?)? a (?:"
              + HOURS
              + ")");

  private static final Pattern IN_WORDS =
      pattern(
          "\\b("
              + NumberWords.RUN
              + ") heures?(?: ("
              + NumberWords.RUN
              + "|trente|et demie?)(?: minutes)?)?"
              + WEEKLY);
  private static final Pattern SAID_IN_WORDS =
      pattern(
          "(?:hebdomadaires?|par semaine|temps (?:non |in)?complet|a raison de|quotite)[^.\\d\\n;]{0,45}? (?=[a-z])("
              + NumberWords.RUN
              + ") heures?(?: ("
              + NumberWords.RUN
              + "|trente|et demie?)(?: minutes)?)?\\b");
  private static final Pattern WHOLE =
      pattern(
          "(?<!non )(?<!non-)(?<!in)(?<!pas )\\b(?:temps complet|temps plein|plein[- ]temps|(?-i:TC)|a tc|en tc)\\b(?! ?(?:ou|et|/) ?(?:a )?(?:temps )?(?:non|in)[ -]?complet)");
  private static final Pattern PLAIN_35 =
      pattern("(?<![\\d.,/])35 ?h(?:eures?)?\\b(?! ?\\d)(?! (?:et|a|de) )");

  /** « 30 heures et non 28 »: two numbers of the same post. */
  private static final Pattern CORRECTED =
      pattern(
          FIGURE
              + " ?h(?:eures?)?\\b ?(\\d{2})?,? (?:et non(?: pas)?|au lieu|plutot que|contre)(?: de)? \\d{1,2}\\b(?! ?(?:€|%))");

  /** « à 50 % par l'État »: a share of the money. */
  private static final String NOT_PAID =
      "(?! ?(?:par|pris|d(?:e|u|es)|sur|finance[a-z]*|subvention[a-z]*|aide[a-z]*|rembourse[a-z]*)\\b| ?d')";

  private static final String GRADE =
      "(?:adjointe?|redact(?:eur|rice)|attachee?|technicien(?:ne)?|agente?|ingenieure?|animat(?:eur|rice)|atsem|educat(?:eur|rice)|auxiliaire|gardien(?:ne)?)"
          + "(?: (?:techniques?|administrati(?:f|ve)s?|territoriale?s?|principale?s?|d'animation|du patrimoine|d'entretien|polyvalente?s?|municipale?s?|social|de maitrise|de [12][a-z]{1,3} classe)){0,4}";

  private static final Pattern HALF = pattern("\\bmi-temps\\b");
  private static final Pattern PART =
      pattern(
          "(?:quotite|temps (?:de travail|non complet|incomplet|partiel))[^.\\d\\n;%]{0,40}?(?<![\\d.,])(\\d{2,3}) ?(?:%|pour cent)"
              + NOT_PAID
              + "|(?<![\\d.,])(\\d{2,3}) ?% (?:d'un |du |de )?(?:temps (?:complet|plein)|ETP|equivalent)"
              + "|\\b(?:temps|(?:postes?|emplois?|agents?)(?: (?:de |d')?"
              + GRADE
              + ")?),? a (\\d{2}) ?(?:%|pour cent)"
              + NOT_PAID);
  private static final Pattern ETP =
      pattern("(?<![\\d.,])0[,.](\\d{1,2}) ?(?:ETP|equivalents?[ -]temps[ -]pleins?)");

  /** Hours of the law, not of the post, or of another one. */
  private static final Pattern NOT_THE_POST =
      pattern(
          "(?:duree legale|au lieu d(?:e |')|(?<!\\bremuner[a-z]{1,6} )sur la base d(?:e |')|(?<!de )sur|rapport a|actuellement(?: de| a)?|contre|jusqu'ici(?: de| a)?|et non(?: pas)?(?: de| a)?|initialement(?: de| a)?) ?$");

  /** « de 20 h à 27 h 30 »: the first is what it was. */
  private static final Pattern FROM = pattern("\\b(?:de|d') ?$");

  private static final Pattern TO =
      pattern(
          "^(?: ?(?:hebdo[a-z]*|par semaine))? (?:a|vers) \\d{1,2}(?:[,.]\\d{1,2})? ?(?:h|/ ?35)");

  @Override
  public List<Hit> find(FoldedText text) {
    List<Hit> hits = new ArrayList<>();
    each(OF_35, text, hits, m -> clock(m, 1).or(() -> clock(m, 4)));
    each(OF_TEACHING, text, hits, m -> clock(m.group(1), m.group(2), null));
    each(BY_WEEK, text, hits, WeeklyHours::hours);
    each(SAID_WEEKLY, text, hits, WeeklyHours::hours);
    each(OF_POST, text, hits, WeeklyHours::hours);
    each(CHANGED, text, hits, WeeklyHours::hours);
    each(CORRECTED, text, hits, m -> clock(m, 1));
    each(IN_WORDS, text, hits, WeeklyHours::inWords);
    each(SAID_IN_WORDS, text, hits, WeeklyHours::inWords);
    each(PART, text, hits, m -> share(first(m)));
    each(ETP, text, hits, m -> share(m.group(1).length() == 1 ? m.group(1) + "0" : m.group(1)));
    each(HALF, text, hits, m -> Optional.of(new BigDecimal("17.5")));
    each(PLAIN_35, text, hits, m -> Optional.of(FULL));
    each(WHOLE, text, hits, m -> Optional.of(whole(text.text(), m.start())));
    hits.sort(Comparator.comparingInt(Hit::start));
    return hits;
  }

  /**
   * A whole week of who teaches the arts is shorter (décrets n° 91-857 and n° 2012-437, art. 2 and
   * 4): the last grade that the text names before « temps complet » tells.
   */
  private static BigDecimal whole(String text, int at) {
    String before = text.substring(Math.max(0, at - TEACHER), at);
    Matcher teacher = TEACHES.matcher(before);
    if (!teacher.find()) {
      return FULL;
    }
    return BigDecimal.valueOf(teacher.group(1).startsWith("p") ? 16 : 20);
  }

  /** « 28 », « 17,5 », « 31 h 30 » under the head « Temps de travail ». */
  @Override
  public Optional<Value> alone(String words) {
    if (WHOLE_ALONE.matcher(words).matches()) {
      return Optional.of(value(FULL));
    }
    Matcher matcher = ALONE.matcher(words);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return clock(matcher, 1)
        .filter(h -> h.signum() > 0 && h.compareTo(FULL) <= 0)
        .map(WeeklyHours::value);
  }

  private interface Reading {
    Optional<BigDecimal> of(Matcher matcher);
  }

  private static void each(Pattern pattern, FoldedText text, List<Hit> hits, Reading reading) {
    Matcher matcher = pattern.matcher(text.text());
    while (matcher.find()) {
      int from = from(matcher);
      String before = text.text().substring(Math.max(0, from - 30), from);
      if (NOT_THE_POST.matcher(before).find()
          || isBefore(before, text.text(), matcher.end())
          || HoursOfOthers.end(text.text(), from)
          || HoursOfOthers.begin(text.text(), matcher.end())) {
        continue;
      }
      reading
          .of(matcher)
          .filter(h -> h.signum() > 0 && h.compareTo(FULL) <= 0)
          .map(h -> text.hit(value(h), from, matcher.end()))
          .filter(hit -> hits.stream().noneMatch(h -> overlaps(h, hit)))
          .ifPresent(hits::add);
    }
  }

  private static boolean isBefore(String before, String text, int to) {
    return FROM.matcher(before).find()
        && TO.matcher(text.substring(to, Math.min(text.length(), to + 30))).find();
  }

  private static boolean overlaps(Hit one, Hit other) {
    return one.start() < other.end() && other.start() < one.end();
  }

  private static String first(Matcher matcher) {
    int group = 1;
    while (matcher.group(group) == null) {
      group++;
    }
    return matcher.group(group);
  }

  /** Where the value itself starts, without the words that announce it. */
  private static int from(Matcher matcher) {
    for (int g = 1; g <= matcher.groupCount(); g++) {
      if (matcher.start(g) >= 0) {
        return matcher.start(g);
      }
    }
    return matcher.start();
  }

  private static Optional<BigDecimal> hours(Matcher m) {
    return m.group(1) != null ? clock(m, 1) : clock(m.group(4), null, m.group(5));
  }

  private static Optional<BigDecimal> clock(Matcher m, int group) {
    return clock(
        m.group(group),
        m.group(group + 1),
        m.groupCount() >= group + 2 ? m.group(group + 2) : null);
  }

  private static Optional<BigDecimal> clock(
      @Nullable String whole, @Nullable String decimals, @Nullable String minutes) {
    if (whole == null) {
      return Optional.empty();
    }
    BigDecimal hours = new BigDecimal(decimals == null ? whole : whole + "." + decimals);
    if (minutes == null) {
      return Optional.of(hours);
    }
    BigDecimal part =
        HALF_OF_ONE.matcher(minutes).matches() ? BigDecimal.valueOf(30) : new BigDecimal(minutes);
    return part.compareTo(MINUTES) >= 0
        ? Optional.empty()
        : Optional.of(hours.add(part.divide(MINUTES, 2, RoundingMode.HALF_UP)));
  }

  private static Optional<BigDecimal> inWords(Matcher m) {
    Optional<Long> minutes =
        m.group(2) == null
            ? Optional.of(0L)
            : HALF_OF_ONE.matcher(m.group(2)).matches()
                ? Optional.of(30L)
                : NumberWords.parse(m.group(2)).filter(n -> n < 60);
    return NumberWords.parse(m.group(1))
        .flatMap(
            h ->
                minutes.map(
                    n ->
                        BigDecimal.valueOf(h)
                            .add(BigDecimal.valueOf(n).divide(MINUTES, 2, RoundingMode.HALF_UP))));
  }

  private static Optional<BigDecimal> share(String percent) {
    return Optional.of(FULL.multiply(new BigDecimal(percent)).movePointLeft(2));
  }

  private static Value value(BigDecimal hours) {
    return Value.of(hours.setScale(2, RoundingMode.HALF_UP).toPlainString());
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }
}
