package org.paraphe.checking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paraphe.dossier.Shortened;
import org.paraphe.facts.FactType;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Recognisers;
import org.paraphe.facts.Value;
import org.paraphe.template.FieldSpec;

/**
 * ELEMENT_OMIS: sentences of the pieces that no passage of a summary takes up, told together. What
 * a sentence is about plays no part: whoever chose the passages by their words may have had no word
 * for this one.
 */
final class UnsaidPassageCheck implements Check {
  private static final Pattern END =
      Pattern.compile(
          "\\n|[;!?](?=\\s)|(?<![ .(][A-Za-z]|[ .(][A-Za-z]{2}|\\bMme|\\bart)\\.(?=\\s|$)");

  /** A sentence without a figure says something when it has this many words. */
  private static final int FEWEST_WORDS = 9;

  private static final Set<String> QUOTED_PLACE = Set.of("texte", "piece", "debut", "fin");
  private static final int FEWEST_BESIDE_FIGURES = 5;
  private static final int SHOWN = 4;
  private static final int LONGEST = 120;

  private record Passage(String piece, int start, int end) {}

  @Override
  public List<Finding> run(CheckSubject subject) {
    List<FieldSpec> quoting =
        subject.pack().asked().stream().filter(UnsaidPassageCheck::quotes).toList();
    return quoting.stream()
        .filter(FieldSpec::required)
        .flatMap(f -> unsaid(f, taken(quoting, subject), subject))
        .toList();
  }

  /** A table whose rows name the place that they quote. */
  private static boolean quotes(FieldSpec field) {
    return field.columns().stream()
        .map(FieldSpec::name)
        .collect(Collectors.toSet())
        .containsAll(QUOTED_PLACE);
  }

  private static Stream<Finding> unsaid(
      FieldSpec field, List<Map<String, Value>> taken, CheckSubject subject) {
    Stream<Passage> sources =
        subject.facts().stream()
            .flatMap(f -> Stream.ofNullable(f.source()))
            .map(s -> new Passage(s.piece(), s.start(), s.end()));
    List<Passage> places =
        Stream.concat(sources, taken.stream().map(UnsaidPassageCheck::place)).toList();
    List<Set<String>> said =
        taken.stream().map(r -> Set.copyOf(Words.of(FactAmounts.text(r, "texte")))).toList();
    Map<String, List<String>> unsaid = new LinkedHashMap<>();
    subject.texts().forEach(p -> unsaid.put(p.name(), in(p, places, said)));
    unsaid.values().removeIf(List::isEmpty);
    return unsaid.isEmpty() ? Stream.empty() : Stream.of(finding(field, unsaid));
  }

  private static List<Map<String, Value>> taken(List<FieldSpec> quoting, CheckSubject subject) {
    return subject.facts().stream()
        .filter(f -> quoting.stream().anyMatch(q -> q.name().equals(f.name())))
        .flatMap(f -> f.found().stream())
        .flatMap(v -> v instanceof Value.Rows table ? table.rows().stream() : Stream.empty())
        .filter(r -> r.keySet().containsAll(QUOTED_PLACE))
        .toList();
  }

  private static Passage place(Map<String, Value> row) {
    return new Passage(
        FactAmounts.text(row, "piece"),
        offset(FactAmounts.text(row, "debut")),
        offset(FactAmounts.text(row, "fin")));
  }

  /** What a person typed over an offset takes no passage. */
  private static int offset(String text) {
    return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
  }

  private static List<String> in(PieceText piece, List<Passage> places, List<Set<String>> said) {
    FoldedText folded = piece.text();
    Set<String> unsaid = new LinkedHashSet<>();
    Matcher end = END.matcher(folded.text());
    int from = 0;
    while (from < folded.text().length()) {
      int to = end.find() ? end.end() : folded.text().length();
      int start = folded.start(from);
      int stop = folded.end(to);
      boolean covered =
          places.stream()
              .anyMatch(p -> p.piece().equals(piece.name()) && p.start() < stop && start < p.end());
      String words = folded.text().substring(from, to).strip();
      if (!covered && says(words) && !isRepeatedIn(said, words)) {
        unsaid.add(FoldedText.quoted(folded.original().substring(start, Math.max(start, stop))));
      }
      from = to;
    }
    return List.copyOf(unsaid);
  }

  /** The subject of a letter, without a figure, says what the title of the summary is for. */
  private static boolean says(String words) {
    List<String> all = Words.of(words);
    if (all.size() >= FEWEST_WORDS && !all.get(0).equalsIgnoreCase("objet")) {
      return true;
    }
    return all.size() >= FEWEST_BESIDE_FIGURES
        && Stream.of(FactType.MONTANT, FactType.DUREE)
            .anyMatch(t -> !Recognisers.of(t).find(FoldedText.of(words)).isEmpty());
  }

  private static boolean isRepeatedIn(List<Set<String>> said, String words) {
    List<String> own = Words.of(words);
    return said.stream().anyMatch(s -> s.containsAll(own));
  }

  private static Finding finding(FieldSpec field, Map<String, List<String>> unsaid) {
    List<String> shown = new ArrayList<>();
    unsaid.forEach(
        (piece, passages) ->
            passages.forEach(p -> shown.add("« " + cut(p) + " » (" + piece + ")")));
    int more = shown.size() - SHOWN;
    return Findings.attention(
        FindingCode.ELEMENT_OMIS,
        "champ " + field.name(),
        "Aucun passage de la synthèse ne reprend : "
            + String.join(" ; ", shown.subList(0, Math.min(SHOWN, shown.size())))
            + (more > 0 ? " et %d autres passages.".formatted(more) : "."),
        "Le choix des passages suit leurs mots ; ceux-ci peuvent être essentiels sans leur"
            + " ressembler.",
        "Lire ces passages dans les pièces ; s'il y manque un point, l'ajouter à la synthèse.");
  }

  private static String cut(String passage) {
    return Shortened.of(passage, LONGEST);
  }
}
