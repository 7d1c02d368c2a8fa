package org.paraphe.drafting;

import java.util.regex.Pattern;

/**
 * The day that the act itself is to bear, « décision à dater du 25 janvier », « pour signature le
 * », or on which a paper came: « demande adressée à la ville le ». It is no day from which anything
 * holds.
 */
final class OwnDay {
  private static final String TO_THE_DAY =
      "(?: ?:)?(?: (?:du|le|au|pour le|avant le|en date du))?\\s?(?:(?:lun|mar|mercre|jeu|vendre|same)di |dimanche )?$";

  private static final Pattern BEFORE =
      Pattern.compile(
          "\\b(?:(?:decisions?|actes?|arretes?|deliberations?|parapheurs?)(?: (?:municipale?|permanente?|temporaire|de (?:police|circulation|voirie|stationnement|delegation)|(?:d(?:u|e la) )?(?:maire|presidente?)(?: (?:de |du |d')?(?-i:[A-Z])[A-Za-z'-]+){0,3}))?(?: -|,)? (?:(?:est|sera|etant|doit etre) )?(?:a )?"
              + "(?:dat(?:er|ee?s?)|sign(?:er|ee?s?)|prendre|prise?|rendre|soumettre|viser)(?: (?:par|a) (?!compter|partir|dater)(?:la |le |l')?[a-z]{3,20})?"
              + "|(?:pour|a la|en) signature(?: (?:du |de la |de |par )[a-z]{2,12}(?: [a-z]{2,12})?)?"
              + "|date (?:de |du |d')?(?:l'|la |le )?(?:acte|arrete|decision|deliberation)(?: a (?:prendre|signer|porter))?"
              + "|(?:dater|antidater|porter a la date) (?:la decision|l'acte|l'arrete)"
              + "|(?:passage|inscri[a-z]{2,5}|present[a-z]{1,6}|pass[a-z]{1,4}|examen|examinee?) (?:en |au |a l'ordre du jour du )?(?:prochain )?(?:conseil|bureau|comite)(?: (?:municipal|communautaire|syndical))?"
              + "|(?:conseil|bureau) (?:municipal|communautaire|syndical)|conseil"
              + "|(?:demande|courrier|lettre|dossier|formulaire|piece)s?[^.;:\\n]{0,50}? (?:adress|transmis|envoy|depos|parven|recu|remis|enregistr)[a-z]{0,4}(?: (?:a|en|au|aux|par|chez) [^.;:,\\n]{2,50}?)?)"
              + TO_THE_DAY,
          Pattern.CASE_INSENSITIVE);

  private OwnDay() {}

  /**
   * @param before the folded words of the sentence up to a day
   */
  static boolean follows(String before) {
    return BEFORE.matcher(before).find();
  }
}
