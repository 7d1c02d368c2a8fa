package org.paraphe.checking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.FoldedText;

/**
 * MONTANT_INCOHERENT: a sentence that multiplies, and gets another result: « 1 240 m² à 12 € le m²,
 * soit 15 880 € », « 20 % de 300 000 €, soit 62 000 € ». Only a piece says so, of whatever: a
 * person looks.
 */
final class ToldProductCheck implements Check {
  private static final String NUMBER = "(" + ToldNumbers.FIGURES + ")";
  private static final String MONEY = ToldNumbers.MONEY;
  private static final String TAX = ToldNumbers.TAX;
  private static final String RESULT =
      ",? ?(?:soit|=|:|c'est-a-dire|ce qui (?:fait|donne)|donc|pour un total de)(?: (?:un total|une somme|un montant|un cout|un loyer|une redevance|un prix|au total|la somme)(?: (?:annuel(?:le)?|mensuel(?:le)?|total(?:e)?|global(?:e)?))?(?: de)?)? ?";

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

  /** « TVA à 20 % de 11 600 €, soit 69 600 € TTC »: the tax, and not a share of it. */
  private static final String NO_TAX = "(?<!tva )(?<!tva a )(?<!tva de )(?<!taxe de )";

  private static final Pattern SHARE =
      Pattern.compile(
          "(?<![\\d.,/])"
              + NO_TAX
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

  /** « passent de 10 à 12 € »: bounds, no factors. */
  private static final Pattern BETWEEN =
      Pattern.compile("\\b(?:de|entre|d')\\s?$", Pattern.CASE_INSENSITIVE);

  /** A share that is taken off or added: the result may be what remains. */
  private static final Pattern CHANGE =
      Pattern.compile(
          "\\b(?:remise|rabais|reduction|ristourne|escompte|abattement|hausse|baisse|augment|diminu|index|revis|actualis|major|minor|dedui|deduct|retenue)",
          Pattern.CASE_INSENSITIVE);

  /** How far the words that say more of a product may stand. */
  private static final int NEAR = 100;

  private static final Pattern COUNT =
      Pattern.compile(
          "(?<![\\d.,])\\d{1,3}(?![\\d.,]*\\d| ?(?:€|euros?\\b|%))|\\b(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final List<String> WORDS =
      List.of(
          "", "", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "",
          "douze");

  /** Twelve months in a year, four quarters: nobody writes the number. */
  private static final Map<Pattern, BigDecimal> PERIODS =
      Map.of(
          Pattern.compile("\\b(?:mois|mensu)"), BigDecimal.valueOf(12),
          Pattern.compile("\\btrimestr"), BigDecimal.valueOf(4),
          Pattern.compile("\\b(?:semestr|aller[ -]retour)"), BigDecimal.valueOf(2),
          Pattern.compile("\\b(?:semaine|hebdo)"), BigDecimal.valueOf(52));

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
            .filter(m -> !isBetween(text, m))
            .flatMap(
                m ->
                    product(
                        piece.name(), m, Tokens.decimal(m.group(1)), Tokens.decimal(m.group(3)), 5)
                        .filter(f -> !isTimes(text, m))
                        .stream()),
        SHARE
            .matcher(text)
            .results()
            .filter(m -> !CHANGE.matcher(around(text, m)).find())
            .flatMap(
                m ->
                    product(
                        piece.name(),
                        m,
                        Tokens.decimal(m.group(1)).movePointLeft(2),
                        Tokens.decimal(m.group(2)),
                        3)
                        .stream()));
  }

  private static Optional<Finding> product(
      String piece, MatchResult said, BigDecimal a, BigDecimal b, int group) {
    BigDecimal told = Tokens.decimal(said.group(group));
    BigDecimal product = a.multiply(b);
    boolean right =
        product.signum() == 0 || WITH_TAX.stream().anyMatch(t -> isNear(product.multiply(t), told));
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

  /** « 3 agents, 2 jours à 100 €, soit 600 € »: another number beside was counted with. */
  private static boolean isTimes(String text, MatchResult said) {
    BigDecimal product = Tokens.decimal(said.group(1)).multiply(Tokens.decimal(said.group(3)));
    BigDecimal[] parts = Tokens.decimal(said.group(5)).divideAndRemainder(product);
    if (parts[1].signum() != 0) {
      return false;
    }
    String words = around(text, said);
    Set<BigDecimal> counts =
        COUNT
            .matcher(text.substring(from(text, said), said.start()))
            .results()
            .map(m -> count(m.group()))
            .collect(Collectors.toCollection(HashSet::new));
    PERIODS.forEach(
        (period, times) -> {
          if (period.matcher(words.toLowerCase(Locale.ROOT)).find()) {
            counts.add(times);
          }
        });
    return counts.stream()
        .anyMatch(
            one ->
                one.compareTo(parts[0]) == 0
                    || counts.stream().anyMatch(o -> o.multiply(one).compareTo(parts[0]) == 0));
  }

  private static BigDecimal count(String words) {
    int known = WORDS.indexOf(words.toLowerCase(Locale.ROOT));
    return known > 0 ? BigDecimal.valueOf(known) : new BigDecimal(words);
  }

  private static boolean isBetween(String text, MatchResult said) {
    return said.group(2).isBlank()
        && BETWEEN.matcher(text.substring(Math.max(0, said.start() - 8), said.start())).find();
  }

  private static String around(String text, MatchResult said) {
    int to = Math.min(text.length(), said.end() + NEAR / 2);
    int line = text.indexOf('\n', said.end());
    return text.substring(from(text, said), line < 0 ? to : Math.min(to, line));
  }

  /** Where the words before it start: its line, or a little of it. */
  private static int from(String text, MatchResult said) {
    return Math.max(text.lastIndexOf('\n', said.start()) + 1, Math.max(0, said.start() - NEAR));
  }
}
