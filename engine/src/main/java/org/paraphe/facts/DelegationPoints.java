package org.paraphe.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The point of CGCT L2122-22 that a decision rests on; value {@code "4°"}. */
final class DelegationPoints implements Recogniser {
  private static final String ARTICLE = "(?:\\bl\\.? ?\\.?)?(?<![\\d-])2122-22";
  private static final String POINT =
      "(?:(\\d{1,2}) ?°|(?:alinea|al\\.?|point|paragraphe|rubrique|item) (?:n ?° ?)?(\\d{1,2})\\b|\\b(\\d{1,2})"
          + " ?e(?:me)? (?:alinea|point))";

  /** Right beside the article a figure needs no mark: « L2122-22 (4) », « au 4 du L. 2122-22 ». */
  private static final String BESIDE = "(\\d{1,2}) ?(?:°|(?:e|eme|o)\\b)?";

  /** A line may end wherever a space stands. */
  private static final List<Pattern> ALL =
      Stream.of(
              ARTICLE
                  + "(?: du c\\.?g\\.?c\\.?t\\.?)?[ ,(:/-]{1,4}(?:(?:au|le|du|son|alinea|point) )?"
                  + BESIDE
                  + "(?=[ ]?[.,;:)\\n]|$| (?:du |et |de la )?(?:c\\.?g\\.?c|code|alinea|delib|deleg))",
              "(?<![\\d/.,-])(?<!n ?° ?)"
                  + BESIDE
                  + "(?: alinea| point)?[ ,(-]{1,3}(?:(?:de|du) )?(?:l'|le |la )?(?:article |art\\.? ?)?"
                  + ARTICLE,
              ARTICLE + "(?!\\d)[^.;\\n°]{0,70}?" + POINT,
              POINT + "[^.;\\n\\d]{0,40}(?:article |art\\. ?|du |de |\\()" + ARTICLE,
              ARTICLE + "-(\\d{1,2}) ?°",
              "(?:point|alinea|rubrique|fondement)s? (?:de |de la |d'une )?delegation[^\\n"
                  + ".;\\d]{0,40}?"
                  + POINT,
              "(?:point|alinea|rubrique|paragraphe) (?:n ?° ?)?(\\d{1,2}) (?:de|des) (?:la |ma |sa |mes |ses )?delegations?\\b",
              "delegations?(?: [a-z]+){0,3} (?:du |au titre du |point |n ?° ?)(\\d{1,2}) ?°",
              "\\b(?:delegations?|deleg\\.?|decision)(?: du maire| du conseil(?: municipal)?| au maire| au titre du)? ?[:(,-]? ?(?:point |(?:au |le |du |n ?° ?))?(\\d{1,2}) ?°(?! ?\\d)",
              "\\bdelegations? ?[:(,-]? ?point (?:n ?° ?)?(\\d{1,2})\\b",
              "(\\d{1,2}) ?° ?,? ?(?:de la |de sa |des |de ma )?deleg(?:ations?\\b|\\.)",
              "(?:par|de|en vertu de la|au titre de la) delegation[^\\n"
                  + ".;\\d]{0,40}\\((\\d{1,2}) ?°\\)")
          .map(p -> Pattern.compile(p.replace(" ", "\\s"), Pattern.CASE_INSENSITIVE))
          .toList();

  /** « …, bail de trois ans. 5°. »: all that a sentence says. */
  private static final Pattern ALONE =
      Pattern.compile("(?:^|\\n|[.;] )(?:point )?(\\d{1,2}) ?°(?=\\.? ?(?:\\n|$))");

  @Override
  public List<Hit> find(FoldedText text) {
    List<Hit> hits = new ArrayList<>();
    for (Pattern pattern : ALL) {
      Matcher m = pattern.matcher(text.text());
      while (m.find()) {
        for (int g = 1; g <= m.groupCount(); g++) {
          if (m.group(g) != null && hits.stream().noneMatch(overlaps(text, m.start(g)))) {
            int to = m.end(g);
            while (to < text.text().length() && " °".indexOf(text.text().charAt(to)) >= 0) {
              to++;
            }
            hits.add(text.hit(Value.of(m.group(g) + "°"), m.start(g), to));
          }
        }
      }
    }
    if (hits.isEmpty()) {
      Matcher alone = ALONE.matcher(text.text());
      while (alone.find()) {
        hits.add(text.hit(Value.of(alone.group(1) + "°"), alone.start(1), alone.end()));
      }
    }
    hits.sort(Comparator.comparingInt(Hit::start));
    return hits;
  }

  private static java.util.function.Predicate<Hit> overlaps(FoldedText text, int from) {
    return h -> h.start() == text.start(from);
  }
}
