package org.paraphe.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The sentences of {@code golden/citations/mots-cites.txt}: a line {@code > sentence}, then a line
 * for each quotation in it. Written anew with {@code -Dparaphe.golden=write}; read the difference.
 */
class QuotationFinderTest {

  private static final Path FOLDER = Path.of("src/test/resources/golden/citations");
  private static final Path QUOTED = FOLDER.resolve("mots-cites.txt");
  private static final Path NOT_QUOTED = FOLDER.resolve("mots-non-cites.txt");

  static Stream<String> names() throws IOException {
    return Files.readAllLines(NOT_QUOTED).stream().filter(l -> !l.isBlank());
  }

  @Test
  void findsTheWordsThatASentenceGivesForThoseOfAnArticle() throws IOException {
    List<String> read = new ArrayList<>();
    for (String line : Files.readAllLines(QUOTED)) {
      if (line.startsWith("#")) {
        read.add(line);
      } else if (line.startsWith("> ")) {
        read.add(line);
        List<Quoted> found = find(line.substring(2));
        assertThat(found).as(line).isNotEmpty();
        found.forEach(q -> read.add(line(q)));
      }
    }
    if ("write".equals(System.getProperty("paraphe.golden"))) {
      Files.write(QUOTED, read, StandardCharsets.UTF_8);
    }
    assertThat(read).isEqualTo(Files.readAllLines(QUOTED));
  }

  @ParameterizedTest
  @MethodSource("names")
  void takesNoNameAndNoTitleForAQuotation(String sentence) {
    assertThat(new CitationParser().parse(sentence)).isNotEmpty();
    assertThat(find(sentence)).isEmpty();
  }

  @Test
  void findsTheLawsWordsOnTheLineBelowItsArticle() {
    assertThat(
            find(
                "Rappel de l'article L. 2121-29 du CGCT\n« Le conseil municipal règle par ses"
                    + " délibérations les affaires de la commune. »"))
        .hasSize(1);
    assertThat(
            find(
                "Vu l'article L. 2121-29 du CGCT\n« Les Amis de la Gare de Lu et de ses"
                    + " Environs »"))
        .isEmpty();
  }

  @Test
  void findsAQuotationThatGoesOverParagraphs() {
    String text =
        "L'article L. 2121-29 du CGCT dispose que : «\u00a0Le conseil règle tout.\n"
            + "«\u00a0Il donne son avis.\u00a0»";

    assertThat(find(text))
        .singleElement()
        .satisfies(
            q -> {
              assertThat(q.words()).startsWith("Le conseil").endsWith("avis.");
              assertThat(text.substring(q.start(), q.end())).isEqualTo(q.words());
            });
  }

  @Test
  void findsWhatFollowsAMarkThatWasNeverClosed() {
    String text =
        "Il a dit « tout. L'article L. 2121-29 du CGCT dispose que « le conseil règle tout ».";

    assertThat(find(text)).extracting(Quoted::words).containsExactly("le conseil règle tout");
  }

  @Test
  void seesWhereATextSaysThatItQuotesAnotherWording() {
    assertThat(
            find("L'article L. 2121-29 du CGCT, alors en vigueur, dispose que « rien n'est dit »"))
        .extracting(Quoted::otherWording)
        .containsExactly(true);
  }

  private static List<Quoted> find(String text) {
    return new QuotationFinder().find(text, new CitationParser().parse(text));
  }

  private static String line(Quoted quoted) {
    return quoted.start()
        + "-"
        + quoted.end()
        + "\t"
        + quoted.of().stream()
            .map(c -> c.article() + (c.code() == null ? " " + c.title() : ""))
            .collect(Collectors.joining(" "))
        + "\t"
        + (quoted.otherWording() ? "autre rédaction" : "-")
        + "\t"
        + quoted.words();
  }
}
