package org.paraphe.routes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.paraphe.casefile.CaseState;

class TextsTest {

  @Test
  void saysEverythingInBothLanguagesWithTheSameBlanks() throws IOException {
    Properties french = read("texts.properties");
    Properties english = read("texts_en.properties");
    assertThat(english.stringPropertyNames()).containsAll(french.stringPropertyNames());
    for (String key : french.stringPropertyNames()) {
      assertThat(blanks(english.getProperty(key)))
          .as(key)
          .isEqualTo(blanks(french.getProperty(key)));
    }
  }

  @Test
  void hasAWordForEachState() throws IOException {
    Properties french = read("texts.properties");
    for (CaseState state : CaseState.values()) {
      assertThat(french).containsKey("state." + state);
    }
  }

  private static long blanks(String text) {
    return text.split("%s", -1).length;
  }

  private static Properties read(String name) throws IOException {
    Properties properties = new Properties();
    try (Reader in =
        new InputStreamReader(Texts.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
      properties.load(in);
    }
    return properties;
  }
}
