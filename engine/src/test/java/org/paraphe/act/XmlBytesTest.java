package org.paraphe.act;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlBytesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "texte simple",
        "<a href=\"x\">l’État & 4 500 €</a>",
        "\u0000\u001F\uFFFE\uD83D seul",
        "e\u0301 \u212B 🎉 祭り \u0300",
        "\u202Fé\u00A0ÿ\u02FF\u2028"
      })
  void writesTextAsItIsEscaped(String text) {
    assertThat(new XmlBytes(1).raw("<x>").text(text).raw("</x>").toString())
        .isEqualTo("<x>" + ActXml.escape(text) + "</x>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<w:p>", "« é »", "🎉"})
  void writesMarkupAsItIs(String markup) {
    assertThat(new XmlBytes(1).raw(markup).raw(XmlBytes.markup(markup)).toString())
        .isEqualTo(markup + markup);
  }
}
