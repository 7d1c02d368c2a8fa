package org.paraphe.drafting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.paraphe.extraction.Table;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Hit;
import org.paraphe.facts.Value;

/** Reads the items of a field that holds a list in a stretch of a piece. */
final class ListItems {
  private static final int ITEM = 2;

  private static final Pattern BULLET =
      Pattern.compile("(?:^|\\n)[ \\t]*(?:[-*•✓]|\\d{1,2}[.)°]|[a-z]\\))[ \\t]*([^\\n]{3,200})");

  private static final Pattern BETWEEN_SEMICOLONS =
      Pattern.compile("(?:^|;)\\s*+([^;\\n]{1,200}?)(?=\\s*+(?:;|\\.?\\s*+$))");

  private static final Pattern BETWEEN_COMMAS =
      Pattern.compile("(?:^|,| et )\\s*+([^,\\n]{1,200}?)(?= et |\\s*+(?:,|\\.?\\s*+$))");

  private final FieldHints hints;

  ListItems(FieldHints hints) {
    this.hints = hints;
  }

  boolean isOfMeasures() {
    return "mesures".equals(hints.field().hints().reconnaisseur());
  }

  List<Hit> recognised(PieceReading reading, int from, int to) {
    int start = reading.folded().start(from);
    int end = reading.folded().end(to);
    return hints.recogniser().find(reading.folded()).stream()
        .filter(h -> h.start() >= start && h.end() <= end)
        .toList();
  }

  List<Hit> withOthers(PieceReading reading, int from, int to, List<Hit> items) {
    return isOfMeasures() ? MeasureParts.in(reading, from, to, items) : items;
  }

  /** Values that only their place tells. */
  List<Hit> parts(PieceReading reading, int from, int to) {
    FoldedText folded = reading.folded();
    return hints.recogniser().parts(folded.text().substring(from, to)).stream()
        .map(
            p ->
                folded.hit(
                    Value.of(folded.words(from + p[0], from + p[1])), from + p[0], from + p[1]))
        .toList();
  }

  /** What semicolons part, else commas and the last « et »: of a list of a pack's own. */
  List<Hit> enumerated(PieceReading reading, int from, int to) {
    FoldedText folded = reading.folded();
    String line = folded.text().substring(from, to);
    List<Hit> items = new ArrayList<>();
    Matcher item = (line.contains(";") ? BETWEEN_SEMICOLONS : BETWEEN_COMMAS).matcher(line);
    while (item.find()) {
      int start = from + item.start(1);
      int end = from + item.end(1);
      items.add(folded.hit(Value.of(folded.words(start, end)), start, end));
    }
    return items;
  }

  List<Hit> inLine(PieceReading reading, int from, int to) {
    List<Hit> items = recognised(reading, from, to);
    return items.isEmpty() ? parts(reading, from, to) : items;
  }

  List<Hit> inCell(PieceReading reading, Table.Cell cell) {
    int from = reading.folded().folded(cell.start());
    int to = reading.folded().folded(cell.end());
    List<Hit> items = withOthers(reading, from, to, recognised(reading, from, to));
    return items.isEmpty() ? parts(reading, from, to) : items;
  }

  static List<Hit> bullets(PieceReading reading, int from, int to) {
    FoldedText folded = reading.folded();
    List<Hit> items = new ArrayList<>();
    Matcher matcher = BULLET.matcher(folded.text()).region(from, to);
    while (matcher.find()) {
      int end = matcher.end(1);
      while (end > matcher.start(1) && " .;,".indexOf(folded.text().charAt(end - 1)) >= 0) {
        end--;
      }
      items.add(folded.hit(Value.of(folded.words(matcher.start(1), end)), matcher.start(1), end));
    }
    return items;
  }

  Candidate candidate(PieceReading reading, List<Hit> hits, int score) {
    return candidate(reading, hits, score, false);
  }

  Candidate candidate(PieceReading reading, List<Hit> hits, int score, boolean preferred) {
    List<Hit> items = distinct(hits);
    int start = items.stream().mapToInt(Hit::start).min().orElse(0);
    int end = items.stream().mapToInt(Hit::end).max().orElse(0);
    return new Candidate(
        new Value.Items(items.stream().map(Hit::value).toList()),
        Hit.span(reading.piece(), start, end),
        score + ITEM * Math.min(items.size(), 5),
        preferred,
        reading.dayAt(reading.folded().folded(start)));
  }

  private List<Hit> distinct(List<Hit> hits) {
    Map<Object, Hit> items = new LinkedHashMap<>();
    boolean joins = !hints.field().hints().joindre().isEmpty();
    hits.stream()
        .sorted(Comparator.comparingInt(Hit::start))
        .forEach(h -> items.putIfAbsent(joins ? SameValue.words(h.value()) : h.value(), h));
    if (!joins) {
      return List.copyOf(items.values());
    }
    return items.values().stream()
        .filter(h -> items.values().stream().noneMatch(longer -> completes(longer, h)))
        .toList();
  }

  /** « rue Neuve, entre… » says what « rue Neuve » says, and where. */
  private static boolean completes(Hit longer, Hit item) {
    String words = longer.value().asText();
    String bare = item.value().asText();
    if (Character.isDigit(bare.charAt(0)) && !Character.isDigit(words.charAt(0))) {
      // « au 12 rue Neuve » says where, « fermer la rue Neuve » what
      return bare.replaceFirst("^[\\d ]+(?:bis |ter )?,? ?", "").equalsIgnoreCase(words);
    }
    return !(Character.isDigit(words.charAt(0)) && !Character.isDigit(bare.charAt(0)))
        && SameValue.isMorePrecise(words, bare);
  }
}
