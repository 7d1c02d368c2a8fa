package org.paraphe.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Beside the price of one, of a term or of a part, the whole is the amount. */
class PriceOfOneTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          deliberation-subvention | montant | Aide de 45 € par jeune licencié. Le club a 82 jeunes licenciés. La subvention s'élève donc à 3 690 €. | 3690.00
          deliberation-subvention | montant | Nous proposons une subvention de 12 € par choriste : pour 40 choristes, une subvention de 480 €.       | 480.00
          deliberation-subvention | montant | Nous proposons une subvention de 450 €.                                                               | 450.00
          deliberation-marche     | montantHt | Le repas est facturé 4,10 € HT. Pour 9 000 repas par an, le marché s'élève à 36 900,00 € HT.        | 36900.00
          deliberation-marche     | montantHt | Panneaux : 20 000,00 € HT; Remise 5 % : - 1 000,00 € HT; Total HT : 19 000,00 €                   | 19000.00
          deliberation-marche     | montantHt | Panneaux\t20 000,00 € HT; Remise 5 %\t- 1 000,00 € HT; Net HT\t19 000,00 €; TVA 20 %\t3 800,00 €; Net à payer TTC\t22 800,00 € | 19000.00
          decision-contrat        | montant | Redevance : 1 200 € TTC par an, payable à raison de 300 € TTC par trimestre.                          | 1200.00
          decision-contrat        | montant | Prix : 3 000 € TTC. Solde après le tir : 2 100 € TTC.                                                | 3000.00
          decision-contrat        | montant | Loyer : 333,33 € par trimestre, soit 1 333 € par an.                                                  | 333.33
          deliberation-marche     | montantHt | Sous-total HT : 5 100,00 €; Remise 10 % : - 510,00 €; Total HT : 4 590,00 €                       | 4590.00
          """)
  void readsTheWholeAndNothingBesideIt(String kind, String field, String text, String value) {
    var fact = new Found(kind).fact(field, Dossiers.piece("note.txt", text.replace("; ", "\n")));

    assertThat(fact.found()).map(v -> v.asText()).contains(value);
    assertThat(fact.others()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          decision-contrat    | montant   | Prix : 3 000 € TTC. Prix : 2 100 € TTC.
          decision-contrat    | montant   | Prix : 3 000 € TTC. Solde à verser : 3 200 € TTC.
          deliberation-marche | montantHt | Total HT : 5 100,00 €; Total HT : 4 590,00 €
          deliberation-marche | montantHt | Panneaux : 20 000,00 € HT; Remise 5 % : - 1 000,00 € HT; Net HT : 18 000,00 € HT
          """)
  void keepsWhatSpeaksAgainstIt(String kind, String field, String text) {
    assertThat(
            new Found(kind)
                .fact(field, Dossiers.piece("note.txt", text.replace("; ", "\n")))
                .others())
        .isNotEmpty();
  }
}
