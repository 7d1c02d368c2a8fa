package org.paraphe.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
