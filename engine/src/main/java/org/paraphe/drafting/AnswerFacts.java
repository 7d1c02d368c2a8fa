package org.paraphe.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactStatus;
import org.paraphe.facts.Span;
import org.paraphe.facts.Value;
import org.paraphe.template.FieldSpec;

/**
 * Turns what a model said into facts. A value whose quote does not stand in the pieces, or that
 * cannot be written as its field asks, is left out and told by a notice: it is never printed.
 */
final class AnswerFacts {

  private final Quotes quotes;
  private final List<Draft.Notice> notices = new ArrayList<>();

  AnswerFacts(Quotes quotes) {
    this.quotes = quotes;
  }

  List<Draft.Notice> notices() {
    return notices;
  }

  Fact fact(FieldSpec field, Answer answer) {
    List<Fact.Candidate> kept = candidates(field, answer.kept());
    if (kept.isEmpty()) {
      return Fact.absent(field.name(), field.type());
    }
    return switch (field.type()) {
      case LISTE ->
          found(field, new Value.Items(kept.stream().map(Fact.Candidate::value).toList()), kept);
      case TABLEAU -> found(field, new Value.Rows(rows(kept)), kept);
      default -> scalar(field, kept.get(0), answer);
    };
  }

  /** Where the words that the model quoted stand; those that stand nowhere are told. */
  List<Span> places(FieldSpec field, Answer answer) {
    return candidates(field, answer.kept()).stream().map(Fact.Candidate::source).toList();
  }

  private Fact scalar(FieldSpec field, Fact.Candidate kept, Answer answer) {
    List<Fact.Candidate> others =
        candidates(field, answer.others()).stream()
            .filter(other -> !SameValue.of(field, kept.value(), other.value()))
            .toList();
    return new Fact(
        field.name(), field.type(), kept.value(), FactStatus.TROUVE, kept.source(), others, null);
  }

  private static Fact found(FieldSpec field, Value value, List<Fact.Candidate> kept) {
    return new Fact(
        field.name(),
        field.type(),
        value,
        FactStatus.TROUVE,
        kept.get(0).source(),
        List.of(),
        null);
  }

  private static List<Map<String, Value>> rows(List<Fact.Candidate> kept) {
    return kept.stream().flatMap(c -> ((Value.Rows) c.value()).rows().stream()).toList();
  }

  private List<Fact.Candidate> candidates(FieldSpec field, List<Answer.Said> said) {
    List<Fact.Candidate> candidates = new ArrayList<>();
    for (Answer.Said one : said) {
      Optional<Span> source = quotes.locate(one.piece(), one.quote());
      Optional<Value> value = CanonicalValue.of(field, one.value());
      if (source.isPresent() && value.isPresent()) {
        candidates.add(new Fact.Candidate(value.get(), source.get()));
      } else {
        notices.add(refused(field, one, source.isPresent()));
      }
    }
    return candidates;
  }

  private static Draft.Notice refused(FieldSpec field, Answer.Said said, boolean quoted) {
    String reason =
        quoted
            ? "elle n'a pas la forme attendue (" + AnswerSchema.format(field.type()) + ")"
            : "le passage qu'il cite (« "
                + shortened(said.quote())
                + " », pièce « "
                + shortened(said.piece())
                + " ») n'est pas au dossier";
    return new Draft.Notice(
        "FAIT_NON_SOURCE",
        "La valeur « "
            + shortened(said.value().asText())
            + " » que le modèle donne pour « "
            + field.label()
            + " » a été écartée : "
            + reason
            + ".",
        "Une valeur sans source a pu être inventée ; elle ne figure pas dans le projet.");
  }

  private static String shortened(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= 80 ? line : line.substring(0, 80) + "…";
  }
}
