package org.paraphe.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrammarTest {

  @ParameterizedTest
  @CsvSource({
    "maire, le maire, du maire, au maire",
    "la maire, la maire, de la maire, à la maire",
    "le maire, le maire, du maire, au maire",
    "Présidente, la Présidente, de la Présidente, à la Présidente",
    "présidente du conseil, la présidente du conseil, de la présidente du conseil, à la présidente du conseil",
    "vice-présidente, la vice-présidente, de la vice-présidente, à la vice-présidente",
    "l’exécutif, l’exécutif, de l’exécutif, à l’exécutif",
    "assemblée, l’assemblée, de l’assemblée, à l’assemblée",
    "conseil municipal, le conseil municipal, du conseil municipal, au conseil municipal",
    "métropole, la métropole, de la métropole, à la métropole",
    "Lamaire, le Lamaire, du Lamaire, au Lamaire"
  })
  void putsTheArticleThatANameTakes(String name, String the, String of, String to) {
    assertThat(Grammar.with("le", name)).isEqualTo(the);
    assertThat(Grammar.with("du", name)).isEqualTo(of);
    assertThat(Grammar.with("au", name)).isEqualTo(to);
  }

  @Test
  void beginsASentenceWithACapital() {
    assertThat(Grammar.with("Le", "la maire")).isEqualTo("La maire");
    assertThat(Grammar.with("Le", "exécutif")).isEqualTo("L’exécutif");
  }

  @ParameterizedTest
  @CsvSource({
    "La commission propose, la commission propose",
    "L’agence émet un avis, l’agence émet un avis",
    "Une déviation, une déviation",
    "Article L. 2121-29 du code, l’article L. 2121-29 du code",
    "Loi n° 2000-321, la loi n° 2000-321",
    "le code de la route, le code de la route",
    "La Poste, La Poste",
    "Les Amis du lavoir, Les Amis du lavoir",
    "Lecture publique, Lecture publique",
    "M. Petit pose les panneaux, M. Petit pose les panneaux"
  })
  void goesOnWithASentence(String words, String inside) {
    assertThat(Grammar.inSentence(words)).isEqualTo(inside);
  }

  @Test
  void refusesAWordThatIsNoArticle() {
    assertThatThrownBy(() -> Grammar.with("un", "maire"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
