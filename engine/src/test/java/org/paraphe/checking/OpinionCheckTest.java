package org.paraphe.checking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraphe.act.Inline.Texte;

class OpinionCheckTest {

  private static Taking taking(String text) {
    return Taking.of("arrete-circulation").piece("avis.odt", text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nous donnons un avis défavorable.",
        "Avis du gestionnaire : défavorable (trafic trop élevé).",
        "Avis du Département\tdéfavorable",
        "L'avis de l'agence routière est défavorable.",
        "Avis : très défavorable",
      })
  void tellsAnOpinionAgainstTheDraft(String text) {
    assertThat(taking(text).told(new OpinionCheck())).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Avis du gestionnaire : favorable.",
        "Avis (favorable / défavorable) :",
        "Avis favorable ou défavorable à cocher",
        "L'avis n'est pas défavorable.",
        "Avis demandé. Le temps est défavorable.",
      })
  void keepsQuietOfAnyOtherOne(String text) {
    assertThat(taking(text).told(new OpinionCheck())).isEmpty();
  }

  @Test
  void keepsQuietOfTheOpinionThatTheActItselfGives() {
    String opinion = "émet, par 9 voix pour et 2 contre, un avis défavorable au projet";
    CheckSubject told = taking("Le conseil " + opinion + ".").subject();
    CheckSubject decided =
        new CheckSubject(
            told.pack(),
            Mutations.withArticle(Dossiers.act(), Dossiers.article(1, new Texte(opinion))),
            told.facts(),
            told.given(),
            told.pieces(),
            told.date());

    assertThat(new OpinionCheck().run(told)).hasSize(1);
    assertThat(new OpinionCheck().run(decided)).isEmpty();
  }
}
