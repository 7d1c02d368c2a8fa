package org.paraphe.law;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotedWordsTest {

  private static final String LAW =
      "Le conseil municipal règle par ses délibérations les affaires de la commune.\n"
          + "Il donne son avis lorsque l'État le demande ; l'œuvre reste à la charge du maire.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Le conseil municipal règle par ses délibérations les affaires de la commune.",
        "le conseil municipal règle",
        "« Il donne son avis lorsque l’Etat le demande »",
        "Le conseil municipal\u00a0règle",
        "l'oeuvre reste",
        "Le conseil municipal […] Il donne son avis",
        "les affaires de la commune. Il donne",
        "demande; l'œuvre"
      })
  void findsWordsThatDifferByTypographyAlone(String quoted) {
    assertThat(QuotedWords.standIn(LAW, quoted)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Le conseil municipal règle par ses deliberations",
        "Le conseil municipal regle",
        "Le conseil municipal règle les affaires de la commune",
        "les affaires de la communes",
        "affaires de la comm",
        "Le conseil municipal règle par ses délibérations.",
        "Il donne son avis lorsque l'État le demande.",
        "Il donne son avis […] Le conseil municipal",
        "Le conseil communautaire règle"
      })
  void findsNoOtherWords(String quoted) {
    assertThat(QuotedWords.standIn(LAW, quoted)).isFalse();
  }

  @Test
  void seesThatMarksAloneAreNoWords() {
    assertThat(QuotedWords.areNone("« … »")).isTrue();
  }
}
