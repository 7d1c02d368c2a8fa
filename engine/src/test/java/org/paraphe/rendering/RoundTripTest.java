package org.paraphe.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.paraphe.SystemPackage;
import org.paraphe.act.Act;
import org.paraphe.act.ActXml;
import org.paraphe.extraction.EditedDocument;
import org.paraphe.extraction.EditedReading;
import org.paraphe.extraction.ExtractionSettings;
import org.paraphe.extraction.IsolatedExtractor;

/**
 * A draft that comes back unchanged is the same act, whatever the word processor did to its file.
 */
class RoundTripTest {

  private static final String SUMMARY = "synthese-juridique/litige";

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

  /** Every golden act, and a summary, which is made of lists and tables and numbers no article. */
  static List<String> cases() throws IOException {
    List<String> cases = new ArrayList<>(GoldenActsTest.cases());
    cases.add(SUMMARY);
    return cases;
  }

  static Act act(String name) throws IOException {
    return name.equals(SUMMARY)
        ? ActXml.read(Files.readString(Path.of("src/test/resources/modifications/synthese.xml")))
        : GoldenActsTest.act(name);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void readsTheSameActFromItsOwnDocument(String name) throws IOException {
    Act act = act(name);

    assertSame(act, returned(DocxWriter.write(act, Mark.PROJET, null), act));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void readsTheSameActAfterWordSavedIt(String name) throws IOException {
    Act act = act(name);

    byte[] saved = WordLike.saved(DocxWriter.write(act, Mark.PROJET, null));

    assertSame(act, returned(saved, act));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void readsTheSameActOnceTrackedChangesAreAccepted(String name) throws IOException {
    Act act = act(name);

    byte[] tracked = WordLike.tracked(DocxWriter.write(act, Mark.PROJET, null));

    assertSame(act, returned(tracked, act));
  }

  /**
   * Acts that nobody edited, and edits made in Word: one in three, all of them with {@code
   * -Dparaphe.edits=all}.
   */
  @Test
  void readsTheSameActsAfterLibreOfficeSavedThemAsWordOrAsOpenDocument() throws Exception {
    SystemPackage.require("libreoffice-writer", "soffice", "--version");
    Path in = Files.createDirectories(folder.resolve("lo"));
    for (String name : cases()) {
      byte[] document = DocxWriter.write(act(name), Mark.PROJET, null);
      Files.write(in.resolve(name.replace('/', '_') + ".docx"), document);
    }
    List<String> edits =
        ScriptedEditsTest.blocks("all".equals(System.getProperty("paraphe.edits")) ? 1 : 3);
    for (int i = 0; i < edits.size(); i++) {
      byte[] edited = ScriptedEditsTest.edited(ScriptedEditsTest.gestures(edits.get(i)));
      Files.write(in.resolve("edit-" + i + ".docx"), edited);
    }
    for (String format : List.of("docx", "odt")) {
      Path out = LibreOffice.convert(in, folder.resolve("lo-" + format), format);
      for (String name : cases()) {
        Path file = out.resolve(name.replace('/', '_') + "." + format);
        assertSame(format + " " + name, act(name), returned(file, name));
      }
      List<String> said = new ArrayList<>();
      for (int i = 0; i < edits.size(); i++) {
        List<String> gestures = ScriptedEditsTest.gestures(edits.get(i));
        Path file = out.resolve("edit-" + i + "." + format);
        said.add(
            ScriptedEditsTest.said(
                gestures, DocxActReader.read(read(file), ScriptedEditsTest.act(gestures))));
      }
      assertThat(said).as(format).containsExactlyElementsOf(edits);
    }
  }

  private static void assertSame(String what, Act act, ReturnedAct returned) {
    assertThat(returned.findings()).as(what).isEmpty();
    assertThat(returned.changes()).as(what).extracting(ActChange::sentence).isEmpty();
    assertThat(ActXml.write(returned.act())).as(what).isEqualTo(ActXml.write(act));
  }

  private static ReturnedAct returned(Path file, String name) throws IOException {
    EditedDocument document = read(file);
    assertThat(document.version())
        .as("%s says which draft it was made from", file)
        .isEqualTo(DocxWriter.version(act(name)));
    return DocxActReader.read(document, act(name));
  }

  private static EditedDocument read(Path file) {
    EditedReading reading = extractor.reread(file.getFileName().toString(), file);
    assertThat(reading).as(file.toString()).isInstanceOf(EditedReading.Read.class);
    return ((EditedReading.Read) reading).document();
  }

  private static void assertSame(Act act, ReturnedAct returned) {
    assertThat(returned.findings()).isEmpty();
    assertThat(returned.changes()).extracting(ActChange::sentence).isEmpty();
    assertThat(ActXml.write(returned.act())).isEqualTo(ActXml.write(act));
  }

  static ReturnedAct returned(byte[] document, Act before) throws IOException {
    Path file = Files.write(folder.resolve("projet.docx"), document);
    EditedReading reading = extractor.reread("projet.docx", file);
    assertThat(reading).isInstanceOf(EditedReading.Read.class);
    return DocxActReader.read(((EditedReading.Read) reading).document(), before);
  }
}
