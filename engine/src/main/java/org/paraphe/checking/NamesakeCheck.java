package org.paraphe.checking;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactStatus;
import org.paraphe.facts.FactType;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Hit;
import org.paraphe.facts.Recognisers;
import org.paraphe.facts.Span;
import org.paraphe.facts.Value;
import org.paraphe.template.Nearest;

/**
 * FAIT_CONTRADICTOIRE: another piece writes the first name of the person that the act names with a
 * letter or two of difference, « Anne » and « Anna » of one surname, or names a « Mme Sylvie » of
 * that surname and nowhere the one kept: one is misspelt, or they are two people.
 */
final class NamesakeCheck implements Check {
  private static final int SLIP = 2;
  private static final int SHORTEST = 3;

  private static final Set<String> CIVILITIES =
      Set.of("m", "mm", "mme", "mmes", "mlle", "monsieur", "madame", "me", "dr");

  private static final Set<String> WOMEN = Set.of("mme", "mlle", "madame");
  private static final Set<String> MEN = Set.of("m", "monsieur");

  @Override
  public List<Finding> run(CheckSubject subject) {
    List<Finding> findings = new ArrayList<>();
    for (Fact fact : subject.facts()) {
      if (fact.type() == FactType.PERSONNE && fact.status() == FactStatus.TROUVE) {
        fact.found().ifPresent(v -> ofPerson(fact, v.asText(), subject.texts(), findings));
      }
    }
    return findings;
  }

  private static void ofPerson(
      Fact fact, String kept, List<PieceText> pieces, List<Finding> findings) {
    Optional<String> office = office(pieces, fact);
    for (PieceText piece : pieces) {
      Set<String> slips = new LinkedHashSet<>();
      FoldedText text = piece.text();
      List<Hit> named = Recognisers.of(FactType.PERSONNE).find(text);
      boolean alone = named.stream().noneMatch(h -> Members.same(kept, h.value().asText()));
      named.stream()
          .filter(
              h ->
                  isDoubtful(kept, office, text, h) || (alone && isNamedFor(kept, office, text, h)))
          .map(h -> h.value().asText())
          .forEach(slips::add);
      slips.forEach(other -> findings.add(finding(fact, kept, other, piece.name())));
    }
  }

  /** A first name of a letter or two's difference; any other one in the same office. */
  private static boolean isDoubtful(
      String kept, Optional<String> office, FoldedText text, Hit hit) {
    return otherFirstName(name(kept), name(hit.value().asText()))
        .filter(
            other ->
                isSlip(name(kept).get(0), other)
                    || (office.isPresent() && SameOfficeCheck.office(text, hit).equals(office)))
        .isPresent();
  }

  /**
   * Another first name with the civility of the one kept, whom the piece does not name, and no
   * other office.
   */
  private static boolean isNamedFor(
      String kept, Optional<String> office, FoldedText text, Hit hit) {
    String other = hit.value().asText();
    Optional<String> held = SameOfficeCheck.office(text, hit);
    Optional<Boolean> woman = isWoman(kept);
    return (held.isEmpty() || office.isEmpty() || held.equals(office))
        && woman.isPresent()
        && woman.equals(isWoman(other))
        && otherFirstName(name(kept), name(other)).isPresent();
  }

  private static Optional<Boolean> isWoman(String person) {
    return Words.of(person).stream()
        .limit(1)
        .filter(w -> WOMEN.contains(w) || MEN.contains(w))
        .map(WOMEN::contains)
        .findFirst();
  }

  private static List<String> name(String person) {
    return Words.of(person.split(",")[0]).stream().filter(w -> !CIVILITIES.contains(w)).toList();
  }

  /** Another first name of the same surname, whichever is written first: « MOREL Anna ». */
  private static Optional<String> otherFirstName(List<String> kept, List<String> other) {
    if (kept.size() < 2 || kept.size() != other.size()) {
      return Optional.empty();
    }
    int last = other.size() - 1;
    List<String> surname = kept.subList(1, kept.size());
    return other.subList(1, other.size()).equals(surname)
        ? Optional.of(other.get(0)).filter(first -> !first.equals(kept.get(0)))
        : Optional.of(other.get(last))
            .filter(first -> other.subList(0, last).equals(surname) && !first.equals(kept.get(0)));
  }

  private static boolean isSlip(String first, String second) {
    return Math.min(first.length(), second.length()) >= SHORTEST
        && Nearest.distance(first, second) <= SLIP;
  }

  /** The office beside the name that the act took; two people cannot hold one of them. */
  private static Optional<String> office(List<PieceText> pieces, Fact fact) {
    Span source = fact.source();
    return source == null
        ? Optional.empty()
        : pieces.stream()
            .filter(
                p -> p.name().equals(source.piece()) && source.end() <= p.piece().text().length())
            .findFirst()
            .flatMap(
                p ->
                    SameOfficeCheck.office(
                        p.text(), new Hit(Value.of(source.quote()), source.start(), source.end())));
  }

  private static Finding finding(Fact fact, String kept, String other, String piece) {
    return Findings.attention(
        FindingCode.FAIT_CONTRADICTOIRE,
        "champ " + fact.name(),
        "L'acte nomme « %s », la pièce « %s » écrit « %s ».".formatted(kept, piece, other),
        "Un prénom est mal écrit quelque part, ou il s'agit de deux personnes.",
        "Vérifier le nom exact et, si besoin, le saisir (« " + fact.name() + " = … »).");
  }
}
