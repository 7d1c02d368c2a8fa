package org.paraphe.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Hit;
import org.paraphe.facts.Value;
import org.paraphe.law.Citation;
import org.paraphe.law.CitationParser;

/**
 * The visas of a dossier in which nobody wrote « Vu »: the laws that a piece rests on, in its
 * words. What somebody else invokes, or what does not apply, is no visa.
 */
final class CitedVisas {
  private static final int SCORE = 20;
  private static final int JOINED = 5;
  private static final int MOST = 8;
  private static final CitationParser PARSER = new CitationParser();

  private static final Set<Citation.Nature> LAW =
      Set.of(
          Citation.Nature.CODE,
          Citation.Nature.LOI,
          Citation.Nature.ORDONNANCE,
          Citation.Nature.DECRET);

  private static final Pattern ARTICLE =
      Pattern.compile("(?:l'|les |la |le )$", Pattern.CASE_INSENSITIVE);

  private static final Pattern NOT_OURS =
      Pattern.compile(
          "\\b(?:invoqu|pretend|soutien|oppose|reproch|meconn|viol|contrair|abrog|remplac|anci[e]n|ne s'appli|n'est pas|ne sont pas|sans objet|inapplicab|selon (?:lui|elle|eux))",
          Pattern.CASE_INSENSITIVE);

  private CitedVisas() {}

  static List<Candidate> in(List<PieceReading> readings) {
    return readings.stream().flatMap(r -> in(r).stream()).toList();
  }

  private static Optional<Candidate> in(PieceReading reading) {
    List<Hit> hits = new ArrayList<>();
    for (int[] place : places(PARSER.parse(reading.folded().original()))) {
      FoldedText folded = reading.folded();
      int from = folded.folded(place[0]);
      int to = folded.folded(place[1]);
      if (hits.size() < MOST && !NOT_OURS.matcher(reading.sentence(from, to).text()).find()) {
        Matcher article = ARTICLE.matcher(folded.text()).region(Math.max(0, from - 4), from);
        int start = article.find() ? article.start() : from;
        Hit hit = folded.hit(Value.of(folded.words(start, to)), start, to);
        if (hits.stream()
            .noneMatch(h -> SameValue.words(h.value()).containsAll(SameValue.words(hit.value())))) {
          hits.add(hit);
        }
      }
    }
    return hits.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Candidate(
                new Value.Items(hits.stream().map(Hit::value).toList()),
                Hit.span(reading.piece(), hits.get(0).start(), hits.get(hits.size() - 1).end()),
                SCORE + hits.size(),
                false,
                reading.day()));
  }

  /** An enumeration is one visa: cut apart, its articles would lose their code. */
  private static List<int[]> places(List<Citation> citations) {
    List<int[]> places = new ArrayList<>();
    for (Citation citation : citations) {
      int[] last = places.isEmpty() ? null : places.get(places.size() - 1);
      if (!LAW.contains(citation.nature())) {
        continue;
      }
      if (last != null && citation.start() - last[1] <= JOINED) {
        last[1] = Math.max(last[1], citation.end());
      } else {
        places.add(new int[] {citation.start(), citation.end()});
      }
    }
    return places;
  }
}
