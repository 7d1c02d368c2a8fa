package org.paraphe.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paraphe.act.Act;
import org.paraphe.extraction.EditedReading;
import org.paraphe.extraction.ExtractionSettings;
import org.paraphe.extraction.IsolatedExtractor;

/**
 * {@code modifications.txt} holds what people do to drafts, and to the letter what reading them
 * back must say. Adding a case is adding its gestures and running once with {@code
 * -Dparaphe.golden.write=true}, whose difference is read before it is committed.
 */
class ScriptedEditsTest {

  private static final Path EDITS = Path.of("src/test/resources/modifications/modifications.txt");

  @TempDir static Path folder;
  private static IsolatedExtractor extractor;

  @BeforeAll
  static void start() {
    extractor =
        new IsolatedExtractor(ExtractionSettings.standard().withWorkers(1), folder.resolve("work"));
  }

  @AfterAll
  static void stop() {
    extractor.close();
  }

  @Test
  void reportsEachEditExactly() throws IOException {
    String written = Files.readString(EDITS);
    List<String> made = new ArrayList<>();
    for (String block : written.split("\n\n")) {
      made.add(block.startsWith("## ") ? reported(block) : block.strip());
    }
    String all = String.join("\n\n", made) + "\n";
    if (Boolean.getBoolean("paraphe.golden.write")) {
      Files.writeString(EDITS, all);
    }

    assertThat(all).isEqualTo(Files.readString(EDITS));
    assertThat(made).hasSizeGreaterThan(30);
  }

  /** The gestures of each edit with what reading it back says; one in so many of them. */
  static List<String> blocks(int step) throws IOException {
    List<String> all =
        Arrays.stream(Files.readString(EDITS).strip().split("\n\n"))
            .filter(b -> b.startsWith("## "))
            .toList();
    return IntStream.range(0, all.size()).filter(i -> i % step == 0).mapToObj(all::get).toList();
  }

  static List<String> gestures(String block) {
    return Arrays.stream(block.strip().split("\n")).filter(l -> !l.matches("[=!~] .*")).toList();
  }

  static Act act(List<String> gestures) throws IOException {
    return GoldenActsTest.act(gestures.get(1).replace("acte ", ""));
  }

  static byte[] edited(List<String> gestures) throws IOException {
    byte[] document = DocxWriter.write(act(gestures), Mark.PROJET, null);
    return Gestures.apply(document, gestures.subList(2, gestures.size()));
  }

  private static String reported(String block) throws IOException {
    List<String> gestures = gestures(block);
    Path file = Files.write(folder.resolve("projet.docx"), edited(gestures));
    return said(gestures, read(file, act(gestures)));
  }

  static String said(List<String> gestures, ReturnedAct returned) {
    Stream<String> said =
        Stream.of(
                returned.changes().stream().map(c -> "= " + c.sentence()),
                returned.findings().stream()
                    .map(f -> "! " + f.code() + ", " + f.where() + " : " + f.what()),
                returned.comments().stream()
                    .map(c -> "~ " + c.author() + " : " + c.text() + " [" + c.about() + "]"))
            .flatMap(s -> s);
    return String.join("\n", Stream.concat(gestures.stream(), said).toList())
        .replaceAll("[\\u00A0\\u202F]", " ");
  }

  private static ReturnedAct read(Path file, Act before) throws IOException {
    EditedReading reading = extractor.reread(String.valueOf(file.getFileName()), file);
    assertThat(reading).isInstanceOf(EditedReading.Read.class);
    return DocxActReader.read(((EditedReading.Read) reading).document(), before);
  }
}
