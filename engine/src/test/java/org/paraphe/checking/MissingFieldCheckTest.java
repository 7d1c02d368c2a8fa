package org.paraphe.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraphe.facts.Value;
import org.paraphe.template.TemplatePack.Publication;

class MissingFieldCheckTest {

  private static List<String> fields(Taking taking) {
    return new MissingFieldCheck().run(taking.subject()).stream().map(Finding::where).toList();
  }

  @Test
  void namesEveryRequiredFieldThatNothingGave() {
    assertThat(fields(Taking.of("arrete-delegation").typed("elu", "Anne Morel")))
        .containsExactly("champ qualite", "champ domaine", "champ dateEffet");
  }

  @Test
  void saysWhereTheValueIsToBeGiven() {
    CheckSubject subject =
        new CheckSubject(
            Dossiers.pack(Publication.PUBLIE),
            Dossiers.plainAct(),
            List.of(),
            Map.of(),
            List.of(),
            Dossiers.DATE);

    assertThat(new MissingFieldCheck().run(subject))
        .filteredOn(f -> f.where().matches("champ (montant|collectivite)"))
        .extracting(Finding::what, Finding::why, Finding::fix)
        .containsExactly(
            tuple(
                "Le champ obligatoire « libellé de montant » n'a pas de valeur.",
                "Aucune pièce lue ne le donne ; l'acte serait incomplet.",
                "Saisir la valeur (« montant = … » dans consigne.txt, ou « paraphe queue set »), ou"
                    + " compléter le dossier."),
            tuple(
                "Le champ obligatoire « libellé de collectivite » n'a pas de valeur.",
                "Les réglages de la collectivité ne le donnent pas ; l'acte serait incomplet.",
                "Renseigner « collectivite » dans config/paraphe.yaml."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"urbanisme | 0", "urbanisme; ' ' | 0", "' ' | 1", "' '; ' ' | 1"})
  void takesBlanksForNothing(String domaine, int missing) {
    Taking taking = Taking.of("arrete-delegation").typed("domaine", domaine.replace("'", ""));

    assertThat(fields(taking).stream().filter("champ domaine"::equals)).hasSize(missing);
  }

  @Test
  void takesABlankSettingForNothing() {
    assertThat(fields(Taking.of("arrete-delegation").given("elu", "Anne Morel")))
        .doesNotContain("champ elu");
    assertThat(fields(Taking.of("arrete-delegation").given("elu", " "))).contains("champ elu");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void asksNoLastDayOfAnOrderForGood(boolean permanent) {
    Taking taking = Taking.of("arrete-circulation").typed("permanent", new Value.Flag(permanent));

    assertThat(fields(taking).contains("champ dateFin")).isEqualTo(!permanent);
  }

  private static Taking grants(String... rows) {
    return Taking.of("deliberation-subvention").typed("lignes", Taking.rows(rows));
  }

  @Test
  void takesTheFieldsThatATableSaysRowByRow() {
    assertThat(fields(Taking.of("deliberation-subvention")))
        .contains("champ beneficiaire", "champ montant", "champ objetSubvention");
    assertThat(fields(grants("beneficiaire=Judo, montant=300.00")))
        .doesNotContain(
            "champ beneficiaire", "champ montant", "champ objetSubvention", "champ lignes");
    assertThat(fields(Taking.of("deliberation-subvention").typed("lignes", Taking.rows())))
        .contains("champ beneficiaire", "champ montant", "champ objetSubvention");
  }

  @Test
  void blocksOnARowWithoutOneOfItsRequiredCells() {
    Taking taking =
        grants("beneficiaire=Judo, montant=300.00", "beneficiaire=Chorale, objet=disque");

    assertThat(new MissingFieldCheck().run(taking.subject()))
        .filteredOn(f -> f.where().equals("champ lignes"))
        .extracting(f -> f.severity() + " " + f.what())
        .containsExactly("BLOQUANT La ligne « Chorale, disque » n'a pas de « montant ».");
  }

  @ParameterizedTest
  @CsvSource({
    "infructueux, false",
    "Déclaré sans suite, false",
    "Aucune offre, false",
    "lot non attribué, false",
    "fructueux, true",
  })
  void asksNoPriceOfALotThatNobodyGot(String objet, boolean missing) {
    Taking taking =
        Taking.of("deliberation-marche")
            .typed("lots", Taking.rows("numero=1, objet=" + objet + ", titulaire=Bati"));

    assertThat(fields(taking).contains("champ lots")).isEqualTo(missing);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"montantTtc=120.00 | false", "montantHt=90.00 | true"})
  void asksForATotalThatSomeRowsLeaveOut(String second, boolean missing) {
    Taking taking =
        Taking.of("deliberation-marche")
            .typed(
                "lots",
                Taking.rows(
                    "numero=1, titulaire=Bati, montantHt=100.00, montantTtc=120.00",
                    "numero=2, titulaire=Roc, montantHt=100.00, " + second));

    assertThat(fields(taking).contains("champ montantTtc")).isEqualTo(missing);
    assertThat(fields(taking)).doesNotContain("champ montantHt", "champ titulaire");
  }
}
