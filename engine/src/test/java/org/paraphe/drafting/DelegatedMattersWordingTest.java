package org.paraphe.drafting;

import static org.assertj.core.api.Assertions.assertThat;

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
        "FICHE DE DÉLÉGATION – à remplir par le cabinet\\nNOM, Prénom du délégataire : ORSEL Paul\\nTitre : conseiller municipal délégué\\nMatière déléguée : la transition écologique et la gestion des déchets\\nAvec délégation de signature : OUI\\nDébut : 20/04/2026|transition écologique;gestion des déchets",
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
        "Note du Président\\nje délègue :\\nà Mme Anne Orsel, deuxième vice-présidente,\\nles affaires de la forêt, avec délégation de signature pour les courriers.\\n(Mme Julie Lorioz, qui l'avait en 2020-2026, n'a plus de délégation.)|Mme Anne Orsel",
      })
  void namesWhoReceivesIt(String text, String delegate) {
    var elu = DELEGATION.fact("elu", Dossiers.piece("note.txt", lines(text)));

    assertThat(elu.found().map(v -> v.asText()).orElse("(absent)")).isEqualTo(delegate);
    assertThat(elu.others()).isEmpty();
  }
}
