package org.paraphe.checking;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactStatus;
import org.paraphe.facts.FactType;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Hit;
import org.paraphe.facts.MachineOrders;
import org.paraphe.facts.Recognisers;
import org.paraphe.facts.Span;
import org.paraphe.facts.Value;
import org.paraphe.template.Nearest;

/**
 * FAIT_CONTRADICTOIRE: another piece writes the first name of the person that the act names with a
 * letter or two of difference, « Anne » and « Anna » of one surname: one is misspelt, or they are
 * two people.
 */
final class NamesakeCheck implements Check {
  private static final int SLIP = 2;
  private static final int SHORTEST = 3;
  private static final int NEAR = 30;

  /** An office that only one person holds. */
  private static final Pattern OFFICE =
      Pattern.compile(
          "\\b(\\d{1,2}|premiere?|deuxieme|seconde?|troisieme|quatrieme|cinquieme|sixieme|septieme)(?: ?(?:er|ere|e|eme|nd|nde))?"
              + " (?:vice-president|adjoint|maire-adjoint)",
          Pattern.CASE_INSENSITIVE);

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
    Optional<String> office = office(pieces, fact);
    for (ExtractedPiece piece : pieces) {
      Set<String> slips = new LinkedHashSet<>();
      FoldedText text = FoldedText.of(MachineOrders.blanked(piece.text()));
      Recognisers.of(FactType.PERSONNE).find(text).stream()
          .filter(
              h ->
                  isSlip(name(kept), name(h.value().asText()))
                      || (isNamesake(name(kept), name(h.value().asText()))
                          && office.isPresent()
                          && office(text, h).equals(office)))
          .map(h -> h.value().asText())
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

  /** The same surname under another first name. */
  private static boolean isNamesake(List<String> kept, List<String> other) {
    return kept.size() > 1
        && kept.size() == other.size()
        && !kept.get(0).equals(other.get(0))
        && kept.subList(1, kept.size()).equals(other.subList(1, other.size()));
  }

  /** The office beside the name that the act took; two people cannot hold one of them. */
  private static Optional<String> office(List<ExtractedPiece> pieces, Fact fact) {
    Span source = fact.source();
    return source == null
        ? Optional.empty()
        : pieces.stream()
            .filter(p -> p.name().equals(source.piece()) && source.end() <= p.text().length())
            .findFirst()
            .flatMap(
                p ->
                    office(
                        FoldedText.of(p.text()),
                        new Hit(Value.of(source.quote()), source.start(), source.end())));
  }

  private static Optional<String> office(FoldedText text, Hit name) {
    int from = Math.max(0, text.folded(name.start()) - NEAR);
    int to = Math.min(text.text().length(), text.folded(name.end()) + NEAR);
    Matcher office = OFFICE.matcher(text.text().substring(from, to));
    return office.find() ? Optional.of(office.group(1)) : Optional.empty();
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
