package org.paraphe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseState;
import org.paraphe.facts.Value;
import org.paraphe.pipeline.Deadlines.Deadline;
import org.paraphe.review.Moves;
import org.paraphe.template.TemplateCatalog;

/** What is left to do for a case and by when, from what people entered. */
class DeadlinesTest extends DecisionBench {

  private static final LocalDate TODAY = LocalDate.of(2026, 12, 31);

  private Decisions decisions;

  @Override
  Clock clock() {
    ZoneId here = ZoneId.systemDefault();
    return Clock.fixed(TODAY.atTime(18, 0).atZone(here).toInstant(), here);
  }

  @Test
  void givesTheLastDayOfTheConvocationByTheSizeOfTheCommune() {
    CaseFile projet =
        step(
            taken("deliberation-subvention"),
            (c, tx) ->
                c.edit().typed(Map.of("dateSeance", "16 juin 2027")).state(CaseState.A_VALIDER));

    assertThat(lines(projet, deadlines(catalog, "2800")))
        .containsExactly("2027-06-12 envoyer la convocation de la séance du 16 juin 2027");
    assertThat(lines(projet, deadlines(catalog, "3500")))
        .containsExactly("2027-06-10 envoyer la convocation de la séance du 16 juin 2027");
  }

  @Test
  void waitsForTheDayOfThePublicationAndThenCountsTwoClearMonths() {
    CaseFile signed = archived("arrete-delegation");
    assertThat(lines(signed))
        .containsExactly(
            "- transmettre au représentant de l'État",
            "- publier en ligne, pour deux mois au moins",
            "- recours possible : deux mois à compter de la publication, à saisir");

    assertThat(set(signed, "datePublication", "31/12/2026")).isInstanceOf(Verdict.Done.class);
    assertThat(set(signed, "dateTransmission", "2026-12-31")).isInstanceOf(Verdict.Done.class);

    assertThat(lines(now(signed)))
        .containsExactly(
            "2027-03-01 déféré du représentant de l'État possible jusqu'à ce jour",
            "2027-02-28 laisser en ligne jusqu'à ce jour au moins",
            "2027-03-01 recours possible jusqu'à ce jour (deux mois francs depuis la publication)");
    assertThat(now(signed).state()).isEqualTo(CaseState.ARCHIVE);
  }

  @Test
  void givesFifteenDaysToTransmitAnIndividualDecisionThatIsNotified() {
    TemplateCatalog individual = individual();
    CaseFile signed = archived("arrete-circulation");
    Deadlines deadlines = deadlines(individual, "2800");

    assertThat(lines(signed, deadlines))
        .containsExactly(
            "2027-01-15 transmettre au représentant de l'État",
            "- notifier aux personnes intéressées",
            "- recours possible : deux mois à compter de la notification, à saisir");
    assertThat(deadlines.of(signed).get(0).law()).isEqualTo("CGCT, art. L. 2131-2");
    assertThat(deadlines.hasTerm(signed)).isTrue();

    set(signed, "dateTransmission", "2026-12-31");
    set(signed, "dateNotification", "2026-12-31");
    assertThat(deadlines.hasTerm(now(signed))).isFalse();
    assertThat(lines(now(signed), deadlines))
        .last()
        .isEqualTo(
            "2027-03-01 recours possible jusqu'à ce jour (deux mois francs depuis la notification)");
  }

  @Test
  void refusesADayThatCannotBeAndAnythingElseOfAnArchivedAct() {
    CaseFile signed = archived("arrete-delegation");

    assertThat(why(set(signed, "datePublication", "2026-12-30"))).contains("signé le 31 décembre");
    assertThat(why(set(signed, "datePublication", "2027-01-01"))).contains("à venir");
    assertThat(why(set(signed, "datePublication", "bientôt"))).contains("pas une date");
    assertThat(why(set(signed, "elu", "Luc Perrin"))).contains("signé et archivé");
    assertThat(now(signed)).isEqualTo(signed);
  }

  private CaseFile archived(String kind) {
    decisions = decisions(new Moves(false));
    CaseFile file = drafted(taken(kind), List.of());
    assertThat(decisions.approve(file.ref(), ANYBODY, "cli")).isInstanceOf(Verdict.Done.class);
    return step(file, (c, tx) -> c.edit().state(CaseState.ARCHIVE));
  }

  private Verdict set(CaseFile file, String key, String value) {
    return decisions.set(file.ref(), ANYBODY, "cli", Map.of(key, value));
  }

  private static String why(Verdict verdict) {
    return ((Verdict.Refused) verdict).refusal().why();
  }

  private Deadlines deadlines(TemplateCatalog packs, String population) {
    return new Deadlines(
        blobs,
        packs,
        Map.of("collectiviteType", Value.of("commune"), "population", Value.of(population)));
  }

  private List<String> lines(CaseFile file) {
    return lines(file, deadlines(catalog, "2800"));
  }

  private static List<String> lines(CaseFile file, Deadlines deadlines) {
    return deadlines.of(file).stream().map(DeadlinesTest::line).collect(Collectors.toList());
  }

  private static String line(Deadline deadline) {
    return (deadline.due() == null ? "-" : deadline.due()) + " " + deadline.what();
  }
}
