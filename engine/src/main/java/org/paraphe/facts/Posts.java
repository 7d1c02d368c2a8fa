package org.paraphe.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many posts, and of which category. */
final class Posts {
  private static final String NUMBER = "(?<![\\d.,/°])\\b(\\d{1,2}|" + NumberWords.RUN + "|d'une?)";
  private static final Pattern COUNT =
      Pattern.compile(
          NUMBER
              + "(?: ?\\((\\d{1,2}|"
              + NumberWords.RUN
              + ")\\))? (?:nouve(?:au|aux|l|lle|lles) |autres? |seuls? |second |[a-z]{4,8}ieme )?(?:postes?|emplois?|saisonniers?|vacataires?|apprentis?|agents? (?:[a-z' ]{1,30} )?(?:saisonniers?|contractuels?|recenseurs?|non permanents?)\\b|ETP\\b|equivalents?[ -]temps[ -]pleins?)(?! (?:occup|pourvu|vacant depuis))",
          Pattern.CASE_INSENSITIVE);

  /** « recruter quatre saisonniers », « recrutement d'un technicien ». */
  private static final Pattern HIRED =
      Pattern.compile(
          "\\b(?:recrut(?:er|ons|e|ement)|embauch(?:er|e|ons)|engager)(?: de| d')? ?(\\d{1,2}|"
              + NumberWords.RUN
              + "|(?<=d')une?) (?!ans?\\b|mois\\b|heures?\\b|jours?\\b|semaines?\\b)(?=[a-z]{4,})",
          Pattern.CASE_INSENSITIVE);

  /** « créer le poste », « création de l'emploi »: one, and no number is written. */
  private static final Pattern THE_POST =
      Pattern.compile(
          "\\b(?:(?:creation|creer|ouverture|ouvrir|transformation|transformer) (?:du|de l'|le|l'|de cet?|cet?|de son|son|de leur|leur|au tableau du|d'un|un)|modification de la duree [a-z ]{0,30}?(?:du|de l'|d'un)) ?((?:nouvel |nouveau )?(?:poste|emploi))(?![a-z])",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern CATEGORY =
      Pattern.compile(
          "\\b[Cc](?:at(?:egories?|\\.)|AT(?:EGORIES?|\\.)) ?(?:hierarchiques? ?)?[:\\t\\n(]? ?\"?([ABC])\\b(?!')\"?"
              + "|(?<=[\\t\\n]|^)([ABC])(?=[\\t\\n]|$)");

  /** « Un », « 1 seul », « trois (3) agents », in a cell or behind its label. */
  private static final Pattern ALONE =
      Pattern.compile(
          "(\\d{1,2}|"
              + NumberWords.RUN
              + "|une?)(?: seule?)?(?: ?\\((?:\\d{1,2}|[a-z]+)\\))?(?: (?:agent|poste|emploi|personne|saisonnier)e?s?)?\\.?",
          Pattern.CASE_INSENSITIVE);

  /** « deux emplois », « 1 ETP », « un (1) poste », « trois adjoints techniques ». */
  static final Recogniser COUNTS =
      new Recogniser() {
        @Override
        public List<Hit> find(FoldedText text) {
          return counts(text);
        }

        @Override
        public Optional<Value> alone(String words) {
          Matcher alone = ALONE.matcher(words.strip());
          return alone.matches() ? number(alone.group(1)) : Optional.empty();
        }
      };

  static final Recogniser CATEGORIES = Posts::categories;

  private Posts() {}

  private static List<Hit> counts(FoldedText text) {
    List<Hit> hits = new ArrayList<>();
    Matcher matcher = COUNT.matcher(text.text());
    while (matcher.find()) {
      number(matcher.group(1))
          .ifPresent(n -> hits.add(text.hit(n, matcher.start(1), matcher.end(1))));
      if (matcher.group(2) != null) {
        // « deux (2) emplois »; « 2 (trois) » says two things
        number(matcher.group(2))
            .filter(n -> hits.isEmpty() || !n.equals(hits.get(hits.size() - 1).value()))
            .ifPresent(n -> hits.add(text.hit(n, matcher.start(2), matcher.end())));
      }
    }
    Matcher hired = HIRED.matcher(text.text());
    while (hired.find()) {
      number(hired.group(1))
          .filter(n -> hits.stream().noneMatch(h -> h.start() <= text.start(hired.start(1))))
          .ifPresent(n -> hits.add(text.hit(n, hired.start(1), hired.end(1))));
    }
    Pattern before = Pattern.compile(NUMBER + " $", Pattern.CASE_INSENSITIVE);
    for (Hit grade : new Grades().find(text)) {
      int at = text.folded(grade.start());
      Matcher number =
          before.matcher(text.text().substring(0, at)).region(Math.max(0, at - 20), at);
      if (number.find() && !number.group(1).matches("(?i)d'une?|une?")) {
        number(number.group(1))
            .ifPresent(n -> hits.add(text.hit(n, number.start(1), text.folded(grade.end()))));
      }
    }
    Matcher one = THE_POST.matcher(text.text());
    if (hits.isEmpty() && one.find()) {
      hits.add(text.hit(Value.of("1"), one.start(1), one.end(1)));
    }
    hits.sort(Comparator.comparingInt(Hit::start));
    return hits;
  }

  private static Optional<Value> number(String said) {
    String words = said.replaceFirst("(?i)^d'", "");
    if (words.matches("\\d+")) {
      return Optional.of(Value.of(String.valueOf(Integer.parseInt(words))))
          .filter(v -> !v.asText().equals("0"));
    }
    return NumberWords.parse(words).filter(n -> n > 0 && n < 100).map(n -> Value.of(n.toString()));
  }

  private static List<Hit> categories(FoldedText text) {
    List<Hit> hits = new ArrayList<>();
    Matcher matcher = CATEGORY.matcher(text.text());
    while (matcher.find()) {
      String letter = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
      hits.add(text.hit(Value.of(letter), matcher.start(), matcher.end()));
    }
    return hits;
  }
}
