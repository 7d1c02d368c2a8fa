package org.paraphe.checking;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.paraphe.facts.FactStatus;
import org.paraphe.facts.Value;

/**
 * CONVENTION_REQUISE: an aid above the threshold, by itself or with what the beneficiary had in the
 * year, needs a convention (loi 2000-321, art. 10; décret 2001-495, art. 1er). Looks at kinds that
 * have a field {@code convention}.
 */
final class ConventionCheck implements Check {

  private static final String UNKNOWN = ", et aucune pièce ne parle d'une convention conclue";
  private static final String ANNOUNCED =
      ", et les pièces annoncent une convention : elle doit être jointe et signée";

  /** « S'ajoute à la subvention déjà votée », « subvention complémentaire ». */
  private static final Pattern SECOND =
      Pattern.compile(
          "\\b(?:s'ajout(?:e|ent|era|eront|ant) a|complementaires?|supplementaires?|(?:en )?complement|en plus d|outre l|seconde (?:aide|subvention)|deuxieme (?:aide|subvention)|deja (?:touche|encaisse|eu |donne |vote|verse|attribue|accorde|alloue|percu|recu|obtenu|beneficie)|cumul(?:e|er|ee)?)\\b");

  @Override
  public List<Finding> run(CheckSubject subject) {
    FactAmounts facts = new FactAmounts(subject);
    if (subject.pack().field("convention").isEmpty() || isTyped(subject)) {
      return List.of();
    }
    String state = facts.isTrue("convention") ? ANNOUNCED : UNKNOWN;
    return Thresholds.of("convention-subvention", subject.date()).stream()
        .flatMap(
            t -> {
              List<Finding> stated = findings(facts, t, state).toList();
              List<Finding> added =
                  stated.isEmpty() ? added(subject, facts, t, state).toList() : stated;
              return added.isEmpty() ? together(subject, facts, t, state) : added.stream();
            })
        .toList();
  }

  /**
   * What the pieces say that the beneficiary had or is to have beside, where they speak of a second
   * aid: the law counts the year's aids together.
   */
  private static Stream<Finding> added(
      CheckSubject subject, FactAmounts facts, Thresholds.Threshold threshold, String state) {
    boolean second =
        subject.pieces().stream().anyMatch(p -> SECOND.matcher(Words.fold(p.text())).find());
    return second && facts.amount("totalAnnee").isEmpty()
        ? facts.amount("montant").stream()
            .flatMap(
                own ->
                    others(subject)
                        .map(own::add)
                        .filter(sum -> sum.compareTo(threshold.value()) > 0)
                        .min(BigDecimal::compareTo)
                        .stream())
            .map(
                sum ->
                    finding(
                        "champ montant",
                        "Avec l'autre somme des pièces, l'aide",
                        sum,
                        threshold,
                        state))
        : Stream.empty();
  }

  /** One grant for one beneficiary, and what the pieces say that it has beside in the year. */
  private static Stream<Finding> together(
      CheckSubject subject, FactAmounts facts, Thresholds.Threshold threshold, String state) {
    if (facts.rows("lignes").size() > 1 || facts.amount("totalAnnee").isPresent()) {
      return Stream.empty();
    }
    return facts
        .amount("montant")
        .map(BigDecimal::doubleValue)
        .or(() -> YearAids.first(subject.pieces()))
        .stream()
        .flatMap(own -> YearAids.of(subject.pieces(), own, subject.date().getYear()).stream())
        .map(BigDecimal::valueOf)
        .filter(sum -> sum.compareTo(threshold.value()) > 0)
        .map(
            sum ->
                finding(
                    "champ montant",
                    "Avec les autres aides que disent les pièces, l'aide",
                    sum,
                    threshold,
                    state));
  }

  private static Stream<BigDecimal> others(CheckSubject subject) {
    return subject.facts().stream()
        .filter(f -> f.name().equals("montant"))
        .flatMap(f -> f.others().stream())
        .map(o -> o.value().asText())
        .filter(v -> v.matches("\\d+(?:\\.\\d+)?"))
        .map(BigDecimal::new);
  }

  /** A person said whether there is one; what a piece announces is not concluded yet. */
  private static boolean isTyped(CheckSubject subject) {
    return subject.facts().stream()
        .filter(f -> f.name().equals("convention") && f.status() == FactStatus.SAISI)
        .anyMatch(f -> f.found().filter(new Value.Flag(true)::equals).isPresent());
  }

  private static Stream<Finding> findings(
      FactAmounts facts, Thresholds.Threshold threshold, String state) {
    Stream<Finding> fields =
        Stream.of("montant", "totalAnnee")
            .flatMap(
                name ->
                    facts.amount(name).stream()
                        .filter(a -> a.compareTo(threshold.value()) > 0)
                        .map(a -> finding("champ " + name, "L'aide", a, threshold, state)));
    Stream<Finding> rows =
        facts.rows("lignes").stream()
            .filter(r -> FactAmounts.cell(r, "montant").compareTo(threshold.value()) > 0)
            .map(r -> row(r, threshold, state));
    return Stream.concat(fields, rows);
  }

  private static Finding row(Map<String, Value> row, Thresholds.Threshold threshold, String state) {
    String who = "L'aide à « " + FactAmounts.text(row, "beneficiaire") + " »";
    return finding("champ lignes", who, FactAmounts.cell(row, "montant"), threshold, state);
  }

  private static Finding finding(
      String where, String what, BigDecimal amount, Thresholds.Threshold threshold, String state) {
    return Findings.attention(
        FindingCode.CONVENTION_REQUISE,
        where,
        "%s atteint %s dans l'année%s.".formatted(what, FactAmounts.shown(amount), state),
        "Au-dessus de %s par an, l'attribution suppose une convention (%s)."
            .formatted(FactAmounts.shown(threshold.value()), threshold.source()),
        "Joindre le projet de convention, ou saisir « convention = oui » si elle est conclue.");
  }
}
