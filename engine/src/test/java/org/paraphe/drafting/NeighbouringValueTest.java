package org.paraphe.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands beside a field's own value and is none; a line's end is written « / ». */
class NeighbouringValueTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "arrete-circulation | dateDebut | À la suite de notre réunion de chantier du 24 novembre 2026, nous interviendrons rue Gambetta du 7 décembre 2026 au 11 décembre 2026. | 2026-12-07",
        "arrete-circulation | dateFin | À la suite de notre réunion de chantier du 24 novembre 2026, nous interviendrons rue Gambetta du 7 décembre 2026 au 11 décembre 2026. | 2026-12-11",
        "arrete-delegation | elu | M. Joël Carpentier, 3e adjoint, a démissionné. Sa délégation aux sports doit être reprise par un conseiller municipal. | -",
        "arrete-delegation | domaine | Délégation à donner à Mme Sophie Leblond, conseillère municipale / Domaine : cimetière | cimetière",
        "arrete-delegation | domaine | Délégation de Mme Sophie Leblond, conseillère municipale / Domaine : à donner | -",
        "deliberation-emploi | dateEffet | Création d'un emploi de rédacteur à une date qui reste à fixer. / Effectifs au 1er décembre 2026 : 12 agents | -",
        "deliberation-emploi | dateEffet | L'emploi de rédacteur sera effectif au 1er décembre 2026. | 2026-12-01",
        "deliberation-marche | montantHt | Titulaire : Motoculture du Maine. Le crédit inscrit au budget est de 54 000 €. | -",
      })
  void isNotTakenForIt(String kind, String field, String text, @Nullable String value) {
    Found found = new Found(kind);
    String piece = text.replace(" / ", "\n");

    assertThat(
            field.equals("domaine")
                ? found.items(field, piece).stream().findFirst().orElse(null)
                : found.value(field, piece))
        .isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          arrete-circulation  | voie             | Mme Le Bris demeurant 14 rue du Port sollicite l'autorisation de poser une benne 3 impasse du Puits le 4 janvier 2027. | 3 impasse du Puits
          arrete-circulation  | voie             | Demandeur : Ets Roux / Adresse : 8 rue des Lilas, 12345 Autreville / Lieu : 17 rue de l'Église / Stationnement interdit      | 17 rue de l'Église
          arrete-circulation  | voie             | Chantier : branchement électrique / Adresse : 45 route de Bordeaux / Alternat manuel                                         | 45 route de Bordeaux
          arrete-circulation  | voie             | STATIONNEMENT INTERDIT AVENUE JEAN JAURES INITIALEMENT PREVU DU 7 AU 9 DECEMBRE 2026                                         | AVENUE JEAN JAURES
          arrete-circulation  | voie             | - rue Haute : travaux de gaz terminés, réouverture. / - rue Basse : fermeture à la circulation le 4 janvier 2027.            | rue Basse
          arrete-circulation  | voie             | La rue Haute sera barrée. La rue Basse fera l'objet d'un arrêté distinct. Fermeture rue Haute du 4 au 8 janvier 2027.        | rue Haute
          arrete-circulation  | voie             | Sens unique à créer rue du Four. Le sens unique actuel rue du Moulin est conservé.                                           | rue du Four
          arrete-circulation  | voie             | La SARL Roux demande une terrasse place Neuve. Refusé par le maire. Stationnement interdit rue Haute pour une benne.          | rue Haute
          arrete-circulation  | mesures          | Les riverains demandent la mise en sens interdit de la rue Verte. Le maire n'y est pas favorable. Interdire le stationnement rue Verte. | stationnement interdit
          arrete-circulation  | dateDebut        | Nous confirmons la pose d'un coffret au 22 rue de la Commission, le mardi 12 janvier 2027 de 9h à 16h.                       | 2027-01-12
          arrete-circulation  | dateFin          | Convoi mercredi 9 décembre 2026 à 14h30. Merci de réserver cinq places de stationnement devant l'église, de 13 h à 17 h.     | 2026-12-09
          arrete-delegation   | elu              | Le conseil a élu le 20 novembre 2026 M. Thierry Leroux 8e adjoint en remplacement de M. Bouvier, décédé. Il convient de lui déléguer la sécurité, que suivait M. Bouvier. | M. Thierry Leroux
          arrete-delegation   | elu              | Délégation est donnée à M. Alain Février, 5e adjoint, pour la culture.                                                       | M. Alain Février
          arrete-delegation   | elu              | Monsieur Lionel Le Du, 4e adjoint, est chargé de l'action sociale.                                                           | Monsieur Lionel Le Du
          arrete-delegation   | elu              | Mme Maire, 1ère adjointe au maire, est déléguée aux finances. En son absence, M. Page, 2e adjoint, signe les mandats.        | Mme Maire
          arrete-delegation   | elu              | Retrait de la délégation de M. Olivier Blanc (commerce). Nouvelle délégation à Mme Fatou Diop, conseillère municipale.       | Mme Fatou Diop
          arrete-delegation   | elu              | M. le Maire hésite entre M. Colas et Mme Imbert pour la délégation au numérique. C'est Mme Imbert, conseillère municipale, qui est retenue. | Mme Imbert
          arrete-delegation   | elu              | Délégation du président à Mme Odette Marchand, 2e vice-présidente : travaux. M. Rey, 1er vice-président, garde les finances. | Mme Odette Marchand
          arrete-delegation   | qualite          | Mme Gisèle Tessier, maire déléguée, reçoit délégation pour les cimetières.                                                   | maire déléguée
          arrete-delegation   | qualite          | Arrêté de délégation à M. Y. Kervella, adj. au maire, pour l'urbanisme.                                                      | adj. au maire
          arrete-delegation   | domaine          | Le maire confie ses attributions (affaires scolaires, petite enfance) à Mme Rivière, 5e adjointe. Sa délégation au tourisme est inchangée. | affaires scolaires+petite enfance
          arrete-delegation   | domaine          | M. le Maire souhaite que Karim Benali, 1er adjoint, soit chargé des finances, et Julie Dorval, conseillère municipale déléguée, du patrimoine. Merci de commencer par l'arrêté de Mme Dorval. | patrimoine
          arrete-delegation   | domaine          | Considérant la charge de travail ; délégation est donnée à M. Tanguy Briand, troisième adjoint, à l'effet de traiter les affaires relatives à la forêt communale. | forêt communale
          arrete-delegation   | domaine          | M. Dupin a demandé à ne plus être chargé du commerce. M. Dupin, 6e adjoint, sera chargé de la communication.                 | communication
          arrete-delegation   | domaine          | M. Joël Nestor, 4e adjoint, est chargé du littoral et des risques naturels.                                                  | littoral+risques naturels
          decision-contrat    | cocontractant    | La Poste demande le renouvellement de son bail. Loyer annuel : 7 200 €.                                                      | La Poste
          decision-contrat    | cocontractant    | Étude de sol : devis Géotec 3 480 € TTC accepté. Devis Fondasol 4 020 € TTC.                                                 | Géotec
          decision-contrat    | cocontractant    | Contrat Berger-Durand : renouvellement des licences du logiciel pour 4 264 € TTC.                                            | Berger-Durand
          decision-contrat    | montant          | M. Bar propose de louer la licence 600 € par an. Le maire a demandé 750 €. Accord trouvé à 700 € par an.                     | 700.00
          decision-contrat    | montant          | Loyer annuel actuel 6 800 €. Nouveau loyer annuel : 7 200 €.                                                                 | 7200.00
          decision-contrat    | montant          | Achat d'un véhicule, 11 900 € TTC dont 300 € de carte grise.                                                                 | 11900.00
          decision-contrat    | pointDelegation  | Contrat de location de la benne. Délégation : 4°.                                                                            | 4°
          decision-contrat    | pointDelegation  | Bail de trois ans avec M. Bar. 5°.                                                                                           | 5°
          decision-contrat    | pointDelegation  | Départ : 01/01/2027 / 4° 2122-22                                                                                             | 4°
          decision-contrat    | objet            | Le contrat de fourrière animale n'est pas avec la SPA mais avec Anima.                                                       | contrat de fourrière animale
          decision-contrat    | objet            | Mise à disposition gratuite de la salle Prévert, tous les mardis.                                                            | Mise à disposition gratuite de la salle Prévert
          arrete-circulation  | voie             | La section de la rue Pierre-Curie comprise entre le n° 12 et le n° 40 sera fermée du 11 au 29 janvier 2027.                  | rue Pierre-Curie comprise entre le n° 12 et le n° 40
          arrete-circulation  | voie             | Rues : Bayard, Duguesclin et du Chevalier-d'Assas / Circulation alternée                                                     | rue Bayard+rue Duguesclin+rue du Chevalier-d'Assas
          arrete-circulation  | voie             | Les travaux de la RD 9 prévus en 2026 sont reportés à 2027. Route barrée rue des Peupliers du 8 au 10 mars 2027.             | rue des Peupliers
          arrete-circulation  | voie             | Interdire le stationnement des camping-cars rue du Bac. Un parking leur est réservé chemin du Gué.                           | rue du Bac
          arrete-circulation  | mesures          | Les habitants de l'allée des Mésanges souhaitent fermer leur allée.                                                          | fermer leur allée
          arrete-circulation  | mesures          | Benne devant le 6 place Royale. Stationnement interdit sur 2 emplacements.                                                   | Stationnement interdit sur 2 emplacements
          arrete-circulation  | mesures          | Avenue fermée dans le sens Paris-province. Vitesse 50 km/h au lieu de 70.                                                    | Avenue fermée dans le sens Paris-province+Vitesse 50 km/h
          arrete-circulation  | mesures          | Nous avons besoin de bloquer la rue une demi-journée.                                                                        | bloquer la rue une demi-journée
          arrete-circulation  | mesures          | C'est la rue Berthelot qu'il faut barrer et pas la rue Berthollet.                                                           | la rue Berthelot qu'il faut barrer
          arrete-circulation  | mesures          | Je souhaite que deux places de stationnement me soient réservées.                                                             | deux places de stationnement réservées
          arrete-circulation  | mesures          | stationement interdit quai des Chais                                                                                         | stationement interdit
          arrete-circulation  | mesures          | Mise en place d'un stop à l'intersection avec la rue Danton.                                                                 | un stop à l'intersection avec la rue Danton
          arrete-circulation  | dateDebut        | Pour la braderie des 3 et 4 juillet 2027, fermer la rue Haute.                                                               | 2027-07-03
          arrete-circulation  | motif            | Fermer la rue Haute pendant la braderie des 3 et 4 juillet 2027.                                                             | braderie
          arrete-circulation  | dateFin          | Rue Haute barrée aujourd'hui 1er décembre 2026 et jusqu'à mercredi 2 décembre 18 h.                                          | 2026-12-02
          arrete-delegation   | elu              | Délégataire : Sylvie Dumas épouse Petit / Fonction : 5e adjointe                                                             | Sylvie Dumas épouse Petit
          arrete-delegation   | elu              | Le président délègue au 3e vice-président, M. Stéphane Tual, maire de Landerel, l'économie.                                  | M. Stéphane Tual
          arrete-delegation   | domaine          | M. Alban Barre, conseiller municipal, est délégué, sous la surveillance et la responsabilité du maire, aux affaires agricoles et aux chemins ruraux. | affaires agricoles+chemins ruraux
          arrete-delegation   | domaine          | Modification : la voirie passe de M. Diallo à Mme Estève, conseillère municipale déléguée.                                   | voirie
          decision-contrat    | montant          | Le maire a retenu M. Denis Le Goff pour le bornage du chemin de la Croix : 1 860 € TTC. M. Le Goff avait annoncé 2 100 €.     | 1860.00
          decision-contrat    | montant          | Contrat avec M. Olivier Vidal. Rémunération : 300 € + frais kilométriques 84 €. Total 384 €.                                 | 384.00
          decision-contrat    | montant          | Les parcelles sont louées pour un fermage de 135 € par hectare, soit 432 € par an.                                           | 432.00
          decision-contrat    | montant          | Vente du tracteur à M. Gilles Petit, agriculteur, pour 4 500 €. Deux offres : M. Petit 4 500 €, M. Lemoine 4 200 €.           | 4500.00
          decision-contrat    | cocontractant    | Achat de tables. Offres : Mobidécor 3 264 € TTC ; Manutan 2 990 € TTC. Choix : Mobidécor.                                    | Mobidécor
          decision-contrat    | cocontractant    | La commune se fait défendre par la SELARL Martel-Dupuis, avocats.                                                            | SELARL Martel-Dupuis
          decision-contrat    | objet            | M. Yves Lambert loue la salle des fêtes, tarif 400 €.                                                                        | la salle des fêtes
          arrete-circulation  | voie             | Le conseil départemental fermera la RD 22 (son arrêté). La commune doit fermer la rue du Vieux-Pont du 15 au 26 février 2027. | rue du Vieux-Pont
          arrete-circulation  | voie             | Le marché se tiendra place Carnot au lieu de la place de la Halle. Stationnement interdit place Carnot.                      | place Carnot
          arrete-circulation  | voie             | Merci d'annuler l'arrêté du 12 novembre pour la rue Danton, chantier reporté sine die, et de le remplacer par un arrêté pour la rue Marat, rue barrée. | rue Marat
          arrete-circulation  | voie             | Marché de Noël rue Jean-Macé : barrer la rue Jean-Macé de la rue Littré à la rue Renan.                                      | rue Jean-Macé de la rue Littré à la rue Renan
          arrete-circulation  | voie             | Le parking du gymnase est fermé du 2 au 23 décembre 2026.                                                                    | parking du gymnase
          arrete-circulation  | motif            | Du 2 au 4 février 2027 / route barrée sauf riverains et services de secours                                                  | -
          arrete-delegation   | domaine          | Anciennes délégations : finances, personnel / Nouvelles délégations : finances, achats / Élu : M. Maurice Noël, 2e adjoint    | finances+achats
          arrete-delegation   | domaine          | Délégation à Mme Jeanne Kerjean, 12e vice-présidente, pour l'habitat. L'urbanisme est délégué à M. Louis Morvan.             | habitat
          arrete-delegation   | elu              | Les attributions de Mme Ollivier (8e adjointe) sont transférées à Mme Queffélec, 3e adjointe.                                | Mme Queffélec
          decision-contrat    | cocontractant    | Contrat d'engagement avec Les Frères Jacquot pour un concert. Cession 1 900 € TTC.                                           | Les Frères Jacquot
          arrete-circulation  | voie             | La fermeture de la rue Haute du 4 au 8 janvier 2027 fera l'objet d'un arrêté.                                                | rue Haute
          arrete-circulation  | voie             | Fermeture rue Haute : du 4 au 8 janvier 2027, réouverture le 9 janvier 2027.                                                 | rue Haute
          arrete-circulation  | mesures          | Prolongation du chantier rue Haute. Alternat manuel maintenu.                                                                | Alternat manuel maintenu
          arrete-circulation  | dateDebut        | Suite à vos courriers des 12 et 13 novembre 2026, nous fermerons la rue Haute du 4 au 8 janvier 2027.                        | 2027-01-04
          arrete-delegation   | elu              | Retrait de la délégation aux sports de M. Olivier Blanc. Nouvelle délégation à M. Olivier Blanc, 3e adjoint, pour la culture. | M. Olivier Blanc
          decision-contrat    | montant          | Loyer annuel : 7 200 € (augmentation de 2 %, soit 140 €).                                                                    | 7200.00
          arrete-circulation  | dateDebut        | À l'occasion de la foire des 10, 11 et 12 novembre 2027, stationnement interdit place d'Armes du 9 novembre 2027 à 14 h au 13 novembre 2027 à 8 h. | 2027-11-09
          arrete-circulation  | motif            | La rue Haute sera fermée, sauf secours, du 11 au 29 janvier 2027 pour la démolition d'un immeuble menaçant ruine.            | la démolition d'un immeuble menaçant ruine
          """)
  void isReadWhereAnotherStandsBeside(
      String kind, String field, String text, @Nullable String value) {
    Found found = new Found(kind);
    String piece = text.replace(" / ", "\n");
    boolean list = Set.of("voie", "mesures", "domaine").contains(field);

    assertThat(list ? String.join("+", found.items(field, piece)) : found.value(field, piece))
        .isEqualTo(value);
  }
}
