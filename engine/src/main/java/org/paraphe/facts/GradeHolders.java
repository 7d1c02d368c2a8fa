package org.paraphe.facts;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Grades that a text says of somebody who works there, leaves or is replaced, or of a post that is
 * suppressed: they are not those of the post to create.
 */
final class GradeHolders {
  private static final int BEFORE = 80;
  private static final int SIGNATURE = 150;

  /** « Mme Odile Marchand, rédactrice », « Marie, qui est attachée » : what somebody is. */
  private static final Pattern PERSON =
      Pattern.compile(
          "\\b(?:(?i:MM?\\.|Mme|Mlle|Monsieur|Madame) [A-Z][^,.;\\n"
              + "(]{2,40}(?:, | ?\\()(?i:actuel(?:le)? |alors )?|(?!Cel|Cet|Ce )[A-Z][a-z-]{1,20}(?: [A-Z][A-Za-z-]{1,20})?"
              + ",? (?:qui )?(?:est|etait) (?:actuellement |deja |une? |notre ){0,2})$");

  /** A name that ends a letter, above or before the grade of who signs. */
  private static final Pattern SIGNED =
      Pattern.compile("(?:^|\\n) ?[A-Z][a-z-]{2,20} [A-Z][A-Za-z'-]{2,20}(?: ?, ?| - |\\n{1,2})$");

  private static final Pattern SUPPRESSED =
      Pattern.compile(
          "^(?: ?\\([^()\\n]{0,40}\\))?[^.,;\\n"
              + "\\t]{0,25}? (?:est|sont|sera|seront|serait|seraient|a ete|etant)(?: [a-z]+)?"
              + " (?:supprim|ferme|conserv|mainten)"
              + "|^[^.;\\n\\t]{0,40}? (?:reste|restent|restera|resteront|demeure|demeurent) (?:en (?:place|poste|fonctions?)|au tableau|inchange|pourvu|occup)");

  private static final String THE =
      "(?:l[ae]s? |l'|notre |nos |votre |s(?:on|a|es) |leurs? |cet(?:te)? |ces )";

  /** Who somebody is, or the post that goes, before a grade. */
  private static final Pattern BESIDE =
      pattern(
          // « la secrétaire de mairie, attachée »
          "(?<!\\b(?:pour|dans|sur|sous) )\\b(?:du |"
              + THE
              + ")(?:(?!\\b(?:postes?|emplois?|grades?|cadres?|categorie|filiere|profil|besoins?|titulaires?|une?|deux|trois|creat|cree|recrut|recherch|cherch|souhait|propos|demand|ouvr)"
              + ")[a-z' -]){3,40}(?:, ?| ?\\()(?:(?:qui est |actuellement |deja |elle-meme |lui-meme |une? ){0,2})$"
              // « l'adjoint qui part », not « le grade de l' »
              + "|(?<!\\b(?:postes?|emplois?|grades?|emplois permanents|emploi permanent) (?:de |a )?)(?<![a-z'])"
              + THE
              + "(?:actuel(?:le)?s? |ancien(?:ne)?s? |autres? |seule? |deux |trois ){0,2}$"
              // « il remplace une », not « remplacé par un »
              + "|\\b(?:remplac(?:e|er|era|ent|eront|ant|ement)|succed(?:e|er|era|ant)|succession|depart|retour|absence|mutation|retraite|conge|aux cotes|a la place|second(?:e|er|era)|assister(?:a|ont)?|aider(?:a|ont)?|encadr(?:e|er|era)|epauler(?:a|ont)?|soutien)(?! par)(?: (?:en|a la) [a-z]{3,12})?"
              + " (?:a |de |d'|du |des |au |aux )?(?:une? |deux |trois |"
              + THE
              + ")?(?:autres? |actuel(?:le)? |ancien(?:ne)? )?$"
              // « en lieu et place d'un emploi de »
              + "|\\b(?:lieu et place|a la place|en remplacement|remplacer|suppression|supprim(?:er|e|ons))\\b(?:(?!\\b(?:cre[ea]|ouvr|par\\b|en un))[a-z' ]){0,30}?\\b(?:postes?|emplois?)(?: permanents?)? (?:de |d')$");

  /** « passe d'adjoint technique à »: the grade that is left for another one. */
  private static final Pattern LEFT =
      pattern(
          "\\b(?:pass(?:e|ent|era|eront|er|ant|age)|avance(?:ment|nt|ra)?|promotion|promue?s?|evolu(?:e|er|tion))\\b[^.,;:\\n]{0,40}? (?:de |d'|du )(?:(?:son |l'|leur )?(?:grade|cadre d'emplois) (?:de |d'))?$"
              + "|(?:^|\\n) ?de ?: ?$");

  private static final Pattern FOR_ANOTHER =
      pattern(
          "^[^.;:\\n]{0,60}? (?:a|au|aux|vers) (?!temps |\\d|compter )|^[^\\n]{0,60}\\n ?(?:a|vers) ?:");

  /** « est maintenu », « est vacant depuis », « est transformé en » : a post that is there. */
  private static final Pattern EXISTS =
      pattern(
          "(?: ?\\([^()\\n]{0,40}\\))?[^.,;:\\n\\t]{0,40}? (?:est|sont|sera|seront|etant|reste|restent)(?: [a-z]+)? (?:maintenue?s?|conservee?s?|vacante?s?|transformee?s?|remplacee?s?|convertie?s?|inchangee?s?|gelee?s?)\\b"
              + "|[^.,;:\\n\\t]{0,40}? (?:n'est|ne sont|ne sera|ne seront) pas (?:modifie|concerne|touche|change)e?s?\\b"
              + "|[^.,;:\\n\\t]{0,40}? qu(?:e |'|i )[^.;:\\n]{0,20}remplac(?:e|ent|era|ait)\\b");

  /** What somebody does, and no post to create: « ne suffit plus », « part en retraite ». */
  private static final Pattern DOES =
      pattern(
          "(?: ?\\([^()\\n]{0,30}\\))?,? (?:qui )?(?:(?:elle|lui)-meme )?(?:ne |n'|part(?:ira|ant)?\\b|quitt|prend(?:ra)? sa |travaill(?:e|ent|ait)\\b|occup(?:e|ent|ait)\\b|exerc(?:e|ent|ait)\\b|s'en va\\b|(?:est|sont|etait) (?:a \\d|en |deja|actuellement|parti|absent|recrutee?s? depuis)|a (?:quitt|obtenu|demissionn|ete (?:mut|nomm))|(?:deja )?(?:en (?:place|poste(?! [a-z])|conge|arret|retraite)))");

  private static final Pattern POST =
      pattern("\\b(?:postes?|emplois?|grades?|creation|creer)\\b[^.,;\\n\\t]{0,30} (?:de |d')$");

  /** « ce n'est plus un agent de maîtrise mais », « Poste supprimé : ». */
  private static final Pattern DENIED =
      pattern(
          "\\bn'est (?:plus|pas) (?:(?:d')?une? |celui d'une? )$|\\b(?:postes?|emplois?) supprimee?s? ?: ?(?:une? )?$");

  /** « le service compte trois », « la crèche emploie deux »: those who are there. */
  private static final Pattern HAS =
      pattern(
          "\\b(?:compt(?:e|ent)\\b|emploi(?:e|ent)\\b|dispos(?:e|ent) d(?:e |')|(?:se |est |sont )?compos(?:e|ent|ee?s?) d(?:e |'|es )|compren(?:d|nent)\\b|equipe (?:de|d')(?= (?:deux|trois|quatre|cinq|six|\\d)))(?! (?:en |de )?(?:recrut|cre|embauch|ouvr|engag)[a-z]*er\\b)"
              + "(?:(?!\\b(?:cre[ea]|ouvr|recrut|manque|faut|faudra|besoin|propos))[^.;:\\n]){0,90}$");

  private GradeHolders() {}

  /** True where the words before tell who works there already. */
  static boolean areThere(String before) {
    return HAS.matcher(before).find();
  }

  /** True where the grade is somebody's by name, or that of a post suppressed. */
  static boolean hold(String text, int start, int end) {
    String before = text.substring(Math.max(0, start - BEFORE), start);
    String after = text.substring(end, Math.min(text.length(), end + BEFORE));
    return PERSON.matcher(before).find()
        || DENIED.matcher(before).find()
        || (LEFT.matcher(before).find() && FOR_ANOTHER.matcher(after).find())
        || (text.length() - end < SIGNATURE && SIGNED.matcher(before).find())
        || SUPPRESSED.matcher(text.substring(end, Math.min(text.length(), end + 60))).find();
  }

  /** True where it is somebody's, if the post is said to be of another grade. */
  static boolean holdBeside(String text, int start, int end) {
    String before = text.substring(Math.max(0, start - BEFORE), start);
    Matcher does = DOES.matcher(text).region(end, Math.min(text.length(), end + BEFORE));
    return BESIDE.matcher(before).find()
        || EXISTS.matcher(text).region(end, does.regionEnd()).lookingAt()
        || (does.lookingAt() && !POST.matcher(before).find());
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }
}
