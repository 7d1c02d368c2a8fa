package org.paraphe.drafting;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.paraphe.facts.FactType;
import org.paraphe.template.FieldSpec;

/**
 * « En 2024, vous nous aviez accordé 2 200 € » : what a former year saw is no value of this one.
 */
final class PastYears {
  private static final Pattern YEAR =
      Pattern.compile(
          "\\b(?:en|pour|depuis|l'annee|annee|exercice|(?:subvention|aide|participation|concours|somme) de) ((?:19|20)\\d{2})\\b",
          Pattern.CASE_INSENSITIVE);

  /** A verb of the past before a participle. */
  private static final Pattern PAST =
      Pattern.compile(
          "\\b(?:avait|avaient|etait|etaient|aviez|avions|avais|avez deja|a deja|ont deja|nous (?:a|ont)|(?:a|avez|ont) (?:accorde|verse|attribue|alloue|recu|obtenu|vote|octroye)e?s?)\\b",
          Pattern.CASE_INSENSITIVE);

  private PastYears() {}

  static boolean tells(FieldSpec field, PieceReading reading, String sentence) {
    boolean told = field.type() == FactType.MONTANT || field.type() == FactType.TEXTE;
    if (!told || reading.day().isEmpty() || !PAST.matcher(sentence).find()) {
      return false;
    }
    int now = Integer.parseInt(reading.day().substring(0, 4));
    Matcher year = YEAR.matcher(sentence);
    boolean former = false;
    while (year.find()) {
      former = Integer.parseInt(year.group(1)) < now;
      if (!former) {
        return false;
      }
    }
    return former;
  }
}
