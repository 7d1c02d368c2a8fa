package org.paraphe.law;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the legal references of a text as French acts write them: « l'article L. 2121-29 du code
 * général des collectivités territoriales », « art. L.2121-29 du CGCT », « les articles L. 2121-20
 * et L. 2121-21 », « L. 2122-22, 4° », « articles R. 2131-1 à R. 2131-4 », « le code …, notamment
 * ses articles … », « ledit code », « loi n° 82-213 du 2 mars 1982 », « la délibération n° 2024-017
 * du 12 mars 2024 », « règlement (UE) 2016/679 ». Stateless and thread-safe.
 *
 * <p>Three readers share the work: {@link Source} and {@link OtherText} read the name of a text,
 * {@link ArticleList} reads the articles of one list; this class finds which text a list belongs
 * to: the one named after it, the one that « dudit code » points back to, or the one announced
 * before it.
 */
public final class CitationParser {

  private static final Pattern ANNOUNCE =
      Grammar.pattern(
          "[^;]{0,200}(?<!\\p{L})(?:notamment|ses|son|en particulier)(?!\\p{L})[^;]{0,120}");

  /** More than {@link #ANNOUNCE} can match. */
  private static final int FARTHEST = 400;

  private static final Pattern SENTENCE = Pattern.compile("(?<![A-Z.]| art| n)\\. +\\p{Lu}\\p{Ll}");
  private static final Pattern BESIDE = Grammar.pattern(" ?(?:,|:|\\(|-|\\))? ?");
  private static final Pattern JOINED =
      Grammar.pattern(
          " ?\\)? ?[,;]? ?(?:et |ou |ni |puis |ainsi que )?(?:de |des |du |a |à |aux? )?(?:l'|les? |la )?"
              + "(?:art(?:icles?|s?\\.)? ?)?");
  private static final Pattern ANNEX =
      Grammar.pattern(
          "(?<!\\p{L})(?:l')?(?:(?<first>annexe preliminaire)|(?<annex>"
              + Grammar.ANNEX
              + ")|tableau n ?° ?(?<table>\\d) annexe(?= au))");

  private static final int NEAR = 30;
  private static final String DASHED =
      "(?<number>[1-9]\\d{2,3}(?: ?- ?\\d{1,3}){1,3})(?![\\d°€%/-]|[.,]\\d)";
  private static final Pattern NUMBER_OF =
      Grammar.pattern(
          "(?<![\\p{L}\\d°./-])(?<!(?:n°|loi|ance|cret|ete|tion|no) )" + DASHED + " ?,? (?:du )?$");
  private static final Pattern OF_NUMBER = Grammar.pattern(" ?[,:(]? ?" + DASHED);

  /** In the order of the text; an enumeration gives one an article, a range its two ends. */
  public List<Citation> parse(String text) {
    CleanText clean = CleanText.of(text);
    return clean.places() == null
        ? read(text)
        : read(clean.text()).stream().map(c -> clean.placed(c, text)).toList();
  }

  private static List<Citation> read(String text) {
    String folded = ArticleList.fold(text);
    NamedTexts named = new NamedTexts(folded, sources(text, folded));
    List<ArticleList> lists = ArticleList.all(folded);
    List<Citation> found = new ArrayList<>();
    List<Source> used = new ArrayList<>();
    for (ArticleList list : lists) {
      found.addAll(read(text, folded, list, named, used));
    }
    for (ArticleList list : lists) {
      found.addAll(goingOn(text, folded, list, found, used));
    }
    found.sort(Comparator.comparingInt(Citation::start));
    for (int i = 1; i < found.size(); i++) {
      found.set(i, joined(folded, found.get(i - 1), found.get(i)));
    }
    found.addAll(annexes(text, folded, found, used));
    found.addAll(numbers(text, folded, found, named));
    for (Source source : named.sources()) {
      if (source.nature() != Citation.Nature.CODE
          && used.stream().noneMatch(u -> u.start() == source.start())
          && isFree(found, source.start(), source.end())) {
        found.add(whole(text, source));
      }
    }
    found.sort(Comparator.comparingInt(Citation::start));
    return List.copyOf(found);
  }

  /**
   * « l'article L. 2122-22 du CGCT et l'article L. 2122-23 »: the second is of the code of the
   * first where their numbers are alike.
   */
  private static Citation joined(String folded, Citation first, Citation second) {
    @Nullable String code = first.code();
    if (second.nature() != Citation.Nature.INCONNUE
        || code == null
        || series(first).isEmpty()
        || !series(first).equals(series(second))) {
      return second;
    }
    int end = Source.after(folded, first.end()).map(Source::end).orElse(first.end());
    boolean joined =
        end <= second.start() && JOINED.matcher(folded.substring(end, second.start())).matches();
    return joined ? second.ofCode(code) : second;
  }

  /** Of « R411-8 » the 3 figures that its code numbers with; empty of what has no letter. */
  private static String series(Citation citation) {
    String article = Objects.toString(citation.article(), "");
    return article.matches("[A-Z]+\\d{3,4}-\\d.*")
        ? article.replaceAll("[A-Z]+|-.*", "").replaceAll("\\d", "0")
        : "";
  }

  private static boolean isFree(List<Citation> found, int start, int end) {
    return found.stream().noneMatch(c -> c.start() < end && c.end() > start);
  }

  /** « les articles L. 2121-29 du CGCT et 10 de la loi … »: the second has no word before it. */
  private static List<Citation> goingOn(
      String text, String folded, ArticleList first, List<Citation> found, List<Source> used) {
    List<Citation> more = new ArrayList<>();
    Optional<Source> of = Source.after(folded, first.end());
    while (of.isPresent()) {
      Optional<ArticleList> next = first.goingOn(folded, of.get().end());
      of = next.flatMap(n -> Source.after(folded, n.end())).map(s -> s.worded(text));
      if (of.isEmpty() || !isFree(found, next.get().start(), of.get().end())) {
        return more;
      }
      used.add(of.get());
      more.addAll(next.get().citations(text, of.get(), of.get().end()));
    }
    return more;
  }

  /** « l'annexe II du code … »: an annex of no article. */
  private static List<Citation> annexes(
      String text, String folded, List<Citation> found, List<Source> used) {
    List<Citation> annexes = new ArrayList<>();
    if (!folded.contains("annex")) {
      return annexes;
    }
    Matcher annex = ANNEX.matcher(folded);
    while (annex.find()) {
      Optional<Source> of =
          Source.after(folded, annex.end())
              .filter(s -> s.nature() == Citation.Nature.CODE)
              .map(s -> s.worded(text));
      if (of.isPresent() && isFree(found, annex.start(), of.get().end())) {
        used.add(of.get());
        annexes.add(
            whole(text, of.get())
                .ofArticle(name(annex))
                .placed(
                    text.substring(annex.start(), of.get().end()),
                    annex.start(),
                    of.get().end(),
                    false));
      }
    }
    return annexes;
  }

  /** « le 2131-1 du CGCT », « CGCT 2121-29 »: a number right beside a code is an article of it. */
  private static List<Citation> numbers(
      String text, String folded, List<Citation> found, NamedTexts named) {
    List<Citation> numbers = new ArrayList<>();
    for (Source code : named.sources()) {
      if (code.id() == null) {
        continue;
      }
      Matcher before =
          NUMBER_OF.matcher(folded).region(Math.max(0, code.start() - NEAR), code.start());
      Matcher after = OF_NUMBER.matcher(folded).region(code.end(), folded.length());
      if (before.useTransparentBounds(true).find()) {
        numbers.add(numbered(text, code, before.start("number"), code.end(), before));
      } else if (after.useTransparentBounds(true).lookingAt()) {
        numbers.add(numbered(text, code, code.start(), after.end("number"), after));
      }
    }
    numbers.removeIf(n -> !isFree(found, n.start(), n.end()));
    return numbers;
  }

  private static Citation numbered(String text, Source code, int start, int end, Matcher number) {
    return whole(text, code)
        .ofArticle(number.group("number").replace(" ", ""))
        .placed(text.substring(start, end), start, end, false);
  }

  private static String name(Matcher annex) {
    if (annex.group("table") != null) {
      return "Annexe tableau n° " + annex.group("table");
    }
    return annex.group("first") != null
        ? "Annexe préliminaire"
        : "A" + ArticleNumber.annex(annex.group("annex")).substring(1);
  }

  /**
   * The codes that a text names, with or without an article of theirs, by their identifiers; one
   * that is not known by name is there as "".
   */
  public Set<String> codes(String text) {
    return sources(text, Folded.of(text)).stream()
        .filter(s -> s.nature() == Citation.Nature.CODE)
        .map(s -> Objects.toString(s.id(), ""))
        .collect(Collectors.toSet());
  }

  /** As {@link #parse}, but a text without any reference in it is one as a whole: never none. */
  public List<Citation> parseReference(String text) {
    List<Citation> found = parse(text);
    if (!found.isEmpty()) {
      return found;
    }
    List<Source> codes = sources(text, Folded.of(text));
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

  /** The texts that are named, none inside of another. */
  private static List<Source> sources(String text, String folded) {
    List<Source> sources = new ArrayList<>();
    int end = 0;
    for (int i = 0; i < folded.length(); i++) {
      if (i >= end && (i == 0 || !Character.isLetterOrDigit(folded.charAt(i - 1)))) {
        Optional<Source> source = Source.beginningAt(folded, i);
        if (source.isPresent()) {
          sources.add(source.get().worded(text));
          end = source.get().end();
        }
      }
    }
    return sources;
  }

  private static List<Citation> read(
      String text, String folded, ArticleList list, NamedTexts named, List<Source> used) {
    Optional<Source.Pointer> back = Source.pointsBack(folded, list.end());
    if (back.isEmpty()) {
      Optional<Source> after = Source.after(folded, list.end()).map(s -> s.worded(text));
      if (after.isPresent()) {
        return upTo(text, folded, list, after.get(), named, used);
      }
    }
    if (back.isEmpty() && list.isGuess()) {
      return List.of();
    }
    Optional<Source> last =
        named.lastBefore(list.start()).filter(s -> announces(text, folded, s, list));
    Optional<Source> before =
        back.isPresent()
            ? named.pointedAt(back.get(), list.start())
            : last.filter(s -> !named.isOneOfTwo(s));
    if (last.isEmpty() && back.isEmpty() && list.isNoLaw(folded)) {
      return List.of();
    }
    before.ifPresent(
        s -> {
          if (s.nature() != Citation.Nature.CODE && isBeside(folded, s, list)) {
            used.add(s);
          }
        });
    int end = back.map(Source.Pointer::end).orElse(list.end());
    return list.citations(text, before.orElse(null), end);
  }

  /**
   * « le code …, notamment ses articles …, et l'article … du code … »: the text that was announced
   * has the first articles, the one named at the end the last.
   */
  private static List<Citation> upTo(
      String text,
      String folded,
      ArticleList list,
      Source after,
      NamedTexts named,
      List<Source> used) {
    used.add(after);
    Optional<Source> announced =
        named
            .lastBefore(list.start())
            .filter(s -> !s.isTheSameTextAs(after) && announces(text, folded, s, list));
    List<ArticleList> parts = announced.isPresent() ? list.divided() : List.of(list);
    if (parts.size() == 1) {
      return list.citations(text, after, after.end());
    }
    List<Citation> citations = new ArrayList<>();
    ArticleList first = parts.get(0);
    Optional<Source> of = announced.filter(s -> !named.isOneOfTwo(s));
    of.filter(s -> isBeside(folded, s, list)).ifPresent(used::add);
    citations.addAll(first.citations(text, of.orElse(null), first.end()));
    citations.addAll(parts.get(1).citations(text, after, after.end()));
    return citations;
  }

  /** « le code …, notamment ses articles … », « CGCT, art. L. 2121-29 ». */
  private static boolean announces(String text, String folded, Source source, ArticleList list) {
    if (isBeside(folded, source, list)) {
      return true;
    }
    int first = list.start() + list.lead().length();
    return first - source.end() <= FARTHEST
        && ANNOUNCE.matcher(folded.substring(source.end(), first)).matches()
        && !SENTENCE.matcher(text.substring(source.end(), first)).find();
  }

  private static boolean isBeside(String folded, Source source, ArticleList list) {
    return source.end() <= list.start()
        && BESIDE.matcher(folded.substring(source.end(), list.start())).matches();
  }
}
