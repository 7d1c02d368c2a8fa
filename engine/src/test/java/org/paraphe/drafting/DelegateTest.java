package org.paraphe.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.Fact;

/** Who receives a delegation, with the whole of a name and an office, and what is given. */
class DelegateTest {
  private static final Found DELEGATION = new Found("arrete-delegation");

  private static ExtractedPiece note(String text) {
    return Dossiers.piece("note.txt", text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Objet : délégation au nouvel adjoint\\nM. Jean Orsel a été élu 4e adjoint au maire. Le maire lui donne délégation pour la voirie.|4e adjoint au maire",
        "Délégation de notre adjoint\\nM. Jean Orsel, quatrième adjoint au maire, reçoit la voirie.|quatrième adjoint au maire",
        "Délégation à M. Jean Orsel, quatrième vice-président du conseil départemental, pour les routes.|quatrième vice-président du conseil départemental",
        "Délégation à M. Jean Orsel, quatrième vice-président du conseil\\ndépartemental, pour les routes.|quatrième vice-président du conseil départemental",
        "Délégation à Mme Anne Orsel, 1re vice-présidente de la communauté de communes, pour l'eau.|1re vice-présidente de la communauté de communes",
        "Délégation à M. Jean Orsel, vice-président délégué, pour l'eau.|vice-président délégué",
        "Délégation à M. Jean Orsel, 2e vice-président, pour l'eau.|2e vice-président",
      })
  void readsTheWholeOffice(String text, String office) {
    assertThat(DELEGATION.value("qualite", text.replace("\\n", "\n"))).isEqualTo(office);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Première adjointe\tMme Anne Mercier\t27\nDeuxième adjointe\tMme Odile Vasseur\t27\nTroisième adjoint\tM. Paul Lavergne\t27",
        "Première adjointe : Mme Anne Mercier\nDeuxième adjointe : Mme Odile Vasseur\nTroisième adjoint : M. Paul Lavergne",
        "Mme Anne Mercier, première adjointe\nMme Odile Vasseur, deuxième adjointe\nM. Paul Lavergne, troisième adjoint",
        "Maire\tPaul Brizard\t14\n1er adjoint\tYves Mercier\t13\n2e adjointe\tOdile Vasseur\t14\n3e adjoint\tPaul Lavergne\t12"
      })
  void takesNoNeighboursOffice(String table) {
    Fact office =
        DELEGATION.fact(
            "qualite",
            Dossiers.piece("conseil.txt", "Tableau du conseil\n" + table),
            note(
                "Bénéficiaire : Mme Odile Vasseur\nDomaine : finances\nDate d'effet : 4 mars 2027"));

    assertThat(office.found().map(v -> v.asText()).orElse(""))
        .matches("(?i)(?:deuxième|2e) adjointe");
    assertThat(office.others()).isEmpty();
  }

  @Test
  void seesOneOfficeInTwoWritingsOfARank() {
    Fact office =
        DELEGATION.fact(
            "qualite",
            Dossiers.piece("conseil.txt", "2e adjointe : Odile Vasseur"),
            note("Délégation à Mme Odile Vasseur, deuxième adjointe au maire, pour la voirie."));

    assertThat(office.found()).map(v -> v.asText()).hasValue("deuxième adjointe au maire");
    assertThat(office.others()).isEmpty();
  }

  @Test
  void completesTheOfficeOfATableFromAForm() {
    Fact office =
        DELEGATION.fact(
            "qualite",
            Dossiers.piece("conseil.txt", "2e adjointe\tMme Odile Vasseur\t27"),
            note(
                "Bénéficiaire de la délégation\tMme Odile Vasseur\nQualité\tdeuxième adjointe au maire\nDomaine\tfinances"));

    assertThat(office.found()).map(v -> v.asText()).hasValue("deuxième adjointe au maire");
    assertThat(office.others()).isEmpty();
  }

  @Test
  void seesTwoOfficesInTwoRanks() {
    Fact office =
        DELEGATION.fact(
            "qualite",
            Dossiers.piece("conseil.txt", "Odile Vasseur, 3e adjointe"),
            note("Délégation à Mme Odile Vasseur, deuxième adjointe au maire, pour la voirie."));

    assertThat(office.others()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Objet : délégation de M. Vaucel\\n\\nLe président souhaite confier à M. Théo Vaucel, 4e vice-président, le suivi de l'eau.|M. Théo Vaucel",
        "Il s'agit de donner une délégation pour l'aide sociale à Monsieur Aimé\\nCrespin, quatrième vice-président.|Monsieur Aimé Crespin",
        "Le maire donne délégation à M. Vaucel, 2e adjoint, pour la voirie.\\nPrésents : Théo Vaucel, Anne Roy, Paul Dumas.|Théo Vaucel",
        "Le maire donne délégation à M. Vaucel, 2e adjoint, pour la voirie.\\nPrésents : VAUCEL Théo, ROY Anne, DUMAS Paul.|VAUCEL Théo",
      })
  void givesTheWholeName(String text, String name) {
    assertThat(DELEGATION.value("elu", text.replace("\\n", "\n"))).isEqualToIgnoringCase(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "À la suite de l'élection des adjoints, je confie à Mme Odile Vasseur, troisième adjointe, le logement.",
        "Après l'élection de M. Roy comme député, je donne délégation à Mme Odile Vasseur, troisième adjointe, pour le logement."
      })
  void namesWhoReceivesItAfterAnElection(String text) {
    assertThat(DELEGATION.value("elu", text)).isEqualTo("Mme Odile Vasseur");
  }

  @Test
  void keepsTheShortNameWhereTwoBearIt() {
    Fact delegate =
        DELEGATION.fact(
            "elu",
            note(
                "Le maire donne délégation à M. Vaucel, 2e adjoint, pour la voirie.\nPrésents : M. Théo Vaucel, M. Luc Vaucel, Mme Anne Roy."));

    assertThat(delegate.found()).map(v -> v.asText()).hasValue("M. Vaucel");
    assertThat(delegate.isToConfirm() || !delegate.others().isEmpty()).isTrue();
  }

  @Test
  void takesNoManForAWoman() {
    Fact delegate =
        DELEGATION.fact(
            "elu",
            note(
                "Le maire donne délégation à M. Vaucel, 2e adjoint, pour la voirie. Il donne délégation à Mme Anne Vaucel, 3e adjointe, pour la culture."));

    assertThat(delegate.others()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sous l'ancienne mandature la délégation était détenue par M. Luc Pommet (arrêté caduc).",
        "Les délégations précédentes (Mme A. Kessel, partie au 31 décembre 2026) sont rapportées.",
        "M. Paul Vidal est parti en retraite fin juin et depuis je signe tout.",
        "L'ancien délégué, M. Vidal, n'a plus cette compétence depuis le 30 juin.",
        "Son prédécesseur, Monsieur Amédée Chaumet, a quitté la collectivité."
      })
  void namesNobodyWhoHeldItBefore(String words) {
    Fact delegate =
        DELEGATION.fact(
            "elu", note("M. Jean Orsel, 2e adjoint, reçoit délégation pour la voirie.\n" + words));

    assertThat(delegate.found()).map(v -> v.asText()).hasValue("M. Jean Orsel");
    assertThat(delegate.others()).isEmpty();
  }

  @Test
  void takesNothingFromAFormThatIsToBeFilledIn() {
    ExtractedPiece form =
        Dossiers.piece(
            "ancien modele.odt",
            "ARRÊTÉ N° 2020-118 - MODÈLE À RECOPIER\nDélégation de fonctions à M. ......, ...e vice-président\n"
                + "Article 1er : délégation est donnée dans les domaines suivants : ......\n"
                + "Article 3 : le directeur général est chargé de l'exécution.");
    ExtractedPiece mail =
        note(
            "Le président souhaite confier à M. Théo Vaucel, 4e vice-président, le suivi de l'eau.");

    assertThat(DELEGATION.items("domaine", form, mail)).containsExactly("suivi de l'eau");
    assertThat(DELEGATION.fact("qualite", form, mail).others()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Le directeur général des services est chargé de l'exécution du présent arrêté.",
        "La secrétaire de mairie est chargée de l'exécution.",
        "Le comptable est chargé, en ce qui le concerne, de l'application du présent arrêté.",
        "La directrice est chargée de l'exécution et de la notification de l'arrêté."
      })
  void takesNoCarryingOutForAField(String words) {
    assertThat(
            DELEGATION.items(
                "domaine",
                "M. Jean Orsel, 2e adjoint, reçoit délégation pour la voirie.\n" + words))
        .containsExactly("voirie");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Objet : délégation au nouvel adjoint\\nM. Jean Orsel, adjoint, reçoit délégation dans les domaines de l'urbanisme et du logement.|urbanisme;logement",
        "Ma délégation aux finances et à la commande publique commencera le 15 février 2027.|finances;commande publique",
        "M. Jean Orsel, conseiller, s'occupe déjà de la voirie et de l'éclairage public sans arrêté. Le maire lui donne délégation dans le domaine de la voirie et de l'éclairage public.|voirie;éclairage public",
        "Sa délégation aux finances débutera le 15 février 2027, date convenue avec M. le maire.|finances",
        "Matières déléguées : finances, budget\\nDélégation de signature : oui, pour les bons de commande et les mandats|finances;budget",
        "Note\\n\\nIl convient d'établir un arrêté donnant délégation de signature\\nà Madame Anne Tournel, directrice des routes,\\n\\npour les permissions de voirie et les bons de commande\\ninférieurs à 15 000 euros hors taxes.|permissions de voirie;bons de commande inférieurs à 15 000 euros hors taxes",
        "M. Jean Orsel, directeur, recevra délégation de signature pour :\\n- les bons de commande ;\\n- les autorisations d'absence des agents de son service.|bons de commande;autorisations d'absence des agents de son service",
      })
  void readsWhatIsGivenAndNoMore(String text, String fields) {
    assertThat(
            String.join(
                ";",
                DELEGATION.items("domaine", Dossiers.piece("note.pdf", text.replace("\\n", "\n")))))
        .isEqualTo(fields);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "À la suite du départ de M. Paul Roy, à qui l'habitat était confié jusqu'ici, le Président souhaite que Mme Anne Orsel, troisième vice-présidente, reçoive délégation dans le domaine de l'habitat.",
      })
  void takesNobodyWhoLeaves(String text) {
    assertThat(DELEGATION.value("elu", text)).isEqualTo("Mme Anne Orsel");
  }

  @Test
  void takesWhoWasGivenMoreBefore() {
    assertThat(
            DELEGATION.value(
                "elu",
                "Mme Anne Orsel, qui était conseillère déléguée, reçoit délégation pour l'habitat."))
        .isEqualTo("Mme Anne Orsel");
  }
}
