package org.paraphe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.paraphe.act.ActKind;
import org.paraphe.extraction.WordSamples;
import org.paraphe.law.ReferenceTable;
import org.paraphe.template.PackCheck;
import org.paraphe.template.PackFault;
import org.paraphe.template.PackSkeleton;

/**
 * Each {@code mistakes/<name>.mistake} spoils a new pack; beside it stands what its author is told.
 * Adding a case is adding the mistake and running once with {@code -Dparaphe.golden.write=true},
 * whose difference is read before it is committed.
 *
 * <p>A mistake names files ({@code === act.ftl}) and what is written ({@code +++}) in place of what
 * ({@code ---}); {@code !!!} takes the file away. Of a Word document it gives the paragraphs, of a
 * style document the names of the styles.
 */
class PackMistakesTest {
  private static final Path MISTAKES = Path.of("src/test/resources/mistakes");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
  private static final PackTools TOOLS = PackTools.open();

  @TempDir Path modeles;

  @AfterAll
  static void stop() throws IOException {
    TOOLS.close();
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void tellsTheAuthorWhatWhereAndWhatToDo(String name) throws IOException {
    Path pack = PackSkeleton.write(new ActKind("essai-neuf"), modeles);
    spoil(pack, Files.readString(MISTAKES.resolve(name + ".mistake")));

    PackCheck.Result result =
        new PackReview(ReferenceTable.embedded(), TODAY, TOOLS.documents())
            .of(PackCheck.ofFolder(pack, TOOLS.documents()));

    List<String> told = new ArrayList<>(result.faults().stream().map(PackFault::shown).toList());
    result.remarks().forEach(r -> told.add("(à noter) " + r.shown()));
    compare(name, String.join("\n", told).replace(modeles.getFileName() + "/", "modeles/") + "\n");
    assertThat(result.faults()).isNotEmpty();
    assertThat(result.faults())
        .allSatisfy(f -> assertThat(f.line() > 0 || f.file().endsWith(".docx")).isTrue());
  }

  @org.junit.jupiter.api.Test
  void knowsAtLeastTwelveMistakesOfTemplates() throws IOException {
    assertThat(mistakes()).hasSizeGreaterThanOrEqualTo(12);
  }

  static List<String> mistakes() throws IOException {
    try (Stream<Path> files = Files.list(MISTAKES)) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(f -> f.endsWith(".mistake"))
          .map(f -> f.replace(".mistake", ""))
          .sorted()
          .toList();
    }
  }

  private static void spoil(Path pack, String mistake) throws IOException {
    for (String section : mistake.split("(?m)^=== ")) {
      if (!section.isEmpty()) {
        String name = section.lines().findFirst().orElseThrow();
        change(pack.resolve(name), section.substring(name.length() + 1));
      }
    }
  }

  private static void change(Path file, String change) throws IOException {
    if (change.startsWith("!!!")) {
      Files.delete(file);
      return;
    }
    String after = change.substring(change.indexOf("+++ ") + 4).stripTrailing();
    List<String> lines = Arrays.asList(after.split("\n"));
    if (file.endsWith("style.docx")) {
      Files.write(file, WordSamples.withStyles(lines));
    } else if (file.endsWith("modele.docx")) {
      Files.write(file, WordSamples.withLines(lines));
    } else {
      String before = change.substring(4, change.indexOf("\n+++ "));
      String text = Files.readString(file);
      assertThat(text).contains(before);
      Files.writeString(file, text.replace(before, after));
    }
  }

  private static void compare(String name, String told) throws IOException {
    Path expected = MISTAKES.resolve(name + ".expected");
    if (Boolean.getBoolean("paraphe.golden.write")) {
      Files.writeString(expected, told);
    }
    assertThat(told).isEqualTo(Files.readString(expected));
  }
}
