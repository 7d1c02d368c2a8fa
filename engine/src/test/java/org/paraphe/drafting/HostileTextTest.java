package org.paraphe.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.FactType;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Recogniser;
import org.paraphe.facts.Recognisers;
import org.paraphe.template.FieldSpec;
import org.paraphe.template.TemplateCatalog;
import org.paraphe.template.TemplatePack;
import org.paraphe.template.TemplatePacks;

/** A letter that repeats a word holds no service up and ends no stack, whatever the word. */
class HostileTextTest {
  private static final TemplateCatalog CATALOG = TemplatePacks.load(null);

  /** Characters; {@code -Dparaphe.repetition=40000} for the long form. */
  private static final int LENGTH = Integer.getInteger("paraphe.repetition", 10_000);

  /** Far above what any of it takes, far below what a quadratic pattern does. */
  private static final Duration DEADLINE = Duration.ofMillis(15_000L * LENGTH / 10_000);

  private static final Pattern WORD = Pattern.compile("[a-z]{2,}");

  static Stream<String> seeds() {
    return Stream.of(
        "adjoint ",
        "Mme Jean ",
        "responsable du a ",
        "M. Jean de la ",
        "Jean-",
        "A.",
        "conseiller municipal délégué ",
        "délégation de signature à ",
        "domaines : a, b et ",
        "création d'un emploi de ",
        "adjoint technique principal de 2e classe ",
        "un poste ",
        "35 heures ",
        "catégorie A ",
        "à compter du 1er janvier ",
        "1er janvier 2027 ",
        " 234",
        "12 € HT ",
        "quatre-vingt ",
        "entre la rue Neuve et la rue Basse, ",
        "association de la Belle ",
        "SARL A & B ",
        "chapitre 011 article 6068 ",
        "Vu le code, ",
        "Considérant que\n",
        "Article 1\n",
        "Il est décidé de ",
        "À faire : a\n",
        "Nom :\n",
        "- a\n",
        "a\t",
        "(",
        "\" ",
        ", ",
        "\n",
        "e");
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyRecogniserReadsARepeatedWordInTime(String seed) {
    FoldedText text = FoldedText.of(repeated(seed));
    Stream<Recogniser> named =
        Recognisers.names().stream().flatMap(name -> Recognisers.named(name).stream());
    Stream<Recogniser> ofTypes = Stream.of(FactType.values()).map(Recognisers::of);
    assertTimeoutPreemptively(
        DEADLINE,
        () ->
            Stream.concat(named, ofTypes)
                .forEach(
                    r -> {
                      r.find(text);
                      r.parts(text.text());
                    }),
        seed);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyKindReadsARepeatedWordInTime(String seed) {
    ExtractedPiece piece = Dossiers.piece("courrier.txt", repeated(seed));
    FactSearch search =
        assertTimeoutPreemptively(
            DEADLINE,
            () -> new FactSearch(List.of(piece), Map.of(), LocalDate.of(2027, 3, 1)),
            seed);
    for (TemplatePack pack : CATALOG.packs()) {
      assertTimeoutPreemptively(
          DEADLINE, () -> search.facts(pack, Map.of()), () -> pack.kind() + " : " + seed);
    }
    assertTimeoutPreemptively(
        DEADLINE, () -> new SummarySearch(List.of(piece)).facts(summary(), Map.of()), seed);
  }

  static Stream<TemplatePack> packs() {
    return CATALOG.packs().stream();
  }

  @ParameterizedTest
  @MethodSource("packs")
  void everyPatternOfAPackReadsItsOwnWordsInTime(TemplatePack pack) {
    for (FieldSpec field : pack.asked()) {
      for (Pattern motif : new FieldHints(field).motifs()) {
        assertTimeoutPreemptively(
            DEADLINE,
            () -> words(motif).forEach(w -> assertThat(found(motif, w)).isNotNegative()),
            () -> field.name() + " : " + motif);
      }
    }
  }

  private static long found(Pattern motif, String word) {
    return motif.matcher(repeated(word)).results().count();
  }

  /** The words of a pattern, each followed by what may part it from the next. */
  private static Set<String> words(Pattern motif) {
    Set<String> words = new LinkedHashSet<>(List.of("a ", "1 ", "12 € ", ", ", ": ", "\n", "e"));
    String plain = motif.pattern().replace("\\s", " ").replaceAll("\\\\[a-zA-Z]", "");
    WORD.matcher(plain).results().forEach(m -> words.add(m.group() + " "));
    return words;
  }

  private static TemplatePack summary() {
    return CATALOG.packs().stream()
        .filter(p -> p.kind().toString().contains("synthese"))
        .findFirst()
        .orElseThrow();
  }

  private static String repeated(String seed) {
    return seed.repeat(LENGTH / seed.length());
  }
}
