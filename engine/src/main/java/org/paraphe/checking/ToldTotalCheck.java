package org.paraphe.checking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.paraphe.dossier.Shortened;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.FactType;
import org.paraphe.facts.Recognisers;
import org.paraphe.law.Folded;

/**
 * MONTANT_INCOHERENT: amounts listed line by line or in one sentence, and a total behind them that
 * is not their sum; an amount of a month that is not a twelfth of that of the year. Blocks where
 * the act takes the total or what it should be.
 */
final class ToldTotalCheck implements Check {

  private static final String FIGURES =
      "\\d{1,3}(?:[ .]\\d{3}){1,3}(?:,\\d{1,2})?|\\d{1,9}(?:,\\d{1,2})?";
  private static final String EUROS = " ?(?:€|euros?\\b|eur\\b)";
  private static final String TAX = "(?: ?\\(?(?:ht|ttc|h\\.t\\.|t\\.t\\.c\\.|net)\\b\\)?)?";

  private static final Pattern AMOUNT =
      Pattern.compile("(?<![\\d.,/-])(" + FIGURES + ")" + EUROS + TAX);

  /** A line that ends with its amount: « Pose : 2 100 € ». */
  private static final Pattern LINE =
      Pattern.compile(
          "[^\\d€]*[a-z][^€]{0,90}?[ :.…\\t-](" + FIGURES + ")" + EUROS + TAX + " ?[;,.]?");

  private static final Pattern TOTAL_LINE =
      Pattern.compile(
          "[-*• ]*(?:soit |pour )?(?:(?:un |le )?(?:montant |cout |prix )?total(?: (?:general|ht|ttc|net|a payer|d(?:es|u) (?:[a-z]+ )?(?:lots?|devis|prestations?|travaux|subventions?|aides|fournitures|postes|annees|lignes)))?|au total|ensemble)(?: de)?[ :.…\\t-]+("
              + FIGURES
              + ")"
              + EUROS
              + TAX
              + " ?\\.?");

  /** « soit 1 700 euros en tout », « pour un total de 1 700 euros ». */
  private static final Pattern IN_ALL =
      Pattern.compile(
          "(?:\\b(?:soit|pour|donc|ce qui fait|ca fait) (?:un |une |au )?(?:montant |somme |enveloppe )?(?:total(?:e)?|global(?:e)?)?(?: de)? ?("
              + FIGURES
              + ")"
              + EUROS
              + TAX
              + " (?:en tout|au total|en totalite)|\\b(?:soit|pour|donc|ce qui fait|ca fait) (?:un |une |au )(?:montant |somme |enveloppe )?total(?:e)?(?: de)? ?("
              + FIGURES
              + ")"
              + EUROS
              + ")");

  /** What is no addend though it stands among them, or makes one of two. */
  private static final Pattern APART =
      Pattern.compile(
          "\\b(?:options?|variante|remise|rabais|reduction|acompte|avance|dont|deja|deduire|moins|tva|taxes?|reste|sous-total|par|chacun[e]?|chaque|sur|fois|ancien|l'an dernier|demand[a-z]+|sollicit[a-z]+|au lieu|contre|base|plafond|maximum|entre|budget)\\b|[x×%]");

  private static final Pattern MONTHLY =
      Pattern.compile(
          "(?:\\b(?<unit>mensue|trimestrie|semestrie|annue)[a-z]*[^\\d.;\\n]{0,40}?)?(?<![\\d.,])(?<first>"
              + FIGURES
              + ")"
              + EUROS
              + TAX
              + "(?: ?(?:par|le|/) ?(?<per>mois|trimestre|semestre|an|annee)\\b)?(?: ?(?:hors charges|charges comprises))?,? (?:soit|c'est-a-dire|ou encore) (?:un (?:loyer|montant|total) )?(?<unit2>mensue|trimestrie|semestrie|annue)?[a-z]*(?: de)? ?(?<second>"
              + FIGURES
              + ")"
              + EUROS
              + TAX
              + "(?: ?(?:par|le|l'|/) ?(?<per2>mois|trimestre|semestre|an|annee)\\b|(?<unit3> (?:mensuel|trimestriel|semestriel|annuel)))?");

  private static final int FEWEST = 2;
  private static final int LONGEST = 300_000;

  @Override
  public List<Finding> run(CheckSubject subject) {
    if (subject.pack().fields().stream().anyMatch(BudgetBalanceCheck::isBudget)) {
      return List.of();
    }
    return subject.pieces().stream()
        .filter(p -> p.outcome().hasText())
        .flatMap(p -> wrong(p.text()).stream().map(w -> finding(subject, p, w)))
        .distinct()
        .toList();
  }

  /** What a piece states and what its own figures give. */
  private record Wrong(String words, BigDecimal stated, BigDecimal due) {}

  private static List<Wrong> wrong(String text) {
    String own = text.substring(0, Math.min(text.length(), LONGEST));
    List<Wrong> wrong = new ArrayList<>();
    lists(own, wrong);
    for (String sentence : own.split("[;\\n]|\\.(?=\\s|$)")) {
      sentence(sentence, wrong);
      periods(sentence, wrong);
    }
    return wrong;
  }

  private static void lists(String text, List<Wrong> wrong) {
    List<BigDecimal> lines = new ArrayList<>();
    boolean clear = true;
    for (String line : text.split("\n")) {
      String folded = Folded.of(line).strip();
      Matcher total = TOTAL_LINE.matcher(folded);
      if (total.matches()) {
        if (clear) {
          compare(line, lines, total.group(1), wrong);
        }
        lines.clear();
        clear = true;
        continue;
      }
      Matcher amount = LINE.matcher(folded);
      if (folded.length() < 160 && amount.matches() && !isSeveral(folded)) {
        lines.add(Tokens.decimal(amount.group(1)));
        clear &= !APART.matcher(folded).find();
      } else if (!folded.isEmpty()) {
        lines.clear();
        clear = true;
      }
    }
  }

  private static boolean isSeveral(String line) {
    return AMOUNT.matcher(line).results().count() != 1;
  }

  private static void sentence(String words, List<Wrong> wrong) {
    String folded = Folded.of(words);
    Matcher total = IN_ALL.matcher(folded);
    if (!total.find()) {
      return;
    }
    String before = folded.substring(0, total.start());
    if (!APART.matcher(before).find()) {
      List<BigDecimal> parts =
          AMOUNT.matcher(before).results().map(m -> Tokens.decimal(m.group(1))).toList();
      compare(words, parts, total.group(1) == null ? total.group(2) : total.group(1), wrong);
    }
  }

  private static void compare(
      String words, List<BigDecimal> parts, String stated, List<Wrong> wrong) {
    BigDecimal total = Tokens.decimal(stated);
    BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    if (parts.size() >= FEWEST && sum.subtract(total).abs().compareTo(BigDecimal.ONE) > 0) {
      wrong.add(new Wrong(words.strip(), total, sum));
    }
  }

  /** « un loyer mensuel de 410 €, soit 4 920 € par an », and the other way round. */
  private static void periods(String words, List<Wrong> wrong) {
    Matcher m = MONTHLY.matcher(Folded.of(words));
    while (m.find()) {
      int first = inAYear(m.group("per"), m.group("unit"));
      int second = inAYear(m.group("per2"), m.group("unit2"), m.group("unit3"));
      if (first > 0 && second > 0 && first != second) {
        BigDecimal a = Tokens.decimal(m.group("first"));
        BigDecimal b = Tokens.decimal(m.group("second"));
        BigDecimal year = a.multiply(BigDecimal.valueOf(first));
        BigDecimal told = b.multiply(BigDecimal.valueOf(second));
        if (year.subtract(told).abs().compareTo(BigDecimal.valueOf(12)) > 0) {
          BigDecimal due =
              year.divide(BigDecimal.valueOf(second), 2, java.math.RoundingMode.HALF_UP);
          wrong.add(new Wrong(m.group().strip(), b, due));
        }
      }
    }
  }

  /** How many such stretches a year has; 0 where none is told. */
  private static int inAYear(String... words) {
    for (String word : words) {
      String told = word == null ? "" : word.strip();
      if (!told.isEmpty()) {
        return told.startsWith("m") ? 12 : told.startsWith("t") ? 4 : told.startsWith("s") ? 2 : 1;
      }
    }
    return 0;
  }

  private static Finding finding(CheckSubject subject, ExtractedPiece piece, Wrong wrong) {
    boolean taken =
        subject.facts().stream()
            .filter(f -> f.type() == FactType.MONTANT)
            .flatMap(f -> f.found().stream())
            .flatMap(v -> amount(v.asText()).stream())
            .anyMatch(a -> a.compareTo(wrong.stated()) == 0 || a.compareTo(wrong.due()) == 0);
    return new Finding(
        FindingCode.MONTANT_INCOHERENT,
        taken ? Severity.BLOQUANT : Severity.ATTENTION,
        "pièce " + piece.name(),
        "« %s » annonce %s ; les montants écrits avant donnent %s."
            .formatted(
                Shortened.of(wrong.words().replaceAll("\\s+", " "), 120),
                FactAmounts.shown(wrong.stated()),
                FactAmounts.shown(wrong.due())),
        "Un des montants ou le total est faux, ou un montant manque.",
        "Demander les bons montants à l'auteur de la pièce, puis saisir la bonne valeur.");
  }

  private static Optional<BigDecimal> amount(String text) {
    return Recognisers.bareAmount(text.replace('.', ',')).map(v -> new BigDecimal(v.asText()));
  }
}
