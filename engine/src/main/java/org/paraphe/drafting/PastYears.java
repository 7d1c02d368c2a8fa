package org.paraphe.drafting;

import java.time.LocalDate;
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
          "\\b(?:en|de|pour|depuis|l'annee|annee|exercice) ((?:19|20)\\d{2})\\b",
          Pattern.CASE_INSENSITIVE);

  /** A verb of the past before a participle. */
  private static final Pattern PAST =
      Pattern.compile(
          "\\b(?:avait|avaient|etai(?:t|ent)|s'elevai(?:t|ent)|aviez|avions|avais|avez deja|a deja|ont deja|nous (?:a|ont)|(?:a|avez|ont) (?:accorde|verse|attribue|alloue|recu|obtenu|vote|octroye)e?s?)\\b",
          Pattern.CASE_INSENSITIVE);

  /** « L'an passé vous nous aviez donné 300 € pour la sortie ». */
  private static final Pattern GAVE_LAST_YEAR =
      Pattern.compile(
          "\\b(?:l'an (?:dernier|passe)|l'annee (?:derniere|passee|precedente))\\b[^.;\\n]{0,60}?\\b(?:avait|avaient|aviez|avions|avais|avez|avons|a|ont) (?:(?:bien|deja|gentiment|genereusement) )?(?:ete )?(?:accorde|verse|attribue|alloue|recu|obtenu|vote|octroye|donne|percu|touche|aide|soutenu)e?s?\\b",
          Pattern.CASE_INSENSITIVE);

  /** What is asked or given now stands in the same sentence. */
  private static final Pattern NOW =
      Pattern.compile(
          "\\b(?:cette (?:annee|fois|saison)|propos[a-z]+|sollicit(?:e|ons|ent|ant)|demand(?:e|ons|ent|ant)|souhait[a-z]+|reconduire|reconduction|renouvel[a-z]+|meme (?:montant|somme)|maintenant|desormais)\\b",
          Pattern.CASE_INSENSITIVE);

  private PastYears() {}

  /**
   * @param date the act's, of whose year a piece is that tells no day of its own
   */
  static boolean tells(FieldSpec field, PieceReading reading, LocalDate date, String sentence) {
    boolean told = field.type() == FactType.MONTANT || field.type() == FactType.TEXTE;
    if (!told) {
      return false;
    }
    if (GAVE_LAST_YEAR.matcher(sentence).find() && !NOW.matcher(sentence).find()) {
      return true;
    }
    if (!PAST.matcher(sentence).find()) {
      return false;
    }
    int now =
        reading.day().isEmpty() ? date.getYear() : Integer.parseInt(reading.day().substring(0, 4));
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
