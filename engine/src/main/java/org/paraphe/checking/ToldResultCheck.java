package org.paraphe.checking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.paraphe.dossier.Shortened;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.law.Folded;

/**
 * MONTANT_INCOHERENT: an amount that the words call a result (« soit », « d'où », « le solde », «
 * nouveau montant », a line of total) and that no way to reckon with the numbers before it gives,
 * though one comes near. Of what it cannot explain it asks only for attention, but for a plain sum
 * that the act takes; what other checks reckon, they tell.
 */
final class ToldResultCheck implements Check {
  private static final int LONGEST = 200_000;
  private static final int LONGEST_PASSAGE = ToldLines.LONGEST;
  private static final String TELLS = " annonce ";

  /** What makes of the amount behind it the end of a reckoning. */
  private static final Pattern RESULT =
      Pattern.compile(
          "(?:^|[^a-z'])(?:soit|d'ou|donc|par (?:consequent|suite)|c'est-à-dire|(?:ce qui|cela|ca) (?:fait|donne|represente|porte|ramene|correspond|revient)|represent(?:ant|e|ent)|portant|totalisant|payable|reglable|(?:preleve|facture|verse|acquitte)e?s? (?:par|chaque|tous les|mensuel|trimestriel)[a-z]*|en tout|total[e]?|global[e]?|solde|reste à (?:la )?(?:charge|financer|payer|verser)|nouveau (?:montant|prix|total)|=)(?![a-z])");

  private static final Pattern ALL = Pattern.compile("\\b(?:total|en tout|ensemble)");

  private static final Pattern SHARE = Pattern.compile("(?<![a-z])(?:t\\.?v\\.?a|taxe)(?![a-z])");

  /** « 2 000 € répartis entre … »: the parts stand behind. */
  private static final Pattern PARTED =
      Pattern.compile(
          "(?<![a-z])(?:(?:re)?part(?:i|it|is|ie|ies|ition)|ventil[a-z]+|decompos[a-z]+|se detaill[a-z]+)(?![a-z])");

  /** « un tiers des 7 000 € »: what the result comes from stands behind it. */
  private static final Pattern OF_NEXT = Pattern.compile("^[^;€]{0,50}(?:des?|du|sur|d'|que) ");

  private static final Pattern SHARED = Pattern.compile("%|pour ?cent|tiers|moitie|quart");

  /** « 20 % du coût », « la moitié de la facture »: a share of what is told before. */
  private static final Pattern SHARE_OF =
      Pattern.compile(
          "(?:(?<![\\d,])\\d{1,2}(?:,\\d{1,2})? ?(?:%|pour ?cent)|moitie|tiers|quart) (?:d[eu]s?\\b|d'|sur\\b)");

  /** « augmenté de 2 %, il passe de 150 € à 153 € ». */
  private static final Pattern FROM_TO =
      Pattern.compile(
          "\\bde (?<from>"
              + ToldNumbers.FIGURES
              + ")(?:"
              + ToldNumbers.MONEY
              + ")?"
              + ToldNumbers.TAX
              + " à (?<to>"
              + ToldNumbers.FIGURES
              + ")"
              + ToldNumbers.MONEY);

  /** « Caution : 100 € », « la caution est de 100 € » below a price of one. */
  private static final Pattern OTHER_LABEL =
      Pattern.compile(
          "(?![^:]*\\b(?:montant|prix|cout|loyer|redevance|somme|subvention|participation|cotisation|tarif|droit|facture|du\\b|à payer|annuel|mensuel))[^:€\\d]{2,60}: ?"
              + "|[^€\\d]{0,60}\\b(?:caution|depot de garantie|penalite|franchise)[^€\\d]{0,40}");

  private static final Pattern CHANGE =
      Pattern.compile(
          "\\b(?:augment|hauss|major|revaloris|reevalu|baiss|diminu|redui|reduc|rabais|remise|index|actualis|revis)");

  private static final Pattern RISE =
      Pattern.compile("\\b(?:augment|hauss|major|revaloris|reevalu|index)");

  private static final Pattern LEFT = Pattern.compile("(?<![a-z])(?:solde|reste|restant)(?![a-z])");

  private static final Pattern ABOUT =
      Pattern.compile(
          "environ|estim|pres de|quelque|a peu pres|arrondi|plafon|maxim|minim|au moins|au plus|plus de|moins de|jusqu|limite|seuil|budget|sur un total|d'un total|de plus|de moins|que .{0,40}\\bsoit\\b");

  private static final Pattern INSTALMENTS =
      Pattern.compile(
          "\\ben (?:\\d{1,2}|deux|trois|quatre|cinq|six|dix|douze) (?:fois|versements?|tranches?|echeances?|fractions?|acomptes?|annuites?|paiements?|parts?|termes?)(?![a-z])");

  /** « ce qui représente une hausse de 5 % du marché », « soit 40 % du total ». */
  private static final Pattern RATE =
      Pattern.compile(
          "\\b(?:soit|represent(?:e|ant|ent)|correspond (?:à|a)) (?:[a-z']{2,15} ){0,4}?(?<rate>\\d{1,2}(?:,\\d{1,2})?) ?(?:%|pour ?cent) (?:d[eu]s? |d'|de la )");

  private static final int MOST_WHOLES = 12;
  private static final double NEAR_RATE = 2.5;

  /** « en quatre échéances de 812 € ». */
  private static final Pattern EQUAL = Pattern.compile("^ (?:[a-z]{4,15} )?(?:de|à) \\d");

  private static final Pattern TAX = Pattern.compile("\\b(?:ht|ttc|tva|taxes?)\\b");

  @Override
  public List<Finding> run(CheckSubject subject) {
    if (subject.pack().fields().stream().anyMatch(BudgetBalanceCheck::isBudget)) {
      return List.of();
    }
    List<Finding> own =
        subject.pieces().stream()
            .filter(p -> p.outcome().hasText())
            .flatMap(p -> ofPiece(p).map(w -> finding(subject, p.name(), w)))
            .toList();
    if (own.isEmpty()) {
      return own;
    }
    List<String> told =
        Stream.of(
                new ToldProductCheck(),
                new VatCheck(),
                new TableArithmeticCheck(),
                new TableTotalCheck())
            .flatMap(check -> check.run(subject).stream())
            .map(f -> plain(f.what()))
            .toList();
    return own.stream()
        .filter(f -> told.stream().noneMatch(t -> t.contains(plain(stated(f)))))
        .toList();
  }

  private static String stated(Finding finding) {
    String what = finding.what();
    int from = what.lastIndexOf(TELLS) + TELLS.length();
    return what.substring(from, what.indexOf(" ;", from));
  }

  private static String plain(String words) {
    return words.replaceAll("[\\s\\u00a0\\u202f]", "").replaceAll(",00(?!\\d)", "");
  }

  private static Stream<ToldWrong> ofPiece(ExtractedPiece piece) {
    String text = piece.text().substring(0, Math.min(piece.text().length(), LONGEST));
    List<ToldWrong> wrong = new ArrayList<>();
    List<String> lines = ToldLines.of(text);
    for (int i = 0; i < lines.size(); i++) {
      sentences(lines, i, wrong);
      parts(lines, i, wrong);
      instalments(lines, i, wrong);
    }
    ToldLists.totals(lines, wrong);
    Map<List<Double>, ToldWrong> once = new LinkedHashMap<>();
    wrong.forEach(w -> once.merge(List.of(w.stated(), w.due()), w, (a, b) -> b.sure() ? b : a));
    return once.values().stream();
  }

  private static void sentences(List<String> lines, int at, List<ToldWrong> wrong) {
    String line = lines.get(at);
    if (line.length() > 10 * LONGEST_PASSAGE) {
      return;
    }
    String block = Folded.of(ToldLines.before(lines, at)) + " ; ";
    for (String sentence : line.split("(?<=;)|(?<=\\.)(?=\\s)")) {
      String folded = Folded.of(sentence);
      if (folded.length() <= LONGEST_PASSAGE) {
        sentence(sentence, folded, block, wrong);
        changes(sentence, folded, block, wrong);
        rates(sentence, folded, block, wrong);
      }
      block = block + folded;
      block = block.substring(Math.max(0, block.length() - LONGEST_PASSAGE));
    }
  }

  private static void sentence(String words, String folded, String block, List<ToldWrong> wrong) {
    ToldNumbers own = ToldNumbers.of(folded);
    if (isRow(folded, own)) {
      return;
    }
    boolean shared = own.factors().stream().anyMatch(f -> f < 1);
    for (int i = 0; i < own.amounts().size(); i++) {
      ToldNumbers.Amount result = own.amounts().get(i);
      int from = i == 0 ? 0 : own.amounts().get(i - 1).end();
      String gap = folded.substring(Math.min(from, result.start()), result.start());
      if (isAbout(folded, from, result) || isExplained(result, folded, block)) {
        continue;
      }
      String said = folded.substring(0, result.start());
      boolean marked = RESULT.matcher(gap).find() || isTaxAt(gap, folded, result);
      OptionalDouble due =
          marked ? meant(result, gap, folded, block, shared) : OptionalDouble.empty();
      if (due.isEmpty()
          && (marked || !(ToldNumbers.isOfOne(folded, result) || isOtherLabel(said)))) {
        due = ofEach(result, folded, block);
      }
      due.stream()
          .filter(d -> !Reckoning.isSame(d, result.value()))
          .forEach(
              d -> wrong.add(new ToldWrong(words.strip(), result.value(), d, isSum(said, gap, d))));
    }
  }

  /** What one rate of change, told with it or shortly before, makes of an amount. */
  private static void changes(String words, String folded, String block, List<ToldWrong> wrong) {
    Matcher m = FROM_TO.matcher(folded);
    if (!m.find() || ABOUT.matcher(folded).find()) {
      return;
    }
    String near = block.substring(Math.max(0, block.length() - LONGEST_PASSAGE / 3)) + folded;
    String told = folded.contains("%") ? folded : near;
    List<Double> rates = ToldNumbers.of(told).factors().stream().filter(f -> f < 1).toList();
    if (rates.size() != 1 || !CHANGE.matcher(told).find()) {
      return;
    }
    do {
      double from = Tokens.decimal(m.group("from")).doubleValue();
      double to = Tokens.decimal(m.group("to")).doubleValue();
      double change = from * rates.get(0);
      double due = to < from ? from - change : from + change;
      if (Math.abs(to - due) > Math.max(0.05, change / 2)) {
        wrong.add(new ToldWrong(words.strip(), to, due, false));
      }
    } while (m.find());
  }

  /** « 6 200 €, soit une hausse de 5 % du marché »: a rate that no two amounts give. */
  private static void rates(String words, String folded, String block, List<ToldWrong> wrong) {
    Matcher m = RATE.matcher(folded);
    List<Double> own =
        m.find() ? ToldNumbers.of(folded.substring(0, m.start())).values() : List.of();
    List<Double> all = ToldNumbers.of(block + folded).values();
    if (own.isEmpty() || all.size() > MOST_WHOLES || ABOUT.matcher(folded).find()) {
      return;
    }
    double told = Tokens.decimal(m.group("rate")).doubleValue();
    double slack = m.group("rate").contains(",") ? 0.06 : 0.6;
    double part = own.get(own.size() - 1);
    boolean right =
        all.stream()
            .flatMap(
                a -> all.stream().flatMap(b -> Stream.of(a, a - b, b - a).map(x -> 100 * x / b)))
            .anyMatch(r -> Math.abs(r - told) <= slack || Math.abs(100 - r - told) <= slack);
    if (!right) {
      all.stream()
          .map(whole -> 100 * part / whole)
          .filter(r -> r < 100 && r / told < NEAR_RATE && told / r < NEAR_RATE)
          .min(Comparator.comparingDouble(r -> Math.abs(r - told)))
          .ifPresent(r -> wrong.add(new ToldWrong(words.strip(), part, part * told / r, false)));
    }
  }

  /** « 500 € à l'un et 800 € à l'autre, soit 1 700 € en tout »: all that stands before it. */
  private static boolean isSum(String said, String gap, double due) {
    ToldNumbers parts = ToldNumbers.of(said);
    double sum = parts.values().stream().mapToDouble(p -> p).sum();
    return ALL.matcher(gap).find()
        && parts.amounts().size() > 1
        && parts.factors().isEmpty()
        && !ToldLists.hasNoAddend(said)
        && Reckoning.isSame(sum, due);
  }

  private static boolean isOtherLabel(String said) {
    return OTHER_LABEL.matcher(said).matches() && ToldNumbers.of(said).factors().isEmpty();
  }

  /** « TVA 20 % : 1 600 € », « taxe : 5 250 € au taux de 20 % ». */
  private static boolean isTaxAt(String gap, String folded, ToldNumbers.Amount result) {
    String behind = folded.substring(Math.min(result.end(), folded.length()));
    return SHARE.matcher(gap).find()
        && (gap.contains("%") || behind.matches("(?s)[^€,;]{0,25}(?:%|pour ?cent).*"));
  }

  /** Amounts with no word between them are cells of a table. */
  private static boolean isRow(String folded, ToldNumbers told) {
    List<ToldNumbers.Amount> amounts = told.amounts();
    for (int i = 1; i < amounts.size(); i++) {
      int from = Math.min(amounts.get(i - 1).end(), amounts.get(i).start());
      if (folded.substring(from, amounts.get(i).start()).isBlank()) {
        return true;
      }
    }
    return false;
  }

  /** What the words before a result come to, or where they tell no amount those before them. */
  private static OptionalDouble meant(
      ToldNumbers.Amount result, String gap, String folded, String block, boolean shared) {
    ToldNumbers said = ToldNumbers.of(folded.substring(0, result.start()));
    boolean left = LEFT.matcher(gap).find();
    boolean apart = said.amounts().isEmpty() || left;
    ToldNumbers terms = apart ? ToldNumbers.of(block + folded.substring(0, result.start())) : said;
    Set<Double> factors = new LinkedHashSet<>(said.factors());
    if (ToldNumbers.isOfOne(folded, result)) {
      factors.addAll(ToldNumbers.said(folded.substring(result.end())));
    }
    if (shared) {
      factors.addAll(ToldNumbers.of(folded).factors());
    }
    if (said.amounts().isEmpty()) {
      SHARE_OF
          .matcher(block)
          .results()
          .flatMap(m -> ToldNumbers.of(m.group()).factors().stream())
          .filter(f -> f < 1)
          .forEach(factors::add);
    }
    if (CHANGE.matcher(gap).find()) {
      Set.copyOf(factors).stream()
          .filter(f -> f < 1)
          .forEach(f -> factors.add(RISE.matcher(gap).find() ? 1 + f : 1 - f));
    }
    if (!said.factors().isEmpty() && !left) {
      factors.addAll(ToldNumbers.of(block).factors());
    }
    if (terms.amounts().isEmpty()) {
      return OptionalDouble.empty();
    }
    return new Reckoning(terms.values(), left ? Set.of() : factors, isTaxed(folded) && !apart)
        .meant(result.value());
  }

  /** What the price of one, told before, gives for as many as the passage tells. */
  private static OptionalDouble ofEach(ToldNumbers.Amount result, String folded, String block) {
    String before = block + folded.substring(0, result.start());
    List<Double> each =
        ToldNumbers.of(before).each(before).stream().map(ToldNumbers.Amount::value).toList();
    String near = block.substring(Math.max(0, block.length() - LONGEST_PASSAGE / 2));
    Set<Double> factors = new LinkedHashSet<>(ToldNumbers.of(folded).factors());
    factors.addAll(ToldNumbers.of(near).factors());
    factors.removeIf(f -> f >= 1_990 && f <= 2_100);
    return each.isEmpty()
        ? OptionalDouble.empty()
        : new Reckoning(each, factors, false).product(result.value());
  }

  private static void parts(List<String> lines, int at, List<ToldWrong> wrong) {
    for (String sentence : lines.get(at).split("(?<=\\.)(?=\\s)")) {
      String folded =
          Folded.of(sentence.substring(0, Math.min(sentence.length(), LONGEST_PASSAGE)));
      Matcher m = PARTED.matcher(folded);
      int first = ToldNumbers.of(folded).amounts().stream().mapToInt(a -> a.end()).min().orElse(0);
      if (first == 0 || !m.find(Math.min(first, folded.length())) || ABOUT.matcher(folded).find()) {
        continue;
      }
      List<Double> whole = ToldNumbers.of(folded.substring(0, m.start())).values();
      List<Double> parts = ToldNumbers.of(folded.substring(m.end())).values();
      double sum = parts.stream().mapToDouble(p -> p).sum();
      boolean told =
          Stream.concat(whole.stream(), parts.stream()).anyMatch(w -> Reckoning.isSame(w, sum));
      if (parts.size() > 1 && !told) {
        ToldLists.nearest(whole, sum)
            .ifPresent(w -> wrong.add(new ToldWrong(sentence.strip(), w, sum, false)));
      }
    }
  }

  static boolean isTaxed(String folded) {
    return TAX.matcher(folded).find();
  }

  /** « en trois fois : … »: so many amounts behind it make one that stands before. */
  private static void instalments(List<String> lines, int at, List<ToldWrong> wrong) {
    String own = String.join(" ", lines.subList(at, Math.min(lines.size(), at + 6)));
    String folded = Folded.of(own.substring(0, Math.min(own.length(), LONGEST_PASSAGE)));
    Matcher m = INSTALMENTS.matcher(folded);
    if (!m.find() || m.start() > lines.get(at).length()) {
      return;
    }
    List<Double> counts = List.copyOf(ToldNumbers.of(m.group()).factors());
    List<Double> after = ToldNumbers.of(folded.substring(m.end())).values();
    int many = counts.isEmpty() ? 0 : counts.get(0).intValue();
    if (!after.isEmpty() && wrong.stream().anyMatch(w -> w.stated() == after.get(0))) {
      return;
    }
    List<Double> parts = after;
    double listed = after.stream().limit(Math.max(0, many)).mapToDouble(a -> a).sum();
    if (after.size() >= many
        && ToldNumbers.of(folded.substring(0, m.start())).values().stream()
            .anyMatch(v -> Reckoning.isSame(v, listed))) {
      return;
    }
    if (many > 1 && !after.isEmpty() && EQUAL.matcher(folded.substring(m.end())).find()) {
      parts = Collections.nCopies(many, after.get(0));
    }
    if (many < 2 || parts.size() < many || ABOUT.matcher(folded).find()) {
      return;
    }
    String block =
        String.join(" ; ", lines.subList(Math.max(0, at - 6), at))
            + " ; "
            + own.substring(0, m.start());
    List<Double> before = ToldNumbers.of(Folded.of(block)).values();
    double sum = parts.subList(0, many).stream().mapToDouble(a -> a).sum();
    boolean told =
        Stream.concat(before.stream(), parts.subList(many, parts.size()).stream())
            .anyMatch(b -> Reckoning.isSame(b, sum));
    OptionalDouble whole = told ? OptionalDouble.empty() : ToldLists.nearest(before, sum);
    whole.ifPresent(
        w -> wrong.add(new ToldWrong(own.substring(0, m.end()).strip(), w, sum, false)));
  }

  private static boolean isAbout(String folded, int from, ToldNumbers.Amount result) {
    int to = Math.min(folded.length(), result.end() + 25);
    return ABOUT.matcher(folded.substring(Math.max(0, from - 15), to)).find();
  }

  /** By the numbers of its sentence, or with those that stand before. */
  private static boolean isExplained(ToldNumbers.Amount result, String folded, String block) {
    String behind = folded.substring(Math.min(result.end(), folded.length()));
    boolean ofNext = OF_NEXT.matcher(behind).find();
    String words = folded.substring(0, result.start());
    String rest = words + (ofNext || SHARED.matcher(words).find() ? " ; " + behind : "");
    ToldNumbers own = ToldNumbers.of(rest);
    boolean taxed = isTaxed(folded);
    ToldNumbers all = ToldNumbers.of(block + rest);
    return new Reckoning(own.values(), own.factors(), taxed).gives(result.value())
        || new Reckoning(own.values(), all.factors(), taxed).gives(result.value())
        || (own.amounts().isEmpty()
            && new Reckoning(all.values(), all.factors(), taxed).gives(result.value()))
        || all.values().stream().anyMatch(v -> Reckoning.isSame(v, result.value()))
        || (own.amounts().size() < 2
            && new Reckoning(all.values(), own.factors(), taxed).gives(result.value()));
  }

  private static Finding finding(CheckSubject subject, String piece, ToldWrong wrong) {
    BigDecimal stated = BigDecimal.valueOf(wrong.stated());
    BigDecimal due = BigDecimal.valueOf(wrong.due());
    boolean taken = wrong.sure() && FactAmounts.prints(subject, List.of(stated, due));
    return new Finding(
        FindingCode.MONTANT_INCOHERENT,
        taken ? Severity.BLOQUANT : Severity.ATTENTION,
        "pièce " + piece,
        "« %s » annonce %s ; le calcul donne %s."
            .formatted(
                Shortened.of(wrong.words().replaceAll("\\s+", " "), 160),
                FactAmounts.shown(stated),
                FactAmounts.shown(due)),
        "Un des nombres est faux, ou un montant manque, ou la phrase parle d'autre chose.",
        "Vérifier le calcul auprès de qui l'a fait, avant de signer un montant faux.");
  }
}
