package org.paraphe.law;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

  private static final Pattern SOURCE =
      Grammar.pattern(
          "(?<![\\p{L}\\d])(?:code |c\\.? ?g\\.? ?c\\.? ?t|crpa|cja|ccp|cgfp|cgppp|cg3p|casf|loi "
              + "|loi-|ordonnance |decret|deliberation|arrete|decision |reglement |directive "
              + "|traite |tfue|rgpd|constitution du|circulaire |instruction |note de service "
              + "|conseil d'etat|ce,|cour |caa |tribunal |ta |cass|cjue|cjce|cedh|conseil const"
              + "|cons\\. const)");
  private static final Pattern ANNOUNCE =
      Grammar.pattern("[^;\\n]*(?<!\\p{L})(?:notamment|ses|son|en particulier)(?!\\p{L})[^;\\n]*");
  private static final Pattern BESIDE = Grammar.pattern(" ?(?:,|:|\\(|-|\\))? ?");

  /** In the order of the text; an enumeration gives one an article, a range its two ends. */
  public List<Citation> parse(String text) {
    String folded = ArticleList.fold(text);
    List<Source> sources = sources(text, folded);
    List<Citation> found = new ArrayList<>();
    List<Source> used = new ArrayList<>();
    for (ArticleList list : ArticleList.all(folded)) {
      found.addAll(read(text, folded, list, sources, used));
    }
    for (Source source : sources) {
      if (source.nature() != Citation.Nature.CODE
          && used.stream().noneMatch(u -> u.start() == source.start())
          && found.stream().noneMatch(c -> c.start() < source.end() && c.end() > source.start())) {
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
    Matcher matcher = SOURCE.matcher(folded);
    int end = 0;
    while (matcher.find()) {
      Optional<Source> source =
          matcher.start() < end ? Optional.empty() : Source.at(folded, matcher.start());
      if (source.isPresent()) {
        sources.add(source.get().worded(text));
        end = source.get().end();
      }
    }
    return sources;
  }

  private static List<Citation> read(
      String text, String folded, ArticleList list, List<Source> sources, List<Source> used) {
    Optional<Source.Pointer> back = Source.pointsBack(folded, list.end());
    if (back.isEmpty()) {
      Optional<Source> after = Source.after(folded, list.end()).map(s -> s.worded(text));
      if (after.isPresent()) {
        used.add(after.get());
        return list.citations(text, after.get(), after.get().end());
      }
    }
    Optional<Source> before =
        back.isPresent() ? pointedAt(back.get(), list, sources) : announced(folded, list, sources);
    if (before.isEmpty() && back.isEmpty() && list.isNoLaw(folded)) {
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

  /** « dudit code », « de la même loi »: the last of that kind that was named. */
  private static Optional<Source> pointedAt(
      Source.Pointer pointer, ArticleList list, List<Source> sources) {
    return sources.stream()
        .filter(s -> s.nature() == pointer.nature() && s.end() <= list.start())
        .reduce((a, b) -> b);
  }

  /** « le code …, notamment ses articles … », « CGCT, art. L. 2121-29 ». */
  private static Optional<Source> announced(String folded, ArticleList list, List<Source> sources) {
    return sources.stream()
        .filter(s -> s.end() <= list.start())
        .reduce((a, b) -> b)
        .filter(
            s ->
                isBeside(folded, s, list)
                    || ANNOUNCE
                        .matcher(folded.substring(s.end(), list.start() + list.lead().length()))
                        .matches());
  }

  private static boolean isBeside(String folded, Source source, ArticleList list) {
    return source.end() <= list.start()
        && BESIDE.matcher(folded.substring(source.end(), list.start())).matches();
  }
}
