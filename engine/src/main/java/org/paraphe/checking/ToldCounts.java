package org.paraphe.checking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.paraphe.facts.Value;
import org.paraphe.law.Folded;

/**
 * What a piece tells of a session: how many are in office, there, represented; its day and that of
 * its convocation; the votes. A number is told by the word that stands nearest, before or after it,
 * in figures or in words. What is told more than once may be of several sessions, and is left out.
 *
 * @param values by the names of the session's fields
 * @param fewest the smallest number of members that the piece counts or names as present, less
 *     those who leave; -1 where it tells none
 */
record ToldCounts(Map<String, Value> values, int fewest) {

  private static final int DATE_WITHIN = 40;
  private static final int MOST_MEMBERS = 300;

  private static final String NO_AMOUNT =
      "(?![.,]?\\d| ?\\d| ?(?:€|euros?|%|h\\b|heures?|ans?\\b|mois|m\\b|km))";

  private static final String VOTE = "(?:voix|votes?|suffrages?) ";

  private static final String GAP = "(?: [a-z'-]+){0,6}";

  private static final Map<String, Pattern> COUNTS =
      Map.of(
          "enExercice",
          count("(?:en exercice|effectif (?:legal|du conseil|theorique))", "en exercice"),
          "presents",
          count("\\bpresente?s", "presente?s\\b"),
          "pouvoirs",
          count(
              "\\b(?:pouvoirs?|procurations?|mandats?|representes)(?: donnes)?",
              "(?:pouvoirs?|procurations?|representes)"),
          "pour",
          Pattern.compile(
              count("\\bpour", VOTE + "(?:pour|favorables?)").pattern()
                  + "|\\bunanimite[^.;\\d]{0,30}(\\d{1,3}) (?:voix|votes|suffrages)\\b"),
          "contre",
          count("\\bcontre", "(?:" + VOTE + ")?contre"),
          "abstentions",
          count("\\babstentions?", "abstentions?"));

  private static final Pattern WHOLE =
      Pattern.compile(
          "\\bpour ?:? ?\\(?(\\d{1,3})\\b(?! ?(?:€|euros?|ans?|mois))\\)?(?: voix)?(?:,| ?;| ?-| et)? ?contre ?:? ?\\(?(\\d{1,3})\\b\\)?(?: voix)?(?:(?:,| ?;| ?-| et)? ?abstentions? ?:? ?\\(?(\\d{1,3})\\b)?");

  /** « 9 présents sur 23 », « neuf des vingt-trois conseillers ». */
  private static final Pattern OUT_OF =
      Pattern.compile(
          "\\b(\\d{1,3})(?: (?:membres|conseillers|elus|delegues))?(?: (?:etaient |sont )?presente?s)? (?:sur|des|sur les) (\\d{1,3})\\b"
              + NO_AMOUNT
              + "(?=[^.;\\n]{0,40}\\b(?:presente?s|en exercice|conseillers|membres|elus)\\b)");

  private static final Pattern NAMED =
      Pattern.compile(
          "(?:^|\\n)[ \\t]*(?:etaient |membres |conseillers )?presente?s ?:[ \\t]*(?=[^\\d\\s])((?:(?!\\n[^\\n:]{3,40} ?:|\\n[ \\t]*\\n).){3,2000})",
          Pattern.DOTALL);
  private static final Pattern CIVILITY = Pattern.compile("\\b(?:m\\.|mme\\b|monsieur|madame)");
  private static final Pattern MANY = Pattern.compile("\\b(?:mm\\.|mmes\\b|messieurs|mesdames)");

  private static final Pattern LEAVES =
      Pattern.compile(
          "\\b(?:quitt(?:e|a|ait)|a quitte|se retire|s'absente|(quittent|ont quitte|se retirent|s'absentent)) (?:alors |ensuite |definitivement )?(?:la |les? )?(?:seance|salle|reunion|lieux|conseil)\\b");

  private static final Pattern CONVOCATION =
      Pattern.compile(
          "\\b(?:date de (?:la |l'envoi de la )?convocation ?[:\\t]?|convocations?(?: [a-z']+){0,4} ?(?:du|le|:)|convoquee?s?(?: [a-z']+){0,4} (?:le|du)) ?");

  private static final Pattern SEANCE =
      Pattern.compile(
          "\\b(?:date de (?:la )?(?:seance|reunion) ?[:\\t]?|seance(?: [a-z]+){0,2} du|(?:conseil|comite|bureau)(?: (?:municipal|communautaire|syndical|departemental|regional|metropolitain))?,?(?: (?:qui )?(?:reuni|tenu|se reunira|s'est reuni|se tiendra|aura lieu|est fixee?|s'est tenue?))? (?:du|le)) ?(?=(?:[a-z]+di |dimanche )?\\d)");

  /** « L'an deux mille vingt-six, le mardi 15 décembre », as minutes open. */
  private static final Pattern OPENING =
      Pattern.compile(
          "\\bl'an ([a-z-]+(?: [a-z-]+){1,5}?|\\d{4}) ?,? (?:et )?(?:le )?(?:[a-z]+di |dimanche )?(\\d{1,2}|premier)(?:er)? (?:du mois de )?"
              + "(janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)\\b");

  /** A letter that convokes: its own day is that of the convocation. */
  private static final Pattern CONVOKES =
      Pattern.compile(
          "\\b(?:vous convoquer|vous convier|etes convoquee?s?|vous pri(?:e|ons) (?:de bien vouloir |d')?(?:assister|participer)"
              + "|vous invit(?:e|er|ons) a (?:assister|participer|la (?:reunion|seance)))\\b");

  private static final Pattern LETTER_DAY =
      Pattern.compile("[a-z]{2}, le (?=(?:(?:[a-z]+di|dimanche) )?\\d)");

  private static Pattern count(String before, String after) {
    return Pattern.compile(
        before
            + "(?:\\)|"
            + GAP
            + ")? ?[:\\t] ?(\\d{1,3})\\b"
            + NO_AMOUNT
            + "|(?<!\\d[., ] ?)\\b(\\d{1,3})(?: (?:membres|conseillers|delegues|elus|autres|personnes|voix)){0,2}(?: (?:etaient|sont|seulement|physiquement|effectivement))? "
            + after
            + "\\b(?! ?[:\\t])");
  }

  private static final Pattern SENTENCE = Pattern.compile("[^.;\\n]++|[.;\\n]");

  private static final Pattern ANOTHER_BODY =
      Pattern.compile(
          "\\b(?:commission|cao|jury|association|club|adherents|cst|comite (?:social|technique|des fetes)|assemblee generale)\\b");

  ToldCounts {
    values = Map.copyOf(values);
  }

  static ToldCounts of(String text) {
    String own = withoutOtherBodies(text);
    String folded = inFigures(Folded.of(own.replace('\t', '\u0001')).replace('\u0001', '\t'));
    Map<String, Value> values = new HashMap<>();
    COUNTS.forEach((field, form) -> once(form, folded).ifPresent(n -> values.put(field, n)));
    whole(folded, values);
    outOf(folded, values);
    dates(folded, values);
    return new ToldCounts(values, fewest(folded, text));
  }

  /** A sentence about a commission, a jury or an association counts other people. */
  private static String withoutOtherBodies(String text) {
    return SENTENCE
        .matcher(text)
        .replaceAll(
            m ->
                ANOTHER_BODY.matcher(Folded.of(m.group())).find()
                    ? " "
                    : Matcher.quoteReplacement(m.group()));
  }

  /** The values of several pieces together; what two of them tell otherwise is left out. */
  static ToldCounts merged(List<ToldCounts> pieces) {
    Map<String, Value> values = new HashMap<>();
    pieces.stream()
        .flatMap(p -> p.values().keySet().stream())
        .distinct()
        .forEach(
            field -> {
              List<Value> told =
                  pieces.stream()
                      .flatMap(p -> Stream.ofNullable(p.values().get(field)))
                      .distinct()
                      .toList();
              if (told.size() == 1) {
                values.put(field, told.get(0));
              }
            });
    int fewest = pieces.stream().mapToInt(ToldCounts::fewest).filter(n -> n >= 0).min().orElse(-1);
    return new ToldCounts(values, fewest);
  }

  /** « sept conseillers » as « 7 conseillers ». */
  private static String inFigures(String folded) {
    StringBuilder figures = new StringBuilder();
    int from = 0;
    for (NumberWords.Hit hit : NumberWords.find(folded)) {
      if (hit.start() >= from && hit.value().compareTo(BigDecimal.valueOf(MOST_MEMBERS)) < 0) {
        figures.append(folded, from, hit.start()).append(hit.value().toPlainString());
        from = hit.end();
      }
    }
    return figures.append(folded.substring(from)).toString();
  }

  /** « Vote : pour 14, contre 4, abstentions 3 », where no other form gave the figures. */
  private static void whole(String folded, Map<String, Value> values) {
    List<MatchResult> told = WHOLE.matcher(folded).results().toList();
    if (told.size() == 1) {
      List<String> fields = List.of("pour", "contre", "abstentions");
      for (int i = 0; i < fields.size(); i++) {
        String number = told.get(0).group(i + 1);
        if (number != null) {
          values.putIfAbsent(fields.get(i), Value.of(number));
        }
      }
    }
  }

  private static void outOf(String folded, Map<String, Value> values) {
    List<MatchResult> told = OUT_OF.matcher(folded).results().toList();
    if (told.size() == 1) {
      values.putIfAbsent("enExercice", Value.of(told.get(0).group(2)));
      values.put("presents", Value.of(told.get(0).group(1)));
    }
  }

  private static Optional<Value> once(Pattern form, String folded) {
    List<String> found = numbers(form, folded).distinct().toList();
    return found.size() == 1 ? Optional.of(Value.of(found.get(0))) : Optional.empty();
  }

  private static Stream<String> numbers(Pattern form, String folded) {
    return form.matcher(folded).results().map(ToldCounts::number);
  }

  private static String number(MatchResult told) {
    int group = 1;
    while (told.group(group) == null) {
      group++;
    }
    return told.group(group);
  }

  private static int fewest(String folded, String text) {
    List<Integer> counted = new ArrayList<>();
    numbers(COUNTS.getOrDefault("presents", WHOLE), folded)
        .map(Integer::valueOf)
        .forEach(counted::add);
    OUT_OF.matcher(folded).results().map(m -> Integer.valueOf(m.group(1))).forEach(counted::add);
    named(text).ifPresent(counted::add);
    if (counted.isEmpty()) {
      return -1;
    }
    int fewest = counted.stream().min(Comparator.naturalOrder()).orElseThrow();
    long leave = LEAVES.matcher(folded).results().mapToInt(m -> m.group(1) == null ? 1 : 2).sum();
    boolean recounted = counted.stream().distinct().count() > 1;
    return (int) Math.max(0, recounted ? fewest : fewest - leave);
  }

  /** How many names follow « Présents : », each with its civility; none where they share one. */
  private static Optional<Integer> named(String text) {
    Matcher list = NAMED.matcher(lines(text));
    if (!list.find() || MANY.matcher(list.group(1)).find()) {
      return Optional.empty();
    }
    long names = CIVILITY.matcher(list.group(1)).results().count();
    boolean again = list.find();
    return names < 2 || again ? Optional.empty() : Optional.of((int) names);
  }

  private static String lines(String text) {
    return text.lines().map(Folded::of).reduce("", (a, b) -> a + "\n" + b);
  }

  private static void dates(String folded, Map<String, Value> values) {
    List<String> sent = days(CONVOCATION, folded);
    List<String> held = days(SEANCE, folded);
    if (held.isEmpty()) {
      held = opening(folded).stream().toList();
    }
    if (sent.isEmpty()) {
      sent = letterDay(folded).stream().toList();
    }
    dates(sent, held, values);
  }

  private static void dates(List<String> sent, List<String> held, Map<String, Value> values) {
    if (sent.size() == 1) {
      values.put("dateConvocation", Value.of(sent.get(0)));
      held.stream()
          .filter(d -> held.size() == 1 || d.compareTo(sent.get(0)) > 0)
          .min(Comparator.naturalOrder())
          .ifPresent(d -> values.put("dateSeance", Value.of(d)));
    } else if (held.size() == 1) {
      values.put("dateSeance", Value.of(held.get(0)));
    }
  }

  private static Optional<String> opening(String folded) {
    Matcher opening = OPENING.matcher(folded);
    if (!opening.find()) {
      return Optional.empty();
    }
    String day = opening.group(2).equals("premier") ? "1er" : opening.group(2);
    return year(opening.group(1))
        .flatMap(year -> after("le " + day + " " + opening.group(3) + " " + year, 0).findFirst());
  }

  private static Optional<String> year(String said) {
    return said.matches("\\d{4}")
        ? Optional.of(said)
        : NumberWords.find(said).stream()
            .filter(h -> h.start() == 0 && h.end() == said.length())
            .map(h -> h.value().toPlainString())
            .findFirst();
  }

  private static Optional<String> letterDay(String folded) {
    Matcher convokes = CONVOKES.matcher(folded);
    return convokes.find()
        ? days(LETTER_DAY, folded.substring(0, convokes.start())).stream().reduce((a, b) -> b)
        : Optional.empty();
  }

  private static List<String> days(Pattern form, String folded) {
    return form.matcher(folded).results().flatMap(m -> after(folded, m.end())).distinct().toList();
  }

  private static Stream<String> after(String folded, int from) {
    String next = folded.substring(from, Math.min(folded.length(), from + DATE_WITHIN));
    Matcher start =
        Pattern.compile("^(?:le )?(?:(?:[a-z]+di|dimanche),? )?(?:le )?\\d").matcher(next);
    return start.find()
        ? Tokens.scan(next).stream()
            .filter(t -> t.kind() == Token.Kind.DATE)
            .map(Token::value)
            .limit(1)
            .filter(v -> IsoDate.of(v).isPresent())
        : Stream.empty();
  }
}
