package org.paraphe.checking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paraphe.act.Typographie;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactStatus;
import org.paraphe.facts.FactType;
import org.paraphe.facts.Value;
import org.paraphe.law.Folded;

/**
 * MONTANT_INCOHERENT: a number in words and the same one in figures beside it that are not equal, «
 * quatre mille euros (4 500 €) », in a piece or in the act. Blocks in the act, and in a piece where
 * the act takes one of the two; elsewhere it asks for attention.
 */
final class WordsAndFiguresCheck implements Check {

  private static final String UNIT = "(?: d')? ?(?:euros?|eur|€)";
  private static final String TAX = "(?: ?(?:ttc|ht|hors taxes?|toutes taxes comprises|net))?";
  private static final String FIGURES =
      "((?:\\d{1,3}(?:[ .]\\d{3}){1,20}|\\d{1,60})(?:[.,]\\d{1,2})?)(?![\\d/])";

  /** « soit en lettres : », « Montant hors taxe (en lettres) : » on the next line of a form. */
  private static final String LABEL =
      "[ ,;]{1,3}(?:soit |ou )?(?:(?:montant|somme|prix|total)(?: [a-z']{1,12}){0,3} )?\\(?";

  /** Between the words of an amount and its figures. */
  private static final Pattern FIGURES_AFTER =
      Pattern.compile(
          "\\G(?:"
              + UNIT
              + ")?"
              + TAX
              + "(?: en (?:toutes )?lettres)?"
              + "(?: ?[(\\[] ?(?:soit )?| ?, soit (?:la somme de )?| ?[/=] ?| - |, (?=\\d[\\d .]{0,14}(?:,\\d{1,2})? ?(?:€|euros?|eur)(?: (?:ttc|ht|en chiffres))? ?(?:[.;)]|$))|"
              + LABEL
              + "en chiffres\\)? ?[:=]? ?)"
              + FIGURES
              + "( ?(?:€|euros?|eur)(?![a-z]))?"
              + TAX
              + " ?([)\\]])?");

  /** Before the words of an amount, its figures. */
  private static final Pattern FIGURES_BEFORE =
      Pattern.compile(
          FIGURES
              + " ?(?:€|euros?|eur)"
              + TAX
              + "(?: ?(?:[(\\[] ?(?:soit )?(?:en (?:toutes )?lettres ?: ?)?|, soit )|"
              + LABEL
              + "en (?:toutes )?lettres\\)? ?[:=]? ?)$");

  /** The same where the words are an amount of their own: « 12 500 € - douze mille euros ». */
  private static final Pattern AMOUNT_BEFORE =
      Pattern.compile(
          FIGURES + " ?(?:€|euros?|eur)" + TAX + "(?: en chiffres)?(?: - | ?[/=] ?|, ?)$");

  private static final Pattern AMOUNT_FOLLOWS = Pattern.compile("\\G" + UNIT + "(?![a-z])");

  /** « arrêté en lettres à la somme de : » before the words. */
  private static final Pattern IN_WORDS =
      Pattern.compile("\\b(?:lettres|arrete[es]{0,2}|la somme de)\\b[^\\d€]{0,40}$");

  private static final Pattern UNTAXED_BEFORE =
      Pattern.compile("\\b(?:ht|hors taxes?)\\b[ ,(]{0,3}soit (?:la somme de )?$");

  /** « 480 € HT, soit cinq cent soixante-seize euros TTC »: two amounts, each told once. */
  private static final Pattern TAXED_AFTER =
      Pattern.compile("\\G(?:" + UNIT + ")?(?: ?\\([^)]{0,30}\\))? ?(?:ttc|toutes taxes)\\b");

  /** « mille euros hors taxes, soit 1 200 € TTC »: the same the other way round. */
  private static final Pattern TWO_TAXES =
      Pattern.compile(
          "\\b(?:ht|hors taxes?)\\b.{0,60}\\b(?:ttc|toutes taxes)\\b|\\b(?:ttc|toutes taxes)\\b.{0,60}\\b(?:ht|hors taxes?)\\b");

  /** « 5 400 € (dix-huit jours à 300 €) »: the words count something else than euros. */
  private static final Pattern COUNTS =
      Pattern.compile(
          "\\G (?!(?:d'|euros?|eur|ht|ttc|hors|toutes|nets?|tva|et|en|au|par|pour|maximum|environ|compris|centimes?)\\b)"
              + "[a-z][a-z'-]{1,20}+(?! (?:euros?|eur|cents?|mille|millions?)\\b| "
              + NumberWords.WORD
              + "\\b)");

  private static final int BEFORE = 60;

  @Override
  public List<Finding> run(CheckSubject subject) {
    Set<String> used = used(subject);
    List<Finding> findings = new ArrayList<>();
    Passage.of(subject.act())
        .forEach(
            p -> pairs(p.text()).forEach(pair -> findings.add(finding(p.where(), pair, true))));
    for (ExtractedPiece piece : subject.pieces()) {
      List<Pair> pairs = pairs(piece.text());
      for (Pair pair : pairs.isEmpty() ? alone(piece.text()) : pairs) {
        boolean taken =
            used.contains(Tokens.plain(pair.words()))
                || used.contains(Tokens.plain(pair.figures()));
        findings.add(finding("pièce " + piece.name(), pair, taken));
      }
    }
    return findings;
  }

  /** Words and figures that stand side by side and differ. */
  record Pair(String text, BigDecimal words, BigDecimal figures) {
    boolean says(Value amount) {
      BigDecimal number = new BigDecimal(amount.asText());
      return number.compareTo(words) == 0 || number.compareTo(figures) == 0;
    }
  }

  static List<Pair> pairs(String text) {
    String folded = Folded.of(text);
    return NumberWords.find(folded).stream()
        .flatMap(hit -> Stream.concat(after(folded, hit).stream(), before(folded, hit).stream()))
        .filter(p -> p.words().compareTo(p.figures()) != 0)
        .map(p -> new Pair(text.substring(p.start(), p.end()), p.words(), p.figures()))
        .toList();
  }

  /**
   * Words told to be an amount « en lettres » that no figures of the piece give, and the nearest.
   */
  private static List<Pair> alone(String text) {
    String folded = Folded.of(text);
    List<Double> figures = ToldNumbers.figures(folded);
    return NumberWords.find(folded).stream()
        .filter(hit -> AMOUNT_FOLLOWS.matcher(folded).find(hit.end()))
        .filter(
            hit ->
                IN_WORDS
                    .matcher(folded.substring(Math.max(0, hit.start() - BEFORE), hit.start()))
                    .find())
        .filter(hit -> figures.stream().noneMatch(f -> isSame(hit, f)))
        .flatMap(
            hit ->
                figures.stream()
                    .filter(f -> f < 2 * hit.value().doubleValue())
                    .filter(f -> hit.value().doubleValue() < 2 * f)
                    .min(Comparator.comparing(f -> Math.abs(f - hit.value().doubleValue())))
                    .map(
                        f ->
                            new Pair(
                                text.substring(hit.start(), hit.end()),
                                hit.value(),
                                BigDecimal.valueOf(f)))
                    .stream())
        .toList();
  }

  private static boolean isSame(NumberWords.Hit hit, double figures) {
    return Math.abs(hit.value().doubleValue() - figures) < 1;
  }

  private record Found(int start, int end, BigDecimal words, BigDecimal figures) {}

  private static Optional<Found> after(String folded, NumberWords.Hit hit) {
    Matcher figures = FIGURES_AFTER.matcher(folded);
    if (!figures.find(hit.end())
        || TWO_TAXES.matcher(folded.substring(hit.end(), figures.end())).find()) {
      return Optional.empty();
    }
    boolean amount =
        figures.group(2) != null
            || AMOUNT_FOLLOWS.matcher(folded).find(hit.end())
            || folded.substring(hit.start(), hit.end()).contains(" euro");
    // « le total des deux, soit 4 500 € »: a number of something, and its sum
    boolean counts =
        hit.value().intValue() < 13
            && folded.startsWith(", soit", hit.end())
            && !folded.substring(hit.start(), hit.end()).contains(" euro");
    if (counts) {
      return Optional.empty();
    }
    boolean closed = figures.group(3) != null;
    // « les deux (1) » is a note; « douze (12) places » and « deux (2) ans » are not
    boolean number = closed && (figures.group(1).length() > 1 || hit.value().intValue() < 10);
    boolean note = closed && !amount && figures.group(1).equals("1");
    return amount || (number && !note)
        ? Optional.of(
            new Found(hit.start(), figures.end(), hit.value(), Tokens.decimal(figures.group(1))))
        : Optional.empty();
  }

  private static Optional<Found> before(String folded, NumberWords.Hit hit) {
    int from = Math.max(0, hit.start() - BEFORE);
    Matcher figures = FIGURES_BEFORE.matcher(folded.substring(from, hit.start()));
    boolean told = figures.find();
    if (!told && isAmount(folded, hit)) {
      figures.usePattern(AMOUNT_BEFORE).reset();
      told = figures.find();
    }
    boolean taxed =
        UNTAXED_BEFORE.matcher(folded.substring(from, hit.start())).find()
            && TAXED_AFTER.matcher(folded).find(hit.end());
    if (!told || taxed || COUNTS.matcher(folded).find(hit.end())) {
      return Optional.empty();
    }
    return Optional.of(
        new Found(
            from + figures.start(), hit.end(), hit.value(), Tokens.decimal(figures.group(1))));
  }

  /** « douze mille euros » or « douze mille euros en lettres », and no more. */
  private static boolean isAmount(String folded, NumberWords.Hit hit) {
    Matcher unit = AMOUNT_FOLLOWS.matcher(folded);
    return unit.find(hit.end())
        && folded
            .substring(unit.end(), Math.min(folded.length(), unit.end() + 20))
            .matches("(?s)(?: en (?:toutes )?lettres)? ?(?:[.;)].*|$)");
  }

  /** What the act takes from the pieces; a person who types an amount has decided between them. */
  private static Set<String> used(CheckSubject subject) {
    return subject.facts().stream()
        .filter(f -> f.status() != FactStatus.SAISI)
        .filter(f -> f.type() == FactType.MONTANT || f.type() == FactType.TABLEAU)
        .flatMap(
            f ->
                Stream.concat(
                    Stream.ofNullable(f.value()), f.others().stream().map(Fact.Candidate::value)))
        .flatMap(WordsAndFiguresCheck::numbers)
        .collect(Collectors.toSet());
  }

  private static Stream<String> numbers(Value value) {
    return Tokens.scan(value.asText()).stream()
        .filter(t -> t.kind() == Token.Kind.NUMBER)
        .map(Token::value);
  }

  private static Finding finding(String where, Pair pair, boolean blocking) {
    return new Finding(
        FindingCode.MONTANT_INCOHERENT,
        blocking ? Severity.BLOQUANT : Severity.ATTENTION,
        where,
        "« %s » : %s en lettres, %s en chiffres."
            .formatted(pair.text().strip(), shown(pair.words()), shown(pair.figures())),
        "Les lettres et les chiffres ne disent pas le même nombre : l'un des deux est faux.",
        "Demander le nombre exact à l'auteur de la pièce, puis saisir la bonne valeur.");
  }

  private static String shown(BigDecimal value) {
    return Typographie.nombre(value.toPlainString());
  }
}
