package org.paraphe.drafting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.paraphe.extraction.Table;
import org.paraphe.facts.FactType;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Recognisers;
import org.paraphe.template.FieldSpec;

/**
 * The columns of a table of bodies and amounts whose heads are nobody's labels: « Qui | Pour | Eu
 * en 2026 | Voudrait | On donne ». The first column of words names the bodies; of the columns of
 * amounts, what was given before and what is asked for say so by their verb or their year, and what
 * is left is what is given. Where several are left none is chosen.
 */
final class GrantColumns {
  private static final int FEWEST_ROWS = 2;

  /** A verb that can only tell the past, or words for another year. */
  private static final Pattern PAST =
      Pattern.compile(
          "\\b(?:eu|recue?s?|percue?s?|obtenue?s?|touchee?s?|realisee?s?|mandatee?s?|payee?s?)\\b|\\b(?:l'|an(?:nee)? )?(?:an(?:nee)? )?(?:passee?|dernier|derniere|precedente?)\\b|\\bn ?- ?1\\b|\\bdeja\\b|\\bavant\\b|\\bancien|\\brappel|\\bmemoire"
              + "|\\b(?:a|ont|avait|avaient|avons|avions) (?:ete )?[a-z]{3,14} en (?:19|20)\\d\\d\\b",
          Pattern.CASE_INSENSITIVE);

  /** Heads of a register of what was paid, which gives nothing. */
  private static final Pattern PAID =
      Pattern.compile(
          "(?:n° (?:de |du )?)?mandats?|(?:n° (?:de |du )?)?bordereaux?(?: de mandats?)?|date (?:de |du )?(?:paiement|versement|mandat(?:ement)?|virement)"
              + "|(?:verse|paye|mandate|vire|regle)e?s? le",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ASKED =
      Pattern.compile(
          "\\b(?:demand|sollicit|souhait|voudr|veu(?:t|lent)|reclam|besoin|attend|esper|requ|vis|devis|cout|depens|budget|charges|tresorerie|adherents|membres|effectif|licencie|nombre|nb|eleves|enfants|variation|ecart|evolution|difference|n°|numero|rang|%)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern GIVEN =
      Pattern.compile(
          "\\b(?:propos|donn|accord|attribu|allou|reten|retien|vot|decid|decision|arret|avis|arbitrage|on met|final|a verser|verse|maire|bureau|commission|conseil|subvention|aide|montant|somme|total|cette annee)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern WHO =
      Pattern.compile(
          "\\b(?:qui|associations?|noms?|beneficiaires?|organismes?|clubs?|structures?|tiers|demandeurs?|porteurs?|societes?|denominations?|intitules?)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern PURPOSE =
      Pattern.compile(
          "\\b(?:pour|objet|projet|action|motif|utilis|usage|emploi|affect|destin|raison|quoi)",
          Pattern.CASE_INSENSITIVE);

  /** What stands beside its value in a form, and names nobody. */
  private static final Pattern LABEL =
      Pattern.compile(
          "^(?:montants?|exercice|siret|n° (?:de )?siret|imputation|compte|budget|date|objet|nature|adresse|siege|avis|convention)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern TOTAL =
      Pattern.compile(
          "(?:total|totaux|ensemble|somme|cumul)\\b.*|(?:[aà] )?report(?:er|s)?(?: (?:de la )?page.*)?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern REFUSAL =
      Pattern.compile(
          "(?:refus|rejet|ajourn|report|ecart|non|neant|aucune?|rien|sans suite|avis defavorable|defavorable)[a-z]{0,3}\\b.{0,40}",
          Pattern.CASE_INSENSITIVE);

  private GrantColumns() {}

  /** True for a row that sums the others up. */
  static boolean isTotal(String cell) {
    return TOTAL.matcher(FoldedText.fold(cell).strip()).matches();
  }

  /** True for a word that stands where an amount would, and gives none. */
  static boolean isRefusal(String cell) {
    return REFUSAL.matcher(FoldedText.fold(cell).strip()).matches();
  }

  /** True for a table of bodies and amounts. */
  static boolean areIn(FieldSpec field) {
    return field.columns().stream()
        .filter(FieldSpec::required)
        .map(FieldSpec::type)
        .toList()
        .equals(List.of(FactType.ORGANISATION, FactType.MONTANT));
  }

  /** The head of the amounts given; empty where no table row is such a head. */
  static Optional<Table.Cell> amount(Table table) {
    Map<Integer, List<Table.Cell>> rows = rows(table);
    return rows.keySet().stream().flatMap(head -> amounts(rows, head).stream()).findFirst();
  }

  /**
   * The columns under a row of heads, of a field of bodies and amounts; empty where the row is no
   * head of such a table.
   */
  static Map<Integer, FieldSpec> under(
      FieldSpec field, Map<Integer, List<Table.Cell>> rows, int head) {
    Map<Integer, FieldSpec> columns = new LinkedHashMap<>();
    if (!areIn(field)) {
      return columns;
    }
    List<FieldSpec> required = field.columns().stream().filter(FieldSpec::required).toList();
    Optional<Table.Cell> amount = amounts(rows, head);
    Optional<Table.Cell> name = names(rows, head);
    if (amount.isEmpty() || name.isEmpty()) {
      return columns;
    }
    columns.put(name.get().column(), required.get(0));
    columns.put(amount.get().column(), required.get(1));
    field.columns().stream()
        .filter(c -> !c.required() && c.type() == FactType.TEXTE)
        .findFirst()
        .ifPresent(
            purpose ->
                rows.getOrDefault(head, List.of()).stream()
                    .filter(c -> !columns.containsKey(c.column()) && is(PURPOSE, c))
                    .findFirst()
                    .ifPresent(c -> columns.put(c.column(), purpose)));
    return columns;
  }

  private static Map<Integer, List<Table.Cell>> rows(Table table) {
    Map<Integer, List<Table.Cell>> rows = new TreeMap<>();
    table.cells().forEach(c -> rows.computeIfAbsent(c.row(), r -> new ArrayList<>()).add(c));
    return rows;
  }

  /** The first column of words, each of its own. */
  private static Optional<Table.Cell> names(Map<Integer, List<Table.Cell>> rows, int head) {
    return rows.getOrDefault(head, List.of()).stream()
        .filter(
            c -> {
              List<Table.Cell> body = body(rows, c);
              return areNames(body) && (is(WHO, c) || areBodies(body));
            })
        .findFirst()
        .or(() -> withoutHead(rows, head));
  }

  private static boolean areNames(List<Table.Cell> body) {
    return body.size() >= FEWEST_ROWS
        && body.stream().noneMatch(b -> isFigure(b) || is(LABEL, b))
        && body.stream().map(Table.Cell::text).distinct().count() == body.size();
  }

  /** The bodies stand first, below no head. */
  private static Optional<Table.Cell> withoutHead(Map<Integer, List<Table.Cell>> rows, int head) {
    int first =
        rows.getOrDefault(head, List.of()).stream()
            .filter(c -> !c.text().isBlank())
            .mapToInt(Table.Cell::column)
            .min()
            .orElse(0);
    List<Table.Cell> body =
        rows.entrySet().stream()
            .filter(r -> r.getKey() > head)
            .filter(r -> r.getValue().stream().noneMatch(c -> isTotal(c.text())))
            .flatMap(r -> r.getValue().stream())
            .filter(c -> c.column() == first - 1 && !c.text().isBlank())
            .toList();
    return areNames(body) && areBodies(body) ? Optional.of(body.get(0)) : Optional.empty();
  }

  private static Optional<Table.Cell> amounts(Map<Integer, List<Table.Cell>> rows, int head) {
    List<Table.Cell> heads = rows.getOrDefault(head, List.of());
    if (heads.stream().anyMatch(GrantColumns::isFigure)
        || heads.stream().anyMatch(GrantColumns::isPaid)
        || names(rows, head).isEmpty()) {
      return Optional.empty();
    }
    String latest = heads.stream().map(c -> Heads.year(c.text())).max(String::compareTo).orElse("");
    List<Table.Cell> given =
        heads.stream()
            .filter(c -> !c.text().isBlank() && isOfFigures(body(rows, c)))
            .filter(c -> !is(PAST, c) && !is(ASKED, c))
            .filter(c -> Heads.year(c.text()).isEmpty() || Heads.year(c.text()).equals(latest))
            .toList();
    List<Table.Cell> said = given.stream().filter(c -> is(GIVEN, c)).toList();
    List<Table.Cell> left = said.isEmpty() ? given : said;
    return left.size() == 1 ? Optional.of(left.get(0)) : Optional.empty();
  }

  private static boolean areBodies(List<Table.Cell> names) {
    long bodies =
        names.stream()
            .map(c -> FoldedText.of(c.text()))
            .filter(t -> !Recognisers.of(FactType.ORGANISATION).find(t).isEmpty())
            .count();
    return 2 * bodies >= names.size();
  }

  private static boolean is(Pattern pattern, Table.Cell head) {
    return pattern.matcher(FoldedText.fold(head.text())).find();
  }

  private static boolean isPaid(Table.Cell head) {
    return PAID.matcher(FoldedText.fold(head.text()).strip()).matches();
  }

  private static boolean isOfFigures(List<Table.Cell> body) {
    return body.stream().filter(GrantColumns::isFigure).count() >= FEWEST_ROWS
        && body.stream().allMatch(c -> isFigure(c) || isRefusal(c.text()));
  }

  private static boolean isFigure(Table.Cell cell) {
    return Recognisers.bareAmount(FoldedText.fold(cell.text())).isPresent();
  }

  /** What stands under a head, the line of the total aside. */
  private static List<Table.Cell> body(Map<Integer, List<Table.Cell>> rows, Table.Cell head) {
    return rows.entrySet().stream()
        .filter(r -> r.getKey() > head.row())
        .filter(r -> r.getValue().stream().noneMatch(c -> isTotal(c.text())))
        .flatMap(r -> r.getValue().stream())
        .filter(c -> c.column() == head.column() && !c.text().isBlank())
        .toList();
  }
}
