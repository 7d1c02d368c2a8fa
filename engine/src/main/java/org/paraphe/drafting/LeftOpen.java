package org.paraphe.drafting;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.paraphe.facts.FactType;
import org.paraphe.facts.Span;
import org.paraphe.template.FieldSpec;

/**
 * Fields of which a piece says, beside the words that name them, that nobody knows the value yet: «
 * Montant : à compléter », « les honoraires restent à fixer ». Nothing is guessed for them then,
 * and what another piece gives is to be confirmed.
 */
final class LeftOpen {
  private static final String LATER =
      "(?:fix|precis|communiqu|connu|defini|determin|etabli|chiffr|indiqu|arret|transmi|confirm|negoci|convenu|calcul|donn|discut|complet(?=e)|renseign|evalu)[a-z]{0,5}";

  private static final String BE =
      "(?:(?:est|sont|reste|restent|sera|seront|demeure|etait|a ete|nous|vous|me|te|encore|toujours|bien|donc) ){0,4}";

  /** What is said of a value that is still to come, behind the words for it. */
  private static final String OPEN =
      BE
          + "(?:(?:a|non|pas encore|pas) "
          + LATER
          + "(?!\\p{L})(?!(?<=donner) (?:a|à|au|aux) )|(?:a|en) (?:attente|attendre|venir|discussion|cours de (?:negociation|discussion|chiffrage))\\b|inconnue?s?\\b"
          + "|(?:n'est|n'a|ne sont|n'ont|n'etait) (?:pas|toujours pas|pas encore|pas toujours|jamais) (?:encore )?(?:ete )?"
          + LATER
          + "(?!\\p{L})|(?:nous |on |j')?(?:attend(?:ons|s)?|attente) |[._…]{4,}|\\?{1,3}(?=\\s|$)(?!\\s?(?:oui|non)\\b))";

  /** Verbs that leave it open by themselves: « la quotité sera discutée avec le service ». */
  private static final String DEBATED =
      "(?:sera|seront|(?:doit|doivent|devra|devront|va|vont) etre) (?:encore |ensuite )?(?:discute|arbitre|tranche|negocie|debattu|etudie)e?s?\\b";

  private static final String SOON =
      "(?:sera|seront) (?:fixe|precise|communique|connu|defini|determine|etabli|chiffre|indique|transmis)e?s? (?:plus tard|ulterieurement|prochainement|apres|des que|lorsque|quand|la semaine|dans|en fonction|a reception|une fois|lors)"
          + "|(?:nous|vous|me) (?:sera|seront) (?:communique|transmis|precise|indique|donne)e?s?"
          + "|"
          + DEBATED;

  /** « on n'a pas encore le prix », « sans le prix », « j'attends le montant ». */
  private static final String WITHOUT =
      "(?:n'(?:ai|a|avons|avez|ont)|ne connai[a-z]+|ne sai[a-z]+|manque(?:nt)?|attend(?:ons|s|ez)?) (?:pas |plus |encore |toujours |aucun |aucune ){0,3}(?:que )?(?:le |la |les |l'|de |du |d'|quel (?:est |sera )?le )?";

  /** « pour la somme, l'adjoint n'a pas encore tranché », « le montant, le maire te le dira ». */
  private static final String UNDECIDED =
      "\\b(?:somme|montant|chiffre)s?\\b[^.;:\\n]{0,60}?\\b(?:n'(?:a|ont|est|avons|ai) (?:pas|rien) (?:encore )?(?:ete )?(?:tranch|decid|arbitr|fix|arret|choisi)"
          + "|"
          + DEBATED
          + "|(?:te|vous|me|nous) (?:le |la )?(?:dira|donnera|confirmera|precisera|communiquera)\\b|(?:on|nous|maire|adjointe?|bureau|commission|conseil|elle|il) (?:en )?(?:decidera|tranchera|arbitrera|avisera|fixera)\\b)";

  /** « à une date qui reste à fixer »; the day of a meeting is another. */
  private static final String SOME_DAY =
      "(?:^|[.;\\n])(?![^.;\\n]{0,160}\\b(?:reunion|pot|inauguration|visite|rendez-vous|ceremonie)\\b)[^.;\\n]{0,160}\\bune date (?:qui (?:reste|est|sera)|restant|encore|non|pas encore|a) (?:encore |toujours )?(?:a )?"
          + LATER
          + "(?!\\p{L})";

  private static final Set<FactType> MEASURED =
      Set.of(FactType.MONTANT, FactType.DATE, FactType.NOMBRE);
  private static final Set<FactType> NAMED = Set.of(FactType.ORGANISATION, FactType.PERSONNE);

  private LeftOpen() {}

  /** True where a piece names the field and says that its value is still to come. */
  static boolean in(List<PieceReading> readings, FieldSpec field) {
    FactType type = field.type();
    boolean told = MEASURED.contains(type) || NAMED.contains(type) || type == FactType.LISTE;
    if (field.hints().libelles().isEmpty() || !told) {
      return false;
    }
    Pattern open = Pattern.compile(open(field), Pattern.CASE_INSENSITIVE);
    return readings.stream().anyMatch(r -> open.matcher(r.folded().text()).find());
  }

  /** True where the sentence that holds a place says so of the field. */
  static boolean at(PieceReading reading, Span span, FieldSpec field) {
    int from = reading.folded().folded(span.start());
    String own = reading.sentence(from, reading.folded().folded(span.end())).text();
    return Pattern.compile(open(field), Pattern.CASE_INSENSITIVE).matcher(own).find();
  }

  /** A firm may not have answered yet: of names only a form says that they are still to come. */
  private static String open(FieldSpec field) {
    String decided =
        field.type() == FactType.MONTANT && field.name().equals("montant") ? UNDECIDED + "|" : "";
    String name = "(?<![A-Za-z])" + Words.alternatives(field.hints().libelles()) + "s?";
    if (NAMED.contains(field.type())) {
      return name + " ?[:=\\t] ?" + OPEN;
    }
    if (field.type() == FactType.LISTE) {
      return name + " ?[:=\\t]? ?" + OPEN;
    }
    // the day of another thing may stay open: « la date du pot reste à fixer »
    String of =
        field.type() == FactType.DATE ? "" : "(?: (?:d|de l'|de la |du )[^.;:,\\n\\t]{2,40}?)?";
    return (field.type() == FactType.DATE ? SOME_DAY + "|" : decided)
        + name
        + of
        + "[ \\t]*(?:\\([^()\\n]{0,30}\\) ?)?[:=]?\\s?(?:"
        + OPEN
        + "|"
        + SOON
        + ")|\\b"
        + WITHOUT
        + name.substring("(?<![A-Za-z])".length())
        + "(?![A-Za-z])";
  }
}
