package org.paraphe.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShortenedTest {

  @Test
  void leavesAsItIsWhatThereIsRoomFor() {
    assertThat(Shortened.of("abc", 3)).isEqualTo("abc");
    assertThat(Shortened.of("", 3)).isEmpty();
  }

  @Test
  void keepsTheBeginningOfWhatIsLonger() {
    assertThat(Shortened.of("abcd", 3)).isEqualTo("abc…");
  }

  @Test
  void neverKeepsHalfACharacter() {
    assertThat(Shortened.of("ab🎉d", 3)).isEqualTo("ab…");
    assertThat(Shortened.of("ab🎉d", 4)).isEqualTo("ab🎉…");
  }
}
