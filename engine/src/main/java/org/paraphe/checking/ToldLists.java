package org.paraphe.checking;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.paraphe.law.Folded;

/** Amounts listed line by line, and a line of total below that is not what they come to. */
final class ToldLists {
  private static final int MOST_LINES = 40;

  /** What the label of a line of total says. */
  private static final Pattern TOTAL =
      Pattern.compile(
          "(?:^|[^a-z-])(?:total|totaux|ensemble|cumul|net à payer|reste à payer|nouveau (?:montant|prix)|(?:montant|cout|prix) (?:du |de la |de l'|de )(?:programme|operation|projet|commande|ensemble|sejour|manifestation)|montant (?:final|actualise|definitif|apres avenant)|ttc|toutes taxes comprises|pour (?:les|l'ensemble))(?![a-z])");

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

  private ToldLists() {}

  /** Lines that end with an amount, and a line of total below. */
  static void totals(List<String> lines, List<ToldWrong> wrong) {
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

  private static void total(String line, Entry total, List<Entry> run, List<ToldWrong> wrong) {
    if (BESIDE.matcher(total.label()).find()) {
      return;
    }
    Set<Double> counts = ToldNumbers.of(total.label()).factors();
    Set<Double> factors = new LinkedHashSet<>(counts);
    run.forEach(
        e -> ToldNumbers.of(e.label()).factors().stream().filter(f -> f < 1).forEach(factors::add));
    boolean taxed = ToldResultCheck.isTaxed(total.label());
    List<Double> values = run.stream().map(e -> Math.abs(e.value())).toList();
    if (sums(run).stream().anyMatch(s -> Reckoning.isSame(s, total.value()))
        || new Reckoning(values, factors, taxed).gives(total.value())) {
      return;
    }
    OptionalDouble product =
        new Reckoning(values.subList(values.size() - 1, values.size()), counts, taxed)
            .meant(total.value());
    if (product.isPresent()) {
      wrong.add(new ToldWrong(line.strip(), total.value(), product.getAsDouble(), false));
    } else if (run.stream().noneMatch(e -> BESIDE.matcher(e.label()).find())) {
      nearest(sums(run), total.value())
          .ifPresent(
              due -> wrong.add(new ToldWrong(line.strip(), total.value(), due, isPlain(run, due))));
    }
  }

  /** True where all the lines are parts, and come to it. */
  private static boolean isPlain(List<Entry> run, double due) {
    return run.stream().noneMatch(e -> hasNoAddend(e.label()))
        && Reckoning.isSame(run.stream().mapToDouble(Entry::value).sum(), due);
  }

  /** True where the words name what is no addend. */
  static boolean hasNoAddend(String folded) {
    return TAKEN_OFF.matcher(folded).find()
        || OPTIONAL.matcher(folded).find()
        || BESIDE.matcher(folded).find();
  }

  static OptionalDouble nearest(List<Double> sums, double stated) {
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
}
