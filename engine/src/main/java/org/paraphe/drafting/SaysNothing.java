package org.paraphe.drafting;

import java.util.regex.Pattern;

/** What a form holds where it has no value to give: « sans objet », « néant », « à préciser ». */
final class SaysNothing {
  private static final Pattern NOTHING =
      Pattern.compile(
          "[\\s(\\[]*(?:(?:sans|pas d') ?objet|neant|rien|aucune?s?(?: [a-z-]+)?|pas (?:de"
              + " |d')[a-z' -]{3,30}|(?:non|pas)"
              + " (?:concernee?s?|applicables?|renseignee?s?|precisee?s?|communiquee?s?|prevue?s?"
              + "|necessaires?|requise?s?|connue?s?|definie?s?|fixee?s?)|(?:reste )?a"
              + " (?:preciser|completer|definir|determiner|renseigner|confirmer|fixer|designer|venir)|s\\.?"
              + " ?o\\.?|n\\.?[/ ]?[ac]\\.?|inconnue?s?|en attente|(?:valeur|reponse|contenu|saisie)s?|[-/–—_.?*xX]{1,20})[\\s).\\]]*",
          Pattern.CASE_INSENSITIVE);

  private SaysNothing() {}

  static boolean in(String folded) {
    return NOTHING.matcher(folded).matches();
  }
}
