package org.paraphe.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraphe.act.ActKind;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactType;
import org.paraphe.facts.Value;
import org.paraphe.template.TemplatePacks;

/** What the packs for delegations and for posts find, as town halls write. */
class StaffSearchTest {
  private static final String DELEGATION = "arrete-delegation";
  private static final String POST = "deliberation-emploi";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Je délègue à M. Aubin Kerloc'h, quatrième adjoint, la voirie et les cimetières à compter"
            + " du 4 janvier 2027.",
        "Il faut confier à Mme Zoé Tardif, 2e adjointe, la voirie et les cimetières.",
        "Matières : voirie,\ncimetières\nPrise d'effet : 04/01/2027",
      })
  void readsTheFieldsOfADelegation(String text) {
    assertThat(items(fact(DELEGATION, "domaine", text))).containsExactly("voirie", "cimetières");
  }

  @Test
  void leavesThoseOfAFormerMandateOut() {
    Fact elu =
        fact(
            DELEGATION,
            "elu",
            "Arrêté de délégation pour Mme Zoé Tardif, 2e adjointe, chargée de la voirie.\n"
                + "Sous la précédente mandature (M. Odilon Brassac), c'était Mme Rose Quintin qui"
                + " avait la voirie.");
    assertThat(elu.found().map(Value::asText))
        .hasValueSatisfying(v -> assertThat(v).endsWith("Zoé Tardif"));
    assertThat(elu.others()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mme Tardif est déléguée à la voirie. Elle recevra également ma signature pour les bons de commande. | true",
        "M. Kerloc'h est délégué aux écoles ; le maire garde la signature des actes. | false",
        "M. Kerloc'h est délégué aux écoles, sans délégation de signature. | false",
      })
  void tellsWhetherTheSignatureGoesWithIt(String text, boolean signature) {
    assertThat(fact(DELEGATION, "signature", text).found()).contains(new Value.Flag(signature));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Créer un emploi permanent d'adjoint technique à temps complet pour assurer l'entretien des salles et la tenue du gymnase. | l'entretien des salles et la tenue du gymnase",
        "Il est créé un emploi de rédacteur. Le rédacteur assurera le suivi des marchés et, à défaut, un contractuel sera recruté. | le suivi des marchés",
        "Il est proposé de créer un emploi d'agent de salle.\\nFonctions : service des repas et nettoyage. | service des repas et nettoyage",
      })
  void readsTheDutiesOfAPost(String text, String duties) {
    assertThat(fact(POST, "fonctions", text.replace("\\n", "\n")).found().map(Value::asText))
        .hasValue(duties);
  }

  @Test
  void readsASeasonAsTheReasonOfAPost() {
    assertThat(
            fact(
                    POST,
                    "motif",
                    "Création de trois emplois non permanents d'adjoint technique pour un"
                        + " accroissement saisonnier d'activité.")
                .found()
                .map(Value::asText))
        .hasValueSatisfying(v -> assertThat(v).contains("accroissement saisonnier"));
  }

  @Test
  void takesNoDateOfLastYearForARival() {
    Fact date =
        fact(
            POST,
            "dateEffet",
            "Création de deux emplois d'adjoint technique à compter du 3 mai 2027.\n"
                + "L'année dernière nous en avions trois à partir du 4 mai 2026.");
    assertThat(date.found().map(Value::asText)).hasValue("2027-05-03");
    assertThat(date.others()).isEmpty();
  }

  private static List<String> items(Fact fact) {
    assertThat(fact.type()).isEqualTo(FactType.LISTE);
    return ((Value.Items) fact.found().orElseThrow()).items().stream().map(Value::asText).toList();
  }

  private static Fact fact(String kind, String name, String text) {
    return new FactSearch(
            List.of(Dossiers.piece("note.txt", text)), Map.of(), LocalDate.of(2026, 12, 1))
        .facts(TemplatePacks.load(null).find(new ActKind(kind)).orElseThrow(), Map.of()).stream()
            .filter(f -> f.name().equals(name))
            .findFirst()
            .orElseThrow();
  }
}
