package org.paraphe.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ToldResultCheckTest {

  private static List<Finding> run(String text) {
    return new ToldResultCheck()
        .run(Taking.of("deliberation-subvention").piece("note.txt", text).subject());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Il réclame 45 000 € de travaux et 12 000 € de pénalités, soit une réclamation de 59 000 €.",
        "Le projet est chiffré à 28 000 €. La commune prendrait 30 %, ce qui fait 9 400 €.",
        "La commune accueille 14 élèves. La part est de 720 € par élève, d'où un dû de 10 800 €.",
        "Traitement 2 450 €/mois + charges 1 080 €/mois, soit un coût mensuel total de 3 630 €.",
        "Garantie à hauteur de 50 % d'un prêt de 480 000 €, soit une garantie de 260 000 €.",
        "1 150 € par mois charges comprises, soit 14 800 € pour une année pleine.",
        "deux représentations à 1 900 € l'une, plus 340 € de défraiements, soit 4 410 €",
        "Loyer annuel : 5 400 euros, payable par mensualités de 480 euros.",
        "L'opération coûte 95 000 €. Aides : Agence 38 000 €, Région 19 000 €, Département 9 500 €,"
            + " le solde étant à la charge de la commune pour 30 500 €.",
        "Montant initial : 18 000 € HT\nAvenant : + 2 400 € HT\nNouveau montant : 20 800 € HT",
        "Son    1 x 1 450,00 = 1 450,00\nMicros  6 x 45,00 = 270,00\nTotal HT   1 620,00",
        "Prix des cinq : 6 900,00 €\n\nTransport : 1 380,00 €\n\nNet à payer : 8 180,00 €",
        "- ferme : 145 000 € HT\n- option 1 : 62 000 € HT\n- option 2 : 33 500 € HT\nSoit un total,"
            + " toutes tranches, de 245 000 € HT (294 000 € TTC).",
        "Coût par poste : 18 600 €\nCoût pour les deux postes : 39 200 €",
        "Une subvention de 15 000 €. Elle est versée en trois fois : 6 000 € à la signature,"
            + " 5 000 € en juillet, 3 000 € sur bilan.",
        "Le forfait annuel est de 4 860 € HT ; sur les trois ans, on paiera 15 480 € HT.",
        "L'offre est à 62 € HT le mètre carré. La salle mesure 210 mètres carrés. Le marché"
            + " représente donc 13 200 € HT.",
        "Salaire de 1 640 € mensuels. Charge (dix mois) : 16 040 €.",
        "Notre club compte 86 licenciés. Sur la base de 25 € par licencié, nous demandons 2 510 €.",
        "6 copieurs à 74 € HT par trimestre chacun. Total annuel : 1 767 € HT.",
        "Coût : 320 000 € HT\nDRAC 96 000 €, Région 64 000 €\nReste à la charge de la commune :"
            + " 150 000 €",
        "L'un percevra 499,44 € et l'autre 126,06 €. La dépense totale est de 652,50 €.",
        "2 000 € répartis entre le Souvenir (700 €), les Anciens (850 €) et la Fnaca (550 €).",
        "38 € par m² et par an pour 45 m², soit mille sept cent dix euros, payable en deux"
            + " échéances de 885 €",
        "Prix hors TVA : 27 600,00 euros\nTaxe : 5 250,00 euros au taux de 20 pour cent",
        "Dépose : 1 200 €\nFourniture : 6 400 €\nPose : 2 100 €\nTotal : 9 900 €",
        "- Judo : 500 €\n- Amicale : 800 €\nsoit un total de 1 700 €",
        "Lot 1 ...... 1 000,00 € HT\nLot 2 ...... 2 500,00 € HT\nTotal HT : 3 600,00 €",
        "Nous proposons 500 euros au judo, 800 euros à l'amicale, soit 1 700 euros en tout.",
        "500 € pour le judo et 800 € pour la chorale, pour un montant total de 1 350 €",
        "Un loyer mensuel de 410 €, soit 4 290 € par an",
        "1 200 € par an, soit 110 € par mois",
        "une redevance annuelle de 1 200 €, soit un loyer mensuel de 90 €",
        "300 € par trimestre soit 1 000 € par an",
        "Le véhicule coûte 18 000 €. Notre règlement prévoit une aide de 20 % du coût. Il est donc"
            + " proposé une subvention de 4 600 €.",
        "Facture des clarinettes : 7 480 €.\nNous payons la moitié de la facture.\nL'aide est donc"
            + " de 3 470 €.",
        "Un emploi de 12 heures par semaine. L'agent sera payé 18,50 € de l'heure, ce qui représente"
            + " 232 € par semaine.",
        "Le bureau augmente de 2 % le tarif de la salle, qui passerait ainsi de 150 € à 156 €.",
        "Baisse de 10 % au 1er janvier.\nLe repas passe de 5,00 € à 4,20 €.",
        "L'an dernier : 2 500 €. Le bureau augmente l'aide de 10 %, ce qui donne 2 850 € pour 2026.",
        "Le marché est de 62 000 € HT. L'avenant s'élève à 6 200 € HT, ce qui représente une hausse"
            + " de 5 % du marché.",
        "La prime est de 3 428 € TTC ; elle se règle en quatre échéances de 812 €.",
        "Dix-huit enfants partent. Nous donnons 65 € par enfant. L'aide à voter est de 1 710 €.",
        "Coût annuel : 960 €, prélevé chaque mois pour 90 €",
        "Chemin : 12 000 €\nRue : 18 000 €\nImpasse : 25 000 €\nMontant du programme : 65 000 €",
        "Six sessions d'une journée, facturées 680 € la session, net de taxe. Le marché se monte par"
            + " conséquent à 4 800 € nets de taxe.",
        "Quatre ateliers au prix de 350 € l'atelier. Le contrat est ainsi de 1 600 €.",
        "Huit passages par an à 190 € le passage. Le prix annuel ressort à 1 620 €.",
        "Le théâtre vend 25 places à 14 € la place. Le contrat s'élève donc à 380 €.",
        "La ville retient cinq journées, à raison de 420 € la journée. Cela porte le marché à 2 400 €.",
        "Il faut 45 paniers à 32 € le panier.\nLa dépense est par suite de 1 540 €.",
      })
  void tellsAResultThatNoReckoningGives(String text) {
    assertThat(run(text))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.code()).isEqualTo(FindingCode.MONTANT_INCOHERENT);
              assertThat(f.severity()).isEqualTo(Severity.ATTENTION);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Une subvention de 30 000 €, en deux versements de 18 000 € (février) et 12 000 € (juillet).",
        "Il réclame 45 000 € de travaux et 12 000 € de pénalités, soit une réclamation de 57 000 €.",
        "Le projet est chiffré à 28 000 €. La commune prendrait 30 %, ce qui fait 8 400 €.",
        "La commune accueille 14 élèves. La part est de 720 € par élève, d'où un dû de 10 080 €.",
        "1 890 € par mois, soit 22 680 € en année pleine et 1 890 € pour le seul décembre 2026.",
        "Une remise de 5 % sur 15 200 € HT, ce qui ramène l'offre à 14 440 € HT, soit 17 328 € TTC",
        "Vente de 1 236 m² au prix de 45 000 €, soit environ 36 € le m².",
        "Une aide de 2 333,33 €, soit un tiers des 7 000 € de dépenses.",
        "985,50 € HT par mois, soit 11 826,00 € HT par an et 47 304,00 € HT pour quatre ans.",
        "Il faut que la subvention soit de 500 € et la cotisation de 400 €.",
        "3 300 € par mois, près de 40 000 € par an",
        "Fenêtres 2 x 780,00  1 560,00\nPose   420,00\nRemise 10 %  - 198,00\nTotal HT  1 782,00",
        "Loyer : 55 € par mois, payable par trimestre (165 €), soit 660 € par an.",
        "Estimation : 60 000,00 € HT\nSols : 58 900,00 € HT\nOffre totale : 70 680,00 € TTC",
        "Une subvention de 22 000 €, versée en deux fois : 15 000 € en octobre, 7 000 € en mars.",
        "Coût mensuel : 3 480 € ; coût 2027 : 31 320 € (neuf mois) ; année pleine : 41 760 €.",
        "Vente de 1 236 m² à 36 € le m². Le domaine l'estime à 48 000 €.",
        "Club de danse 1 000 € 1 500 € 1 200 €\nScouts 650 € 900 € 700 €\nTotal 1 950 € 2 800 €",
        "Habitants : 180 € la journée, 300 € le week-end\nExtérieurs : 320 € la journée",
        "8 000 € répartis entre deux clubs : 5 000 € et 3 000 €.",
        "HT 5,5 % : 54 000,00 € HT\nHT 20 % : 8 000,00 € HT\nTotal HT : 62 000,00 €",
        "Dépose : 1 200 €\nFourniture : 6 400 €\nTotal : 7 600 €",
        "Dépose : 1 200 €\nFourniture : 6 400 €\nRemise : 380 €\nTotal : 7 220 €",
        "Fourniture : 1 200 €\nOption peinture : 400 €\nTotal : 1 200 €",
        "Droit d'entrée : 5 €\nCarte : 30 €\n\nTotal des recettes : 4 800 €",
        "Nous proposons 500 euros au judo et 800 euros à l'amicale, soit 1 300 euros en tout.",
        "Une part fixe de 50 € et 2 € par habitant, soit 4 050 € au total",
        "Il a reçu 500 euros. Elle demande 800 euros, soit 800 euros en tout",
        "Un loyer mensuel de 410 €, soit 4 920 € par an, charges de 50 € par mois en plus",
        "Coût : 30 000 €\nDépartement : 9 000 €\nRégion : 6 000 €",
        "Le véhicule coûte 18 000 €. Notre règlement prévoit une aide de 20 % du coût. Il est donc"
            + " proposé une subvention de 3 600 €.",
        "La TVA est à 20 %. Le véhicule coûte 18 000 €. Il est donc proposé une aide de 4 000 €.",
        "Un emploi de 12 heures par semaine. L'agent sera payé 18,50 € de l'heure, ce qui représente"
            + " 222 € par semaine.",
        "Le bureau augmente de 2 % le tarif de la salle, qui passerait ainsi de 150 € à 153 €.",
        "Hausse de 3 % arrondie : le repas passe de 4,10 € à 4,25 €.",
        "Une hausse de 3 % : le goûter passe de 2,10 € à 2,15 €.",
        "L'an dernier : 2 500 €. Le bureau augmente l'aide de 10 %, ce qui donne 2 750 € pour 2026.",
        "Le marché est de 62 000 € HT. L'avenant s'élève à 6 200 € HT, ce qui représente une hausse"
            + " de 10 % du marché.",
        "Le marché passe de 62 000 € à 64 000 € HT, soit une hausse de 3 % du marché.",
        "La prime est de 3 248 € TTC ; elle se règle en quatre échéances de 812 €.",
        "Droit de place : 2 € le mètre, 150 mètres, du 8 au 12 novembre, soit 300 €. Caution : 100 €.",
        "Dix-huit enfants partent. Nous donnons 65 € par enfant. L'aide à voter est de 1 170 €.",
        "Coût annuel : 960 €, prélevé chaque mois pour 80 €",
        "Chemin : 12 000 €\nRue : 18 000 €\nImpasse : 25 000 €\nMontant du programme : 55 000 €",
        "Six sessions d'une journée, facturées 680 € la session, net de taxe. Le marché se monte par"
            + " conséquent à 4 080 € nets de taxe.",
        "Six sessions facturées 680 € la session, plus 720 € de dossier. Le marché se monte par"
            + " conséquent à 4 800 €.",
        "Deux versements : 600 € le 12 mai et 650 € le 3 juin. Par conséquent, 1 250 € sont dus.",
        "Huit passages à 190 € le passage. La caution est de 1 600 €.",
        "12 000 € la première année et 14 000 € la deuxième. Le marché est par conséquent de 26 000 €.",
        "Trois agents à 500 € le mercredi 4 mai. Le devis est de 1 600 €.",
        "Chemin : 12 000 €\nRue : 18 000 €\nImprévus 10 % : 3 000 €\nMontant du programme : 33 000 €",
      })
  void keepsQuietOfWhatSomeReckoningGives(String text) {
    assertThat(run(text)).isEmpty();
  }

  @Test
  void tellsWhatARaiseGives() {
    assertThat(
            run("L'an dernier : 2 500 €. Le bureau augmente l'aide de 10 %, ce qui donne 2 850 €."))
        .singleElement()
        .satisfies(f -> assertThat(f.what()).endsWith("donne 2\u202f750\u00a0€."));
  }

  @Test
  void blocksWhereTheActTakesTheTotal() {
    String text = "Judo : 500 €\nChorale : 800 €\nTotal : 1 700 €";
    Taking taking =
        Taking.of("deliberation-subvention")
            .piece("note.txt", text)
            .took("montant", "1700.00", "1 700 €");

    assertThat(new ToldResultCheck().run(taking.subject()))
        .extracting(Finding::severity, Finding::what)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                Severity.BLOQUANT,
                "« Total : 1 700 € » annonce 1\u202f700\u00a0€ ; le calcul donne 1\u202f300\u00a0€."));
  }

  @Test
  void leavesToOtherChecksWhatTheyTell() {
    assertThat(run("24 élèves à 30 € = 700 €")).isEmpty();
  }

  @Test
  void readsAnEndlessListInOneGo() {
    assertThat(run("a 1 € ".repeat(20_000) + "soit 3 € en tout")).isEmpty();
    assertThat(run("Poste : 1 €\n".repeat(10_000) + "Total : 30 000 €")).hasSizeLessThan(2);
    assertThat(run("en trois fois ".repeat(10_000))).isEmpty();
  }
}
