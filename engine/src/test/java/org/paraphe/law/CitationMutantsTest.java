package org.paraphe.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Article numbers of the embedded table, changed by a hand that makes them wrong and written in the
 * ways that acts write them: whatever is not in the table may be told as anything but in force. The
 * seed is fixed, so a failure comes again.
 */
class CitationMutantsTest {

  private static final LocalDate DAY = LocalDate.of(2023, 12, 6);
  private static final int MUTANTS = 6_000;
  private static final List<Code> CODES =
      Code.ALL.stream().filter(c -> TableResource.find(c.id() + ".tsv").isPresent()).toList();
  private static final List<Set<String>> NUMBERS =
      CODES.stream()
          .map(
              c ->
                  TableResource.read(c.id() + ".tsv").rows().stream()
                      .map(r -> r[0])
                      .filter(
                          n -> n.matches("(?:LO|[LRDA])\\d[\\d-]*(?: (?:[A-H]|BIS|TER|QUATER))?"))
                      .collect(Collectors.toUnmodifiableSet()))
          .toList();
  private static final List<List<String>> SORTED =
      NUMBERS.stream().map(n -> n.stream().sorted().toList()).toList();

  /** From a number as acts print it and the name of its code to a sentence. */
  private static final List<BinaryOperator<String>> STYLES =
      List.of(
          (n, c) -> "Vu l'article " + dotted(n) + " du " + c + ",",
          (n, c) -> "Vu l’article " + dotted(n).replace(" ", "\u00a0") + " du " + c + " ;",
          (n, c) -> "art. " + n + " " + c,
          (n, c) -> "art. " + dotted(n).replace("-", "\u2011") + " du " + c,
          (n, c) -> n + " du " + c,
          (n, c) -> ("Vu l'article " + dotted(n) + " du " + c + ",").toUpperCase(Locale.FRENCH),
          (n, c) -> "Vu le " + c + ", notamment son article " + dotted(n) + " ;",
          (n, c) -> "Vu le " + c + " (article " + dotted(n) + ")",
          (n, c) -> c + ", art. " + dotted(n),
          (n, c) -> "l'article " + dotted(n).replaceFirst("-", "-\n") + " du " + c,
          (n, c) -> "les 4° et 16° de l'article " + dotted(n) + " du " + c,
          (n, c) -> "l'article " + dotted(n) + ", 2°, du " + c,
          (n, c) -> "l'article " + dotted(n).replace("0", "O") + " du " + c,
          (n, c) -> "l'article " + dotted(n).replaceFirst("(?<=\\d)1", "l") + " du " + c,
          (n, c) ->
              "l'article " + dotted(n).replaceFirst("(?<=^\\D{1,5}\\d{3,4})-", " ") + " du " + c,
          (n, c) ->
              "l'article " + dotted(n).replaceFirst("(?<=^\\D{1,5}\\d{3,4})-", ".") + " du " + c,
          (n, c) -> "Vu le " + c + " ; l'article " + dotted(n) + " dudit code s'applique.",
          (n, c) -> "l'article " + dotted(n) + " du " + c.replace("é", "e\u0301"),
          (n, c) -> "l'article " + dotted(n) + " (alinéa 2) du " + c,
          (n, c) -> "l’art. " + dotted(n).replace("-", " - ") + " " + c,
          (n, c) -> "L'annexe 1 à l'article " + dotted(n) + " du " + c);

  private final Random random = new Random(20_231_206);
  private final CitationParser parser = new CitationParser();
  private final ReferenceTable table = ReferenceTable.embedded();

  @Test
  void neverTellsAnArticleThatIsNotInTheTableAsInForce() {
    List<String> wrong = new ArrayList<>();
    int tried = 0;
    List<String> unseen = new ArrayList<>();
    while (tried < MUTANTS) {
      int code = random.nextInt(CODES.size());
      String number = mutant(pick(SORTED.get(code)));
      int other = random.nextInt(4) == 0 ? random.nextInt(CODES.size()) : code;
      if (NUMBERS.get(other).contains(ArticleNumber.key(number))) {
        continue;
      }
      tried++;
      String sentence = pick(STYLES).apply(number, name(CODES.get(other)));
      List<Citation> found = parser.parse(sentence);
      if (found.stream().allMatch(c -> c.article() == null)) {
        unseen.add(sentence);
      }
      for (Citation citation : found) {
        if (table.resolve(citation, DAY).status() == Resolution.Status.EN_VIGUEUR) {
          wrong.add(sentence + " read as " + citation);
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(unseen).as("mutants that were passed over").isEmpty();
  }

  @Test
  void readsTheTrueNumberInEachStyle() {
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < MUTANTS; i++) {
      int code = random.nextInt(CODES.size());
      String number = pick(SORTED.get(code));
      int style = random.nextInt(STYLES.size() - 1);
      String sentence = STYLES.get(style).apply(number, name(CODES.get(code)));
      List<Citation> found = parser.parse(sentence);
      boolean right =
          found.size() == 1
              && CODES.get(code).id().equals(found.get(0).code())
              && number.equals(ArticleNumber.key(String.valueOf(found.get(0).article())));
      if (!right) {
        wrong.add(sentence + " read as " + found);
      }
    }
    assertThat(wrong).isEmpty();
  }

  private String mutant(String number) {
    int letters = number.startsWith("LO") ? 2 : 1;
    int at = letters + random.nextInt(number.length() - letters);
    return switch (random.nextInt(7)) {
      case 0 -> number.replaceFirst("\\d", "" + random.nextInt(10));
      case 1 -> number + "-" + (1 + random.nextInt(20));
      case 2 -> number.replaceFirst("^(?:LO|[LRDA])", pick(List.of("L", "LO", "R", "D", "R*")));
      case 3 -> number.substring(0, at) + random.nextInt(10) + number.substring(at);
      case 4 -> number + pick(List.of(" A", " B", "-C", " bis", " ter", "-z", " G"));
      case 5 -> number.replaceFirst("\\d(?=\\D*$)", "" + random.nextInt(10));
      default -> number.replaceFirst("-\\d+", "-" + random.nextInt(200));
    };
  }

  private String name(Code code) {
    return random.nextBoolean() || !hasAcronym(code) ? code.title() : acronym(code);
  }

  private static boolean hasAcronym(Code code) {
    return Set.of("LEGITEXT000006070633", "LEGITEXT000031366350", "LEGITEXT000037701019")
        .contains(code.id());
  }

  private static String acronym(Code code) {
    return switch (code.id()) {
      case "LEGITEXT000006070633" -> "CGCT";
      case "LEGITEXT000031366350" -> "CRPA";
      default -> "CCP";
    };
  }

  private static String dotted(String number) {
    return number.replaceFirst("^(LO|[LRDA])(\\*?)(?=\\d)", "$1.$2 ");
  }

  private <T> T pick(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
