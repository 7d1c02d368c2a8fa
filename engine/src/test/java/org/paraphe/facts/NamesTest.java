package org.paraphe.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "c'est d'accord pour l'Amicale des boulistes de Kervelen | Amicale des boulistes de Kervelen",
        "le Comité des fêtes locales de Vaux demande | Comité des fêtes locales de Vaux",
        "Demandeur : Réseaux du Lioux SARL, zone des Ormes | Réseaux du Lioux SARL",
        "Charpentes de la Vesle SAS interviendra | Charpentes de la Vesle SAS",
        "la demande de l'AAPPMA « La Truite du Causse » | AAPPMA « La Truite du Causse »",
        "Devis du Groupe Morvan SARL | Groupe Morvan SARL",
        "Gérant des Ateliers Roy SARL | Ateliers Roy SARL"
      })
  void findsTheWholeNameOfABody(String text, String name) {
    assertThat(Names.ORGANISATIONS.find(FoldedText.of(text)))
        .extracting(h -> h.value().asText())
        .containsExactly(name);
  }
}
