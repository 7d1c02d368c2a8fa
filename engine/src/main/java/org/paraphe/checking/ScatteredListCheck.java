package org.paraphe.checking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactStatus;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Value;
import org.paraphe.template.FieldSpec;

/**
 * VALEUR_A_CONFIRMER: an entry of a list stands nowhere beside another entry of it, neither in one
 * sentence nor within a few lines. What belongs together is mostly written together; what was
 * gathered from elsewhere may belong to somebody or something else.
 */
final class ScatteredListCheck implements Check {
  private static final int LINES_APART = 2;

  /** Where an entry stands: the piece, its line and its sentence, all by number. */
  private record Place(int piece, int line, int sentence) {
    boolean isBeside(Place other) {
      return piece == other.piece
          && (Math.abs(line - other.line) <= LINES_APART || sentence == other.sentence);
    }
  }

  @Override
  public List<Finding> run(CheckSubject subject) {
    List<Fact> lists =
        subject.facts().stream()
            .filter(
                f ->
                    f.status() == FactStatus.TROUVE
                        && f.found().filter(ScatteredListCheck::isLong).isPresent())
            .filter(
                f ->
                    subject
                        .pack()
                        .field(f.name())
                        .filter(ScatteredListCheck::isGathered)
                        .isPresent())
            .toList();
    if (lists.isEmpty()) {
      return List.of();
    }
    List<String> texts = subject.texts().stream().map(PieceText::small).toList();
    return lists.stream().flatMap(f -> scattered(f, texts)).toList();
  }

  /** One entry alone has no neighbour to miss. */
  private static boolean isLong(Value value) {
    return value instanceof Value.Items list && list.items().size() > 1;
  }

  /** Paragraphs of a prepared text stand where its author put them. */
  private static boolean isGathered(FieldSpec field) {
    return field.required()
        && field.hints().reconnaisseur() != null
        && !Set.of("articles", "visas", "considerants").contains(field.hints().reconnaisseur());
  }

  private static Stream<Finding> scattered(Fact fact, List<String> texts) {
    Map<String, List<Place>> entries = new LinkedHashMap<>();
    fact.found().stream()
        .flatMap(v -> v instanceof Value.Items list ? list.items().stream() : Stream.empty())
        .map(Value::asText)
        .forEach(e -> entries.put(e, places(e, texts)));
    entries.values().removeIf(List::isEmpty);
    if (entries.size() < 2) {
      return Stream.empty();
    }
    List<String> apart = apart(entries);
    return apart.isEmpty() ? Stream.empty() : Stream.of(finding(fact, apart));
  }

  /** The entries outside the largest group of neighbours, the first of equal ones. */
  private static List<String> apart(Map<String, List<Place>> entries) {
    Set<String> largest = Set.of();
    for (String first : entries.keySet()) {
      Set<String> group = new TreeSet<>(Set.of(first));
      boolean grown = true;
      while (grown) {
        grown =
            group.addAll(
                entries.keySet().stream()
                    .filter(
                        e ->
                            group.stream()
                                .anyMatch(
                                    g ->
                                        areBeside(
                                            entries.getOrDefault(g, List.of()),
                                            entries.getOrDefault(e, List.of()))))
                    .toList());
      }
      largest = group.size() > largest.size() ? group : largest;
    }
    Set<String> together = largest;
    return entries.keySet().stream().filter(e -> !together.contains(e)).toList();
  }

  private static boolean areBeside(List<Place> some, List<Place> others) {
    return some.stream().anyMatch(s -> others.stream().anyMatch(s::isBeside));
  }

  private static List<Place> places(String entry, List<String> texts) {
    String bare = FoldedText.fold(entry.split(",")[0]).strip().toLowerCase(Locale.ROOT);
    List<Place> places = new ArrayList<>();
    for (int piece = 0; piece < texts.size() && !bare.isEmpty(); piece++) {
      String text = texts.get(piece);
      int line = 0;
      int sentence = 0;
      int counted = 0;
      for (int at = text.indexOf(bare); at >= 0; at = text.indexOf(bare, at + bare.length())) {
        line += lines(text, counted, at);
        sentence += sentences(text, counted, at);
        counted = at;
        places.add(new Place(piece, line, sentence));
      }
    }
    return places;
  }

  private static int lines(String text, int from, int to) {
    return (int) text.substring(from, to).chars().filter(c -> c == '\n').count();
  }

  private static int sentences(String text, int from, int to) {
    return (int)
        IntStream.range(from, to)
            .filter(i -> ".;!?".indexOf(text.charAt(i)) >= 0)
            .filter(i -> i + 1 < text.length() && Character.isWhitespace(text.charAt(i + 1)))
            .count();
  }

  private static Finding finding(Fact fact, List<String> apart) {
    return Findings.attention(
        FindingCode.VALEUR_A_CONFIRMER,
        "champ " + fact.name(),
        apart.stream().map(a -> "« " + a + " »").collect(Collectors.joining(", "))
            + " : aucune pièce ne le nomme auprès des autres éléments de la liste.",
        "Ce qui va ensemble est le plus souvent écrit ensemble ; un élément pris ailleurs peut"
            + " concerner autre chose.",
        "Relire les pièces ; si un élément est de trop, saisir la liste entière (« "
            + fact.name()
            + " = … »).");
  }
}
