package org.paraphe.facts;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What is to be paid: where a piece gives an amount with its tax, the amount without it and the tax
 * itself are parts of it and no values of their own; nor are fees and deposits beside a price, nor
 * the price of another thing that an aside compares it with.
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
          "\\b(?:h\\.?t\\.?|hors taxes?|tva|(?:prime|cotisation|prix|montant|total)s? net(?:te)?s?(?! (?:a|de)\\b)|taxes?(?: et contributions| d'assurance)?)[^\\d.;]{0,12}(?:\\(?\\d{1,2}(?:,\\d{1,2})? ?%\\)?)?[^\\d.;]{0,12}$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern TAX_AFTER =
      Pattern.compile("^ ?\\(?(?:de )?tva\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern UNIT_AFTER =
      Pattern.compile(
          "^ ?(?:\\(?(?:h\\.?t|t\\.?t\\.?c)\\.?\\)?,? )?(?:(?:de |par |pour une? )?l'|par |la |le |/ ?|pour chaque )"
              + "(?:heure|h\\b|demi-journee|jour\\b|journee|nuit|personne|agent|eleve|enfant|participant|intervention|deplacement"
              + "|unite|m2|metre|km|kilometre|repas|seance|sinistre|tonne|exemplaire|copie|page|licence|poste|visite|passage)",
          Pattern.CASE_INSENSITIVE);

  /** « 1 200 € par an, à raison de 300 € par trimestre »: how a price is paid. */
  private static final Pattern BY_TURNS =
      Pattern.compile(
          "\\b(?:a raison de|en \\w{2,8} (?:fois|echeances|versements|termes) de) $",
          Pattern.CASE_INSENSITIVE);

  /** What is paid beside a price, or before it and as a part of it. */
  private static final String SIDE =
      "(?:frais|depot|cautions?|cautionnement|arrhes|acomptes?|avances?|provisions?|consigne|penalites?|taxe de sejour|pourboire)";

  private static final Pattern SIDE_BEFORE =
      Pattern.compile(
          "\\b" + SIDE + "\\b[^.;,\\n\\d€]{0,40}(?:\\d{1,2} ?%[^.;,\\n\\d€]{0,20})?$",
          Pattern.CASE_INSENSITIVE);

  /** « 300 € + 84 € de frais, soit 384 € »: a part of what is paid. */
  private static final Pattern SUMMED =
      Pattern.compile(
          "^ ?(?:(?:h\\.?t|t\\.?t\\.?c)\\.? )?\\+ ?[^\\n]{2,80}?\\b(?:soit|total)\\b",
          Pattern.CASE_INSENSITIVE);

  /** « 11 900 € dont 300 € de carte grise ». */
  private static final Pattern OF_WHICH =
      Pattern.compile(
          "\\d ?(?:€|euros?|eur)?(?: (?:ht|ttc))?,? \\(?dont (?:environ )?$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SIDE_AFTER =
      Pattern.compile(
          "^ ?(?:\\(?(?:h\\.?t|t\\.?t\\.?c)\\.?\\)? )?(?:de |d'|pour (?:les? |la )?)"
              + SIDE
              + "\\b",
          Pattern.CASE_INSENSITIVE);

  /** « 240 € (les concessions de 15 ans sont à 130 €) »: neither a paper nor a word for a price. */
  private static final Pattern ASIDE =
      Pattern.compile(
          "\\d ?(?:€|euros?|eur)(?: (?:ht|ttc|par an|par mois))? ?\\((?:(?:pour|chez|contre) )?(?:les? |la |l'|une? |des )"
              + "(?!(?:montant|prix|total|somme|cout|loyer|tarif|devis|bail|contrat|convention|note|lettre|courrier|mail|message|fiche|tableau|offre|proposition|facture"
              + "|deliberation|decision|piece|annexe|maire|dgs|service|commission|fournisseur|prestataire|titulaire|preneur)s?\\b)[^()\\n€]{2,70}$",
          Pattern.CASE_INSENSITIVE);

  private static final int ASIDE_BEFORE = 100;

  private final Amounts amounts = new Amounts();

  @Override
  public List<Hit> find(FoldedText text) {
    List<Hit> hits = withoutSides(text, withoutUnitPrices(text, amounts.find(text)));
    boolean taxed = hits.stream().anyMatch(h -> isTaxed(text, h));
    return taxed ? hits.stream().filter(h -> isTaxed(text, h) || !isPart(text, h)).toList() : hits;
  }

  /** « 98 € de l'heure » is no price of a contract that has another. */
  private static List<Hit> withoutUnitPrices(FoldedText text, List<Hit> hits) {
    List<Hit> whole =
        hits.stream()
            .filter(h -> !UNIT_AFTER.matcher(after(text, h)).find())
            .filter(h -> !BY_TURNS.matcher(before(text, h)).find())
            .toList();
    return whole.isEmpty() ? hits : whole;
  }

  /** « 900 €, plus 45 € de frais »: 45 € is the price where no other is said. */
  private static List<Hit> withoutSides(FoldedText text, List<Hit> hits) {
    List<Hit> prices = hits.stream().filter(h -> !isBeside(text, h)).toList();
    return prices.isEmpty() ? hits : prices;
  }

  private static boolean isBeside(FoldedText text, Hit hit) {
    return SIDE_BEFORE.matcher(before(text, hit, ASIDE_BEFORE)).find()
        || SUMMED.matcher(after(text, hit, ASIDE_BEFORE)).find()
        || OF_WHICH.matcher(before(text, hit)).find()
        || SIDE_AFTER.matcher(after(text, hit)).find()
        || ASIDE.matcher(before(text, hit, ASIDE_BEFORE)).find();
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
    return after(text, hit, 25);
  }

  private static String after(FoldedText text, Hit hit, int length) {
    int to = text.folded(hit.end());
    return text.text().substring(to, Math.min(text.text().length(), to + length));
  }

  private static String before(FoldedText text, Hit hit) {
    return before(text, hit, 45);
  }

  private static String before(FoldedText text, Hit hit, int length) {
    int from = text.folded(hit.start());
    return text.text().substring(Math.max(0, from - length), from);
  }
}
