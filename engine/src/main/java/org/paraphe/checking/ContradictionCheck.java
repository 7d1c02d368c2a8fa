package org.paraphe.checking;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.Family;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactStatus;
import org.paraphe.facts.FactType;
import org.paraphe.facts.Value;
import org.paraphe.template.FieldSpec;

/**
 * FAIT_CONTRADICTOIRE: the pieces give several values for one field. Blocking for a required
 * amount, date or beneficiary unless a stated rule chose, and not from a piece that speaks to a
 * machine; a value typed by a person has chosen.
 */
final class ContradictionCheck implements Check {

  private static final Set<FactType> GRAVE =
      Set.of(FactType.MONTANT, FactType.DATE, FactType.ORGANISATION, FactType.PERSONNE);

  /** « 8 heures », « 8 h 00 » and « 8h » are one hour. */
  private static final Pattern HOUR =
      Pattern.compile("(?<=\\d) ?h(?:eures?)?(?![a-z])(?: ?00(?!\\d))?");

  /** The table of a summary that holds what its pieces disagree on. */
  private static final String DISAGREEMENTS = "contradictions";

  @Override
  public List<Finding> run(CheckSubject subject) {
    Set<String> suspects =
        subject.pieces().stream()
            .filter(SuspectCheck::isSuspect)
            .map(ExtractedPiece::name)
            .collect(Collectors.toSet());
    List<WordsAndFiguresCheck.Pair> told =
        subject.pieces().stream()
            .flatMap(p -> WordsAndFiguresCheck.pairs(p.text()).stream())
            .toList();
    Stream<Finding> ofFields =
        subject.facts().stream()
            .map(fact -> withoutTold(fact, told))
            .filter(fact -> fact.status() != FactStatus.SAISI && fact.refusal().isEmpty())
            .flatMap(
                fact ->
                    finding(fact, subject.pack().field(fact.name()), suspects, subject.pieces())
                        .stream());
    return Stream.concat(ofFields, ofSummary(subject)).toList();
  }

  /** Words and figures side by side that differ are told as such, and once. */
  private static Fact withoutTold(Fact fact, List<WordsAndFiguresCheck.Pair> told) {
    Value value = fact.value();
    if (fact.type() != FactType.MONTANT || value == null) {
      return fact;
    }
    List<Fact.Candidate> others =
        fact.others().stream()
            .filter(o -> told.stream().noneMatch(p -> p.says(value) && p.says(o.value())))
            .toList();
    return fact.beside(others);
  }

  /** What a summary shows as two passages side by side: a sign for a reader, never a verdict. */
  private static Stream<Finding> ofSummary(CheckSubject subject) {
    return subject.facts().stream()
        .filter(f -> subject.pack().family() == Family.SYNTHESE && f.name().equals(DISAGREEMENTS))
        .flatMap(f -> f.found().stream())
        .flatMap(v -> v instanceof Value.Rows table ? table.rows().stream() : Stream.empty())
        .map(
            row ->
                Findings.attention(
                    FindingCode.FAIT_CONTRADICTOIRE,
                    "champ " + DISAGREEMENTS,
                    "Deux pièces semblent se contredire : « %s » (%s), « %s » (%s)."
                        .formatted(
                            text(row, "texte1"),
                            text(row, "piece1"),
                            text(row, "texte2"),
                            text(row, "piece2")),
                    "Les mots qui précèdent les deux valeurs se ressemblent ; les valeurs"
                        + " diffèrent.",
                    "Relire les deux passages et dire dans la synthèse lequel est juste."));
  }

  private static String text(Map<String, Value> row, String column) {
    Value value = row.get(column);
    return value == null ? "" : value.asText();
  }

  private static Optional<Finding> finding(
      Fact fact, Optional<FieldSpec> field, Set<String> suspects, List<ExtractedPiece> pieces) {
    List<Fact.Candidate> rivals =
        fact.others().stream().filter(c -> !same(fact.value(), c.value())).toList();
    if (rivals.isEmpty() || areParts(fact, rivals)) {
      return Optional.empty();
    }
    boolean ruled =
        fact.rule() != null
            && fact.source() != null
            && !suspects.contains(fact.source().piece())
            && field.filter(f -> !Overruled.all(f, fact, rivals, pieces)).isEmpty();
    boolean over = !ruled && fact.rule() == null && Overruled.areOver(fact, rivals, pieces);
    boolean blocking =
        !ruled
            && !(over && !suspects.contains(String.valueOf(source(fact))))
            && field.map(ContradictionCheck::isGrave).orElse(false);
    return Optional.of(
        new Finding(
            FindingCode.FAIT_CONTRADICTOIRE,
            blocking ? Severity.BLOQUANT : Severity.ATTENTION,
            "champ " + fact.name(),
            what(fact, field.map(FieldSpec::label).orElse(fact.name()), rivals),
            over
                ? "Les mots qui entourent les autres valeurs disent qu'elles ne valent plus."
                : !ruled
                    ? "Aucune règle sûre ne permet de choisir entre ces valeurs."
                    : "Règle appliquée : " + fact.rule() + ".",
            "Vérifier laquelle est juste et, si besoin, la saisir (« " + fact.name() + " = … »)."));
  }

  /** The prices of lots, that add up to the one kept. */
  private static boolean areParts(Fact fact, List<Fact.Candidate> rivals) {
    return fact.type() == FactType.MONTANT
        && rivals.size() > 1
        && rivals.stream()
            .map(r -> new BigDecimal(r.value().asText()))
            .reduce(BigDecimal::add)
            .equals(fact.found().map(v -> new BigDecimal(v.asText())));
  }

  private static @Nullable String source(Fact fact) {
    return fact.source() == null ? null : fact.source().piece();
  }

  private static boolean isGrave(FieldSpec field) {
    return field.required()
        && (GRAVE.contains(field.type())
            || field.columns().stream().anyMatch(c -> GRAVE.contains(c.type())));
  }

  private static String what(Fact fact, String label, List<Fact.Candidate> rivals) {
    String others =
        rivals.stream()
            .map(
                c ->
                    "« "
                        + ShownValue.of(c.value(), fact.type())
                        + " » ("
                        + c.source().piece()
                        + ")")
            .distinct()
            .collect(Collectors.joining(", "));
    Value value = fact.value();
    if (value == null) {
      return "Les pièces donnent plusieurs valeurs pour « " + label + " » : " + others + ".";
    }
    String kept = fact.source() == null ? "" : " (" + fact.source().piece() + ")";
    return "Les pièces donnent plusieurs valeurs pour « %s » : retenu « %s »%s, ailleurs %s."
        .formatted(label, ShownValue.of(value, fact.type()), kept, others);
  }

  private static boolean same(@Nullable Value a, Value b) {
    return a != null && fold(a).equals(fold(b));
  }

  private static String fold(Value value) {
    return HOUR.matcher(SessionDays.figures(Words.fold(value.asText())))
        .replaceAll(" h ")
        .replaceAll("\\b(?:de|a|entre|et)\\b|\\b0(?=\\d)", " ")
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }
}
