package org.paraphe.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Of several people that a dossier names, the one whose order is still to be written. */
class DelegateTablesAndNamesTest {
  private static final Found DELEGATION = new Found("arrete-delegation");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Vice-président\tRang\tDomaines\tSituation\n"
            + "Mme Odile Ferrand\t1re vice-présidente\tFinances\tinchangé\n"
            + "M. Karim Saïd\t4e vice-président\tRoutes, mobilités\tarrêté à prendre, effet 1er décembre 2026\n"
            + "Mme Lucie Tran\t7e vice-présidente\tCollèges\tinchangé",
        "Nom\tQualité\tDomaines\tEffet\tObservations\n"
            + "Mme Odile Ferrand\t1re vice-présidente\tFinances\t06/04/2026\t\n"
            + "M. Karim Saïd\t4e vice-président\tRoutes, mobilités\t01/12/2026\tà établir\n",
        "Élu\tFonction\tDélégation\tDu\tArrêté\n"
            + "Odile Ferrand\t1re vice-présidente\tFinances\t06/04/2026\t2026-31\n"
            + "Karim Saïd\t4e vice-président\tRoutes, mobilités\t01/12/2026\tà prendre\n",
      })
  void takesTheLineOfATableThatIsStillToBeDone(String table) {
    var sheet = Dossiers.sheet("delegations.xlsx", table);

    assertThat(DELEGATION.value("elu", sheet)).endsWith("Karim Saïd");
    assertThat(DELEGATION.value("qualite", sheet)).isEqualTo("4e vice-président");
    assertThat(String.join(", ", DELEGATION.items("domaine", sheet)))
        .isEqualTo("Routes, mobilités");
    assertThat(DELEGATION.value("dateEffet", sheet)).isEqualTo("2026-12-01");
  }

  @Test
  void takesTheItemOfAListThatIsStillToBeDone() {
    String list =
        "Délégations après le vote :\n"
            + "- Julie Amblard (1re adjointe) : finances. Arrêté déjà signé le 24 novembre.\n"
            + "- Samir Oulahbib (4e adjoint) : transports, mobilités. Arrêté à prendre, effet 15"
            + " décembre 2026.\n"
            + "- Benoît Fauvet (conseiller délégué) : numérique. Attendre janvier.\n";

    assertThat(DELEGATION.value("elu", list)).isEqualTo("Samir Oulahbib");
    assertThat(DELEGATION.value("qualite", list)).isEqualTo("4e adjoint");
    assertThat(DELEGATION.items("domaine", list)).containsExactly("transports", "mobilités");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Merci de préparer l'arrêté de Latifa Benkirane. Elle est élue 6e adjointe et s'occupera des écoles.|Latifa Benkirane",
        "Le conseil a élu Fatou Diarra deuxième adjointe. Je lui délègue les finances.|Fatou Diarra",
        "Il faudrait que Coralie Mangin (service population) puisse signer les actes d'état civil.|Coralie Mangin",
        "Bertrand Cazaux arrive comme directeur des services techniques. Le maire veut lui déléguer sa signature.|Bertrand Cazaux",
        "Les écoles à Mme Anna Roy, 3e adjointe, au 1er janvier 2027. Vu avec Mme Vialle.|Mme Anna Roy",
        "L'eau pour Monsieur Thibault Escoffier, quatrième vice-président. Mme Vialle garde les déchets.|Monsieur Thibault Escoffier",
      })
  void readsWhoReceivesWithoutCivilityNorVerb(String note, String delegate) {
    assertThat(DELEGATION.value("elu", "Délégation\n" + note)).isEqualTo(delegate);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nom et prénom du délégataire ........ ROUSSEL Philippe\nEmploi .............. directeur des services techniques\nSuppléant en cas d'absence .......... Mme VASSEUR Inès, adjointe",
        "Délégation de signature à M. Philippe ROUSSEL, directeur des services techniques. Suppléante : Mme Inès Vasseur, adjointe.",
        "Délégation de signature à M. Philippe ROUSSEL, directeur des services techniques. En cas d'empêchement, Mme Inès Vasseur signe.",
        "La délégation dont bénéficiait Mme Inès Vasseur prend fin. Délégation de signature à M. Philippe ROUSSEL, directeur des services techniques.",
      })
  void takesNoDeputyForTheDelegate(String note) {
    var elu = DELEGATION.fact("elu", Dossiers.piece("note.txt", note));

    assertThat(elu.found().map(v -> v.asText()).orElse("")).containsIgnoringCase("roussel");
    assertThat(DELEGATION.value("qualite", note)).isEqualTo("directeur des services techniques");
  }

  @Test
  void takesTheRankThatALabelGivesForTheOffice() {
    var note =
        Dossiers.sheet(
            "note.docx",
            "Adjoint\tM. Sylvestre Combarel\nRang\tquatrième adjoint\nMatière\tsports\n");

    assertThat(DELEGATION.value("qualite", note)).isEqualTo("quatrième adjoint");
  }

  @Test
  void leavesWhatAListGivesToOthers() {
    String list =
        "Délégation de M. Abel Cazenave, 5e adjoint. Domaines répartis :\n"
            + "a) culture et patrimoine : M. Abel Cazenave\n"
            + "b) tourisme : le maire s'en charge\n"
            + "c) jumelages : Mme Anne Roy\n";

    assertThat(DELEGATION.items("domaine", list)).containsExactly("culture et patrimoine");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mme Ludivine Fargeas, cheffe du service des marchés, est habilitée à signer, sous la surveillance du président :@- les lettres de rejet@- les bons de commande|lettres de rejet, bons de commande",
        "Délégation à Mme Arnoux, 2e adjointe : mêmes attributions que M. Roubaud, soit la culture, les associations et le patrimoine.|culture, associations, patrimoine",
        "Délégation : Mme Vacher, responsable du service urbanisme@Pour : certificats d'urbanisme, récépissés de dépôt|certificats d'urbanisme, récépissés de dépôt",
        "M. Rouault, deuxième adjoint, déjà chargé des finances par arrêté du 3 avril 2026, se voit confier en plus l'informatique.|informatique",
        "Délégation de signature à Mme Rivoallan, directrice. Ce qu'elle signera : bons de commande, certificats de paiement.|bons de commande, certificats de paiement",
      })
  void readsWhatIsGiven(String note, String domains) {
    assertThat(String.join(", ", DELEGATION.items("domaine", note.replace('@', '\n'))))
        .isEqualTo(domains);
  }

  @Test
  void readsEachNumberedLineOfAForm() {
    var form =
        Dossiers.sheet(
            "form.xlsx",
            "Champ\tValeur\nNom\tMme Agnès Chabrol\nQualité\t1re adjointe\nDélégation 1\tFinances\nDélégation 2\tAdministration générale\n");

    assertThat(DELEGATION.items("domaine", form))
        .containsExactly("Finances", "Administration générale");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mme Noémie Lacassagne, conseillère municipale, récupère le cimetière, arrêté à faire au 21 septembre 2026|2026-09-21",
        "Délégations du maire - état au 30 novembre 2026. La délégation de M. Roy prend effet le 7 décembre 2026.|2026-12-07",
        "Délégation à M. Roy. Date d'effet : 1er septembre 2026. Le maire veut que l'arrêté produise ses effets au 1er septembre.|2026-09-01",
        "M. Roy, prise de fonctions le 4 janvier 2027. Délégation de signature à compter du 18 janvier 2027.|2027-01-18",
      })
  void readsTheDayOfEffect(String note, String day) {
    var date = DELEGATION.fact("dateEffet", Dossiers.piece("note.txt", note));

    assertThat(date.found().map(v -> v.asText())).hasValue(day);
    assertThat(date.others()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Délégation de fonctions seulement, le maire continue de signer.|false",
        "Délégation à Mme Roy. Elle ne signe pas.|false",
        "Je vous délègue les bâtiments. Vous signerez les documents de ce secteur.|true",
      })
  void readsWhetherTheDelegateSigns(String note, boolean signs) {
    assertThat(DELEGATION.fact("signature", Dossiers.piece("note.txt", note)).found())
        .hasValue(new org.paraphe.facts.Value.Flag(signs));
  }
}
