package org.paraphe.checking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.paraphe.facts.FactType;
import org.paraphe.facts.Value;
import org.paraphe.template.FieldSpec;

/**
 * DESEQUILIBRE_BUDGETAIRE: each section's expenditure and receipts balance (CGCT L1612-4); a
 * surplus can be lawful (L1612-6, L1612-7), an excess of expenditure cannot. What one section
 * transfers to the other and what operations of order write twice is equal on both sides. A line
 * that says no side or no account is told, since no sum counts it.
 */
final class BudgetBalanceCheck implements Check {

  @Override
  public List<Finding> run(CheckSubject subject) {
    FactAmounts facts = new FactAmounts(subject);
    return subject.pack().fields().stream()
        .filter(BudgetBalanceCheck::isBudget)
        .flatMap(f -> findings(f.name(), facts.rows(f.name())).stream())
        .toList();
  }

  static boolean isBudget(FieldSpec field) {
    List<String> columns = field.columns().stream().map(FieldSpec::name).toList();
    return field.type() == FactType.TABLEAU
        && columns.containsAll(List.of("section", "depense", "recette"));
  }

  private static List<Finding> findings(String field, List<Map<String, Value>> lines) {
    List<Finding> findings = new ArrayList<>();
    lines.stream()
        .filter(BudgetBalanceCheck::isIncomplete)
        .forEach(l -> findings.add(incomplete(field, l)));
    for (Section section : Section.values()) {
      balance(field, section, lines, findings);
    }
    equal(
        field,
        lines,
        findings,
        "le virement entre sections",
        "en recettes d'investissement (021)",
        in("I", "021"),
        "recette",
        "en dépenses de fonctionnement (023)",
        in("F", "023"),
        "depense");
    equal(
        field,
        lines,
        findings,
        "les opérations d'ordre entre sections",
        "en recettes d'investissement (040)",
        in("I", "040"),
        "recette",
        "en dépenses de fonctionnement (042)",
        in("F", "042"),
        "depense");
    equal(
        field,
        lines,
        findings,
        "les opérations d'ordre entre sections",
        "en dépenses d'investissement (040)",
        in("I", "040"),
        "depense",
        "en recettes de fonctionnement (042)",
        in("F", "042"),
        "recette");
    equal(
        field,
        lines,
        findings,
        "les opérations patrimoniales",
        "en dépenses (041)",
        in("I", "041"),
        "depense",
        "en recettes (041)",
        in("I", "041"),
        "recette");
    equal(
        field,
        lines,
        findings,
        "les opérations d'ordre de la section de fonctionnement",
        "en dépenses (043)",
        in("F", "043"),
        "depense",
        "en recettes (043)",
        in("F", "043"),
        "recette");
    return findings;
  }

  private enum Section {
    F("de fonctionnement"),
    I("d'investissement");

    private final String words;

    Section(String words) {
      this.words = words;
    }
  }

  private static void balance(
      String field, Section section, List<Map<String, Value>> lines, List<Finding> findings) {
    List<Map<String, Value>> own =
        lines.stream().filter(l -> FactAmounts.text(l, "section").equals(section.name())).toList();
    BigDecimal depenses = FactAmounts.sum(own, "depense");
    BigDecimal recettes = FactAmounts.sum(own, "recette");
    int order = depenses.compareTo(recettes);
    if (order == 0) {
      return;
    }
    String what =
        "Section %s : %s de dépenses, %s de recettes ; écart de %s."
            .formatted(
                section.words,
                FactAmounts.shown(depenses),
                FactAmounts.shown(recettes),
                FactAmounts.shown(depenses.subtract(recettes).abs()));
    findings.add(
        order > 0
            ? Findings.blocking(
                FindingCode.DESEQUILIBRE_BUDGETAIRE,
                "champ " + field,
                what,
                "Chaque section est votée en équilibre (CGCT, art. L. 1612-4) ; un excès de"
                    + " dépenses expose la décision au contrôle budgétaire (art. L. 1612-5).",
                "Compléter les recettes ou réduire les dépenses de la section, et renvoyer le"
                    + " dossier ; ou écarter par écrit si un excédent antérieur couvre l'écart.")
            : Findings.attention(
                FindingCode.DESEQUILIBRE_BUDGETAIRE,
                "champ " + field,
                what,
                "Un excédent n'est admis que dans les cas des articles L. 1612-6 et L. 1612-7 du"
                    + " CGCT.",
                "Vérifier que la section peut être votée en suréquilibre."));
  }

  private static Predicate<Map<String, Value>> in(String section, String chapter) {
    return line ->
        FactAmounts.text(line, "section").equals(section)
            && (FactAmounts.text(line, "chapitre").equals(chapter)
                || FactAmounts.text(line, "compte").equals(chapter));
  }

  private static void equal(
      String field,
      List<Map<String, Value>> lines,
      List<Finding> findings,
      String subject,
      String left,
      Predicate<Map<String, Value>> leftLines,
      String leftColumn,
      String right,
      Predicate<Map<String, Value>> rightLines,
      String rightColumn) {
    BigDecimal a = FactAmounts.sum(lines.stream().filter(leftLines).toList(), leftColumn);
    BigDecimal b = FactAmounts.sum(lines.stream().filter(rightLines).toList(), rightColumn);
    if (a.compareTo(b) != 0) {
      findings.add(
          Findings.blocking(
              FindingCode.DESEQUILIBRE_BUDGETAIRE,
              "champ " + field,
              "Pour %s, %s %s et %s %s."
                  .formatted(subject, FactAmounts.shown(a), left, FactAmounts.shown(b), right),
              "Une opération d'ordre s'inscrit pour le même montant des deux côtés.",
              "Corriger le tableau et renvoyer le dossier."));
    }
  }

  private static boolean isIncomplete(Map<String, Value> line) {
    boolean sided = line.containsKey("depense") || line.containsKey("recette");
    return !sided || !(line.containsKey("compte") || line.containsKey("chapitre"));
  }

  private static Finding incomplete(String field, Map<String, Value> line) {
    boolean sided = line.containsKey("depense") || line.containsKey("recette");
    String shown = ShownValue.of(new Value.Rows(List.of(line)), FactType.TABLEAU);
    return Findings.blocking(
        FindingCode.CHAMP_MANQUANT,
        "champ " + field,
        sided
            ? "La ligne « " + shown + " » ne dit ni le chapitre ni le compte."
            : "La ligne « " + shown + " » ne dit pas s'il s'agit d'une dépense ou d'une recette.",
        "Aucun total ne peut la compter sûrement.",
        "Compléter le tableau dans la pièce et renvoyer le dossier.");
  }
}
