package org.paraphe.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.paraphe.act.Act;
import org.paraphe.act.ActKind;
import org.paraphe.act.ActXml;
import org.paraphe.facts.Value;
import org.paraphe.template.SamplePacks;
import org.paraphe.template.TemplateCatalog;
import org.paraphe.template.TemplatePack;
import org.paraphe.template.TemplatePacks;

/**
 * Each {@code golden/<kind>/<case>.json} holds values; beside it stand the XML, the text and the
 * stringified Word document that they make. Adding a case is adding its JSON and running once with
 * {@code -Dparaphe.golden.write=true}, whose difference is read before it is committed.
 */
class GoldenActsTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final TemplateCatalog EMBEDDED = TemplatePacks.load(null);

  @ParameterizedTest
  @MethodSource("cases")
  void makesTheGoldenDocuments(String name) throws IOException {
    Act act = act(name);

    compare(name + ".xml", ActXml.write(act));
    compare(name + ".txt", TextWriter.write(act));
    compare(name + ".docx.txt", DocxText.body(DocxWriter.write(act, Mark.PROJET, null)));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void readsBackTheSameAct(String name) throws IOException {
    Act act = act(name);

    assertThat(ActXml.read(ActXml.write(act))).isEqualTo(act);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void makesTheSameUnderAnyLocaleAndAgain(String name) throws IOException {
    Locale before = Locale.getDefault();
    String expected = ActXml.write(act(name));
    byte[] document = DocxWriter.write(act(name), Mark.PROJET, null);
    try {
      for (String tag : List.of("fr-FR", "en-US", "tr-TR")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertThat(ActXml.write(act(name))).as(tag).isEqualTo(expected);
        assertThat(DocxWriter.write(act(name), Mark.PROJET, null)).as(tag).isEqualTo(document);
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void makesTheSameOfATemplateWithWindowsLineEnds(String name) throws IOException {
    TemplatePack pack = pack(name);
    TemplatePack windows = SamplePacks.withTemplate(pack, pack.actTemplate().replace("\n", "\r\n"));

    assertThat(SamplePacks.act(windows, values(name))).isEqualTo(act(name));
  }

  static List<String> cases() throws IOException {
    try (Stream<Path> files = Files.walk(GOLDEN)) {
      return files
          .filter(f -> f.toString().endsWith(".json"))
          .map(f -> GOLDEN.relativize(f).toString().replace('\\', '/').replace(".json", ""))
          .sorted()
          .toList();
    }
  }

  static Act act(String name) throws IOException {
    return SamplePacks.act(pack(name), values(name));
  }

  private static TemplatePack pack(String name) {
    String kind = name.substring(0, name.indexOf('/'));
    return switch (kind) {
      case "arrete-circulation" -> SamplePacks.circulation();
      case "deliberation-subvention" -> SamplePacks.subvention();
      default -> TemplatePacks.load(null).find(new ActKind(kind)).orElseThrow();
    };
  }

  private static Map<String, Value> values(String name) throws IOException {
    Map<String, Object> json =
        new ObjectMapper()
            .readValue(GOLDEN.resolve(name + ".json").toFile(), new TypeReference<>() {});
    Map<String, Value> values = SamplePacks.given();
    json.forEach((field, value) -> values.put(field, Value.ofJson(value)));
    return values;
  }

  private static void compare(String file, String made) throws IOException {
    Path golden = GOLDEN.resolve(file);
    if (Boolean.getBoolean("paraphe.golden.write")) {
      Files.writeString(golden, made);
    }
    assertThat(made).as(file).isEqualTo(Files.readString(golden));
  }
}
