package org.paraphe.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IllWrittenTest {
  private static List<String> in(String words) {
    FoldedText text = FoldedText.of(words);
    return IllWritten.in(text).stream()
        .map(i -> i.kind() + " " + text.words(i.start(), i.end()))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "une aide de 1e9 € | MONTANT 1e9 €",
        "une aide de 5O0 € | MONTANT 5O0 €",
        "une aide de 1 5OO € | MONTANT 1 5OO €",
        "une aide de l500 € | MONTANT l500 €",
        "une aide de 1 50 0 € | MONTANT 1 50 0 €",
        "une aide de 12 000 00 € | MONTANT 12 000 00 €",
        "une aide de 1'500 € | MONTANT 1'500 €",
        "une aide de 1/2 500 € | MONTANT 1/2 500 €",
        "une aide de 2x500 euros | MONTANT 2x500 euros",
        "une aide de 2.5e3 EUR | MONTANT 2.5e3 EUR",
        "une aide de 1500.00.00 € | MONTANT 1500.00.00 €",
        "une aide de 1,500.00 € | MONTANT 1,500.00 €",
        "une aide de 1234567890123456789012345678901234567890 €"
            + " | MONTANT 1234567890123456789012345678901234567890 €",
        "le 31/06/2027 au matin | JOUR 31/06/2027",
        "le 00/00/2026 | JOUR 00/00/2026",
        "le 12/13/2026 | JOUR 12/13/2026",
        "le 12.13.2026 | JOUR 12.13.2026",
        "le 2026-13-01 | JOUR 2026-13-01",
        "le 30-02-2027 | JOUR 30-02-2027",
        "le 31 juin à midi | JOUR 31 juin",
        "le 29 février 2027 | JOUR 29 février 2027",
        "le 12 mars 2O27 | JOUR 12 mars 2O27",
        "le 12 mars 0026 | JOUR 12 mars 0026",
        "le 12 mars 9999 | JOUR 12 mars 9999",
        "barrée de 25h61 à 18h | HEURE 25h61",
        "barrée de 8h75 à 18h | HEURE 8h75",
        "barrée entre 22h et 25 h | HEURE 25 h",
        "barrée de 8h à 24h30 | HEURE 24h30",
      })
  void tellsWhatIsNoValue(String text, String told) {
    assertThat(in(text)).containsExactly(told);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "une aide de 500 €, de 1500 €, de 1 500 €, de 1.500,00 €, de 12 345 678,90 euros",
        "une aide de500 € et l'500 €, (500 €), ~500 €, <500 €, +500 €, -500 €, =500 €",
        "entre 400-500 €, 2 000 à 3 000 €, 1,5 k€, 3 millions d'euros",
        "compte 65748 500 €, exercice 2026 500 €, lot 2 1 500 €",
        "le kilowattheure à 0,1532 €, le litre à 1,899 €",
        "douze mille euros, zéro €",
        "12 mars 2027, 29/02/2028, 29 février, 31/12/2026, 2026-12-31, 1/7/27, n° 12-13-2026-4",
        "02.41.55.66.77, article 31.06.2, R. 2122-8, 12/13, 31 juinet",
        "de 8h à 12h et de 13h30 à 17h45, jusqu'à 24h, de 0h à 24h00, 35h par semaine, 151h67",
        "de 08:00 à 17:30, un contrat de 35h30, 12 h 30",
      })
  void keepsQuietOfWhatIsOne(String text) {
    assertThat(in(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e9 €",
        "5O0 €",
        "1 50 0 €",
        "12 000 00 €",
        "1'500 €",
        "1/2 500 €",
        "2x500 €",
        "l500 €",
        "2.5e3 €"
      })
  void readsNoRestOfAnAmount(String text) {
    assertThat(new Amounts().find(FoldedText.of("une subvention de " + text))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3 millions d'euros | 3000000.00",
        "1,25 million d'euros | 1250000.00",
        "3 mille euros | 3000.00",
        "2 milliards d'euros | 2000000000.00",
        "1,5 k€ | 1500.00",
        "de500 € | 500.00",
        "lot 2 1 500 € | 1500.00",
      })
  void readsTheOthers(String text, String amount) {
    assertThat(new Amounts().find(FoldedText.of(text)))
        .extracting(h -> h.value().asText())
        .containsExactly(amount);
  }

  @ParameterizedTest
  @ValueSource(strings = {"de 25h61 à 26h00", "de 8h75 à 17h", "entre 22h et 25h", "de 8h à 24h30"})
  void readsNoHoursThatNoDayHas(String text) {
    assertThat(Recognisers.named("horaires").orElseThrow().find(FoldedText.of(text))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "de 8h à 17h",
        "de 8h30 à 17 h 45",
        "de 22h à 24h",
        "de 08:00 à 17:30",
        "de 8 heures à midi"
      })
  void readsTheHoursOfADay(String text) {
    assertThat(Recognisers.named("horaires").orElseThrow().find(FoldedText.of(text)))
        .extracting(h -> h.value().asText())
        .containsExactly(text);
  }
}
