package org.paraphe.drafting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactStatus;
import org.paraphe.facts.FactType;
import org.paraphe.facts.Hit;
import org.paraphe.facts.Span;
import org.paraphe.facts.Value;
import org.paraphe.template.FieldSpec;
import org.paraphe.template.TemplatePack;

/**
 * A summary without a model: nothing but words of the pieces, each with its place. Sentences are
 * chosen by what they hold (a decision, a request, an amount, a date, a reference), the telling
 * ones first, none twice; what does not fit is counted.
 */
final class SummarySearch {
  static final int MOST_POINTS = 12;
  private static final int MOST_DECISIONS = 10;
  private static final int MOST_DEADLINES = 15;
  private static final int MOST_QUESTIONS = 10;
  private static final int FEW = 3;

  /** A sentence has an end, or goes on for longer than a name or an address does. */
  private static final Pattern WHOLE = Pattern.compile("[.!?;]$|(?<!\\S)(?:\\S++\\s++){11}");

  private final List<PieceReading> readings;
  private final List<Quoted> sentences;
  private final LegalMentions references;

  SummarySearch(List<ExtractedPiece> pieces) {
    this.readings =
        pieces.stream().filter(p -> p.outcome().hasText()).map(PieceReading::of).toList();
    this.references = new LegalMentions(readings);
    this.sentences = ToldSentences.of(readings);
  }

  List<Fact> facts(TemplatePack pack, Map<String, Value> typed) {
    return facts(pack, typed, Map.of());
  }

  /**
   * @param chosen passages that a model chose, by field; where it chose none for a field, the rules
   *     do
   */
  List<Fact> facts(TemplatePack pack, Map<String, Value> typed, Map<String, List<Span>> chosen) {
    List<Quoted> decisions =
        chosen(chosen, "decisions")
            .orElseGet(() -> distinct(ranked(q -> Telling.ofDecision(q)), List.of()));
    List<Quoted> kept = first(decisions, MOST_DECISIONS);
    List<Quoted> questions =
        first(
            chosen(chosen, "questions")
                .orElseGet(() -> distinct(ranked(q -> Telling.ofQuestion(q)), kept)),
            MOST_QUESTIONS);
    List<Deadline> deadlines =
        chosen(chosen, "echeances")
            .map(q -> q.stream().map(Deadlines::of).toList())
            .orElseGet(() -> new Deadlines(readings, sentences).all());
    List<Quoted> points = chosen(chosen, "points").orElseGet(() -> points(questions));
    Map<String, Fact> found =
        Map.of(
            "titre", title(),
            "points", table("points", rows(first(points, MOST_POINTS))),
            "decisions", table("decisions", rows(kept)),
            "questions", table("questions", rows(questions)),
            "echeances",
                table(
                    "echeances",
                    first(deadlines, MOST_DEADLINES).stream().map(Deadline::row).toList()),
            "references", table("references", references.rows()),
            "contradictions",
                table("contradictions", new Disagreements(readings, sentences).rows()),
            "laissesDeCote", left(points, decisions, deadlines));
    return pack.asked().stream().map(f -> fact(f, typed, found)).toList();
  }

  private static Optional<List<Quoted>> chosen(Map<String, List<Span>> chosen, String field) {
    List<Span> spans = chosen.getOrDefault(field, List.of());
    List<Quoted> quoted = new ArrayList<>();
    spans.forEach(span -> quoted.add(Quoted.of(span, quoted.size())));
    return spans.isEmpty() ? Optional.empty() : Optional.of(distinct(quoted, List.of()));
  }

  /**
   * The telling sentences, whatever they are about; then, while there is room, every other one in
   * the order of the dossier: no list of telling words knows all that a short dossier may say.
   */
  private List<Quoted> points(List<Quoted> questions) {
    Telling weights = new Telling(references, title());
    List<Quoted> telling =
        distinct(ranked(q -> isAnnouncement(q) ? 0 : weights.of(q) + 1), questions);
    Stream<Quoted> others =
        sentences.stream()
            .filter(q -> WHOLE.matcher(q.words()).find())
            .filter(q -> !Telling.isCommission(q) && !isAnnouncement(q))
            .filter(q -> q.words().endsWith(".") || !SummaryTitle.isHead(q.words()));
    List<Quoted> all = distinct(Stream.concat(telling.stream(), others).toList(), questions);
    return all.isEmpty()
        ? first(sentences, FEW)
        : first(all, Math.max(telling.size(), MOST_POINTS));
  }

  /** « J'ai constaté ce qui suit : » says that something follows, and not what. */
  private static boolean isAnnouncement(Quoted quoted) {
    return quoted.words().endsWith(":");
  }

  private static Fact fact(FieldSpec field, Map<String, Value> typed, Map<String, Fact> found) {
    Value value = typed.get(field.name());
    if (value != null) {
      return Fact.typed(field.name(), field.type(), value);
    }
    Fact fact = found.get(field.name());
    return fact == null ? Fact.absent(field.name(), field.type()) : fact;
  }

  private static Fact found(String name, FactType type, Value value, Span source) {
    return new Fact(name, type, value, FactStatus.TROUVE, source, List.of(), null);
  }

  private static List<Map<String, Value>> rows(List<Quoted> quotes) {
    return quotes.stream().map(Quoted::row).toList();
  }

  private Fact table(String name, List<Map<String, Value>> rows) {
    return rows.isEmpty()
        ? Fact.absent(name, FactType.TABLEAU)
        : found(name, FactType.TABLEAU, new Value.Rows(rows), source(rows.get(0)));
  }

  private Span source(Map<String, Value> row) {
    String suffix = row.containsKey("piece") ? "" : "1";
    String name = text(row, "piece" + suffix);
    PieceReading reading =
        readings.stream().filter(r -> r.piece().name().equals(name)).findFirst().orElseThrow();
    return Hit.span(
        reading.piece(),
        Integer.parseInt(text(row, "debut" + suffix)),
        Integer.parseInt(text(row, "fin" + suffix)));
  }

  private static String text(Map<String, Value> row, String column) {
    Value value = row.get(column);
    return value == null ? "" : value.asText();
  }

  private static Fact left(List<Quoted> points, List<Quoted> decisions, List<Deadline> deadlines) {
    int left =
        Math.max(0, points.size() - MOST_POINTS)
            + Math.max(0, decisions.size() - MOST_DECISIONS)
            + Math.max(0, deadlines.size() - MOST_DEADLINES);
    return left == 0
        ? Fact.absent("laissesDeCote", FactType.ENTIER)
        : new Fact(
            "laissesDeCote",
            FactType.ENTIER,
            Value.of(Integer.toString(left)),
            FactStatus.CALCULE,
            null,
            List.of(),
            null);
  }

  private static <T> List<T> first(List<T> all, int most) {
    return all.subList(0, Math.min(most, all.size()));
  }

  @FunctionalInterface
  private interface Score {
    int of(Quoted quoted);
  }

  /** Those that tell enough, the most telling first, then in the order of the dossier. */
  private List<Quoted> ranked(Score score) {
    return sentences.stream()
        .filter(q -> score.of(q) >= Telling.ENOUGH)
        .sorted(Comparator.<Quoted>comparingInt(q -> -score.of(q)).thenComparing(Quoted::rank))
        .toList();
  }

  private static List<Quoted> distinct(List<Quoted> ranked, List<Quoted> elsewhere) {
    return ranked.stream().filter(new SaidOnce(elsewhere)::add).toList();
  }

  Fact title() {
    return new SummaryTitle(readings, sentences).fact();
  }
}
