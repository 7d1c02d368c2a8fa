package org.paraphe.drafting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactType;
import org.paraphe.facts.Span;
import org.paraphe.facts.SubjectWords;
import org.paraphe.facts.Value;

/**
 * What an act is about is mostly told more than once, and each time in other words. Where another
 * passage speaks for the field about as much as the one that was taken, and with words of the
 * matter that this one lacks, a person chooses between the two.
 */
final class OtherWordings {
  private static final int SPEAKS = 24;
  private static final int BEHIND = 45;

  /** A pattern of the pack found it. */
  private static final int NAMED = 44;

  /** Of words that have none in common: they may be about two things. */
  private static final int BEHIND_APART = 15;

  private static final int FEWEST_APART = 2;

  /** A price, a second sentence, or the title of any contract. */
  private static final Pattern NO_WORDING =
      Pattern.compile(
          "(?iu)\\d ?(?:€|euros?\\b)|\\p{L}{3}\\. \\p{L}|^(?:contrat|convention|bail)\\b.* d['’]une?\\b");

  private final List<PieceReading> readings;
  private final SubjectWords words;
  private final List<Sentence> sentences = new ArrayList<>();

  OtherWordings(List<PieceReading> readings, SubjectWords words) {
    this.readings = readings;
    this.words = words;
  }

  /** The fact, to be confirmed where another wording says what it does not. */
  Fact beside(Fact fact, List<Candidate> candidates, Stream<Fact> named) {
    if (fact.rule() != null || fact.source() == null || fact.value() == null) {
      return fact;
    }
    Set<String> said = words.stems(fact.value().asText());
    Set<String> names = new HashSet<>();
    named
        .filter(f -> f.type() == FactType.ORGANISATION)
        .flatMap(f -> f.found().stream())
        .forEach(v -> names.addAll(words.stems(v.asText())));
    int best =
        candidates.stream()
            .filter(c -> c.value().equals(fact.value()))
            .mapToInt(Candidate::score)
            .max()
            .orElse(0);
    Optional<Candidate> strange =
        candidates.stream()
            .filter(c -> c.score() >= Math.max(NAMED, best - BEHIND))
            .filter(c -> !NO_WORDING.matcher(c.value().asText()).find())
            .filter(c -> isOfAnotherThing(c, fact.source().piece(), said, names))
            .max(Comparator.comparingInt(Candidate::score));
    if (strange.isPresent()) {
      return fact.beside(
          Stream.concat(fact.others().stream(), strange.map(Candidate::competing).stream())
              .toList());
    }
    return candidates.stream()
        .filter(c -> c.score() >= Math.max(SPEAKS, best - BEHIND))
        .filter(c -> !NO_WORDING.matcher(c.value().asText()).find())
        .filter(c -> saysMore(c, said, names, best - BEHIND_APART))
        .max(Comparator.comparingInt(Candidate::score))
        .map(Candidate::value)
        .map(Value::asText)
        .map(other -> fact.by(Fact.AUTREMENT + " : « " + other + " »"))
        .orElse(fact);
  }

  /** Two pieces, of which neither knows what the other says that this is about. */
  private boolean isOfAnotherThing(
      Candidate other, String piece, Set<String> said, Set<String> names) {
    String another = other.span().piece();
    Set<String> own = new HashSet<>(words.stems(other.value().asText()));
    own.removeAll(names);
    Set<String> more = new HashSet<>(own);
    more.removeAll(said);
    Set<String> less = new HashSet<>(said);
    less.removeAll(own);
    less.removeAll(names);
    return !another.equals(piece)
        && !more.isEmpty()
        && !less.isEmpty()
        && more.stream().noneMatch(stem -> isIn(piece, stem))
        && less.stream().noneMatch(stem -> isIn(another, stem));
  }

  private boolean isIn(String piece, String stem) {
    return sentences().stream().anyMatch(s -> s.piece().equals(piece) && s.stems().contains(stem));
  }

  private boolean saysMore(Candidate other, Set<String> said, Set<String> names, int near) {
    Set<String> own = new HashSet<>(words.stems(other.value().asText()));
    own.removeAll(names);
    boolean apart =
        own.size() >= FEWEST_APART
            && other.score() >= near
            && own.stream().noneMatch(said::contains);
    boolean whole = other.score() >= near && own.containsAll(said);
    own.removeAll(said);
    return apart
        || (whole && !own.isEmpty())
        || own.stream().anyMatch(stem -> comesBack(stem, other));
  }

  /** In another sentence than its own. */
  private boolean comesBack(String stem, Candidate other) {
    return sentences().stream().anyMatch(s -> s.stems().contains(stem) && !s.holds(other.span()));
  }

  /** Read once, and only where another wording is looked at. */
  private List<Sentence> sentences() {
    if (sentences.isEmpty()) {
      readings.forEach(
          r ->
              r.sentences()
                  .forEach(
                      s ->
                          sentences.add(
                              new Sentence(
                                  r.piece().name(),
                                  r.folded().start(s.from()),
                                  r.folded().end(s.to()),
                                  words.stems(r.folded().words(s.from(), s.to()))))));
    }
    return sentences;
  }

  private record Sentence(String piece, int start, int end, Set<String> stems) {
    boolean holds(Span span) {
      return piece.equals(span.piece()) && end > span.start() && start < span.end();
    }
  }
}
