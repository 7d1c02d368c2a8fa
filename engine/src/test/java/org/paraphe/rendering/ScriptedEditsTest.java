package org.paraphe.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

  private static String reported(String block) throws IOException {
    List<String> lines =
        Arrays.stream(block.strip().split("\n")).filter(l -> !l.matches("[=!~] .*")).toList();
    Act act = GoldenActsTest.act(lines.get(1).replace("acte ", ""));
    byte[] document = DocxWriter.write(act, Mark.PROJET, null);
    ReturnedAct returned = read(Gestures.apply(document, lines.subList(2, lines.size())), act);
    Stream<String> said =
        Stream.of(
                returned.changes().stream().map(c -> "= " + c.sentence()),
                returned.findings().stream()
                    .map(f -> "! " + f.code() + ", " + f.where() + " : " + f.what()),
                returned.comments().stream()
                    .map(c -> "~ " + c.author() + " : " + c.text() + " [" + c.about() + "]"))
            .flatMap(s -> s);
    return String.join("\n", Stream.concat(lines.stream(), said).toList())
        .replaceAll("[\\u00A0\\u202F]", " ");
  }

  private static ReturnedAct read(byte[] document, Act before) throws IOException {
    Path file = Files.write(folder.resolve("projet.docx"), document);
    EditedReading reading = extractor.reread("projet.docx", file);
    assertThat(reading).isInstanceOf(EditedReading.Read.class);
    return DocxActReader.read(((EditedReading.Read) reading).document(), before);
  }
}
