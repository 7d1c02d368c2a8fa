package org.paraphe.drafting;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.paraphe.extraction.Table;
import org.paraphe.facts.FactType;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Hit;
import org.paraphe.facts.Recognisers;
import org.paraphe.facts.Value;
import org.paraphe.template.Borne;

/** Reads the value of a field in a stretch of a piece. */
final class FieldValues {
  /** « non », « aucune », « ☐ oui ☒ non ». */
  private static final Pattern SAYS_NO =
      Pattern.compile(
          "^\\s*(?:non|aucune?|sans|pas|ne |neant|temporaires?|saisonniers?)\\b|[☒☑✓✗xX] ?\\]?\\)? ?non\\b|\\bnon"
              + " ?[\\[(]?[☒☑xX]",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SAYS_YES =
      Pattern.compile(
          "^\\s*(?:oui|avec|possible|comprise?|incluse?|vrai|permanente?s?|[☒☑✓✗xX]\\s*$)\\b?|[☒☑✓✗xX] ?\\]?\\)?"
              + " ?oui\\b|\\boui ?[\\[(]?[☒☑xX]",
          Pattern.CASE_INSENSITIVE);

  private final FieldHints hints;
  private final TextValues texts;

  private final Map<PieceReading, List<Hit>> read = new IdentityHashMap<>();

  FieldValues(FieldHints hints, PackLabels labels) {
    this.hints = hints;
    this.texts = new TextValues(hints, labels);
  }

  /** The typed values of a piece, in reading order. */
  List<Hit> of(PieceReading reading) {
    return read.computeIfAbsent(
        reading,
        r -> {
          boolean begins = hints.field().hints().borne() == Borne.DEBUT;
          List<Hit> found = begins ? Starts.days(r) : hints.recogniser().find(r.folded());
          return !begins && hints.field().type() == FactType.DATE ? Starts.of(r, found) : found;
        });
  }

  /** As many of them as one reading weighs. */
  List<Hit> firstOf(PieceReading reading) {
    List<Hit> hits = of(reading);
    return hits.subList(0, Math.min(hits.size(), PieceReading.MOST_HITS));
  }

  /** The folded end of the last value before a place; zero where there is none. */
  int endOfLast(PieceReading reading, int from) {
    List<Hit> hits = of(reading);
    int index = firstFrom(hits, reading.folded().start(from)) - 1;
    return index < 0 ? 0 : Math.min(from, reading.folded().folded(hits.get(index).end()));
  }

  /** The index of the first hit from this offset on; hits are in reading order. */
  private static int firstFrom(List<Hit> hits, int start) {
    int low = 0;
    int high = hits.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (hits.get(middle).start() < start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  Optional<Hit> ofCell(PieceReading reading, Table.Cell cell) {
    int from = reading.folded().folded(cell.start());
    int to = reading.folded().folded(cell.end());
    return in(reading, from, to, true);
  }

  /**
   * @param alone the stretch is all that is said of the field: a bare figure counts there
   */
  Optional<Hit> in(PieceReading reading, int from, int to, boolean alone) {
    FoldedText folded = reading.folded();
    int start = folded.start(from);
    int end = Math.max(start, folded.end(to));
    List<Hit> hits = of(reading);
    int first = firstFrom(hits, start);
    Optional<Hit> typed =
        straddling(hits, first, start, end)
            .filter(h -> hints.field().type() != FactType.MONTANT)
            .or(
                () ->
                    first < hits.size() && hits.get(first).end() <= end
                        ? Optional.of(hits.get(first))
                        : Optional.empty());
    String words = folded.text().substring(from, Math.max(from, to));
    if (typed.isPresent() || words.isBlank()) {
      return typed;
    }
    if (hints.isClosed()) {
      return alone ? within(reading, from, words) : typed;
    }
    return switch (hints.field().type()) {
      case MONTANT ->
          alone
              ? Recognisers.bareAmount(words).map(v -> folded.hit(v, from, to))
              : Optional.empty();
      case ENTIER, NOMBRE ->
          alone
              ? hints.recogniser().alone(words).map(v -> folded.hit(v, from, to))
              : Optional.empty();
      case ANNEE -> // of « DM n° 4/2026 », which is no date
          alone && words.matches("20\\d\\d")
              ? Optional.of(folded.hit(Value.of(words), from, to))
              : Optional.empty();
      case BOOLEEN -> flag(words, alone).map(v -> folded.hit(v, from, to));
      case TEXTE, PERSONNE, ORGANISATION -> texts.in(reading, from, to);
      default -> Optional.empty();
    };
  }

  /** « du 15 juin au 15 septembre 2027 », of which a pattern caught the end. */
  private static Optional<Hit> straddling(List<Hit> hits, int first, int start, int end) {
    return Optional.of(first)
        .filter(i -> i > 0)
        .map(i -> hits.get(i - 1))
        .filter(h -> start < h.end() && h.end() <= end);
  }

  /** A value that only its label tells: a name without civility nor office. */
  private Optional<Hit> within(PieceReading reading, int from, String words) {
    FoldedText folded = reading.folded();
    return hints.recogniser().parts(words).stream()
        .findFirst()
        .map(
            place -> {
              int start = from + place[0];
              int end = from + place[1];
              return folded.hit(Value.of(folded.words(start, end)), start, end);
            });
  }

  /** After a label only a plain yes or no counts; a pattern's words say yes by themselves. */
  private static Optional<Value> flag(String words, boolean alone) {
    if (!alone) {
      return Optional.of(new Value.Flag(true));
    }
    if (SAYS_NO.matcher(words).find()) {
      return Optional.of(new Value.Flag(false));
    }
    return SAYS_YES.matcher(words).find() ? Optional.of(new Value.Flag(true)) : Optional.empty();
  }
}
