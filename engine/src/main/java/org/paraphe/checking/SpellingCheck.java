package org.paraphe.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactStatus;
import org.paraphe.facts.FactType;
import org.paraphe.facts.FoldedText;
import org.paraphe.template.FieldSpec;
import org.paraphe.template.Nearest;

/**
 * VALEUR_A_CONFIRMER: the body that the act names is written otherwise elsewhere, one of its words
 * with a letter or two of difference: « Larivière-Mondge » and « Larivière-Monge ». A scan was
 * misread, or somebody slipped.
 */
final class SpellingCheck implements Check {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]+");

  private static final int FEWEST_WORDS = 2;
  private static final int MOST_WORDS = 8;
  private static final int SHORTEST = 5;
  private static final int LONG = 9;
  private static final int SLIP = 2;

  /** « Ami » and « Amis », « retraité » and « retraitée ». */
  private static final Pattern INFLECTION = Pattern.compile("(?:e|s|x|es)?");

  @Override
  public List<Finding> run(CheckSubject subject) {
    return subject.facts().stream()
        .filter(f -> f.type() == FactType.ORGANISATION && f.status() == FactStatus.TROUVE)
        .flatMap(
            f ->
                subject.pack().field(f.name()).filter(FieldSpec::required).stream()
                    .flatMap(field -> ofBody(f, field, subject.pieces()).stream()))
        .toList();
  }

  private static Optional<Finding> ofBody(Fact fact, FieldSpec field, List<ExtractedPiece> pieces) {
    String kept = fact.found().orElseThrow().asText();
    List<String> name = words(kept).stream().map(SpellingCheck::folded).toList();
    if (name.size() < FEWEST_WORDS || name.size() > MOST_WORDS) {
      return Optional.empty();
    }
    return pieces.stream()
        .filter(p -> p.outcome().hasText())
        .flatMap(
            p ->
                otherwise(name, p.text())
                    .limit(1)
                    .map(other -> finding(fact, field, kept, other, p.name())))
        .findFirst();
  }

  /** The names in a text that are this one but for a slip in one word. */
  private static Stream<String> otherwise(List<String> name, String text) {
    List<MatchResult> words = words(text);
    List<String> folded = words.stream().map(SpellingCheck::folded).toList();
    List<String> found = new ArrayList<>();
    for (int i = 0; i + name.size() <= folded.size(); i++) {
      if (isSlip(name, folded.subList(i, i + name.size()))) {
        found.add(
            FoldedText.plain(
                text.substring(words.get(i).start(), words.get(i + name.size() - 1).end())));
      }
    }
    return found.stream();
  }

  private static boolean isSlip(List<String> name, List<String> other) {
    int at = -1;
    for (int i = 0; i < name.size(); i++) {
      if (!name.get(i).equals(other.get(i))) {
        if (at >= 0) {
          return false;
        }
        at = i;
      }
    }
    return at >= 0 && isSlip(name.get(at), other.get(at));
  }

  private static boolean isSlip(String word, String other) {
    String shorter = word.length() < other.length() ? word : other;
    String longer = shorter.equals(word) ? other : word;
    boolean inflected =
        longer.startsWith(shorter)
            && INFLECTION.matcher(longer.substring(shorter.length())).matches();
    return shorter.length() >= SHORTEST
        && longer.length() - shorter.length() <= SLIP
        && longer.chars().noneMatch(Character::isDigit)
        && !inflected
        && Nearest.distance(word, other) <= (shorter.length() >= LONG ? SLIP : 1);
  }

  private static List<MatchResult> words(String text) {
    return WORD.matcher(text).results().toList();
  }

  private static String folded(MatchResult word) {
    return Words.fold(word.group());
  }

  private static Finding finding(
      Fact fact, FieldSpec field, String kept, String other, String piece) {
    return Findings.attention(
        FindingCode.VALEUR_A_CONFIRMER,
        "champ " + fact.name(),
        "« %s » : l'acte écrit « %s », la pièce « %s » écrit aussi « %s »."
            .formatted(field.label(), kept, piece, other),
        "Un des deux noms est mal écrit, ou mal lu dans une image.",
        "Vérifier le nom exact et, si besoin, le saisir (« " + fact.name() + " = … »).");
  }
}
