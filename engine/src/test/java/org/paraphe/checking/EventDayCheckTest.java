package org.paraphe.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventDayCheckTest {

  private static List<Finding> ofAContract(String words) {
    return new EventDayCheck()
        .run(
            Taking.of("decision-contrat")
                .piece("note.txt", "Spectacle le 14 février 2027.\n" + words)
                .took("dateEffet", "2027-02-14", "14 février 2027")
                .subject());
  }

  @Test
  void asksWhereADelegationBeginsOnTheDayAfter() {
    List<Finding> findings =
        new EventDayCheck()
            .run(
                Taking.of("arrete-delegation")
                    .piece(
                        "note.txt",
                        "Prise d'effet : lendemain de la publication, qui sera faite le 9 février"
                            + " 2027.")
                    .took("dateEffet", "2027-02-09", "9 février 2027")
                    .subject());
    assertThat(findings).hasSize(1);
  }

  private static List<Finding> ofAnOrder(String words) {
    return new EventDayCheck()
        .run(
            Taking.of("arrete-circulation")
                .piece("note.txt", "Fête rue Haute le 14 février 2027.\n" + words)
                .took("dateDebut", "2027-02-14", "14 février 2027")
                .took("dateFin", "2027-02-14", "14 février 2027")
                .subject());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Prise d'effet\tà la signature",
        "Prise d'effet : signature du contrat",
        "Le contrat prend effet à sa notification.",
        "Le contrat prendra effet à compter de la date de sa signature et dure un an.",
        "Le contrat entre en vigueur dès sa transmission au contrôle de légalité.",
        "Effet : lendemain de la représentation du 14 février.",
        "Signé le 14 février, effet le 1er du mois suivant.",
        "Il court le lendemain de l'état des lieux, qui sera fait le 14 février.",
      })
  void asksWhereAContractBeginsWithAnEvent(String words) {
    assertThat(ofAContract(words))
        .singleElement()
        .satisfies(f -> assertThat(f.code()).isEqualTo(FindingCode.VALEUR_A_CONFIRMER))
        .satisfies(f -> assertThat(f.severity()).isEqualTo(Severity.ATTENTION))
        .satisfies(f -> assertThat(f.where()).isEqualTo("champ dateEffet"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Le contrat prend effet à sa signature, le 14 février 2027.",
        "Le contrat prend effet à compter de la notification, prévue le 14 février.",
        "Le précédent avait pris effet à sa signature.",
        "La facture est émise le lendemain.",
        "Signature du contrat le 3 février 2027.",
      })
  void keepsQuietOfADateOfEffectThatIsTold(String words) {
    assertThat(ofAContract(words)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Le montage commence la veille à 18 h, stationnement interdit.",
        "Stationnement interdit dès la veille au soir.",
        "La circulation sera rétablie le lendemain à midi.",
        "Circulation interdite de 20 h à 6 h le lendemain.",
        "Fermeture de la rue la nuit du dimanche 14 février 2027 de 21 h à 5 h.",
        "Rue barrée le 14 février 2027, 20h30 - 6h00.",
        "Rue barrée le 14 février et les deux jours suivants.",
        "Démontage du podium le surlendemain.",
        "Stationnement interdit la veille du 14 février à partir de 20 h.",
      })
  void asksWhereAMeasureHoldsOnADayBeside(String words) {
    assertThat(ofAnOrder(words)).extracting(Finding::where).contains("champ dateDebut");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Montage la veille, soit le 13 février : stationnement interdit.",
        "Circulation interdite de 8 h à 17 h.",
        "Circulation interdite de 14 h à 23 h.",
        "Montage la nuit du 13 au 14 février.",
        "La police veillera au stationnement.",
        "L'an dernier le montage avait eu lieu la veille.",
        "Les résultats seront publiés le lendemain.",
        "Stationnement interdit le lendemain de la foire, soit le dimanche 14 février 2027.",
      })
  void keepsQuietOfOtherDaysOfAnOrder(String words) {
    assertThat(ofAnOrder(words)).isEmpty();
  }
}
