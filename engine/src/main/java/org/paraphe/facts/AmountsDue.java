package org.paraphe.facts;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What is to be paid: where a piece gives an amount with its tax, the amount without it and the tax
 * itself are parts of it and no values of their own.
 */
final class AmountsDue implements Recogniser {
  private static final Pattern WITH_TAX =
      Pattern.compile("^ ?\\(?(?:t\\.?t\\.?c\\b|toutes taxes)", Pattern.CASE_INSENSITIVE);
  private static final Pattern WITHOUT_TAX =
      Pattern.compile("^ ?\\(?(?:h\\.?t\\b|hors (?:taxe|tva))", Pattern.CASE_INSENSITIVE);
  private static final Pattern WITH_BEFORE =
      Pattern.compile(
          "\\b(?:t\\.?t\\.?c|toutes taxes comprises)[^\\d.;]{0,25}$", Pattern.CASE_INSENSITIVE);
  private static final Pattern PART_BEFORE =
      Pattern.compile(
          "\\b(?:h\\.?t\\.?|hors taxes?|tva)[^\\d.;]{0,12}(?:\\(?\\d{1,2}(?:,\\d{1,2})? ?%\\)?)?[^\\d.;]{0,12}$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern TAX_AFTER =
      Pattern.compile("^ ?\\(?(?:de )?tva\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern UNIT_AFTER =
      Pattern.compile(
          "^ ?(?:\\(?(?:h\\.?t|t\\.?t\\.?c)\\.?\\)?,? )?(?:(?:de |par |pour une? )?l'|par |la |le |/ ?|pour chaque )"
              + "(?:heure|h\\b|demi-journee|jour\\b|journee|nuit|personne|agent|eleve|enfant|participant|intervention|deplacement"
              + "|unite|m2|metre|km|kilometre|repas|seance|sinistre|tonne|exemplaire|copie|page|licence|poste|visite|passage)",
          Pattern.CASE_INSENSITIVE);

  private final Amounts amounts = new Amounts();

  @Override
  public List<Hit> find(FoldedText text) {
    List<Hit> hits = withoutUnitPrices(text, amounts.find(text));
    boolean taxed = hits.stream().anyMatch(h -> isTaxed(text, h));
    return taxed ? hits.stream().filter(h -> isTaxed(text, h) || !isPart(text, h)).toList() : hits;
  }

  /** « 98 € de l'heure » is no price of a contract that has another. */
  private static List<Hit> withoutUnitPrices(FoldedText text, List<Hit> hits) {
    List<Hit> whole =
        hits.stream().filter(h -> !UNIT_AFTER.matcher(after(text, h)).find()).toList();
    return whole.isEmpty() ? hits : whole;
  }

  private static boolean isTaxed(FoldedText text, Hit hit) {
    String after = after(text, hit);
    return WITH_TAX.matcher(after).find()
        || (!WITHOUT_TAX.matcher(after).find() && WITH_BEFORE.matcher(before(text, hit)).find());
  }

  private static boolean isPart(FoldedText text, Hit hit) {
    String after = after(text, hit);
    return WITHOUT_TAX.matcher(after).find()
        || TAX_AFTER.matcher(after).find()
        || PART_BEFORE.matcher(before(text, hit)).find();
  }

  private static String after(FoldedText text, Hit hit) {
    int to = text.folded(hit.end());
    return text.text().substring(to, Math.min(text.text().length(), to + 25));
  }

  private static String before(FoldedText text, Hit hit) {
    int from = text.folded(hit.start());
    return text.text().substring(Math.max(0, from - 45), from);
  }
}
