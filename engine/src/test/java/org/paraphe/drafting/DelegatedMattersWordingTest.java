package org.paraphe.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is delegated, told apart from what may be signed, and who receives it. */
class DelegatedMattersWordingTest {
  private static final Found DELEGATION = new Found("arrete-delegation");

  private static String lines(String text) {
    return text.replace("\\n", "\n").replace("\\t", "\t");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Après l'élection, je délègue :\\nà Mme Odile Ferrand, deuxième vice-présidente,\\nles affaires de l'habitat, du logement et de la forêt, sous ma surveillance et ma responsabilité,\\navec délégation de signature pour les courriers et les bons de commande dans la limite de 15 000 euros.\\nEffet : le 15 septembre 2026|affaires de l'habitat;logement;forêt",
        "Le maire confie\\nà M. Paul Lorioz, 3e adjoint,\\nla voirie et l'éclairage public,\\navec délégation de signature pour les courriers.|voirie;éclairage public",
        "Le maire veut déléguer à Mme Odile Ferrand, deuxième adjointe, les finances et la commande publique, à compter du 1er décembre 2026.\\nDélégation de signature : factures, mandats, marchés jusqu'à 40 000 € HT.|finances;commande publique",
        "M. Paul Lorioz, 3e adjoint, reçoit délégation pour la voirie et les réseaux.\\nSignature : bons de commande et courriers.\\nDélégation de signature : les bons de commande, les courriers.|voirie;réseaux",
        "Délégation de signature : bons de commande, courriers\\nDomaines délégués : voirie, réseaux\\nBénéficiaire : M. Paul Lorioz, 3e adjoint|voirie;réseaux",
        "Merci d'établir l'arrêté qui donne délégation à M. Rémi Lorioz, cinquième vice-président, pour la forêt, les sentiers et les refuges.\\nIl signera les conventions de passage.|forêt;sentiers;refuges",
        "Délégation de fonctions à M. J. Lorioz, 2e adjoint, pour les écoles et les sports.|écoles;sports",
        "Mme Anne Orsel a été élue deuxième adjointe au maire.\\nVous souhaitez lui confier, sous votre surveillance et votre responsabilité, les fonctions suivantes :\\nvie associative, y compris le prêt des salles ;\\nculture et langue bretonne ;\\njumelages.\\nElle prendra effet le 1er juin 2026.|vie associative, y compris le prêt des salles;culture et langue bretonne;jumelages",
        "Délégation à M. Paul Lorioz, 3e adjoint. Matières déléguées :\\nécoles et cantines ;\\nsports ;\\nvie associative.\\nLe maire|écoles et cantines;sports;vie associative",
        "Agent concerné\\tMme Anne Orsel\\nQualité\\tdirectrice générale adjointe\\nType\\tdélégation de signature\\nÉtendue\\tbons de commande inférieurs à 4 000 € HT ; certificats administratifs ; états de service du personnel\\nPrise d'effet\\t15 février 2027|bons de commande inférieurs à 4 000 € HT;certificats administratifs;états de service du personnel",
        "PARAPHEUR\\n- arrêté de délégation H. Orsel (1er adjoint) : finances, budget, commande publique, daté du 12/10/2026, effet 19/10/2026|finances;budget;commande publique",
        "M. Paul Lorioz, 3e adjoint : voirie, réseaux, signé le 12 octobre, à effet du 19 octobre 2026|voirie;réseaux",
        "DELEGATIONS\\nle maire redistribue :\\n\\nMme Anne Orsel, 2e adjointe\\n   -> urbanisme et logement\\n   -> avec délégation de signature\\n   -> à compter du 9 novembre 2026|urbanisme et logement",
        "Délégations à faire\\nM. Paul Orsel, 3e adjoint :\\n- voirie ;\\n- réseaux.\\n- effet 9 novembre 2026|voirie;réseaux",
        "FICHE DE DÉLÉGATION – à remplir par le cabinet\\nNOM, Prénom du délégataire : ORSEL Paul\\nTitre : conseiller municipal délégué\\nMatière déléguée : la transition écologique et la gestion des déchets\\nAvec délégation de signature : OUI\\nDébut : 20/04/2026\\nLes adjoints ont-ils tous une délégation ? OUI (arrêtés du 7 avril 2026)|transition écologique;gestion des déchets",
      })
  void readsWhatIsDelegated(String text, String fields) {
    assertThat(String.join(";", DELEGATION.items("domaine", lines(text)))).isEqualTo(fields);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Bénéficiaire : Mme Anne Orsel, directrice des routes\\nDélégation de signature : bons de commande, courriers|bons de commande;courriers",
        "Délégation de signature à M. Paul Lorioz, directeur, pour les congés et les bons de commande.|congés;bons de commande",
        "M. Paul Lorioz, directeur, pourra signer les bons de commande et les courriers.|bons de commande;courriers",
      })
  void readsWhatIsSignedWhereNothingElseIsDelegated(String text, String fields) {
    assertThat(String.join(";", DELEGATION.items("domaine", lines(text)))).isEqualTo(fields);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FICHE DE DÉLÉGATION – à remplir par le cabinet\\nNOM, Prénom du délégataire : ORSEL Paul\\nTitre : conseiller municipal délégué\\nMatière déléguée : la transition écologique\\nDébut : 20/04/2026|ORSEL Paul",
        "Nom et prénoms de l'élu : ORSEL Paul\\nTitre : conseiller municipal\\nDomaine : sports|ORSEL Paul",
        "Par procès-verbal d'installation du 28 mars 2026, Mme Anne Orsel a été élue deuxième adjointe au maire. Elle n'a pas encore reçu sa délégation.\\nVous souhaitez lui confier les fonctions suivantes :\\nculture ;\\njumelages.\\nL'ancienne délégation de M. Yves Lorioz (mandat 2020-2026) a pris fin avec le renouvellement du conseil.|Mme Anne Orsel",
        "Mme Anne Orsel, 2e adjointe, reçoit délégation pour la culture.\\nLa délégation de M. Yves Lorioz prend fin.|Mme Anne Orsel",
        "Le Président veut donner délégation de signature à Mme Anne Orsel, directrice générale des services, pour :\\n- les bons de commande\\n- les congés\\nL'ancien directeur, M. Lorioz, part à la retraite le 31 octobre 2026; sa délégation prend fin avec lui.|Mme Anne Orsel",
        "Plouvarn, le 6 octobre 2026\\nLettre de mission - M. Yves Orsel\\nMonsieur le premier adjoint,\\nJe vous délègue, par arrêté, les affaires relatives aux finances et au budget.\\nLa maire, Anne Lorioz|M. Yves Orsel",
        "PARAPHEUR MAIRE\\n- arrêté de délégation Y. Orsel-Le Bihan (1er adjoint) : finances, budget\\n- courrier trésorerie|Y. Orsel-Le Bihan",
        "Bonjour,\\nPeux-tu préparer l'arrêté de délégation pour Anne Orsel ? Elle est conseillère municipale. Domaine : les logements d'urgence.\\nMerci !\\nJulie LORIOZ\\n4e adjointe - permanence le jeudi|Anne Orsel",
        "Objet : arrêté Mme Orsel\\n\\nPeux-tu préparer l'arrêté de délégation pour Anne Orsel ? Elle est conseillère municipale.\\nMerci !\\nJulie LORIOZ\\n4e adjointe - permanence le jeudi|Anne Orsel",
        "Objet : délégation M. Orsel\\n\\nBonjour, il est 3e vice-président et prend les déchets.\\nMme Anne Lorioz, Mme Julie Pommet et M. Yves Orsel étaient là.|M. Yves Orsel",
        "Le conseil a élu à sa place, vendredi 25 septembre 2026, Mme Anne Orsel, qui devient cinquième adjointe au maire.\\nMerci de préparer l'arrêté par lequel le maire lui délègue l'urbanisme et l'habitat.\\nLa directrice de cabinet, Lise Lorioz|Mme Anne Orsel",
        "Lettre de mission - M. Yves Orsel\\nMonsieur le premier adjoint,\\nJe vous délègue, par arrêté, les affaires relatives aux finances.\\nVu avec Mme Anne Lorioz, directrice générale.|M. Yves Orsel",
        "DELEGATIONS\\nSuite à la démission de Jean Pommet, le maire redistribue :\\n\\nMme Anne Orsel, 2e adjointe\\n   -> urbanisme\\n   -> à compter du 9 novembre 2026\\n\\nRien ne change pour M. Lorioz (1er adjoint, finances).|Mme Anne Orsel",
        "La délégation de M. Paul Orsel a pris fin avec le mandat. Le maire donne de nouveau délégation à M. Paul Orsel, 2e adjoint, pour la voirie.|M. Paul Orsel",
        "À la suite de la démission de M. Luc Lorioz, le conseil a élu Mme Anne Orsel deuxième adjointe. Le maire souhaite lui confier ce que suivait M. Lorioz : la voirie.|Mme Anne Orsel",
        "Note du Président\\nje délègue :\\nà Mme Anne Orsel, deuxième vice-présidente,\\nles affaires de la forêt, avec délégation de signature pour les courriers.\\n(Mme Julie Lorioz, qui l'avait en 2020-2026, n'a plus de délégation.)|Mme Anne Orsel",
      })
  void namesWhoReceivesIt(String text, String delegate) {
    var elu = DELEGATION.fact("elu", Dossiers.piece("note.txt", lines(text)));

    assertThat(elu.found().map(v -> v.asText()).orElse("(absent)")).isEqualTo(delegate);
    assertThat(elu.others()).isEmpty();
  }

  @Test
  void readsTheTableBelowTheDayOfTheOrder() {
    var sheet =
        Dossiers.sheet(
            "vp.xlsx",
            "Délégations du président\nArrêté à prendre le\t2026-05-18\n\n"
                + "N°\tNom\tQualité\tDélégation\tDate d'effet\tObservations\n"
                + "6\tMadame Anne Orsel\t6e vice-présidente\teau et assainissement\t2026-06-01\tavec délégation de signature");

    assertThat(DELEGATION.value("elu", sheet)).isEqualTo("Madame Anne Orsel");
    assertThat(DELEGATION.value("qualite", sheet)).isEqualTo("6e vice-présidente");
    assertThat(String.join(", ", DELEGATION.items("domaine", sheet)))
        .isEqualTo("eau et assainissement");
  }

  @Test
  void leavesWhatSomebodyGivesBack() {
    var letter =
        Dossiers.piece(
            "lettre.txt",
            "Monsieur le Préfet,\nJe vous prie d'accepter ma démission de mes fonctions de troisième adjoint au maire, en charge de l'urbanisme et de la voirie.\nJean Pommet");
    var note =
        Dossiers.piece(
            "note.txt",
            "DELEGATIONS\nMme Anne Orsel, 2e adjointe\n   -> urbanisme\n   -> à compter du 9 novembre 2026\n\nLa voirie reste au maire. Rien ne change pour M. Lorioz (1er adjoint, finances).");

    assertThat(DELEGATION.value("elu", letter, note)).isEqualTo("Mme Anne Orsel");
    assertThat(DELEGATION.value("qualite", letter, note)).isEqualTo("2e adjointe");
    assertThat(DELEGATION.items("domaine", letter, note)).containsExactly("urbanisme");
  }

  @Test
  void keepsANameThatOneWhoLeftBearsToo() {
    assertThat(
            DELEGATION.value(
                "elu",
                "Suite à la démission de M. Luc Orsel, le maire donne délégation à M. Orsel, 3e adjoint, pour la voirie.\nPrésents : M. Paul Orsel, Mme Anne Lorioz."))
        .isEqualTo("M. Orsel");
  }
}
