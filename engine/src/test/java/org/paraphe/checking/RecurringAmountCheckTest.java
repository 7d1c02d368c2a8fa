package org.paraphe.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactType;

/** An amount of a year that the act gives as the price of three. */
class RecurringAmountCheckTest {

  private static List<String> told(String text, String quote, String length) {
    return Taking.of("decision-contrat")
        .piece("mail.txt", text)
        .took("montant", "2376.00", quote)
        .typed("duree", length)
        .told(new RecurringAmountCheck());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Prix : 2 376 € TTC par an, pour trois ans.",
        "Redevance annuelle : 2 376 €.",
        "Maintenance à 2 376 €/an.",
        "Coût : 1 980 € HT par an (2 376 € TTC), durée trois ans."
      })
  void asksWhetherTheAmountIsOfOnePeriod(String text) {
    assertThat(told(text, "2 376 €", "3 ans")).singleElement().asString().contains("ne le dit pas");
    assertThat(told(text, "2 376 €", "1 an")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Loyer mensuel de 2 376 €, charges comprises. | 1 an",
        "Loyer trimestriel de 2 376 €. | un an",
        "2 376 € HT par trimestre. | 12 mois",
        "Dix séances, à 2 376 € TTC la séance. | 1 an",
        "Montant : 2 376 € TTC l'atelier, matériel compris. | 1 an",
        "Nettoyage des vitres : 2 376 € HT par passage. | 1 an",
        "Prix unitaire : 2 376 €. | 1 an",
        "Attribué à Buro 47 pour un montant maximum de 2 376 € HT. | 1 an",
        "Dépenses plafonnées à 2 376 €. | 1 an",
        "Trois concerts à 2 376 € chacun. | 1 mois",
        "Spectacles : 2 376 €/représentation. | 1 mois"
      })
  void asksWhetherTheAmountIsOfOneOfSeveral(String text, String length) {
    assertThat(told(text, "2 376 €", length)).singleElement().asString().contains("ne le dit pas");
  }

  @Test
  void asksForHowLongWhereNothingSaysIt() {
    Taking rent =
        Taking.of("decision-contrat")
            .piece("mail.txt", "Loyer trimestriel de 263 €.")
            .took("montant", "263.00", "263 €")
            .fact(Fact.absent("duree", FactType.DUREE));

    assertThat(rent.told(new RecurringAmountCheck())).hasSize(1);
    assertThat(
            Taking.of("deliberation-subvention")
                .piece("mail.txt", "Une subvention annuelle de 263 €.")
                .took("montant", "263.00", "263 €")
                .told(new RecurringAmountCheck()))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Montant : 2 376 € HT / TVA 475,20 € / TTC 2 851,20 €",
        "Prix : 2 376 € par contrat.",
        "Prix : 2 376 € TTC, la commune fournissant la salle.",
        "Prix : 2 376 € TTC par virement.",
        "Prix : 2 376 € TTC le tout.",
        "Prix : 2 376 € le 3 mai.",
        "Une facture de 2 376 € par la société Brun.",
        "Loyer mensuel de 2 376 €.",
        "Prix : 2 376 € TTC pour trois ans.",
        "Le contrat est renouvelable chaque année. Prix total : 2 376 €.",
        "Montant total 2 376 €, soit 792 € par an."
      })
  void leavesAPriceOfTheWholeAlone(String text) {
    assertThat(told(text, "2 376 €", text.contains("mensuel") ? "1 mois" : "3 ans")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "durée un an reconductible trois fois                | reconductible trois fois",
        "un an, renouvelable par tacite reconduction         | renouvelable",
        "un an, non reconductible                            | ",
        "un an. Le bail précédent était renouvelable         | "
      })
  void asksForTheRenewalsOfADuration(String text, String words) {
    List<String> told =
        Taking.of("deliberation-marche")
            .piece("rapport.txt", text)
            .took("duree", "un an", "un an")
            .told(new RecurringAmountCheck());

    assertThat(told).hasSize(words == null ? 0 : 1).allMatch(t -> t.contains("« " + words + " »"));
  }
}
