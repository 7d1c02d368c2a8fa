package org.paraphe.checking;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactStatus;
import org.paraphe.facts.FactType;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Hit;
import org.paraphe.facts.Recognisers;
import org.paraphe.facts.Span;
import org.paraphe.facts.Value;
import org.paraphe.template.FieldSpec;

/**
 * FAIT_CONTRADICTOIRE: what an assembly is asked to decide holds an amount, and another piece gives
 * another one where it speaks of the same thing. The articles of such an act are words, and no
 * field compares their amounts. A sign for a reader, never a verdict.
 */
final class DecidedAmountCheck implements Check {

  /** Another time, or what leads to the amount. */
  private static final Pattern ASIDE =
      Pattern.compile(
          "\\b(?:actuel[a-z]*|ancien[a-z]*|precedent[a-z]*|jusqu'(?:ici|a present)|an(?:nee)? (?:dernier|derniere|passee?)|avai(?:t|ent)|etai(?:t|ent)|pour memoire|estim[a-z]+|prix de revient|budget|population|chiffre d'affaires|au lieu d|capital)\\b");

  private static final int SHORTEST = 5;
  private static final int STEM = 6;
  private static final int SHARED = 2;
  private static final int MOST = 300;

  @Override
  public List<Finding> run(CheckSubject subject) {
    return subject.facts().stream()
        .filter(f -> f.status() == FactStatus.TROUVE && f.source() != null)
        .flatMap(
            f ->
                subject.pack().field(f.name()).stream()
                    .filter(s -> "articles".equals(s.hints().reconnaisseur()))
                    .flatMap(s -> others(s, f, subject)))
        .toList();
  }

  private static Stream<Finding> others(FieldSpec field, Fact fact, CheckSubject subject) {
    Span source = fact.source();
    String decided = fact.found().map(DecidedAmountCheck::text).orElse("");
    if (source == null || amounts(FoldedText.of(decided)).isEmpty()) {
      return Stream.empty();
    }
    Set<String> known =
        subject.texts().stream()
            .filter(p -> p.name().equals(source.piece()))
            .flatMap(p -> amounts(p.text()).stream())
            .map(h -> h.value().asText())
            .collect(Collectors.toSet());
    Set<String> told =
        subject.facts().stream()
            .filter(f -> f.name().equals("objet") || f.equals(fact))
            .flatMap(f -> f.found().stream())
            .flatMap(v -> stems(text(v)).stream())
            .collect(Collectors.toSet());
    return subject.texts().stream()
        .filter(p -> !p.name().equals(source.piece()))
        .flatMap(p -> other(field, p, known, told));
  }

  private static Stream<Finding> other(
      FieldSpec field, PieceText piece, Set<String> known, Set<String> told) {
    String text = piece.piece().text();
    List<Hit> amounts = amounts(piece.text());
    if (amounts.stream().anyMatch(h -> known.contains(h.value().asText()))) {
      return Stream.empty();
    }
    return amounts.stream()
        .filter(h -> isOfTheSame(OwnSentence.in(text, h.start(), h.end()), told))
        .map(h -> text.substring(h.start(), h.end()))
        .limit(1)
        .map(words -> finding(field, piece.name(), words));
  }

  private static boolean isOfTheSame(String sentence, Set<String> told) {
    Set<String> shared = new HashSet<>(stems(sentence));
    shared.retainAll(told);
    return shared.size() >= SHARED && !ASIDE.matcher(Words.fold(sentence)).find();
  }

  private static List<Hit> amounts(FoldedText text) {
    return Recognisers.of(FactType.MONTANT).find(text).stream().limit(MOST).toList();
  }

  private static Set<String> stems(String words) {
    return Words.of(words.toLowerCase(Locale.ROOT)).stream()
        .filter(w -> w.length() >= SHORTEST && !Character.isDigit(w.charAt(0)))
        .map(w -> w.substring(0, Math.min(STEM, w.length())))
        .collect(Collectors.toSet());
  }

  private static String text(Value value) {
    return value instanceof Value.Items list
        ? list.items().stream().map(Value::asText).collect(Collectors.joining(" ; "))
        : value.asText();
  }

  private static Finding finding(FieldSpec field, String piece, String words) {
    return Findings.attention(
        FindingCode.FAIT_CONTRADICTOIRE,
        "champ " + field.name(),
        "La pièce « %s » parle de la même chose et donne « %s », que les articles ne disent pas."
            .formatted(piece, words),
        "L'assemblée déciderait d'un montant qu'une autre pièce ne donne pas.",
        "Comparer les deux pièces ; corriger les articles s'il y a lieu (« "
            + field.name()
            + " = … »).");
  }
}
