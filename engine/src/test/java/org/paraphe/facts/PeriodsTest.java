package org.paraphe.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "du 3 au 7 mai 2027",
        "du 3 mai au 7 mai 2027",
        "du lundi 3 mai 2027 au vendredi 7 mai 2027",
        "du lundi 3 mai 2027 à 8 h au vendredi 7 mai 2027 à 18 h",
        "entre le 3 et le 7 mai 2027",
        "du 03/05/2027 au 07/05/2027",
        "du 3/05 au 7/05/2027",
        "à compter du 3 mai 2027 jusqu'au 7 mai 2027",
        "et le chantier démarre le 3 mai 2027 à 8 h, puis tout sera replié le 7 mai 2027 à 18 h",
        "dès le 3 mai 2027 ; les barrières seront retirées le 7 mai 2027",
        "du\u00a03\u00a0au\u00a07\u00a0mai\u00a02027"
      })
  void givesBothEndsOfARange(String range) {
    String text = "La rue sera fermée " + range + ".";
    List<Period> periods = Periods.find(FoldedText.of(text));
    assertThat(periods)
        .anySatisfy(p -> assertEnd(p.first(), "2027-05-03", text))
        .anySatisfy(p -> assertEnd(p.last(), "2027-05-07", text));
    assertThat(periods).noneMatch(p -> p.first() != null && p.first().equals(p.last()));
  }

  @Test
  void quotesTheWholeRangeForAnEndThatIsNotWrittenOut() {
    String text = "Travaux du 3 au 7 mai 2027.";
    Period period = Periods.find(FoldedText.of(text)).get(0);
    assertThat(text.substring(period.first().start(), period.first().end()))
        .isEqualTo("du 3 au 7 mai 2027");
    assertThat(text.substring(period.last().start(), period.last().end())).isEqualTo("7 mai 2027");
  }

  @Test
  void takesASingleDayForBothEnds() {
    Period period = Periods.find(FoldedText.of("La fête aura lieu le samedi 5 juin 2027.")).get(0);
    assertThat(period.first()).isEqualTo(period.last());
  }

  @Test
  void tellsARangeThatEndsBeforeItStartsAsItStands() {
    Period period = Periods.find(FoldedText.of("du 9 au 7 mai 2027")).get(0);
    assertThat(period.first().value()).isEqualTo(Value.of("2027-05-09"));
    assertThat(period.last().value()).isEqualTo(Value.of("2027-05-07"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "du 12 au 16 et le 19 octobre 2026 | 2026-10-12 | 2026-10-19 | true",
        "du 12 au 16 octobre et du 19 au 23 octobre 2026 | 2026-10-12 | 2026-10-23 | true",
        "du lundi 12 au mercredi 14, puis le vendredi 16 octobre 2026 | 2026-10-12 | 2026-10-16 | true",
        "les 14 et 15 octobre 2026 | 2026-10-14 | 2026-10-15 | false",
        "les 14, 15 et 16 octobre 2026 | 2026-10-14 | 2026-10-16 | false",
        "les nuits du 14 au 15 et du 15 au 16 octobre 2026 | 2026-10-14 | 2026-10-16 | true",
        "les vendredis 9 et 16 octobre 2026 | 2026-10-09 | 2026-10-16 | true",
      })
  void goesFromTheFirstOfSeveralDaysToTheLast(
      String days, String first, String last, boolean scattered) {
    List<Period> periods = Periods.find(FoldedText.of("La rue sera fermée " + days + ", de 8 h."));
    assertThat(periods)
        .singleElement()
        .satisfies(p -> assertThat(p.first().value()).isEqualTo(Value.of(first)))
        .satisfies(p -> assertThat(p.last().value()).isEqualTo(Value.of(last)))
        .satisfies(p -> assertThat(p.scattered()).isEqualTo(scattered));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "les délibérations du 3 mai 2026 et du 5 juin 2026",
        "le courrier du 3 mai 2026, du maire",
        "le 12 octobre 2026 au 16 rue Haute",
        "du 12 octobre 2026 au 3e étage",
        "tél. : 05-06 octobre",
        "du 2 au 8 rue Haute, le 5 juin 2026",
      })
  void joinsNoDaysOfSeveralThings(String words) {
    assertThat(Periods.find(FoldedText.of(words)))
        .noneMatch(p -> p.first() != null && p.last() != null && !p.first().equals(p.last()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "du 7 septembre au 30 juin 2027 | 2026-09-07 | 2027-06-30",
        "du 1er novembre au 31 octobre 2027 | 2026-11-01 | 2027-10-31",
        "du 7/09 au 30/06/2027 | 2026-09-07 | 2027-06-30",
        "du 28 décembre au 4 janvier 2027 | 2026-12-28 | 2027-01-04",
        "du 5 au 30 octobre prochain | 2026-10-05 | 2026-10-30",
        "du 28 décembre au 4 janvier | 2026-12-28 | 2027-01-04",
      })
  void tellsTheYearFromTheOtherEndOrFromWhenItWasWritten(String days, String first, String last) {
    List<Period> periods =
        Periods.find(
            FoldedText.of("La rue sera fermée " + days + ", de 8 h à 17 h."),
            at -> Optional.of(LocalDate.of(2026, 9, 28)));
    assertThat(periods)
        .singleElement()
        .satisfies(p -> assertThat(p.first().value()).isEqualTo(Value.of(first)))
        .satisfies(p -> assertThat(p.last().value()).isEqualTo(Value.of(last)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dès le samedi 5 décembre à 18 h | 2026-12-05",
        "le vendredi 4/12 | 2026-12-04",
        "du vendredi 4 au samedi 5 décembre | 2026-12-04",
        "le dimanche 6 décembre | 2026-12-06",
        "le samedi 12 décembre | 2026-12-12",
        "le jeudi 3 juin | 2027-06-03",
        "le mercredi 18 novembre | 2026-11-18",
        "le 5 décembre | 2027-12-05",
        "le dimanche 5 décembre | 2027-12-05",
        "le jeudi 5 juin | 2027-06-05",
      })
  void letsTheDayOfTheWeekTellTheYear(String day, String first) {
    List<Period> periods =
        Periods.find(
            FoldedText.of("Le stationnement sera interdit " + day + "."),
            at -> Optional.of(LocalDate.of(2026, 12, 6)));
    assertThat(periods)
        .singleElement()
        .satisfies(p -> assertThat(p.first().value()).isEqualTo(Value.of(first)));
  }

  @Test
  void inventsNoYear() {
    assertThat(Periods.find(FoldedText.of("du 3 au 7 mai prochain"))).isEmpty();
  }

  private static void assertEnd(Hit hit, String date, String text) {
    assertThat(hit).isNotNull();
    assertThat(hit.value()).isEqualTo(Value.of(date));
    assertThat(text.substring(hit.start(), hit.end())).contains(date.substring(9));
  }
}
