package org.paraphe.facts;

import java.util.regex.Pattern;

/**
 * How a sentence gives somebody a field. Between the verb and what it gives stand, in any order,
 * the day, the person, the quality, who gives it and little words: « lui déléguera par arrêté, à
 * compter du 4 janvier, la voirie »; what is given stands in the sentence or below it, item by item.
 */
final class GivenDomains {
  private static final String DAY =
      "(?:[a-z]{5,8}di )?(?:\\d{1,2}(?:er)?|1er) ?(?:[./-]\\d{1,2}[./-]\\d{2,4}|[a-z]{3,9}(?: \\d{4})?)";

  private static final String ADVERB =
      "(?:aussi|egalement|desormais|maintenant|donc|ainsi|seule?|toujours|en outre|en plus|par arrete|comme convenu|officiellement|notamment|plus particulierement"
          + "|des (?:a present|maintenant|ce jour)|en charge|la charge|sous (?:ma|sa|la|notre|votre) [^,:;.\\n]{3,70})";

  private static final String WHO =
      "(?:(?:a|au|aux) (?:la |l'|nouve(?:l|au|lle) )?(?:(?:MM?\\.|[A-Za-z])[^,:;.\\n]{2,70}?))";

  /** What may stand between a verb and its object. */
  private static final String ADJUNCT =
      "(?:"
          + ADVERB
          + "|(?:a (?:compter|partir|dater) d[eu] |des le |au |le |avec effet (?:au|du) )(?:ce jour|"
          + DAY
          + ")|en (?:votre|sa|ma|son|mon|leur|tant que|qualite) ?[^,:;.\\n]{0,70}?"
          + "|par (?:le|la|monsieur le|madame la|M\\. le|Mme la) (?:maire|presidente?|conseil|bureau)"
          + "|"
          + WHO
          + ")";

  private static final String GIVE =
      "\\b(?:confi(?:e|er|era|ant|ons|erai|erons)|delegu(?:e|er|era|ant|ons|erai|erons)|attribu(?:e|er|era|ant|ons|erai|erons)|transfer(?:e|er|era|ant|ons)|remet(?:s|tre|tra)?|cede(?:r|ra)?|accord(?:e|er|era|ons))";

  private static final String NO_OBJECT =
      "(?!(?:la|ma|sa|le|les|une|cette|l') ?(?:delegation|signature|parole|place|suite|succession|fonctions?|charge|soin|moyens?|pouvoirs?|arrete|autorisation|mission (?!d[eu'])|responsabilite de cette)\\b)";

  /** The marks of a list, with those that a scan makes of them. */
  static final String MARK = "(?:[-*•>°©]|[eo](?= (?:la|le|les|l'|d|[a-z]{4}))|\\d{1,2} ?[.)°]|[a-z]\\))";

  static final String LIST = "((?:\\n+[ \\t]*" + MARK + "[ \\t]*[^\\n]{3,200}){1,30})";

  private static final String ARTICLE = "(?=(?:la|le|les|l')\\b ?)";

  private static final String MATTER =
      "(?:champs?|domaines?|matieres?|competences?|secteurs?|attributions?|perimetres?|portefeuilles?|thematiques?|missions?|delegations?)";

  private static final String TAKE =
      "(?:prend|prendra|prendre|prenne|aura|aurait|ait|a|recoit|recevra|reprend|reprendra|recupere|recuperera|suit|suivra|suivre|gere|gerera|gerer|pilote|pilotera|assure|assurera"
          + "|s'occupe|s'occupera|s'occuper|t'occuperas?|vous occuperez|occupera|herite|heritera|repond|repondra|se charge|se chargera|animera|conduira|supervise|supervisera)";

  /** The object in the sentence; each cue is looked for by itself. */
  static final String[] INLINE = {
    GIVE + "(?:,? " + ADJUNCT + "){0,5}?,? ?:? " + NO_OBJECT + ARTICLE,
    "(?:est|sont|sera|seront|se voit|se verra|fut) (?:confier?|deleguer?|attribuer?|charge)(?:e|es|s)?(?:,? "
        + ADJUNCT
        + "){0,5}?,? ?:? (?:d[eu] )?"
        + NO_OBJECT
        + ARTICLE,
    MATTER
        + " (?:(?:confie|delegue|attribue)e?s? )?(?:sera|seront|est|sont|comprend|comprendra|comprennent|couvre|couvrira|couvrent|recouvre|englobe|concerne|concernera|concernent|porte sur|portera sur|s'etend a)(?:,? "
        + ADVERB
        + ")? ?:? "
        + ARTICLE,
  };

  /** Looser: read only where nothing else tells what is given. */
  static final String[] LOOSE = {
    "(?:\\b(?:il|elle|tu|vous|qui|qu'il|qu'elle|lequel|laquelle) |(?:accepte|souhaite|charge|propose|convenu|demande|veut|vouloir|pour|voulu) (?:d[e'] ?)?)"
        + TAKE
        + "(?:,? "
        + ADVERB
        + "){0,3} (?:d[eu] )?"
        + NO_OBJECT
        + ARTICLE,
  };

  /** What is given stands below, an item a line. */
  static final Pattern BELOW =
      Pattern.compile(
          "(?:"
              + GIVE
              + "|confiee?s?|deleguee?s?|attribuee?s?|chargee?s?|\\b"
              + TAKE
              + "|\\b"
              + MATTER
              + ")(?:,? "
              + ADJUNCT
              + "){0,5}?(?: d[e'])?[ \\t]*[:,]?[ \\t]*"
              + LIST,
          Pattern.CASE_INSENSITIVE);

  /** Under the bare label of a field, lines of a few words each. */
  static final Pattern LINES =
      Pattern.compile(
          "(?:^|\\n)[ \\t]*(?:les |ses )?"
              + MATTER
              + "(?: (?:deleguee?s?|confiee?s?|concernee?s?|suivante?s?|de (?:la )?delegation))? ?:[ \\t]*"
              + "((?:\\n(?-i:[A-Z])[^\\n.;:\\d]{2,60}(?=\\n|$)){1,12})",
          Pattern.CASE_INSENSITIVE);

  /** What an item that names something does not begin with. */
  static final Pattern NO_NOUN =
      Pattern.compile(
          "^(?:mais|desormais|donc|ainsi|puis|aussi|jusqu[a-z]*|jusque-la|rien|elles?|ils?|on|je|nous|vous|tu|qui|que|qu'|dont|ne|n'|pas|plus|y compris|en|pour|afin|comme|avec|sans|sauf|dans|par|apres"
              + "|avant|depuis|seule?|lui|leur|se|s'|c'est|sous|selon|notamment|a la place|aucune?|personne|DGS|DGA|DST|directeur|directrice|secretaire generale|maire|autres?|reste|meme)(?![a-z-])",
          Pattern.CASE_INSENSITIVE);

  /** A visa says which law is applied, in the words of the law. */
  static final Pattern VISA = Pattern.compile("(?:^|\\n)[ \\t]*(?:Vu|VU) [^;\\n]{0,600}");

  private GivenDomains() {}
}
