package org.paraphe.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What two pieces say of one thing, in other words and with another figure; and what is no such.
 */
class ToldDifferentlyTest {

  private static List<String> disagreements(String first, String second) {
    List<PieceReading> readings =
        List.of(
            PieceReading.of(Dossiers.piece("a.txt", first)),
            PieceReading.of(Dossiers.piece("b.txt", second)));
    return new Disagreements(readings, ToldSentences.of(readings))
        .rows().stream().map(r -> r.get("texte1").asText() + " | " + r.get("texte2")).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Le mur mesure 2,10 m de haut sur toute sa longueur. | La hauteur du mur est de 1,80 m d'après le géomètre.",
        "La chute a eu lieu le 6 novembre 2026 dans la cour. | Elle est tombée dans la cour le 9 novembre 2026.",
        "Le manquant de la caisse s'élève à 1 270 €. | Le contrôle de la caisse montre un déficit de 1 720 €.",
        "Le retard du chantier est de 80 jours. | Le chantier a pris 62 jours de retard.",
        "Le devis du couvreur atteint 41 300 € TTC. | 43 100 € pour le devis du couvreur.",
        "La parcelle AB 214 appartient à M. Vautherin. | M. Vautherin a acheté la parcelle AB 241 en 2020.",
        "Le terrain a une surface de 1 140 m². | La superficie du terrain est de 1 410 m2.",
        "La mise en demeure a été reçue le 4 mai 2026. | Nous avons reçu votre mise en demeure le 14 mai 2026.",
        "L'effectif admis est de 480 personnes. | L'établissement peut recevoir un effectif de 350 personnes.",
        "L'entreprise emploie 14 salariés sur le chantier. | Sur le chantier, l'entreprise comptait 9 salariés.",
        "Le loyer mensuel du local est de 640 €. | Le locataire verse pour le local un loyer de 460 € par mois.",
        "L'épaisseur du béton est de 14 cm. | Le béton de la dalle a une épaisseur de 20 cm.",
        "Le vol s'est produit dans la nuit du 14 août 2026. | Le vol a été commis le 16 août 2026 d'après la plainte.",
        "La franchise du contrat est de 1 500 €. | La police prévoit une franchise de 2 500 €.",
        "Le chien a mordu Mme Pardo le 11 mai 2026. | Mme Pardo déclare avoir été mordue le 1er mai 2026.",
        "Les travaux ont été reçus le 18 juin 2017. | La réception des travaux date du 28 juin 2017.",
        "Le niveau sonore relevé est de 62 décibels. | Le sonomètre a relevé un niveau de 48 décibels.",
        "Le 6 mars 2026, la cuve a débordé dans la cour. | La cuve a débordé le 16 mars 2026.",
        "6 mai 2026 : permis de construire délivré à la SCI Belorme | Le permis de construire a été délivré le 16 mai 2026 à la SCI Belorme.",
        "L'expert désigné par le juge pour le mur de la rue Haute est Mme Cécile Dubreuil. | M. Bernard Delaunay est désigné en qualité d'expert pour examiner le mur de la rue Haute.",
        "M. Paul Vannier est désigné délégué titulaire au syndicat des eaux. | Pour le syndicat des eaux, le délégué titulaire désigné sera Mme Agnès Tillier.",
        "Le règlement s'applique à partir du 1er janvier 2027. | Le présent règlement entre en vigueur le 1er mars 2027.",
        "Le 6 mars 2026 vers 10 h 20, nous avons constaté la chute de M. Roy. | M. Roy, victime d'une chute le 16 mars 2026, demande 500 €."
      })
  void setsTwoFiguresOfOneThingSideBySide(String first, String second) {
    assertThat(disagreements(first, second)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "M. Paul Vannier est désigné délégué titulaire au syndicat des eaux. | Mme Agnès Tillier est désignée déléguée suppléante au syndicat des eaux.",
        "M. Paul Vannier est désigné délégué titulaire au syndicat des eaux. | M. Paul Vannier et M. Luc Bo sont désignés délégués titulaires au syndicat des eaux.",
        "M. Paul Vannier est désigné délégué au syndicat des eaux. | Mme Agnès Tillier est désignée déléguée au comité de jumelage.",
        "Le règlement s'applique à partir du 1er janvier 2027. | Le bail entre en vigueur le 1er mars 2027.",
        "La franchise est de 1 500 €. | Les réparations sont estimées à 23 600 € HT.",
        "L'expert passera le 2 juillet 2026. | L'offre est valable jusqu'au 31 juillet 2026.",
        "Dans les communes de 3 500 habitants et plus, un débat a lieu. | La commune a 12 000 habitants.",
        "La salle est fermée depuis le 1er février 2027. | Le mariage est prévu dans la salle le 6 mars 2027.",
        "La parcelle AK 88 porte une halle. | La parcelle AK 90 est un pré.",
        "Le devis de couverture est de 9 800 €. | Le devis de menuiserie est de 12 400 €.",
        "Le 3 mai 2026, le maire a écrit à M. Roy. | Le 13 mai 2026, le maire a écrit à M. Roy.",
        "6 mai 2026 : permis de construire délivré à la SCI Belorme | 16 juin 2026 : affichage du permis sur le terrain",
        "3 mai 2026 : courrier du maire à M. Roy | 13 mai 2026 : courrier du maire à M. Roy",
        "Le bail dure 9 ans. | Le préavis du bail est de 3 mois.",
        "Le loyer est de 6 000 € par an. | Le loyer est de 500 € par mois.",
        "La dette dépasse 300 € pour douze familles. | La dette de la famille est de 450 €.",
        "Le mur mesure 2,10 m de haut. | Le mur a 14 m de long.",
        "Le dossier compte 12 pièces. | Le logement compte 4 pièces."
      })
  void findsNoContradictionInFiguresOfTwoThings(String first, String second) {
    assertThat(disagreements(first, second)).isEmpty();
  }
}
