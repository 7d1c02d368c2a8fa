package org.paraphe.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Value;

/** One line a turn that towns use, in {@code wording/town-halls.txt}: adding a case adds a line. */
class WordingTableTest {

  static Stream<String> lines() throws IOException {
    try (InputStream in = WordingTableTest.class.getResourceAsStream("/wording/town-halls.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("lines")
  void reads(String line) {
    String[] parts = line.split("\\|", -1);
    String text = parts[2].strip().replace("\\n", "\n");
    String said =
        new Found(parts[0].strip())
            .fact(parts[1].strip(), Dossiers.piece("note.txt", text))
            .found()
            .map(WordingTableTest::shown)
            .orElse("");

    assertThat(folded(said)).contains(folded(parts[3].strip()));
    assertThat(said.isEmpty()).isEqualTo(parts[3].isBlank());
  }

  private static String shown(Value value) {
    return value instanceof Value.Scalar scalar ? scalar.text() : value.toJson().toString();
  }

  private static String folded(String words) {
    return FoldedText.fold(words).toLowerCase(Locale.ROOT);
  }
}
