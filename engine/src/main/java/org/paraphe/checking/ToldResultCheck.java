package org.paraphe.checking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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
 * though one comes near. Of what it cannot explain it asks only for attention; what other checks
 * reckon, they tell.
 */
final class ToldResultCheck implements Check {
  private static final int LONGEST = 200_000;
  private static final int LONGEST_PASSAGE = 600;
  private static final int MOST_LINES = 40;
  private static final String TELLS = " annonce ";
  private static final int WRAPPED = 50;

  /** How many lines before a result may hold what it comes from. */
  private static final int BEFORE = 3;

  /** What makes of the amount behind it the end of a reckoning. */
  private static final Pattern RESULT =
      Pattern.compile(
          "(?:^|[^a-z'])(?:soit|d'ou|donc|c'est-à-dire|(?:ce qui|cela|ca) (?:fait|donne|represente|porte|ramene|correspond|revient)|represent(?:ant|e|ent)|portant|totalisant|payable|reglable|en tout|total[e]?|global[e]?|solde|reste à (?:la )?(?:charge|financer|payer|verser)|nouveau (?:montant|prix|total)|=)(?![a-z])");

  private static final Pattern SHARE = Pattern.compile("(?<![a-z])(?:t\\.?v\\.?a|taxe)(?![a-z])");

  /** « 2 000 € répartis entre … »: the parts stand behind. */
  private static final Pattern PARTED =
      Pattern.compile(
          "(?<![a-z])(?:(?:re)?part(?:i|it|is|ie|ies|ition)|ventil[a-z]+|decompos[a-z]+|se detaill[a-z]+)(?![a-z])");

  /** « un tiers des 7 000 € »: what the result comes from stands behind it. */
  private static final Pattern OF_NEXT = Pattern.compile("^[^;€]{0,50}(?:des?|du|sur|d'|que) ");

  private static final Pattern SHARED = Pattern.compile("%|pour ?cent|tiers|moitie|quart");

  private static final Pattern LEFT = Pattern.compile("(?<![a-z])(?:solde|reste|restant)(?![a-z])");

  private static final Pattern ABOUT =
      Pattern.compile(
          "environ|estim|pres de|quelque|a peu pres|arrondi|plafon|maxim|minim|au moins|au plus|plus de|moins de|jusqu|limite|seuil|budget|sur un total|d'un total|de plus|de moins|que .{0,40}\\bsoit\\b");

  private static final Pattern INSTALMENTS =
      Pattern.compile(
          "\\ben (?:\\d{1,2}|deux|trois|quatre|cinq|six|dix|douze) (?:fois|versements?|tranches?|echeances?|fractions?|acomptes?|annuites?|paiements?|parts?|termes?)(?![a-z])");

  private static final Pattern TAX = Pattern.compile("\\b(?:ht|ttc|tva|taxes?)\\b");

  /** What the label of a line of total says. */
  private static final Pattern TOTAL =
      Pattern.compile(
          "(?:^|[^a-z-])(?:total|totaux|ensemble|cumul|net à payer|reste à payer|nouveau (?:montant|prix)|montant (?:final|actualise|definitif|apres avenant)|ttc|toutes taxes comprises|pour (?:les|l'ensemble))(?![a-z])");

  private static final Pattern BESIDE =
      Pattern.compile(
          "estimation|estime|offre|an dernier|annee precedente|pour memoire|budget|plafond|dont ");

  /** A line that ends with its amount, with its unit or with cents. */
  private static final Pattern LINE =
      Pattern.compile(
          "(?<label>[^€]{0,120}?[a-z)][^€]{0,60}?|[a-z)][^€]{0,40}? = ?)(?<![\\d.,])(?<sign>[-+] ?)?(?<value>\\d{1,3}(?:[ .]\\d{3}){1,3}(?:,\\d{1,2})?|\\d{1,9}(?:,\\d{1,2})?)(?<unit> ?(?:€|euros?|eur))?(?: ?\\(?(?:ht|ttc|h\\.t\\.|t\\.t\\.c\\.|net(?: de t\\.?v\\.?a\\.?)?)\\)?)?(?: ?\\((?:\\d[^)]{0,12}%|(?:soit )?\\d[\\d ,.]{0,12} ?(?:€|euros?)(?: ?(?:ht|ttc))?)\\))? ?[;,.]?");

  private static final Pattern TAKEN_OFF =
      Pattern.compile(
          "remise|rabais|reduction|a deduire|deduction|acompte|avance|moins-value|ristourne");

  private static final Pattern OPTIONAL =
      Pattern.compile("option|variante|dont|sous-total|total|t\\.?v\\.?a|taxe|ttc|toutes taxes");

  @Override
  public List<Finding> run(CheckSubject subject) {
    if (subject.pack().fields().stream().anyMatch(BudgetBalanceCheck::isBudget)) {
      return List.of();
    }
    List<Finding> own =
        subject.pieces().stream()
            .filter(p -> p.outcome().hasText())
            .flatMap(ToldResultCheck::ofPiece)
            .toList();
    if (own.isEmpty()) {
      return own;
    }
    List<String> told =
        Stream.of(
                new ToldTotalCheck(),
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

  private static Stream<Finding> ofPiece(ExtractedPiece piece) {
    String text = piece.text().substring(0, Math.min(piece.text().length(), LONGEST));
    List<Wrong> wrong = new ArrayList<>();
    List<String> lines = unwrapped(text);
    for (int i = 0; i < lines.size(); i++) {
      sentences(lines, i, wrong);
      parts(lines, i, wrong);
      instalments(lines, i, wrong);
    }
    lists(lines, wrong);
    return wrong.stream().distinct().map(w -> finding(piece.name(), w));
  }

  private record Wrong(String words, double stated, double due) {}

  /** The lines; one that goes on in the next is one with it. */
  private static List<String> unwrapped(String text) {
    List<String> lines = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      int last = lines.size() - 1;
      String before = last < 0 ? "" : lines.get(last);
      boolean goesOn =
          before.length() >= WRAPPED
              && before.length() < LONGEST_PASSAGE
              && !before.matches("(?s).*[.;:!?€]\\s*")
              && line.matches("(?s)[\\p{Ll}\\d€(].*")
              && !before.contains("\t")
              && !line.contains("\t");
      if (goesOn) {
        lines.set(last, before.stripTrailing() + " " + line);
      } else {
        lines.add(line);
      }
    }
    return lines;
  }

  private static void sentences(List<String> lines, int at, List<Wrong> wrong) {
    String line = lines.get(at);
    if (line.length() > 10 * LONGEST_PASSAGE) {
      return;
    }
    String block = Folded.of(before(lines, at)) + " ; ";
    for (String sentence : line.split("(?<=;)|(?<=\\.)(?=\\s)")) {
      String folded = Folded.of(sentence);
      if (folded.length() <= LONGEST_PASSAGE) {
        sentence(sentence, folded, block, wrong);
      }
      block = block + folded;
      block = block.substring(Math.max(0, block.length() - LONGEST_PASSAGE));
    }
  }

  /** The last lines before one that are no blank ones. */
  private static String before(List<String> lines, int at) {
    StringBuilder before = new StringBuilder();
    int most = BEFORE;
    for (int i = at - 1; i >= 0 && most > 0 && before.length() < LONGEST_PASSAGE; i--) {
      String line = lines.get(i);
      if (!line.isBlank()) {
        before
            .insert(0, " ; ")
            .insert(0, line.substring(0, Math.min(line.length(), LONGEST_PASSAGE)));
        most--;
      }
    }
    return before.toString();
  }

  private static void sentence(String words, String folded, String block, List<Wrong> wrong) {
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
      boolean marked = RESULT.matcher(gap).find() || isTaxAt(gap, folded, result);
      OptionalDouble due =
          marked ? meant(result, gap, folded, block, shared) : OptionalDouble.empty();
      if (due.isEmpty() && !ToldNumbers.isOfOne(folded, result)) {
        due = ofEach(result, folded, block);
      }
      due.stream()
          .filter(d -> !Reckoning.isSame(d, result.value()))
          .forEach(d -> wrong.add(new Wrong(words.strip(), result.value(), d)));
    }
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
    if (shared) {
      factors.addAll(ToldNumbers.of(folded).factors());
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

  private static void parts(List<String> lines, int at, List<Wrong> wrong) {
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
        nearest(whole, sum).ifPresent(w -> wrong.add(new Wrong(sentence.strip(), w, sum)));
      }
    }
  }

  private static boolean isTaxed(String folded) {
    return TAX.matcher(folded).find();
  }

  /** « en trois fois : … »: so many amounts behind it make one that stands before. */
  private static void instalments(List<String> lines, int at, List<Wrong> wrong) {
    String own = String.join(" ", lines.subList(at, Math.min(lines.size(), at + 6)));
    String folded = Folded.of(own.substring(0, Math.min(own.length(), LONGEST_PASSAGE)));
    Matcher m = INSTALMENTS.matcher(folded);
    if (!m.find() || m.start() > lines.get(at).length()) {
      return;
    }
    List<Double> counts = List.copyOf(ToldNumbers.of(m.group()).factors());
    List<Double> after = ToldNumbers.of(folded.substring(m.end())).values();
    int many = counts.isEmpty() ? 0 : counts.get(0).intValue();
    if (many < 2 || after.size() < many || ABOUT.matcher(folded).find()) {
      return;
    }
    String block =
        String.join(" ; ", lines.subList(Math.max(0, at - 6), at))
            + " ; "
            + own.substring(0, m.start());
    List<Double> before = ToldNumbers.of(Folded.of(block)).values();
    double sum = after.subList(0, many).stream().mapToDouble(a -> a).sum();
    boolean told =
        Stream.concat(before.stream(), after.subList(many, after.size()).stream())
            .anyMatch(b -> Reckoning.isSame(b, sum));
    OptionalDouble whole = told ? OptionalDouble.empty() : nearest(before, sum);
    whole.ifPresent(w -> wrong.add(new Wrong(own.substring(0, m.end()).strip(), w, sum)));
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

  /** Lines that end with an amount, and a line of total below. */
  private static void lists(List<String> lines, List<Wrong> wrong) {
    List<Entry> run = new ArrayList<>();
    for (String line : lines) {
      String folded = Folded.of(line).strip();
      Matcher m = LINE.matcher(folded);
      if (folded.length() > 170 || !m.matches() || !isMoney(m)) {
        if (!folded.isEmpty()) {
          run.clear();
        }
        continue;
      }
      Entry entry = new Entry(m);
      boolean counted = !ToldNumbers.of(entry.label()).factors().isEmpty();
      if (entry.isTotal() && run.size() > (counted ? 0 : 1)) {
        total(line, entry, run, wrong);
      }
      run.add(entry);
      if (run.size() > MOST_LINES) {
        run.remove(0);
      }
    }
  }

  private static boolean isMoney(Matcher line) {
    return line.group("unit") != null || line.group("value").matches(".*(?:,\\d{2}|[ .]\\d{3})");
  }

  private record Entry(String label, double value) {
    Entry(Matcher line) {
      this(
          line.group("label"),
          Tokens.decimal(line.group("value")).doubleValue()
              * (String.valueOf(line.group("sign")).startsWith("-") ? -1 : 1));
    }

    boolean isTotal() {
      return TOTAL.matcher(label).find();
    }
  }

  private static void total(String line, Entry total, List<Entry> run, List<Wrong> wrong) {
    if (BESIDE.matcher(total.label()).find()) {
      return;
    }
    Set<Double> counts = ToldNumbers.of(total.label()).factors();
    Set<Double> factors = new LinkedHashSet<>(counts);
    run.forEach(
        e -> ToldNumbers.of(e.label()).factors().stream().filter(f -> f < 1).forEach(factors::add));
    boolean taxed = isTaxed(total.label());
    List<Double> values = run.stream().map(e -> Math.abs(e.value())).toList();
    if (sums(run).stream().anyMatch(s -> Reckoning.isSame(s, total.value()))
        || new Reckoning(values, factors, taxed).gives(total.value())) {
      return;
    }
    OptionalDouble product =
        new Reckoning(values.subList(values.size() - 1, values.size()), counts, taxed)
            .meant(total.value());
    if (product.isPresent()) {
      wrong.add(new Wrong(line.strip(), total.value(), product.getAsDouble()));
    } else if (run.stream().noneMatch(e -> BESIDE.matcher(e.label()).find())) {
      nearest(sums(run), total.value())
          .ifPresent(due -> wrong.add(new Wrong(line.strip(), total.value(), due)));
    }
  }

  private static OptionalDouble nearest(List<Double> sums, double stated) {
    return sums.stream()
        .filter(s -> s > 0 && s / stated < 1.36 && stated / s < 1.36)
        .min((a, b) -> Double.compare(Math.abs(a - stated), Math.abs(b - stated)))
        .map(OptionalDouble::of)
        .orElse(OptionalDouble.empty());
  }

  /** Of the last lines together: what may be left out is, or is not; what is taken off is. */
  private static List<Double> sums(List<Entry> run) {
    List<Double> sums = new ArrayList<>();
    double whole = 0;
    double kept = 0;
    double off = 0;
    for (int i = run.size() - 1; i >= 0; i--) {
      Entry entry = run.get(i);
      double value =
          TAKEN_OFF.matcher(entry.label()).find() ? -Math.abs(entry.value()) : entry.value();
      boolean optional = OPTIONAL.matcher(entry.label()).find();
      whole += value;
      kept += optional ? 0 : value;
      off += optional || value < 0 ? 0 : value;
      if (i < run.size() - 1) {
        sums.add(whole);
        sums.add(kept);
        sums.add(off);
      }
    }
    return sums;
  }

  private static Finding finding(String piece, Wrong wrong) {
    return Findings.attention(
        FindingCode.MONTANT_INCOHERENT,
        "pièce " + piece,
        "« %s » annonce %s ; le calcul donne %s."
            .formatted(
                Shortened.of(wrong.words().replaceAll("\\s+", " "), 160),
                shown(wrong.stated()),
                shown(wrong.due())),
        "Un des nombres est faux, ou un montant manque, ou la phrase parle d'autre chose.",
        "Vérifier le calcul auprès de qui l'a fait, avant de signer un montant faux.");
  }

  private static String shown(double amount) {
    return FactAmounts.shown(BigDecimal.valueOf(amount));
  }
}
