package org.paraphe.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How many posts, and of which category. */
final class Posts {
  private static final String NUMBER = "(?<![\\d.,/°])\\b(\\d{1,2}|" + NumberWords.RUN + "|d'une?)";
  private static final Pattern COUNT =
      Pattern.compile(
          NUMBER
              + "(?: ?\\((\\d{1,2}|"
              + NumberWords.RUN
              + ")\\))? (?:nouve(?:au|aux|l|lle|lles) |autres? |seuls? |second |[a-z]{4,8}ieme |demi-)?(?:postes?|emplois?|creations?(?! d)|saisonniers?|vacataires?|apprentis?|agents? (?:[a-z' ]{1,30} )?(?:saisonniers?|contractuels?|recenseurs?|non permanents?)\\b|ETP\\b|equivalents?[ -]temps[ -]pleins?)(?! (?:occup|pourvu|vacant depuis))",
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
          "(?:(?:^|\\n) ?(?=(?:poste|emploi) ?(?:de |d'|: ?(?!\\d)))"
              + "|\\b(?:(?:creation|creer(?: que)?|ouverture|ouvrir|transformation|transformer) (?:du|de l'|le|l'|de cet?|cet?|de son|son|de leur|leur|au tableau du|d'un|un)|modification de la duree [a-z ]{0,30}?(?:du|de l'|d'un)) ?"
              + "|\\b(?:le |l'|son |ce |cet )(?=(?:poste|emploi)\\b[^.;\\n]{0,60}? (?:est|sera) (?:donc )?(?:porte|transforme|augmente)))"
              + "((?:nouvel |nouveau )?(?:poste|emploi))(?![a-z])"
              + "|\\b(?:le|la) ((?:re)?creer)\\b"
              + "|\\ben (?:re)?creer (une?)\\b(?! (?:poste|emploi))",
          Pattern.CASE_INSENSITIVE);

  /** « Les 12 agents sociaux en poste ». */
  private static final Pattern THOSE =
      Pattern.compile(
          "\\b(?:les|nos|ses|ces|leurs|aux|des) (?:autres )?$", Pattern.CASE_INSENSITIVE);

  private static final Pattern AT_WORK =
      Pattern.compile(
          "[^.;:\\n]{0,40}?\\b(?:en (?:poste|place|fonctions?)|actuel[a-z]*|existant[a-z]*|deja|travaill(?:e|ent)|rest(?:e|ent))\\b",
          Pattern.CASE_INSENSITIVE);

  /** « il faut un adjoint technique », « besoin d'une agente sociale ». */
  private static final Pattern NEEDED =
      Pattern.compile(
          "\\b(?:besoin|faut|faudra|faudrait|manque|opte pour|exige|necessite|cre(?:er|ons|e)|ouvr(?:ir|ons|e)|propos(?:e|ons|er)(?: de recruter)?) $",
          Pattern.CASE_INSENSITIVE);

  private static final int AROUND = 80;

  private static final String ONE_OF =
      NUMBER + " (?:postes?|emplois?)(?: [a-z -]{3,30})? (?:de |d')[^.;:\\n]{4,90}?";

  private static final Pattern TOGETHER =
      Pattern.compile(
          "\\b(?:cre(?:ation|er|ons|e|es)|ouv(?:erture|rir|rons))\\b(?:(?!\\b(?:suppr|remplac|transform|ou )[a-z]*)[^.;\\n]){0,60}?"
              + ONE_OF
              + "(?:, ?| et )(?:de )?"
              + ONE_OF
              + "(?=[.;:\\n]|$)",
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
    Pattern before =
        Pattern.compile(
            NUMBER + "(?: [a-z]{4,8}ieme| nouve(?:au|aux|lle|lles)| autres?| seule?)? $",
            Pattern.CASE_INSENSITIVE);
    for (Hit grade : new Grades().find(text)) {
      int at = text.folded(grade.start());
      Matcher number =
          before.matcher(text.text().substring(0, at)).region(Math.max(0, at - 30), at);
      if (number.find() && isOfPosts(text.text(), number, text.folded(grade.end()))) {
        number(number.group(1))
            .ifPresent(n -> hits.add(text.hit(n, number.start(1), text.folded(grade.end()))));
      }
    }
    Matcher one = THE_POST.matcher(text.text());
    if (hits.isEmpty() && one.find()) {
      int group = one.group(1) != null ? 1 : one.group(2) != null ? 2 : 3;
      hits.add(text.hit(Value.of("1"), one.start(group), one.end(group)));
    }
    hits.sort(Comparator.comparingInt(Hit::start));
    together(text, hits).ifPresent(hits::add);
    return hits;
  }

  /** « la création d'un emploi d'attaché et d'un emploi d'adjoint technique »: two posts. */
  private static Optional<Hit> together(FoldedText text, List<Hit> hits) {
    Matcher both = TOGETHER.matcher(text.text());
    while (both.find()) {
      int from = text.start(both.start());
      int to = text.end(both.end());
      List<Hit> parts = hits.stream().filter(h -> h.start() >= from && h.end() <= to).toList();
      Set<Value> grades =
          new Grades()
              .find(text).stream()
                  .filter(h -> h.start() >= from && h.end() <= to)
                  .map(Hit::value)
                  .collect(Collectors.toSet());
      int sum = parts.stream().mapToInt(h -> Integer.parseInt(h.value().asText())).sum();
      if (parts.size() > 1 && grades.size() > 1) {
        return Optional.of(
            text.hit(
                Value.of(String.valueOf(sum)),
                text.folded(parts.get(0).start()),
                text.folded(parts.get(parts.size() - 1).end())));
      }
    }
    return Optional.empty();
  }

  /** One of a grade is a post where something says that it is needed. */
  private static boolean isOfPosts(String text, Matcher number, int to) {
    String before = text.substring(Math.max(0, number.start(1) - AROUND), number.start(1));
    boolean there =
        THOSE.matcher(before).find()
            && AT_WORK.matcher(text).region(to, Math.min(text.length(), to + AROUND)).lookingAt();
    boolean one = number.group(1).matches("(?i)d'une?|une?");
    return !there && !GradeHolders.areThere(before) && (!one || NEEDED.matcher(before).find());
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
      String before = text.text().substring(0, matcher.start());
      if (GradeHolders.areThere(before.substring(Math.max(0, before.length() - AROUND)))) {
        continue;
      }
      String letter = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
      hits.add(text.hit(Value.of(letter), matcher.start(), matcher.end()));
    }
    return hits;
  }
}
