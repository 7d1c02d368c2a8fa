package org.paraphe.checking;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactStatus;
import org.paraphe.facts.FactType;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Recognisers;
import org.paraphe.facts.Span;
import org.paraphe.template.FieldSpec;

/**
 * VALEUR_A_CONFIRMER: a form has a line for the field and figures on it that could not be read, as
 * a scan leaves them; the value was found elsewhere, on no such line.
 */
final class UnreadLabelCheck implements Check {
  private static final Set<FactType> FIGURES =
      Set.of(FactType.DATE, FactType.MONTANT, FactType.NOMBRE, FactType.ENTIER);

  private static final int LONGEST = 80;

  private static final Pattern DIGIT = Pattern.compile("\\d");

  @Override
  public List<Finding> run(CheckSubject subject) {
    return subject.facts().stream()
        .filter(f -> f.status() == FactStatus.TROUVE && FIGURES.contains(f.type()))
        .flatMap(
            f ->
                subject.pack().field(f.name()).filter(FieldSpec::required).stream()
                    .flatMap(field -> finding(f, field, subject.pieces()).stream()))
        .toList();
  }

  private static Optional<Finding> finding(
      Fact fact, FieldSpec field, List<ExtractedPiece> pieces) {
    List<String> labels = field.hints().libelles().stream().map(Words::fold).toList();
    Span source = fact.source();
    if (labels.isEmpty() || source == null || isLabelled(source, labels, pieces)) {
      return Optional.empty();
    }
    return pieces.stream()
        .filter(p -> p.outcome().hasText())
        .flatMap(p -> p.text().lines().flatMap(line -> unread(line, labels, field.type())).limit(1))
        .findFirst()
        .map(line -> finding(fact, field, line));
  }

  private static boolean isLabelled(Span source, List<String> labels, List<ExtractedPiece> pieces) {
    return pieces.stream()
        .filter(p -> p.name().equals(source.piece()) && source.end() <= p.text().length())
        .map(
            p ->
                Words.fold(
                    p.text()
                        .substring(p.text().lastIndexOf('\n', source.start()) + 1, source.start())))
        .anyMatch(before -> labels.stream().anyMatch(before::contains));
  }

  /** The line, where it is a label and figures that nobody can read. */
  private static Stream<String> unread(String line, List<String> labels, FactType type) {
    @Nullable String rest = line.length() > LONGEST ? null : rest(Words.fold(line).strip(), labels);
    boolean unread =
        rest != null
            && DIGIT.matcher(rest).find()
            && Recognisers.of(type).find(FoldedText.of(rest)).isEmpty();
    return unread ? Stream.of(line.strip()) : Stream.empty();
  }

  private static @Nullable String rest(String line, List<String> labels) {
    for (String label : labels) {
      if (line.startsWith(label)) {
        String rest = line.substring(label.length()).stripLeading();
        return rest.startsWith(":") ? rest.substring(1) : null;
      }
    }
    return null;
  }

  private static Finding finding(Fact fact, FieldSpec field, String line) {
    return Findings.attention(
        FindingCode.VALEUR_A_CONFIRMER,
        "champ " + fact.name(),
        "« %s » est retenu pour « %s », mais une pièce écrit « %s », qui n'a pas pu être lu."
            .formatted(
                fact.found().map(v -> ShownValue.of(v, fact.type())).orElse(""),
                field.label(),
                line),
        "Une image mal reconnue ou une faute de frappe cache peut-être la bonne valeur.",
        "Lire cette ligne dans la pièce et, si besoin, saisir la valeur (« "
            + fact.name()
            + " = … »).");
  }
}
