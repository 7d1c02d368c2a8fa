package org.paraphe.checking;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactStatus;
import org.paraphe.facts.FactType;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.MachineOrders;
import org.paraphe.facts.Recognisers;
import org.paraphe.template.Nearest;

/**
 * FAIT_CONTRADICTOIRE: another piece writes the first name of the person that the act names with a
 * letter or two of difference, « Anne » and « Anna » of one surname: one is misspelt, or they are
 * two people.
 */
final class NamesakeCheck implements Check {
  private static final int SLIP = 2;
  private static final int SHORTEST = 3;
  private static final Set<String> CIVILITIES =
      Set.of("m", "mm", "mme", "mmes", "mlle", "monsieur", "madame", "me", "dr");

  @Override
  public List<Finding> run(CheckSubject subject) {
    List<Finding> findings = new ArrayList<>();
    for (Fact fact : subject.facts()) {
      if (fact.type() == FactType.PERSONNE && fact.status() == FactStatus.TROUVE) {
        fact.found().ifPresent(v -> ofPerson(fact, v.asText(), subject.pieces(), findings));
      }
    }
    return findings;
  }

  private static void ofPerson(
      Fact fact, String kept, List<ExtractedPiece> pieces, List<Finding> findings) {
    for (ExtractedPiece piece : pieces) {
      Set<String> slips = new LinkedHashSet<>();
      FoldedText text = FoldedText.of(MachineOrders.blanked(piece.text()));
      Recognisers.of(FactType.PERSONNE).find(text).stream()
          .map(h -> h.value().asText())
          .filter(other -> isSlip(name(kept), name(other)))
          .forEach(slips::add);
      slips.forEach(other -> findings.add(finding(fact, kept, other, piece.name())));
    }
  }

  private static List<String> name(String person) {
    return Words.of(person.split(",")[0]).stream().filter(w -> !CIVILITIES.contains(w)).toList();
  }

  /** The same surname under first names that differ by a letter or two. */
  private static boolean isSlip(List<String> kept, List<String> other) {
    if (kept.size() < 2 || kept.size() != other.size()) {
      return false;
    }
    String first = kept.get(0);
    String second = other.get(0);
    return kept.subList(1, kept.size()).equals(other.subList(1, other.size()))
        && Math.min(first.length(), second.length()) >= SHORTEST
        && !first.equals(second)
        && Nearest.distance(first, second) <= SLIP;
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
