package org.paraphe.checking;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactStatus;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Value;
import org.paraphe.template.FieldSpec;

/**
 * ELEMENT_OMIS: the pieces say how many there are (« un marché en trois lots », « les quatre
 * associations suivantes »), and the act's list holds another number of them.
 */
final class CountedListCheck implements Check {

  private static final String WORDS = "deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze";
  private static final List<String> NUMBERS = List.of(WORDS.split("\\|"));

  /** What the entries of a list are called, by the field. */
  private static final Map<String, Pattern> COUNTS =
      Map.of(
          "lots", counted("lots"),
          "lignes", counted("(?:associations|beneficiaires|organismes|clubs|structures)"),
          "voie", counted("(?:rues|voies)"),
          "domaine", counted("(?:domaines|delegations)"));

  @Override
  public List<Finding> run(CheckSubject subject) {
    return subject.facts().stream()
        .filter(f -> COUNTS.containsKey(f.name()) && f.status() == FactStatus.TROUVE)
        .flatMap(f -> finding(f, subject).stream())
        .toList();
  }

  private static Optional<Finding> finding(Fact fact, CheckSubject subject) {
    Pattern count = Objects.requireNonNull(COUNTS.get(fact.name()));
    int held = fact.found().map(CountedListCheck::size).orElse(0);
    String label = subject.pack().field(fact.name()).map(FieldSpec::label).orElse(fact.name());
    Set<Integer> told =
        subject.pieces().stream()
            .flatMap(p -> told(count, FoldedText.fold(p.text())))
            .collect(Collectors.toCollection(TreeSet::new));
    return held < 2 && !fact.name().equals("lots") || told.isEmpty() || told.contains(held)
        ? Optional.empty()
        : Optional.of(
            Findings.attention(
                FindingCode.ELEMENT_OMIS,
                "champ " + fact.name(),
                "Les pièces en comptent %s ; le projet en retient %d pour « %s »."
                    .formatted(
                        told.stream().map(String::valueOf).collect(Collectors.joining(" ou ")),
                        held,
                        label),
                "Un élément manque, ou il y en a un de trop.",
                "Comparer la liste du projet aux pièces ; la saisir si elle n'est pas complète."));
  }

  private static int size(Value value) {
    if (value instanceof Value.Items list) {
      return list.items().size();
    }
    return value instanceof Value.Rows table ? table.rows().size() : 0;
  }

  /** Only a number that stands for all of them: « en trois lots », « les trois rues suivantes ». */
  private static Pattern counted(String nouns) {
    String number = "(" + WORDS + "|[2-9]|1\\d)";
    return Pattern.compile(
        "\\b(?:(?:en|comprend|compte|comporte|divise[a-z]* en|alloti[a-z]* en|compose[a-z]* de|reparti[a-z]* en) "
            + number
            + " "
            + nouns
            + "|(?:les|ces|aux|des|a) "
            + number
            + " "
            + nouns
            + " (?:suivante?s|ci-(?:apres|dessous))"
            + "|"
            + number
            + " "
            + nouns
            + " ?:)",
        Pattern.CASE_INSENSITIVE);
  }

  private static Stream<Integer> told(Pattern count, String text) {
    return count.matcher(text).results().map(m -> number(m.group(1), m.group(2), m.group(3)));
  }

  private static int number(String... groups) {
    String said = Stream.of(groups).filter(g -> g != null).findFirst().orElse("0");
    int word = NUMBERS.indexOf(said.toLowerCase(Locale.ROOT));
    return word >= 0 ? word + 2 : Integer.parseInt(said);
  }
}
