package org.paraphe.facts;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words of prices, taxes, times, marks and ranks, of which the heads of a comparison are made: «
 * Prix annuel HT », « Coût HT sur 48 mois », « Note technique /40 ». Alone they name nobody.
 */
public final class MeasureWords {
  /** One of these makes a head of the words beside it. */
  private static final Set<String> MEASURES =
      words(
          "prix cout couts montant montants tarif tarifs loyer redevance honoraires somme total totaux"
              + " ht ttc tva taxe taxes taux euro euros eur offre offres estimation budget rabais"
              + " duree delai delais echeance date mois annee annees periode note notes points rang rangs"
              + " classement score ponderation critere criteres nombre quantite quantites observation"
              + " observations commentaire commentaires avis decision statut ecart variation garantie");

  /** These go with them, and begin names as well: « Valeur Ajoutée », « Technique du Bois ». */
  private static final Set<String> BESIDE =
      words(
          "annuel annuels annuelle annuelles mensuel mensuels mensuelle mensuelles trimestriel"
              + " trimestrielle global globale globaux forfaitaire forfaitaires unitaire unitaires estime"
              + " estimee estimatif estimative propose proposee proposes initial initiale initiaux final"
              + " finale finaux negocie negociee moyen moyenne general generale generaux maximum minimum"
              + " maxi mini max min net nets nette brut brute hors toutes compris comprise comprises"
              + " technique techniques valeur financier financiere qualite execution livraison intervention"
              + " reponse validite contrat marche engagement lot lots tranche ferme option options an ans"
              + " semaine semaines jour jours heure heures calendaires ouvres premier premiere apres avant"
              + " negociation negociations analyse obtenue obtenu obtenus pondere ponderee attribuee remis"
              + " remise recu ouverture plis depart dont sur en de du des la le les par pour et ou au aux a"
              + " un une deux trois quatre cinq fois nb no num");

  private static final Pattern PARTS = Pattern.compile("[^a-z0-9]+");
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:er|re|e|eme)?");

  private MeasureWords() {}

  private static Set<String> words(String list) {
    return Set.copyOf(List.of(list.split(" ")));
  }

  /** True where nothing else is said. */
  public static boolean alone(String words) {
    String plain = FoldedText.fold(words).toLowerCase(Locale.ROOT).replace(".", "");
    List<String> said =
        PARTS.splitAsStream(plain).filter(w -> w.length() > 1 || w.equals("a")).toList();
    return said.stream().anyMatch(MEASURES::contains)
        && said.stream()
            .allMatch(
                w -> MEASURES.contains(w) || BESIDE.contains(w) || NUMBER.matcher(w).matches());
  }
}
