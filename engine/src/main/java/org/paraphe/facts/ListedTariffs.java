package org.paraphe.facts;

import static org.paraphe.facts.DecisionWords.insensitive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tariffs that an assembly is asked to vote, where the text gives them line by line and no
 * words of deciding: « - week-end : 180 € ». Each line, and what is said around them of when they
 * apply and of a deposit, is one article that a reader must confirm.
 */
final class ListedTariffs {
  private static final Pattern VOTED =
      insensitive(
          "\\b(?:conseil|delib(?:eration)?s?|cm|comite|assemblee|bureau|(?:a|de|pour) (?:voter|passer|adopter|deliberer)|ordre du jour)\\b");

  private static final Pattern TARIFF =
      insensitive(
          "\\b(?:tarifs?|tarification|prix|redevances?|droits? de place|loyers?|location)\\b");

  private static final String AMOUNT =
      "(?:\\d{1,3}(?: \\d{3})*(?:[,.]\\d{1,2})? ?(?:€|euros?\\b|EUR\\b)[^\\n:]{0,40}|gratuite?s?\\b[^\\n:]{0,60})";

  private static final Pattern LINE =
      insensitive(
          "(?<![^\\n])[ >]{0,8}(?:[-*•–●▪] ?|\\d{1,2}[.)/] )?([a-z][^\\n:\\t]{2,100}(?::|\\t|=| - |\\.{3,}) ?"
              + AMOUNT
              + ")(?=\\n|$)");

  /** What no longer holds. */
  private static final Pattern FORMER =
      insensitive(
          "\\b(?:anciens?|actuels?|precedents?|jusqu'ici|pour (?:info|memoire|rappel)|(?:annee|an) (?:derniere?|passee?)|total|devis|facture|cout)\\b");

  private static final Pattern BESIDE =
      insensitive(
          "(?<=[\\n.;] {0,2})(?:une? |la |le )?(?:cautions?|depots? de garantie|arrhes|acompte|penalite|majoration|supplement|reduction)\\b[^\\n.;]{0,120}?\\d ?(?:€|euros?|%)[^\\n.;]{0,80}"
              + "|(?<=[\\n.;,] {0,2})(?:ils|elles|ces tarifs|les tarifs|le tout) (?:s'appliquer[a-z]+|s'applique(?:nt)?|sont applicables?|seront applicables?|entre(?:nt|ront)? en vigueur|prennent effet|prendront effet)[^\\n.;:]{0,80}");

  private static final int FEWEST = 2;

  private ListedTariffs() {}

  static Optional<List<Hit>> in(FoldedText text) {
    if (!VOTED.matcher(text.text()).find() || !TARIFF.matcher(text.text()).find()) {
      return Optional.empty();
    }
    List<int[]> lines = new ArrayList<>();
    Matcher line = LINE.matcher(text.text());
    while (line.find()) {
      boolean next =
          lines.isEmpty()
              || text.text().substring(lines.get(lines.size() - 1)[1], line.start()).isBlank();
      if (!next || FORMER.matcher(line.group(1)).find()) {
        break;
      }
      lines.add(new int[] {line.start(1), line.end(1)});
    }
    if (lines.size() < FEWEST || !isIntroduced(text.text(), lines.get(0)[0])) {
      return Optional.empty();
    }
    Matcher beside = BESIDE.matcher(text.text());
    while (beside.find()) {
      if (!FORMER.matcher(beside.group()).find()) {
        lines.add(new int[] {beside.start(), beside.end()});
      }
    }
    lines.sort(java.util.Comparator.comparingInt(l -> l[0]));
    return Optional.of(lines.stream().map(l -> Chains.hit(text, l[0], l[1])).toList());
  }

  /** A list of expenses, or of what was paid, is no tariff. */
  private static boolean isIntroduced(String text, int from) {
    String above = text.substring(Math.max(0, from - 400), from);
    return TARIFF.matcher(above).find();
  }
}
