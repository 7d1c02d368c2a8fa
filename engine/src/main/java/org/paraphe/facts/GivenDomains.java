package org.paraphe.facts;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a sentence gives somebody a field. Between the verb and what it gives stand, in any order,
 * the day, the person, the quality, who gives it and little words: « lui déléguera par arrêté, à
 * compter du 4 janvier, la voirie »; what is given stands in the sentence or below it, item by
 * item.
 */
final class GivenDomains {
  private static final String DAY =
      "(?:[a-z]{5,8}di )?(?:\\d{1,2}(?:er)?|1er) ?(?:[./-]\\d{1,2}[./-]\\d{2,4}|[a-z]{3,9}(?: \\d{4})?)";

  private static final String ADVERB =
      "(?:aussi|egalement|desormais|maintenant|donc|ainsi|seule?|toujours|en outre|en plus|par arrete|comme convenu|officiellement|notamment|plus particulierement"
          + "|des (?:a present|maintenant|ce jour)|en charge|la charge|sous (?:ma|sa|la|notre|votre) [^,:;.\\n]{3,70}|(?:pendant|pour) (?:toute )?la duree (?:du|de son|de notre) (?:present )?mandat|jusqu'a la fin d[eu] [^,:;.\\n]{3,40})";

  private static final String WHO =
      "(?:(?:a|au|aux) (?:la |l'|nouve(?:l|au|lle) )?(?:(?:MM?\\.|[A-Za-z])[^,:;.\\n]{2,70}?))";

  private static final String OFFICE =
      "(?:(?:\\d{1,2}(?:er|ere|re|e|eme|nde?)|[a-z]{4,12}(?:ieme|iere)|premier|seconde?) )?(?:maire[- ])?(?:adjointe?|vice-presidente?|conseill(?:er|ere) (?:municip|deleg|commun)[a-z]*|direct(?:eur|rice)|responsable|secretaire|cheff?e?(?= d))(?![a-z])[^,:;.\\n]{0,60}?";

  /** Where a person, a quality or an office ends: at a mark, or before what comes next. */
  private static final String ENDS =
      "(?=,| ?[:.\\n]|(?<! de)(?-i: (?:la|le|les) | l')| (?:a (?:compter|partir|dater) d|des le|au \\d|en (?:votre|sa|qualite)|par (?:le|la|arrete)|desormais|egalement)|$)";

  /** What may stand between a verb and its object; never read a second time another way. */
  private static final String ADJUNCT =
      "(?>"
          + ADVERB
          + "\\b|(?:a (?:compter|partir|dater) d[eu] |des le |au |le |avec effet (?:au|du) )(?:ce jour|"
          + DAY
          + ")|(?:en (?:votre|sa|ma|son|mon|leur|tant que|qualite) ?[^,:;.\\n]{0,70}?"
          + "|par (?:le|la|monsieur le|madame la|M\\. le|Mme la) (?:maire|presidente?|conseil|bureau)"
          + "|"
          + WHO
          + "|(?:MM?\\.|Mme|Monsieur|Madame) [^,:;.\\n]{2,60}?"
          + "|"
          + OFFICE
          + ")"
          + ENDS
          + ")";

  private static final String GIVE =
      "\\b(?:confi(?:e|er|era|ant|ons|erai|erons)|delegu(?:e|er|era|ant|ons|erai|erons)|attribu(?:e|er|era|ant|ons|erai|erons)|transfer(?:e|er|era|ant|ons)|remet(?:s|tre|tra)?|cede(?:r|ra)?|accord(?:e|er|era|ons))";

  private static final String NO_OBJECT =
      "(?!(?:la|ma|sa|le|les|une|cette|l') ?(?:delegation|signature|parole|place|suite|succession|fonctions?|charge|soin|moyens?|pouvoirs?|arrete|autorisation|mission (?!d[eu'])|responsabilite de cette)\\b)";

  /** The marks of a list, with those that a scan makes of them. */
  static final String MARK =
      "(?:[-=]>|[-*•>°©]|[eo](?= (?:la|le|les|l'|d|[a-z]{4}))|\\d{1,2} ?[.)°]|[a-z]\\))";

  static final String LIST = "((?:\\n+[ \\t]*" + MARK + "[ \\t]*[^\\n]{3,200}){1,30})";

  private static final String ARTICLE = "(?=(?:la|le|les|l')\\b ?)";

  private static final String MATTER =
      "(?:champs?|domaines?|matieres?|competences?|secteurs?|attributions?|perimetres?|portefeuilles?|thematiques?|missions?|delegations?)";

  private static final String TAKE =
      "(?:prend|prendra|prendre|prenne|aura|aurait|ait|a|recoit|recevra|reprend|reprendra|recupere|recuperera|suit|suivra|suivre|gere|gerera|gerer|pilote|pilotera|assure|assurera"
          + "|s'occupe|s'occupera|s'occuper|t'occuperas?|vous occuperez|occupera|herite|heritera|repond|repondra|se charge|se chargera|animera|conduira|supervise|supervisera)";

  /** Between the verb, its adjuncts and its object: on one line, or a line each. */
  private static final String NEXT = "(?:,? ?:? | ?[,:]? ?\\n[ \\t]{0,8})";

  /** The object in the sentence; each cue is looked for by itself. */
  static final String[] INLINE = {
    GIVE + "(?:" + NEXT + ADJUNCT + "){0,5}?" + NEXT + NO_OBJECT + ARTICLE,
    "(?:est|sont|sera|seront|se voit|se verra|fut) (?:confier?|deleguer?|attribuer?|charge)(?:e|es|s)?(?:,? "
        + ADJUNCT
        + "){0,5}?,? ?:? (?:d[eu] )?"
        + NO_OBJECT
        + ARTICLE,
    MATTER
        + " (?:(?:confie|delegue|attribue)e?s? )?(?:sera|seront|est|sont|compren[a-z]+|couvr[a-z]+|recouvr[a-z]+|englob[a-z]+|concern(?:e|ent|era|eront)|porte(?:nt|ra|ront)? sur|s'etend[a-z]* a)(?:,? "
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
    "\\b(?:il s'agit|c'est)(?: (?:en fait|plutot|bien|donc|en realite))? (?!du ressort|du domaine|de la competence|de la responsabilite)(?=(?:de la|des|du|de l') ?)",
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
              + "|(?<![^\\n])(?:MM?\\.|Mme|Monsieur|Madame) [^\\n,;:.(]{3,50}(?=, | \\())(?:,? \\(?"
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

  /** What an item that names something does not begin with; an office is nobody's field. */
  private static final Pattern NO_NOUN =
      Pattern.compile(
          "^(?:(?:l')?execution(?=$| d[eu] | et )|(?:application|notification|publication|affichage|transmission) d(?:e|u|e la|e l'| l')? ?(?:present|arrete|acte|decision)[a-z]*|(?:exception|exclusion)(?= d)|sauf|hormis|excepte|rien|mais|elles?|ils?|on|nous|vous|je|tu|aucune?|donc|ainsi|jusque-la|n'|qu'|s'|c'est|a la place|DGS|DGA|DST|maire|autres?|reste|meme|seule?|personne|(?:(?:nouve(?:au|l|lle)|future?|actuel(?:le)?) )?"
              + OFFICE
              + "(?=$|[ ,(]))(?![a-z-])",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern FIRST = Pattern.compile("^[\\p{L}-]{2,}(?!['’])");

  /** True for words that begin as no noun does: a verb, a pronoun, a conjunction, an adverb. */
  static boolean beginsAsNoNoun(String folded, String words) {
    if (NO_NOUN.matcher(folded).find()) {
      return true;
    }
    Matcher first = FIRST.matcher(words);
    Set<Lexicon.Part> parts = first.find() ? Lexicon.parts(first.group()) : Set.of();
    return !parts.isEmpty() && EnumSet.of(Lexicon.Part.VERB, Lexicon.Part.TOOL).containsAll(parts);
  }

  /** A visa says which law is applied, in the words of the law. */
  static final Pattern VISA = Pattern.compile("(?:^|\\n)[ \\t]*(?:Vu|VU) [^;\\n]{0,600}");

  private GivenDomains() {}
}
