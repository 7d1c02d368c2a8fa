package org.paraphe.checking;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactStatus;
import org.paraphe.facts.FactType;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Hit;
import org.paraphe.facts.Recognisers;

/**
 * FAIT_CONTRADICTOIRE: the pieces give the rank that only one person holds (« quatrième adjoint »)
 * to the person that the act names and to somebody else of whom nothing says that he left it.
 */
final class SameOfficeCheck implements Check {
  private static final int AROUND = 160;

  private static final String RANK =
      "(\\d{1,2}|premiere?|deuxieme|seconde?|troisieme|quatrieme|cinquieme|sixieme|septieme|huitieme|neuvieme|dixieme)"
          + " ?(?:er|ere|e|eme|nd|nde)? (?:maire-)?(vice-president|adjoint)";

  private static final Pattern AFTER =
      Pattern.compile(
          "(?:\t|,? ?)\\(?(?:est |notre |la |le |comme |en qualite de )?" + RANK,
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BEFORE =
      Pattern.compile(
          RANK + "e?(?: au maire| a la maire| du conseil)?(?: ?[,:(-]|\t)? ?$",
          Pattern.CASE_INSENSITIVE);

  /** A name before the rank, in a roll: « Mme Morel, 2e adjointe, M. Bo, conseiller ». */
  private static final Pattern OF_ANOTHER =
      Pattern.compile("[A-Z][A-Za-z'-]{1,60}(?:, ?| ?\\(| est |\t)(?:notre |la |le )?$");

  private static final Pattern LEFT =
      Pattern.compile(
          "ancien|demission|preced|predecess|rempla|succe|deced|jusqu'|sortant|mandat|retir|fin a"
              + " |a quitte|abrog|etait|renonc|declin|election",
          Pattern.CASE_INSENSITIVE);

  private static final List<String> WRITTEN =
      List.of(
          "premier",
          "deuxieme",
          "troisieme",
          "quatrieme",
          "cinquieme",
          "sixieme",
          "septieme",
          "huitieme",
          "neuvieme",
          "dixieme");

  /** Somebody and the office that stands beside the name. */
  private record Holder(String name, String office, boolean left) {}

  @Override
  public List<Finding> run(CheckSubject subject) {
    return subject.facts().stream()
        .filter(f -> f.type() == FactType.PERSONNE && f.status() == FactStatus.TROUVE)
        .flatMap(f -> others(f, subject))
        .toList();
  }

  private static Stream<Finding> others(Fact fact, CheckSubject subject) {
    List<Holder> holders =
        subject.texts().stream().flatMap(p -> holders(p.text())).distinct().toList();
    Set<String> offices = new LinkedHashSet<>();
    holders.stream().filter(h -> isKept(fact, h.name())).map(Holder::office).forEach(offices::add);
    return holders.stream()
        .filter(h -> offices.contains(h.office()) && !h.left())
        .filter(h -> !isKept(fact, h.name()) && !isShown(fact, h.name()))
        .map(h -> h.name())
        .distinct()
        .map(other -> finding(fact, other));
  }

  /** The surname alone is enough; « MOREL Anne » is « Anne Morel ». */
  private static boolean isKept(Fact fact, String other) {
    return fact.found()
        .map(v -> v.asText())
        .filter(kept -> surname(kept).equals(surname(other)) || Members.same(kept, other))
        .isPresent();
  }

  private static boolean isShown(Fact fact, String other) {
    return fact.others().stream().anyMatch(o -> surname(o.value().asText()).equals(surname(other)));
  }

  private static Stream<Holder> holders(FoldedText text) {
    return Recognisers.of(FactType.PERSONNE).find(text).stream()
        .flatMap(h -> office(text, h).map(o -> holder(text, h, o)).stream());
  }

  private static Holder holder(FoldedText text, Hit hit, String office) {
    int from = Math.max(0, text.folded(hit.start()) - AROUND);
    int to = Math.min(text.text().length(), text.folded(hit.end()) + AROUND);
    boolean left = LEFT.matcher(text.text().substring(from, to)).find();
    return new Holder(hit.value().asText(), office, left);
  }

  /** The rank and the office beside a name: « 2 adjoint ». */
  static Optional<String> office(FoldedText text, Hit hit) {
    int to = text.folded(hit.end());
    Matcher after = AFTER.matcher(text.text()).region(to, text.text().length());
    if (after.lookingAt()) {
      return Optional.of(rank(after));
    }
    int from = text.folded(hit.start());
    Matcher before = BEFORE.matcher(text.text()).region(Math.max(0, from - 60), from);
    if (!before.find()) {
      return Optional.empty();
    }
    String head = text.text().substring(Math.max(0, before.start() - 60), before.start());
    return OF_ANOTHER.matcher(head).find() ? Optional.empty() : Optional.of(rank(before));
  }

  private static String rank(Matcher office) {
    String rank = Words.fold(office.group(1)).replaceFirst("second", "deuxieme");
    for (int i = 0; i < WRITTEN.size(); i++) {
      if (rank.startsWith(WRITTEN.get(i))) {
        rank = Integer.toString(i + 1);
      }
    }
    return rank + " " + Words.fold(office.group(2));
  }

  private static String surname(String name) {
    List<String> words = Words.of(name.split(",")[0]);
    return words.isEmpty() ? "" : words.get(words.size() - 1);
  }

  private static Finding finding(Fact fact, String other) {
    String kept = fact.found().map(v -> v.asText()).orElse("");
    return Findings.attention(
        FindingCode.FAIT_CONTRADICTOIRE,
        "champ " + fact.name(),
        "L'acte nomme « %s » ; une pièce donne le même rang à « %s ».".formatted(kept, other),
        "Une seule personne peut tenir ce rang : l'une des deux n'est pas, ou n'est plus, la bonne.",
        "Vérifier qui tient ce rang et, si besoin, saisir le nom (« " + fact.name() + " = … »).");
  }
}
