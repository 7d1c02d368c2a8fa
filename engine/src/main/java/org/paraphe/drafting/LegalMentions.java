package org.paraphe.drafting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Hit;
import org.paraphe.facts.Span;
import org.paraphe.facts.Value;
import org.paraphe.law.Citation;
import org.paraphe.law.CitationParser;

/** The legal references of the pieces, each once, where it is first written. */
final class LegalMentions {
  private static final int MOST = 40;

  /** Between two references of one enumeration: " et ", ", ". */
  private static final int JOINED = 5;

  private static final CitationParser PARSER = new CitationParser();

  private record Mention(Span span, Set<String> targets) {}

  private final List<Mention> all = new ArrayList<>();

  LegalMentions(List<PieceReading> readings) {
    for (PieceReading reading : readings) {
      for (List<Citation> group : groups(PARSER.parse(reading.folded().original()))) {
        int start = group.get(0).start();
        int end = group.stream().mapToInt(Citation::end).max().orElse(start);
        Set<String> targets = new HashSet<>();
        group.forEach(c -> targets.add(c.target()));
        all.add(new Mention(Hit.span(reading.piece(), start, end), targets));
      }
    }
  }

  /** An enumeration is one mention: cut apart, its articles would lose their code. */
  private static List<List<Citation>> groups(List<Citation> citations) {
    List<List<Citation>> groups = new ArrayList<>();
    int end = Integer.MIN_VALUE;
    for (Citation citation : citations) {
      if (citation.start() - end > JOINED || groups.isEmpty()) {
        groups.add(new ArrayList<>());
      }
      groups.get(groups.size() - 1).add(citation);
      end = Math.max(end, citation.end());
    }
    return groups;
  }

  boolean standIn(Quoted quoted) {
    Span sentence = quoted.span();
    return all.stream()
        .map(Mention::span)
        .anyMatch(
            s ->
                s.piece().equals(sentence.piece())
                    && s.start() >= sentence.start()
                    && s.end() <= sentence.end());
  }

  List<Map<String, Value>> rows() {
    Set<String> known = new HashSet<>();
    List<Map<String, Value>> rows = new ArrayList<>();
    for (Mention mention : all) {
      if (rows.size() < MOST && known.addAll(mention.targets())) {
        rows.add(new Quoted(mention.span(), FoldedText.plain(mention.span().quote()), 0).row());
      }
    }
    return rows;
  }
}
