package org.paraphe.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateCheckTest {

  private static Taking closing(String start, String end) {
    return Taking.of("arrete-circulation").typed("dateDebut", start).typed("dateFin", end);
  }

  @Test
  void blocksOnAnEndBeforeItsStart() {
    assertThat(new DateCheck().run(closing("2027-05-07", "2027-05-06").subject()))
        .extracting(f -> f.severity() + " " + f.where() + " : " + f.what())
        .containsExactly(
            "BLOQUANT champ dateFin : La fin, le 6 mai 2027, précède le début, le 7 mai 2027.");
    assertThat(closing("2027-05-07", "2027-05-07").told(new DateCheck())).isEmpty();
    assertThat(closing("2027-05-07", "date à fixer").told(new DateCheck())).isEmpty();
  }

  @Test
  void tellsAWrongWeekdayOnceOfADayThatTwoFieldsTook() {
    Taking taking =
        Taking.of("arrete-circulation")
            .piece("lettre.txt", "Travaux le lundi 12 mars 2027 de 8 h à 17 h.")
            .took("dateDebut", "2027-03-12", "12 mars 2027")
            .took("dateFin", "2027-03-12", "12 mars 2027");

    assertThat(new DateCheck().run(taking.subject()))
        .extracting(f -> f.where() + " : " + f.what() + " " + f.fix())
        .containsExactly(
            "champ dateDebut : La pièce « lettre.txt » dit un lundi ; le 12 mars 2027 est un"
                + " vendredi. Demander la date exacte et la saisir (« dateDebut = … », « dateFin ="
                + " … »).");
  }

  @Test
  void tellsAWrongWeekdayOfEachOfTwoDays() {
    Taking taking =
        Taking.of("arrete-circulation")
            .piece("lettre.txt", "Travaux du lundi 12 mars 2027 au lundi 19 mars 2027.")
            .took("dateDebut", "2027-03-12", "12 mars 2027")
            .took("dateFin", "2027-03-19", "19 mars 2027");

    assertThat(taking.told(new DateCheck())).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"2026-11-22, 1", "2026-11-23, 0", "2027-01-04, 0"})
  void asksAboutAStartBeforeTheAct(String start, int found) {
    List<String> told = closing(start, "2027-05-07").told(new DateCheck());

    assertThat(told)
        .hasSize(found)
        .allMatch(
            "« 22 novembre 2026 » est antérieur à la date de l'acte, le 23 novembre 2026."::equals);
  }

  @ParameterizedTest
  @CsvSource({"2029-12-31, 0", "2072-03-12, 1", "2030-01-01, 1"})
  void asksAboutAStartYearsAfterTheAct(String start, int found) {
    assertThat(
            Taking.of("arrete-circulation").typed("dateDebut", start).told(new DateCheck()).stream()
                .filter(w -> w.contains("ans après la date de l'acte")))
        .hasSize(found);
  }

  @Test
  void keepsQuietOfOtherDatesBeforeTheAct() {
    assertThat(Taking.of("arrete-circulation").typed("dateFin", "2026-01-01").told(new DateCheck()))
        .isEmpty();
  }

  @Test
  void leavesTheDayOfEffectToTheRetroactivityCheck() {
    Taking taking = Taking.of("arrete-delegation").typed("dateEffet", "2026-01-01");

    assertThat(taking.told(new DateCheck())).isEmpty();
    assertThat(taking.told(new RetroactivityCheck())).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2025 | « 2025 » est antérieur à la date de l'acte, le 23 novembre 2026.",
        "2026 |",
        "2027 |",
        "2025-2026 |",
      })
  void asksAboutAYearBeforeTheAct(String year, String expected) {
    assertThat(Taking.of("deliberation-subvention").typed("exercice", year).told(new DateCheck()))
        .isEqualTo(expected == null ? List.of() : List.of(expected));
  }

  @ParameterizedTest
  @CsvSource({"2027-01-01, true", "2027-01-21, true", "2027-01-22, false"})
  void tellsThatTheYearBeforeMayStillBeAdjusted(String day, boolean adjusted) {
    Taking budget =
        Taking.of("deliberation-decision-modificative").on(day).typed("exercice", "2026");
    Taking older =
        Taking.of("deliberation-decision-modificative").on(day).typed("exercice", "2025");
    Taking grant = Taking.of("deliberation-subvention").on(day).typed("exercice", "2026");

    assertThat(budget.told(new DateCheck()))
        .singleElement()
        .matches(what -> what.contains("son budget peut encore être ajusté") == adjusted);
    assertThat(older.told(new DateCheck())).singleElement().asString().contains("est antérieur");
    assertThat(grant.told(new DateCheck())).singleElement().asString().contains("est antérieur");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "le lundi 7 mai 2027 | La pièce « a.odt » dit un lundi ; le 7 mai 2027 est un vendredi.",
        "le LUNDI, 7 mai 2027 | La pièce « a.odt » dit un lundi ; le 7 mai 2027 est un vendredi.",
        "du dimanche 07 au samedi 8 | La pièce « a.odt » dit un dimanche ; le 7 mai 2027 est un vendredi.",
        "le vendredi 7 mai 2027 |",
        "du mardi 4 au 7 mai 2027 |",
        "du vendredi 7 au lundi 10 |",
        "lundi 17 mai puis le 7 mai 2027 |",
        "le 7 mai 2027 |",
      })
  void holdsTheWeekdayBesideADateAgainstTheCalendar(String words, String expected) {
    Taking taking =
        Taking.of("arrete-circulation")
            .piece("a.odt", "Travaux " + words + ".")
            .took("dateDebut", "2027-05-07", words.replaceFirst("^.*?(?=0?7\\b)", ""));

    assertThat(taking.told(new DateCheck()))
        .isEqualTo(expected == null ? List.of() : List.of(expected));
  }

  @Test
  void readsTheWeekdayInTheQuoteItself() {
    Taking taking =
        Taking.of("arrete-circulation")
            .piece("a.odt", "Travaux du lundi 7 au mardi 11 mai 2027.")
            .took("dateDebut", "2027-05-07", "du lundi 7 au mardi 11 mai 2027");

    assertThat(taking.told(new DateCheck()))
        .containsExactly("La pièce « a.odt » dit un lundi ; le 7 mai 2027 est un vendredi.");
  }
}
