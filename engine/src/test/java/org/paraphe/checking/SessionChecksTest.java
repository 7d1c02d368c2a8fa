package org.paraphe.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactType;
import org.paraphe.facts.Value;
import org.paraphe.law.ReferenceTable;
import org.paraphe.law.Resolution;

class SessionChecksTest {

  private static final String ROLL = "Paul Estrade; Anne Morel; Zoé Vidal";

  /** "presents = 10, pour = 9": names are parted by semicolons. */
  private static List<Finding> findings(String session) {
    Map<String, Value> given = new HashMap<>(Map.of("enExercice", Value.of("19")));
    Arrays.stream(session.split(","))
        .map(pair -> pair.split("=", 2))
        .forEach(pair -> given.put(pair[0].strip(), value(pair[1].strip())));
    CheckSubject good = Dossiers.good();
    CheckSubject subject =
        new CheckSubject(good.pack(), good.act(), good.facts(), given, good.pieces(), good.date());
    return Stream.of(
            new QuorumCheck(), new ConvocationCheck(), new AttendanceCheck(), new VoteCheck())
        .flatMap(check -> check.run(subject).stream())
        .toList();
  }

  private static Value value(String text) {
    if (text.equals("oui")) {
      return new Value.Flag(true);
    }
    return text.contains(";")
        ? new Value.Items(Arrays.stream(text.split(";")).map(s -> Value.of(s.strip())).toList())
        : Value.of(text);
  }

  private static List<String> told(String session) {
    return findings(session).stream().map(f -> f.severity() + " " + f.code()).toList();
  }

  @Test
  void saysNothingOfASessionThatIsNotHeldYet() {
    assertThat(findings("enExercice = 19")).isEmpty();
    assertThat(findings("enExercice = 19, pour = 12")).isEmpty();
    assertThat(findings("dateConvocation = 2026-11-20")).isEmpty();
  }

  @Test
  void saysNothingOfAnActThatNoAssemblyVotes() {
    CheckSubject good = Dossiers.good();
    assertThat(SessionValues.of(good)).isPresent();
    assertThat(SessionValues.of(Dossiers.arrete())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "presents = 10",
        "presents = 9, secondeConvocation = oui",
        "presents = 19, pour = 19, contre = 0, abstentions = 0, nePrennentPasPart = 0",
        "presents = 12, pouvoirs = 3, pour = 10, contre = 2, abstentions = 3",
        "presents = 12, pouvoirs = 3, absents = 4, pour = 15, contre = 0, abstentions = 0",
        "presents = 12, pouvoirs = 3, absents = 7, pour = 15, contre = 0, abstentions = 0",
        "presents = 12, pouvoirs = 3, pour = 12, contre = 0, abstentions = 0, nePrennentPasPart = 3",
        "presents = 12, pour = 15, contre = 0, abstentions = 0",
      })
  void passesASessionThatIsRight(String session) {
    assertThat(told(session)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "presents = 9 | BLOQUANT QUORUM_NON_ATTEINT",
        "presents = 9, pouvoirs = 9 | BLOQUANT QUORUM_NON_ATTEINT",
        "enExercice = 20, presents = 10 | BLOQUANT QUORUM_NON_ATTEINT",
        "presents = 9, nePrennentPasPart = 2, dateSeance = 2026-11-23 | ATTENTION QUORUM_NON_ATTEINT",
        "presents = 10, nePrennentPasPart = 2, dateSeance = 2026-11-23 | ATTENTION QUORUM_NON_ATTEINT",
        "presents = 9, nePrennentPasPart = 2, dateSeance = 2021-11-23 | BLOQUANT QUORUM_NON_ATTEINT",
        "presents = 12, pouvoirs = 3, pour = 16, contre = 0, abstentions = 0 | BLOQUANT VOTE_INCOHERENT",
        "presents = 12, pouvoirs = 3, pour = 14, contre = 0, abstentions = 0 | BLOQUANT VOTE_INCOHERENT",
        "presents = 12, pour = 11, contre = 0, abstentions = 0 | BLOQUANT VOTE_INCOHERENT",
        "presents = 10, pouvoirs = 10 | BLOQUANT VOTE_INCOHERENT",
        "presents = 12, pouvoirs = 1, absents = 9 | BLOQUANT VOTE_INCOHERENT",
        "pour = 7, contre = 8 | BLOQUANT VOTE_INCOHERENT",
        "pour = 7, contre = 7 | ATTENTION VOTE_INCOHERENT",
        "pour = 7, contre = 7, scrutin = à bulletin secret | BLOQUANT VOTE_INCOHERENT",
        "pour = 0, contre = 0 | BLOQUANT VOTE_INCOHERENT",
      })
  void findsWhatIsWrongAtTheBorder(String session, String expected) {
    assertThat(told(session)).containsOnly(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "presents = " + ROLL + "; M. ESTRADE Paul | « M. ESTRADE Paul » figure deux fois.",
        "presents = "
            + ROLL
            + ", absents = Mme Anne Morel; Luc Bo | « Anne Morel » est à la fois présent et absent.",
        "presents = "
            + ROLL
            + ", pouvoirs = Zoé Vidal à Paul Estrade; Luc Bo à Anne Morel | « Zoé Vidal » a donné pouvoir et est présent.",
        "presents = "
            + ROLL
            + ", pouvoirs = Luc Bo à Jean Roy; Eve Sol à Anne Morel | « Jean Roy » a reçu un pouvoir et n'est pas présent.",
        "presents = "
            + ROLL
            + ", pouvoirs = Luc Bo donne pouvoir à Anne Morel; Eve Sol (pouvoir à Anne MOREL) | « Anne MOREL » porte plusieurs pouvoirs.",
        "presents = "
            + ROLL
            + ", pouvoirs = Luc Bo à Anne Morel; Luc Bo à Zoé Vidal | « Luc Bo » a donné deux pouvoirs.",
        "presents = " + ROLL + ", secretaire = Luc Bo | « Luc Bo » n'est pas parmi les présents.",
      })
  void readsTheNamesOfTheRoll(String session, String what) {
    assertThat(findings("enExercice = 5, " + session))
        .filteredOn(f -> f.code() == FindingCode.VOTE_INCOHERENT)
        .extracting(Finding::what)
        .contains(what);
  }

  @Test
  void takesNoOfficeForAName() {
    assertThat(findings("enExercice = 5, presents = " + ROLL + ", president = Monsieur le Maire"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "population = 3499, dateConvocation = 2026-11-19 | 0",
        "population = 3499, dateConvocation = 2026-11-20 | 1",
        "population = 3500, dateConvocation = 2026-11-17 | 0",
        "population = 3500, dateConvocation = 2026-11-18 | 1",
        "dateConvocation = 2026-11-18 | 0",
        "population = 9000, urgence = oui, dateConvocation = 2026-11-21 | 0",
        "population = 9000, urgence = oui, dateConvocation = 2026-11-22 | 1",
        "population = 900, collectiviteType = epci, dateConvocation = 2026-11-18 | 1",
        "collectiviteType = departement, dateConvocation = 2026-11-11 | 0",
        "collectiviteType = departement, dateConvocation = 2026-11-12 | 1",
        "collectiviteType = region, dateConvocation = 2026-11-12 | 1",
        "secondeConvocation = oui, population = 9000, dateConvocation = 2026-11-20 | 0",
        "secondeConvocation = oui, population = 9000, dateConvocation = 2026-11-21 | 1",
        "dateConvocation = 2026-11-24 | 1",
      })
  void countsTheDaysOfTheConvocation(String session, int found) {
    assertThat(told(session + ", dateSeance = 2026-11-23"))
        .hasSize(found)
        .allMatch("BLOQUANT DELAI_CONVOCATION"::equals);
  }

  @Test
  void readsTheRuleThatHeldAtTheDate() {
    SessionRules rules = SessionRules.embedded();
    assertThat(days(rules, "epci", LocalDate.of(2020, 2, 29))).isEqualTo(3);
    assertThat(days(rules, "epci", LocalDate.of(2020, 3, 1))).isEqualTo(5);
    assertThat(SessionRules.holding(rules.convocation(), "commune", 5000, LocalDate.of(1990, 1, 1)))
        .isEmpty();
  }

  @Test
  void namesArticlesThatAreInForceFromTheDayOfTheRuleToItsEnd() {
    SessionRules rules = SessionRules.embedded();
    List<SessionRules.Rule> all =
        Stream.of(
                rules.convocation(),
                rules.secondeConvocation(),
                rules.quorum(),
                rules.representants(),
                rules.pouvoir(),
                rules.majorite())
            .flatMap(List::stream)
            .toList();
    assertThat(all)
        .hasSizeGreaterThan(20)
        // the table holds no article of the code de l'action sociale et des familles
        .filteredOn(rule -> rule.source().startsWith("CGCT"))
        .allSatisfy(
            rule -> {
              String cited = rule.source().replace("CGCT, art.", "articles") + " du CGCT";
              assertThat(References.of(cited))
                  .isNotEmpty()
                  .allSatisfy(
                      citation ->
                          assertThat(
                                  Stream.of(rule.depuis(), LocalDate.of(2023, 6, 1))
                                      .map(d -> ReferenceTable.embedded().resolve(citation, d))
                                      .map(Resolution::status))
                              .containsOnly(Resolution.Status.EN_VIGUEUR));
            });
  }

  private static int days(SessionRules rules, String type, LocalDate date) {
    return SessionRules.holding(rules.convocation(), type, null, date).orElseThrow().jours();
  }

  @Test
  void saysWhatIsMissingAndFromWhichDayTheSessionMayBeHeld() {
    assertThat(findings("population = 4000, dateConvocation = 2026-11-19, dateSeance = 2026-11-23"))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.what())
                  .isEqualTo(
                      "Convocation du 19 novembre 2026 pour une séance du 23 novembre 2026 :"
                          + " 3 jours francs, il en faut 5 au moins.");
              assertThat(f.why()).contains("L. 2121-12");
              assertThat(f.fix()).contains("avant le 25 novembre 2026");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "population = 900 | 2026-11-24 | la séance précède la convocation, il en faut 3 au moins",
        "population = 900 | 2026-11-23 | 0 jour franc, il en faut 3 au moins",
        "population = 900 | 2026-11-22 | 0 jour franc, il en faut 3 au moins",
        "population = 900 | 2026-11-21 | 1 jour franc, il en faut 3 au moins",
        "population = 900 | 2026-11-20 | 2 jours francs, il en faut 3 au moins",
        "collectiviteType = departement | 2026-11-12 | 11 jours, il en faut 12 au moins",
      })
  void saysHowManyDaysAreLeft(String settings, String sent, String left) {
    assertThat(findings(settings + ", dateConvocation = " + sent + ", dateSeance = 2026-11-23"))
        .singleElement()
        .extracting(Finding::what)
        .asString()
        .endsWith("séance du 23 novembre 2026 : " + left + ".");
  }

  @Test
  void speaksOfUrgencyOnlyWhereItWouldHelp() {
    String late = ", dateConvocation = 2026-11-23, dateSeance = 2026-11-23";

    assertThat(findings("population = 4000" + late).get(0).fix()).endsWith("« urgence = oui ».");
    assertThat(findings("population = 4000, urgence = oui" + late).get(0).fix())
        .endsWith("novembre 2026.");
    assertThat(findings("population = 4000, secondeConvocation = oui" + late).get(0).fix())
        .endsWith("novembre 2026.");
  }

  @Test
  void takesWhatAPersonTyped() {
    CheckSubject good = Dossiers.good();
    CheckSubject typed =
        Dossiers.subject(
            good.act(),
            Stream.concat(
                    good.facts().stream(),
                    Stream.of(Fact.typed("presents", FactType.LISTE, Value.of("9"))))
                .toList());
    assertThat(new QuorumCheck().run(typed)).hasSize(1);
  }
}
