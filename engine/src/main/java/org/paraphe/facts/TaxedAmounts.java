package org.paraphe.facts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Amounts, and figures that need no euro sign because the words that touch them speak of the tax: «
 * 62 400 HT », « TVA 20 % 12 480,00 », « 9 600 de TVA », « TTC : 75 480 ».
 */
final class TaxedAmounts implements Recogniser {
  private static final String FIGURES =
      "(\\d{1,3}(?:[ .]\\d{3}){1,3}(?:,\\d{1,2})?|\\d{3,8}(?:,\\d{1,2})?|\\d{1,2},\\d{2})(?![\\d%]|[.,]\\d| ?%)";
  private static final String PART =
      "(?:h\\.? ?t\\b|hors (?:taxes?|tva)|t\\.? ?t\\.? ?c\\b|toutes taxes|taxes comprises|(?:de )?(?:la )?t\\.? ?v\\.? ?a\\b)";

  private static final Pattern BEFORE_WORDS =
      Pattern.compile(
          "(?<![\\d,./-])" + FIGURES + "(?= ?\\)?\\(? ?" + PART + ")", Pattern.CASE_INSENSITIVE);
  private static final Pattern AFTER_WORDS =
      Pattern.compile(
          "(?<![a-z.])(?:h\\.?t\\.?|t\\.?t\\.?c\\.?|t\\.?v\\.?a\\.?|hors taxes?|toutes taxes(?: comprises)?)"
              + "(?: ?\\(?(?:(?:au taux )?(?:a |de ))?\\d{1,2}(?:[.,]\\d{1,2})? ?%\\)?)?(?: ?[:=\\t-]| de| est de| ca fait| cela fait| soit| donne| maximum| annuel)?[ \\t]?"
              + FIGURES
              + "(?! ?(?:offre|pli|lot|jour|mois|an|semaine|entreprise|societe|repas|m2|kg)s?\\b)",
          Pattern.CASE_INSENSITIVE);

  private final Recogniser amounts = new Amounts();

  @Override
  public List<Hit> find(FoldedText text) {
    List<Hit> hits = new ArrayList<>(amounts.find(text));
    add(text, BEFORE_WORDS, hits);
    add(text, AFTER_WORDS, hits);
    hits.sort(Comparator.comparingInt(Hit::start));
    return hits;
  }

  private static void add(FoldedText text, Pattern pattern, List<Hit> hits) {
    Matcher m = pattern.matcher(text.text());
    while (m.find()) {
      String figures = m.group(1);
      Hit hit =
          text.hit(
              Value.of(
                  new BigDecimal(figures.replaceAll("[ .]", "").replace(',', '.'))
                      .setScale(2, RoundingMode.UNNECESSARY)
                      .toPlainString()),
              m.start(1),
              m.end(1));
      if (hits.stream().noneMatch(h -> h.start() < hit.end() && hit.start() < h.end())) {
        hits.add(hit);
      }
    }
  }
}
