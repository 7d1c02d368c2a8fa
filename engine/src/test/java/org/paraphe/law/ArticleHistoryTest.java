package org.paraphe.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraphe.law.ArticleHistory.Version;

class ArticleHistoryTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "19960224",
        "19960224 20040101 20210701",
        "19960224 20040101 -20120501",
        "19960224 -20000101 20040101",
        "19960224 -20000101 20040101 -20120501",
      })
  void writesTheLineThatItReads(String line) {
    assertThat(ArticleHistory.parse(line).line()).isEqualTo(line);
  }

  @Test
  void endsAVersionWhereTheNextOneStarts() {
    assertThat(ArticleHistory.parse("20000101 20100101").versions())
        .isEqualTo(
            List.of(
                new Version(LocalDate.of(2000, 1, 1), LocalDate.of(2010, 1, 1)),
                new Version(LocalDate.of(2010, 1, 1), null)));
  }

  @Test
  void countsAGapAsRepealed() {
    ArticleHistory history = ArticleHistory.parse("20000101 -20050101 20100101");

    assertThat(history.at(LocalDate.of(2007, 1, 1), LocalDate.of(2023, 12, 6)).status())
        .isEqualTo(Resolution.Status.ABROGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2000", "2000010", "20001301x", "today"})
  void refusesALineThatIsNone(String line) {
    assertThatThrownBy(() -> ArticleHistory.parse(line))
        .isInstanceOfAny(DateTimeParseException.class, java.time.DateTimeException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "R* 423-1 | R423-1",
        "*R145-10 | R145-10",
        "**R145-10 | R145-10",
        "r. 423 - 1 | R423-1",
        "D. 1234-5 | D1234-5",
        "L5211-10-1-A | L5211-10-1 A",
        "L5211-10-1 a | L5211-10-1 A",
        "R2333-120-28ter | R2333-120-28 TER",
        "L2333-64 bis | L2333-64 BIS",
        "LO. 6451-3 | LO6451-3",
      })
  void spellsANumberInOneWay(String written, String key) {
    assertThat(ArticleNumber.key(written)).isEqualTo(key);
  }
}
