package org.paraphe.drafting;

import java.util.regex.Pattern;
import org.paraphe.facts.FoldedText;

/**
 * Titles that name a sort of contract, its number or whom it binds, and not what it is about: «
 * Contrat de location n° 2027-033 », « convention d'honoraires », « contrat d'entretien - commune
 * de Luzac ». They stand in for an object only where nothing else does, and must be confirmed.
 */
final class Generic {
  private static final String SORT =
      "(?:location|entretien|maintenance|prestations?|services?|assurance|honoraires|fournitures?|cession|vente|travaux|mission|mise a disposition"
          + "|bail|louage|partenariat|abonnement|occupation|engagement|assistance|adhesion|spectacle|reservation)";

  private static final Pattern TITLE =
      Pattern.compile(
          "(?:(?:l'|la |le |un |une |notre |votre |ce |cette )|(?:projet|proposition|offre|signature|conclusion) (?:de |d'))*+"
              + "(?:contrat|convention|bail|devis|marche|avenant|police|prestation|offre|commande|mission|lettre de mission)s?"
              + "(?: (?-i:[A-Z]{2,5})(?= n ?°))?(?: (?:de |d'|des |du |en )"
              + SORT
              + "){0,2}(?: (?:de |d'|pour )(?:(?:une duree|un terme) (?:de |d'))?(?:\\d{1,2}|[a-z-]{2,14}) (?:ans?|annees?|mois|semaines?|jours?))?(?: (?:commercial|professionnel|annuel|type|propose|joint|ci-joint|signee?|administratif|communal|scanne|final|definitif|original)(?:le|e)?){0,2}"
              + "(?:(?: -|,)? ?\\(?n ?° ?[\\w./-]+\\)?)?"
              + "(?:(?: -|,|:)? (?:(?:pour|a|de|avec) )?(?:la |l')?(?:commune|mairie|ville|communaute)\\b.*)?",
          Pattern.CASE_INSENSITIVE);

  private Generic() {}

  static boolean is(String words) {
    return TITLE.matcher(FoldedText.fold(words).strip()).matches();
  }
}
