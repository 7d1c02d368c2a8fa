package org.paraphe.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paraphe.act.ActKind;
import org.paraphe.act.ActXml;
import org.paraphe.act.Family;
import org.paraphe.facts.Value;

/** What decides who reads an embedded kind's acts, where they are sent and what they must hold. */
class EmbeddedKindsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "arrete-circulation | ARRETE 2 6.1, arretes, UNE_ETAPE, PUBLIE | voie motif dateDebut dateFin mesures",
        "arrete-delegation | ARRETE 2 5.4, arretes, UNE_ETAPE, PUBLIE, transmis | elu qualite domaine dateEffet",
        "decision-contrat | DECISION 6 1.4, deliberations, UNE_ETAPE, PUBLIE, transmis | objet cocontractant montant dateEffet pointDelegation",
        "deliberation-decision-modificative | DELIBERATION 5 7.1, deliberations, UNE_ETAPE, PUBLIE, transmis | exercice numeroDm budget lignes",
        "deliberation-emploi | DELIBERATION 1 4.1, deliberations, UNE_ETAPE, PUBLIE, transmis | grade nombre categorie tempsTravail dateEffet",
        "deliberation-libre | DELIBERATION 1 9.1, deliberations, UNE_ETAPE, PUBLIE, transmis | objet articles",
        "deliberation-marche | DELIBERATION 1 1.1, deliberations, UNE_ETAPE, PUBLIE, transmis | objetMarche titulaire montantHt montantTtc",
        "deliberation-subvention | DELIBERATION 1 7.5, deliberations, UNE_ETAPE, PUBLIE, transmis | beneficiaire montant exercice objetSubvention",
        "synthese-juridique | SYNTHESE 6 9.1, syntheses, UNE_ETAPE, NOTIFIE, sensible, risque faible, sans mention | titre points",
      })
  void keepsToTheRulesOfTheKind(String kind, String rules, String required) {
    TemplatePack pack = TemplatePacks.load(null).find(new ActKind(kind)).orElseThrow();

    assertThat(rules(pack)).isEqualTo(rules);
    assertThat(
            pack.asked().stream()
                .filter(FieldSpec::required)
                .map(FieldSpec::name)
                .collect(Collectors.joining(" ")))
        .isEqualTo(required);
  }

  /** A woman holds the office: no act of hers is headed or carried out by a man. */
  @Test
  void agreesWithTheWomanWhoHoldsTheOffice() {
    String wrong =
        "(?s).*(?:\\bau |\\bdu |[Ll]e )<fait champ=\"executif\">.*|.*(?:du|le|à la la) (?:la )?maire.*";
    for (TemplatePack pack : TemplatePacks.load(null).packs()) {
      Map<String, Value> values = new HashMap<>(SamplePacks.given());
      values.put("executif", Value.of("la maire"));
      String act = ActXml.write(SamplePacks.act(pack, values));

      assertThat(act).doesNotMatch(wrong).doesNotContain("maire</fait> est chargé ", "la la");
      if (pack.family() == Family.ARRETE) {
        assertThat(act).contains("titre=\"Arrêté de la maire\"");
      }
      if (pack.family() == Family.DELIBERATION) {
        assertThat(act).contains("La <fait champ=\"executif\">maire</fait> est chargée ");
      }
    }
  }

  @Test
  void goesOnWithVuInSmallLetters() {
    TemplatePack pack =
        TemplatePacks.load(null).find(new ActKind("deliberation-libre")).orElseThrow();
    Map<String, Value> values = new HashMap<>(SamplePacks.given());
    values.put(
        "visas",
        new Value.Items(List.of(Value.of("Article L. 2141-1 du code"), Value.of("Le code civil"))));

    assertThat(ActXml.write(SamplePacks.act(pack, values)))
        .contains(">l’article L. 2141-1 du code<", ">le code civil<");
  }

  private static String rules(TemplatePack pack) {
    return "%s %s %s, %s, %s, %s%s%s%s%s"
        .formatted(
            pack.family(),
            pack.natureActes(),
            pack.matiereActes(),
            pack.registre(),
            pack.circuit(),
            pack.publication(),
            pack.transmissible() ? ", transmis" : "",
            pack.sensible() ? ", sensible" : "",
            pack.lowRisk() ? ", risque faible" : "",
            pack.mentions().isEmpty() ? ", sans mention" : "");
  }
}
