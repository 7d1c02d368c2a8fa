package org.paraphe.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The number of an act among its like: « n° 02 », « deuxième », « 3e »; value {@code "2"}. */
final class Ranks implements Recogniser {
  private static final Pattern FIGURES =
      Pattern.compile("(?<![\\d.,])0?([1-9]\\d?)(?![\\d€]|[.,]\\d)");

  /** « numéro deux ». */
  private static final List<String> COUNTED =
      List.of("un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix");

  private static final List<String> WORDS =
      List.of(
          "premiere?|1ere?|1er",
          "deuxieme|seconde?",
          "troisieme",
          "quatrieme",
          "cinquieme",
          "sixieme",
          "septieme",
          "huitieme",
          "neuvieme",
          "dixieme");

  @Override
  public List<Hit> find(FoldedText text) {
    List<Hit> hits = new ArrayList<>();
    Matcher figures = FIGURES.matcher(text.text());
    while (figures.find()) {
      hits.add(text.hit(Value.of(figures.group(1)), figures.start(1), figures.end(1)));
    }
    for (int i = 0; i < WORDS.size(); i++) {
      Matcher words =
          Pattern.compile("\\b(?:" + WORDS.get(i) + ")\\b")
              .matcher(text.text().toLowerCase(Locale.ROOT));
      Matcher counted =
          Pattern.compile("\\b(?:numero|n°) ?(" + COUNTED.get(i) + ")\\b")
              .matcher(text.text().toLowerCase(Locale.ROOT));
      while (counted.find()) {
        hits.add(text.hit(Value.of(String.valueOf(i + 1)), counted.start(1), counted.end(1)));
      }
      while (words.find()) {
        hits.add(text.hit(Value.of(String.valueOf(i + 1)), words.start(), words.end()));
      }
    }
    hits.sort(Comparator.comparingInt(Hit::start));
    return hits;
  }
}
