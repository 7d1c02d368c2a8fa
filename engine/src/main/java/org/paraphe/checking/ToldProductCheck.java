package org.paraphe.checking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.FoldedText;

/**
 * MONTANT_INCOHERENT: a sentence that multiplies, and gets another result: « 1 240 m² à 12 € le m²,
 * soit 15 880 € », « 20 % de 300 000 €, soit 62 000 € ». Only a piece says so, of whatever: a
 * person looks.
 */
final class ToldProductCheck implements Check {
  private static final String NUMBER =
      "(\\d{1,3}(?:[ .]\\d{3}){1,4}(?:,\\d{1,4})?|\\d{1,12}(?:,\\d{1,4})?)";
  private static final String MONEY = " ?(?:€|euros?\\b|eur\\b)";
  private static final String TAX = "(?: ?(?:ht|ttc|h\\.t\\.|t\\.t\\.c\\.|net)\\b)?";
  private static final String RESULT =
      ",? ?(?:soit|=|c'est-a-dire|ce qui (?:fait|donne)|donc|pour un total de)(?: (?:un total|une somme|un montant|un cout|un loyer|une redevance|un prix|au total|la somme)(?: (?:annuel(?:le)?|mensuel(?:le)?|total(?:e)?|global(?:e)?))?(?: de)?)? ?";

  private static final Pattern PRODUCT =
      Pattern.compile(
          "(?<![\\d.,/°])"
              + NUMBER
              + " ?(?!€|euros?\\b|%|h\\b)((?:[a-z'²³]{1,20}+[ .]?){0,4}?) ?,? ?(?:x|×|\\*|a|au (?:prix|tarif|cout) (?:unitaire )?de|au (?:prix|tarif) unitaire de) ?"
              + NUMBER
              + MONEY
              + TAX
              + "((?: ?(?:par|le|la|l'|/|chacune?|piece|unitaire)[ ]?[a-z0-9²³' ]{0,20}?)?)"
              + RESULT
              + NUMBER
              + MONEY,
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SHARE =
      Pattern.compile(
          "(?<![\\d.,/])"
              + NUMBER
              + " ?(?:%|pour cent) (?:de|du|d'|sur|des)(?: (?:la|le|l'|cout|montant|total|prix|depense|somme|base|un|une|de|du|des|travaux|ht|projet|assiette|subventionnable|eligible|estime[a-z]{0,3}|global[a-z]{0,2}|soit)){0,8} ?\\(?"
              + NUMBER
              + MONEY
              + TAX
              + "\\)?"
              + RESULT
              + NUMBER
              + MONEY,
          Pattern.CASE_INSENSITIVE);

  /** Rates of VAT: the result may be told with it. */
  private static final List<BigDecimal> WITH_TAX =
      List.of(
          BigDecimal.ONE,
          new BigDecimal("1.2"),
          new BigDecimal("1.1"),
          new BigDecimal("1.055"),
          new BigDecimal("1.021"));

  /** « 3 agents, 2 jours à 100 €, soit 600 € »: another number was counted with. */
  private static final int MOST_TIMES = 400;

  @Override
  public List<Finding> run(CheckSubject subject) {
    return subject.pieces().stream()
        .filter(p -> p.outcome().hasText())
        .flatMap(ToldProductCheck::ofPiece)
        .toList();
  }

  private static Stream<Finding> ofPiece(ExtractedPiece piece) {
    String text = FoldedText.fold(piece.text());
    return Stream.concat(
        PRODUCT
            .matcher(text)
            .results()
            .flatMap(
                m -> product(piece.name(), m, number(m.group(1)), number(m.group(3)), 5).stream()),
        SHARE
            .matcher(text)
            .results()
            .flatMap(
                m ->
                    product(
                        piece.name(), m, number(m.group(1)).movePointLeft(2), number(m.group(2)), 3)
                        .stream()));
  }

  private static Optional<Finding> product(
      String piece, MatchResult said, BigDecimal a, BigDecimal b, int group) {
    BigDecimal told = number(said.group(group));
    BigDecimal product = a.multiply(b);
    boolean right =
        product.signum() == 0
            || WITH_TAX.stream().anyMatch(t -> isNear(product.multiply(t), told))
            || isTimes(product, told);
    return right
        ? Optional.empty()
        : Optional.of(
            Findings.attention(
                FindingCode.MONTANT_INCOHERENT,
                "pièce " + piece,
                "« %s » : le calcul donne %s."
                    .formatted(
                        FoldedText.plain(said.group()),
                        FactAmounts.shown(product.setScale(2, RoundingMode.HALF_UP))),
                "Un des trois nombres est faux, ou la phrase parle d'autre chose.",
                "Vérifier le calcul auprès de qui l'a fait, avant de signer un montant faux."));
  }

  private static boolean isNear(BigDecimal product, BigDecimal told) {
    return product.subtract(told).abs().compareTo(BigDecimal.ONE) <= 0;
  }

  private static boolean isTimes(BigDecimal product, BigDecimal told) {
    BigDecimal[] parts = told.divideAndRemainder(product);
    return parts[1].signum() == 0
        && parts[0].compareTo(BigDecimal.ONE) > 0
        && parts[0].compareTo(BigDecimal.valueOf(MOST_TIMES)) <= 0;
  }

  private static BigDecimal number(String digits) {
    return new BigDecimal(digits.replaceAll("[ .]", "").replace(',', '.'));
  }
}
