package org.paraphe.law;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the legal references of a text as French acts write them: « l'article L. 2121-29 du code
 * général des collectivités territoriales », « art. L.2121-29 du CGCT », « les articles L. 2121-20
 * et L. 2121-21 », « L. 2122-22, 4° », « articles R. 2131-1 à R. 2131-4 », « le code …, notamment
 * ses articles … », « ledit code », « loi n° 82-213 du 2 mars 1982 ». Stateless and thread-safe.
 */
public final class CitationParser {

  private static final String LETTER = "(?:l\\.? ?o|l|r|d|a)(?: ?\\.)? ?\\*{0,2} ?";
  private static final String NUMBER =
      "\\d+(?:er\\b)?(?:bis|ter|quater)?(?: ?- ?\\d+(?:bis|ter|quater)?)*(?: (?:bis|ter|quater)\\b)?";
  private static final String POINT = "(?:,? ?\\d+ ?°)?";
  private static final String ITEM =
      "\\*{0,2}(?:" + LETTER + ")?" + NUMBER + POINT + "(?![\\p{L}\\d])";
  private static final String LETTERED = "\\b" + LETTER + "\\d+(?: ?- ?\\d+)+" + POINT;
  private static final String THEN = "(?: ?, ?(?:et |ou |à )?| (?:et|ou|à) )(?:de l'article )?";
  private static final String LEAD =
      "(?:(?:\\b\\d+ ?° )?(?:de |du )?(?:\\bl'|\\bles |\\bses |\\bson |\\bdes |\\baux )?)"
          + "(?:\\barticles?|\\bart\\.) ?";

  private static final Pattern LIST =
      Pattern.compile(
          "(?<lead>"
              + LEAD
              + ")"
              + ITEM
              + "(?:"
              + THEN
              + ITEM
              + ")*"
              + "|"
              + LETTERED
              + "(?:"
              + THEN
              + LETTERED
              + ")*");
  private static final Pattern ONE =
      Pattern.compile(
          "(?<letter>\\*{0,2}(?:"
              + LETTER
              + ")?)(?<number>"
              + NUMBER
              + ")"
              + "(?:,? ?(?<point>\\d+) ?°)?");
  private static final Pattern POINT_BEFORE = Pattern.compile("^(\\d+) ?° ");
  private static final Pattern SOURCE =
      Pattern.compile("\\b(?:code |cgct\\b|crpa\\b|cja\\b|loi |ordonnance |decret )");
  private static final Pattern OWN_ARTICLES =
      Pattern.compile("\\d{1,3}(?:er)?(?:(?: ?, ?| et | ou | à )\\d{1,3}(?:er)?)*");
  private static final Pattern ACCOUNTS =
      Pattern.compile("\\d{3,6}(?:(?: ?, ?| et | ou )\\d{3,6})*");
  private static final Pattern BUDGET =
      Pattern.compile("\\b(?:chapitre|fonction|compte|budget|imput|nature|section)");
  private static final Pattern ANNOUNCE =
      Pattern.compile("[^;\\n]*\\b(?:notamment|ses|son|article|art\\.|articles)\\b[^;\\n]*");

  /** In the order of the text; an enumeration gives one an article, a range its two ends. */
  public List<Citation> parse(String text) {
    String folded = Folded.of(text);
    List<Source> sources = sources(folded);
    List<Citation> found = new ArrayList<>();
    List<Source> used = new ArrayList<>();
    Matcher list = LIST.matcher(folded);
    while (list.find()) {
      read(text, folded, list, sources, used).forEach(found::add);
    }
    for (Source source : sources) {
      boolean whole = source.nature() != Citation.Nature.CODE;
      if (whole && used.stream().noneMatch(u -> u.start() == source.start())) {
        found.add(whole(text, source));
      }
    }
    found.sort(Comparator.comparingInt(Citation::start));
    return List.copyOf(found);
  }

  /** As {@link #parse}, but a text without any reference in it is one as a whole: never none. */
  public List<Citation> parseReference(String text) {
    List<Citation> found = parse(text);
    if (!found.isEmpty()) {
      return found;
    }
    List<Source> codes = sources(Folded.of(text));
    return List.of(codes.isEmpty() ? Citation.unread(text) : whole(text, codes.get(0)));
  }

  private static Citation whole(String text, Source source) {
    return new Citation(
        text.substring(source.start(), source.end()),
        source.start(),
        source.end(),
        source.nature(),
        source.id(),
        source.title(),
        null,
        null,
        false);
  }

  private static List<Source> sources(String folded) {
    List<Source> sources = new ArrayList<>();
    Matcher matcher = SOURCE.matcher(folded);
    while (matcher.find()) {
      Source.at(folded, matcher.start()).ifPresent(sources::add);
    }
    return sources;
  }

  private static List<Citation> read(
      String text, String folded, Matcher list, List<Source> sources, List<Source> used) {
    int end = list.end();
    Optional<Source> source = Source.after(folded, list.end());
    if (source.isPresent()) {
      end = source.get().end();
      used.add(source.get());
    } else {
      Optional<Integer> back = Source.pointsBack(folded, list.end());
      end = back.orElse(end);
      source = before(folded, list.start(), sources, back.isPresent());
    }
    String lead = list.group("lead") == null ? "" : list.group("lead");
    String numbers = folded.substring(list.start() + lead.length(), list.end());
    if (source.isEmpty() && isNoLaw(folded, list.start(), numbers)) {
      return List.of();
    }
    return items(text, folded, list.start(), lead, list.end(), end, source.orElse(null));
  }

  /**
   * « à l'article 2 » without any code or law is an article of the act itself, « chapitre 65,
   * article 65748 » an account of the budget.
   */
  private static boolean isNoLaw(String folded, int start, String numbers) {
    String before = folded.substring(Math.max(0, start - 60), start);
    return OWN_ARTICLES.matcher(numbers).matches()
        || (ACCOUNTS.matcher(numbers).matches() && BUDGET.matcher(before).find());
  }

  private static Optional<Source> before(
      String folded, int start, List<Source> sources, boolean pointed) {
    return sources.stream()
        .filter(s -> s.nature() == Citation.Nature.CODE && s.end() <= start)
        .reduce((a, b) -> b)
        .filter(s -> pointed || ANNOUNCE.matcher(folded.substring(s.end(), start + 8)).matches());
  }

  private static List<Citation> items(
      String text,
      String folded,
      int start,
      String lead,
      int listEnd,
      int end,
      @Nullable Source source) {
    List<Citation> items = new ArrayList<>();
    Matcher before = POINT_BEFORE.matcher(lead);
    @Nullable String point = before.find() ? before.group(1) : null;
    Matcher one = ONE.matcher(folded).region(start + lead.length(), listEnd);
    List<int[]> spans = new ArrayList<>();
    while (one.find()) {
      String own = one.group("point") == null ? point : one.group("point");
      spans.add(new int[] {one.start(), one.end()});
      items.add(
          citation(
              text,
              one.start(),
              one.end(),
              article(one.group("letter"), one.group("number")),
              own,
              source));
    }
    if (items.size() == 1) {
      Citation only = items.get(0);
      return List.of(respanned(only, text, start, end, false));
    }
    return ranged(text, folded, items);
  }

  private static List<Citation> ranged(String text, String folded, List<Citation> items) {
    List<Citation> result = new ArrayList<>(items);
    for (int i = 0; i + 1 < items.size(); i++) {
      String between = folded.substring(items.get(i).end(), items.get(i + 1).start());
      if (between.contains("à")) {
        for (int j = i; j <= i + 1; j++) {
          Citation end = items.get(j);
          result.set(j, respanned(end, text, end.start(), end.end(), true));
        }
      }
    }
    return result;
  }

  private static Citation respanned(Citation c, String text, int start, int end, boolean range) {
    return new Citation(
        text.substring(start, end),
        start,
        end,
        c.nature(),
        c.code(),
        c.title(),
        c.article(),
        c.point(),
        range);
  }

  private static Citation citation(
      String text,
      int start,
      int end,
      String article,
      @Nullable String point,
      @Nullable Source source) {
    return new Citation(
        text.substring(start, end),
        start,
        end,
        source == null ? Citation.Nature.INCONNUE : source.nature(),
        source == null ? null : source.id(),
        source == null ? null : source.title(),
        article,
        point,
        false);
  }

  private static String article(String letter, String number) {
    String prefix = letter.replaceAll("[. ]", "").toUpperCase(Locale.ROOT);
    String digits = number.replace(" ", "").replaceAll("^(\\d+)er$", "$1");
    return prefix + (number.matches(".* [a-z]+") ? digits.replaceAll("[a-z]+$", " $0") : digits);
  }
}
