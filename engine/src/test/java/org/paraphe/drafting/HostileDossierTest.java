package org.paraphe.drafting;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.paraphe.checking.CheckSubject;
import org.paraphe.checking.Checks;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.template.ActTemplates;
import org.paraphe.template.TemplatePack;
import org.paraphe.template.TemplatePacks;

/** A whole draft and all its checks end in time, whatever a letter is full of. */
class HostileDossierTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  /** A share of the whole size; {@code -Dparaphe.hostile.size=100} for the long form. */
  private static final int SIZE = Integer.getInteger("paraphe.hostile.size", 2);

  /** Far above what it takes: only what does not end fails. */
  private static final Duration DEADLINE =
      Duration.ofSeconds(Integer.getInteger("paraphe.hostile.deadline", 60));

  private static final String ONLY = System.getProperty("paraphe.hostile.only", "");

  private static Map<String, String> texts() {
    return Map.of(
        "one line", repeated(4_000, i -> "Il est proposé de créer un emploi pour le service. "),
        "words without a mark", repeated(20_000, i -> "commune " + i % 7 + " "),
        "digits", repeated(200_000, i -> String.valueOf(i % 10)),
        "spaced digits", repeated(100_000, i -> "1 "),
        "citations", repeated(8_000, i -> "article L. " + (1000 + i % 3000) + "-1 du CGCT, "),
        "amounts", repeated(5_000, i -> "Montant : " + (1_000 + i) + ",50 € TTC\n"),
        "dates", repeated(5_000, i -> "le " + (1 + i % 28) + " mars " + (2000 + i % 60) + ", "),
        "names", repeated(3_000, i -> "Mme Jeanne Dubois" + (char) ('a' + i % 26) + ", adjointe\n"),
        "bodies", repeated(3_000, i -> "l'association Les Amis du Lac " + i + " demande 500 €. "),
        "quotations", repeated(5_000, i -> "l'article L. 2121-29 dispose que « le conseil » "));
  }

  private static String repeated(int times, IntFunction<String> part) {
    return IntStream.range(0, times * SIZE / 100).mapToObj(part).collect(Collectors.joining());
  }

  @TestFactory
  Stream<DynamicTest> everyKindIsDraftedAndCheckedInTime() {
    List<TemplatePack> packs = TemplatePacks.load(null).packs();
    return texts().entrySet().stream()
        .flatMap(
            text ->
                packs.stream()
                    .filter(p -> (p.kind() + "," + text.getKey()).replace(" ", "_").contains(ONLY))
                    .map(p -> test(p, text.getKey(), text.getValue())));
  }

  private static DynamicTest test(TemplatePack pack, String name, String text) {
    ExtractedPiece piece = Dossiers.piece("courrier.txt", "Objet : demande\n\n" + text);
    return DynamicTest.dynamicTest(
        pack.kind() + ", " + name,
        () -> assertTimeoutPreemptively(DEADLINE, () -> run(pack, name, List.of(piece))));
  }

  private static void run(TemplatePack pack, String name, List<ExtractedPiece> pieces) {
    long start = System.nanoTime();
    Draft draft =
        new ExtractiveDrafter(new ActTemplates())
            .draft(new DraftRequest(pack, pieces, Map.of(), Map.of(), "", DAY));
    long drafted = System.nanoTime();
    if (draft.act() != null) {
      Checks.standard()
          .run(new CheckSubject(pack, draft.act(), draft.facts(), Map.of(), pieces, DAY));
    }
    if (Boolean.getBoolean("paraphe.hostile.times")) {
      System.out.printf(
          "%6d ms drafted, %6d ms checked: %s, %s%n",
          (drafted - start) / 1_000_000,
          (System.nanoTime() - drafted) / 1_000_000,
          pack.kind(),
          name);
    }
  }
}
