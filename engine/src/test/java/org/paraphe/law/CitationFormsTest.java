package org.paraphe.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The forms of {@code golden/citations}: a line {@code > sentence}, then a line for each citation
 * in it: offsets, nature, code or title, article, point, {@code intervalle} for an end of a range,
 * and its words. Written anew with {@code -Dparaphe.golden=write}; read the difference.
 */
class CitationFormsTest {

  private static final Path FOLDER = Path.of("src/test/resources/golden/citations");
  private static final Path FORMS = FOLDER.resolve("formes.txt");
  private static final Path NONE = FOLDER.resolve("sans-reference.txt");
  private final CitationParser parser = new CitationParser();

  static Stream<String> forms() throws IOException {
    return sentences(FORMS);
  }

  static Stream<String> none() throws IOException {
    return Files.readAllLines(NONE).stream().filter(l -> !l.isBlank());
  }

  @Test
  void readsEachFormAsItIsWrittenDown() throws IOException {
    List<String> read = new ArrayList<>();
    for (String line : Files.readAllLines(FORMS)) {
      if (line.startsWith("#")) {
        read.add(line);
      } else if (line.startsWith("> ")) {
        read.add(line);
        parser.parse(line.substring(2)).forEach(c -> read.add(line(c)));
      }
    }
    if ("write".equals(System.getProperty("paraphe.golden"))) {
      Files.write(FORMS, read, StandardCharsets.UTF_8);
    }
    assertThat(read).isEqualTo(Files.readAllLines(FORMS));
    assertThat(sentences(FORMS).count()).isGreaterThanOrEqualTo(150);
  }

  @ParameterizedTest
  @MethodSource("forms")
  void givesOffsetsThatCutTheWordsOutOfTheSentence(String sentence) {
    assertThat(parser.parse(sentence))
        .isNotEmpty()
        .allSatisfy(c -> assertThat(sentence.substring(c.start(), c.end())).isEqualTo(c.text()));
  }

  @ParameterizedTest
  @MethodSource("none")
  void findsNoCitationWhereThereIsNone(String sentence) {
    assertThat(parser.parse(sentence)).isEmpty();
  }

  @Test
  void readsTheSameAcrossALineBreak() {
    String sentence =
        "Vu l'article L. 2121-29\ndu code général des\r\n   collectivités territoriales";

    assertThat(parser.parse(sentence))
        .singleElement()
        .satisfies(
            c -> {
              assertThat(c.code()).isEqualTo("LEGITEXT000006070633");
              assertThat(c.end()).isEqualTo(sentence.length());
            });
  }

  @Test
  void readsAnEnumerationWithoutEnd() {
    String sentence = "articles " + "L. 2121-29, ".repeat(20_000) + "du CGCT";

    assertThat(parser.parse(sentence)).hasSize(20_000);
  }

  private static Stream<String> sentences(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(l -> l.startsWith("> "))
        .map(l -> l.substring(2));
  }

  private static String line(Citation c) {
    return String.join(
        "\t",
        c.start() + "-" + c.end(),
        c.nature().name(),
        orDash(c.code() == null ? c.title() : c.code()),
        orDash(c.article()),
        orDash(c.point()),
        c.range() ? "intervalle" : "-",
        c.text());
  }

  private static String orDash(@Nullable String value) {
    return value == null ? "-" : value;
  }
}
