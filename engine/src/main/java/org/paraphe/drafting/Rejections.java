package org.paraphe.drafting;

import java.util.regex.Pattern;
import org.paraphe.facts.FactType;
import org.paraphe.template.FieldSpec;

/**
 * What a sentence says, after a value, against the offer or the person that it belongs to: « 33 400
 * € HT, n'est pas retenue », « M. Roy, adjoint aux sports, a démissionné ».
 */
final class Rejections {
  private static final Pattern OFFER =
      Pattern.compile(
          "^[ ,)]*(?:(?:h\\.?t\\.?|t\\.?t\\.?c\\.?|hors taxes?|toutes taxes comprises|par an)["
              + " ,)]*)*(?:puis a (?:environ )?\\d[\\d .]{1,12}(?:,\\d{1,2})? ?(?:€|euros?\\b|eur\\b|h\\.?t\\b|ttc\\b)|mais (?:on|nous|la commission|le bureau|le maire) ne (?:lui|leur|les?|la) (?:donne|verse|accorde|attribue|suit|suivons|retient)|(?:[a-z]{3,14}ee?s? (?:en|le|au|lors de?|par) [a-z0-9 ]{2,24} )?(?:ne vaut (?:pas|ni)|ne valent pas|n'engage[a-z]* (?:pas|a rien)|n'est pas (?:acquis|un accord|un engagement))|(?:que (?:vous|nous|l'on|on|la (?:commission|commune|ville)|le conseil) )?(?:n'(?:y )?est|n'a|n'ont|n'avez|n'avons|ne sont|n'avait) (?:donc )?pas (?:ete"
              + " )?(?:retenu|choisi|admis|classe|conforme|compris|inclus)|(?:(?:deja|ont|a|ete) ){0,3}(?:reglee?s?|payee?s?|acquittee?s?|remboursee?s?|mandatee?s?)\\b(?! (?:en|par (?:mois|trimestre|an)|a|chaque|des|au)\\b)|(?:est|sont|a ete|ont ete|etait)"
              + " (?:donc |jugee?s? |arrivee?s? |declaree?s?"
              + " )?(?:ecarte|rejete|elimine|irreguli|inaccepta|inappropri|non"
              + " conforme|anormalement|hors (?:delai|budget)|trop )|(?:est|sont|a ete|arrive|se"
              + " classe) (?:classee? )?(?:en )?(?:deuxieme|seconde|troisieme|derniere)|(?:qui"
              + " )?(?:expire|prend fin|s'acheve|arrive (?:a|au) (?:echeance|terme|expiration)))",
          Pattern.CASE_INSENSITIVE);

  /** Right after the name, or after one thing said of it between commas. */
  private static final Pattern PERSON =
      Pattern.compile(
          "^(?:,[^,;.\\n"
              + "]{0,110},|,? (?:qui|lequel|laquelle))? ?(?:(?:a|ayant|avait)"
              + " (?:demissionne|quitte|renonce|cesse|demande|sollicite|souhaite|decline|refuse)|demissionnaire|est"
              + " (?:decedee?|partie?)|(?:n'est|n'exerce|ne souhaite|ne veut|ne peut) (?:donc"
              + " )?(?:plus|pas)|quitte ses fonctions|s'est vue? (?:refuser|retirer)|(?:qui )?continue(?:ra)? (?:de |a |d')(?:signer|exercer|assurer))"
              + "|^,? ?\\(?(?:son|sa|notre|leur|votre) (?:predecesseur|devancier)",
          Pattern.CASE_INSENSITIVE);

  /**
   * « Calorix était à 3 150 € TTC, plus cher », with no other name between; « le contrat avec Feu
   * Stop s'arrête ».
   */
  private static final Pattern BODY =
      Pattern.compile(
          "^ (?:s'arrete|s'acheve|se termine|s'est (?:acheve|termine)e?|expire|arrive (?:a|au) (?:son )?(?:echeance|terme|expiration))\\b|^(?!\\p{L})(?:(?!\\b(?:autres?|seconde?|derniere?|premiere?|suivante?)\\b)(?-i:[^.;\\n\\p{Lu}])|\\b(?:HT|TTC|TVA|EUR)\\b){0,80}?\\b(?:(?:bien |beaucoup |nettement |trop |plus )?(?:plus|trop) (?:ch(?:er|ere|ers|eres)|elevee?s?)\\b"
              + "|n'(?:est|a|ont|avait) (?:donc )?pas (?:ete )?(?:retenu|choisi)|(?:est|sont|a ete|ont ete|etait) (?:ecarte|rejete|elimine)|non retenue?)"
              + "(?![^.;\\n]{0,80}\\b(?:mais|pourtant|toutefois|cependant)\\b)",
          Pattern.CASE_INSENSITIVE);

  /** « le comité n'a pas rendu son dossier », « la chorale, c'est non ». */
  private static final Pattern NOT_ASKING =
      Pattern.compile(
          "^\"?(?: ?\\([^()\\n]{1,60}\\))?(?:,? (?:qui|lequel|laquelle))?(?:,| :| -)? ?"
              + "(?:(?:n'(?:a|ont|avait|avaient)|ne nous (?:a|ont)) (?:(?:toujours|encore|finalement|donc) ){0,2}(?:pas|jamais|plus) (?:(?:encore|toujours) )?(?:rendu|remis|depose|retourne|fourni|transmis|envoye|adresse|produit|complete|formule|presente|renvoye|donne) (?:de |d'|son |sa |ses |leurs? |l'|le |la |les )?(?:dossier|demande|comptes?|bilans?|pieces?|justificatif|formulaire|cerfa|offre|pli|devis|budget|rapport)"
              + "|(?:n'(?:a|ont)|ne nous (?:a|ont)) (?:(?:toujours|encore) )?rien (?:demande|depose|sollicite|rendu|remis|envoye|transmis)|ne (?:demande|sollicite)(?:nt)? (?:rien|plus rien)"
              + "|(?:c'est|ce sera) (?:non|refuse|reporte|pour plus tard)\\b|non, |(?:est|sont|sera|seront|a ete|ont ete) (?:refuse|ajourne|reporte|ecarte|rejete|exclu|(?:vue?|examine|etudie|traite|revue?)e?s? (?:plus tard|ulterieurement|au printemps|a l'automne|a la rentree|en \\w+ prochain|l'an prochain|l'annee prochaine|au prochain))"
              + "|on (?:ne leur (?:donne|verse|attribue|accorde) (?:rien|pas)|ne retient pas|verra|attendra))",
          Pattern.CASE_INSENSITIVE);

  /** « Les cabinets A (9 400 €) et B (8 150 €) ont été informés du rejet de leur offre. » */
  private static final Pattern ALL_OF_THEM =
      Pattern.compile(
          "\\b(?:(?:informee?s|avisee?s|prevenue?s) d[ue]s? (?:rejet|refus)|rejet de leurs? |n'ont pas ete retenu|ne sont pas retenu"
              + "|offres ecartees|non retenue?s|s'echelonn[a-z]+)",
          Pattern.CASE_INSENSITIVE);

  /** « …, hors de l'arrêté », « qui reste ouverte »: a place or a measure that the act leaves. */
  private static final Pattern LEFT_OUT =
      Pattern.compile(
          "^[^.\\n]{0,80}?(?:[,;(] ?|\\bqui (?:est |reste )?|\\bet )(?:mais )?(?:c'est |(?:est|sont) )?(?:hors (?:de l'|du )?(?:arrete|perimetre|zone)"
              + "|(?:un |en )?(?:terrain|parking|chemin|domaine|lieu)s? prives?|pas concernee?s?|non concernee?s?|(?:n'est|ne sont|n'etait) pas (?:concerne|touche|vise)"
              + "|(?:reste|restent|restera|resteront|demeure|demeurent) (?:libres?|ouverte?s?|accessibles?|en double sens))"
              + "|^[^.;\\n]{0,60}?[ ,:|-](?:fera|feront|fait|font|feraient|a fait) l'objet d'un (?:autre arrete|arrete (?:[a-z]{4,12} )?(?:distinct|separe|specifique|a part|ulterieur|propre|complementaire))"
              + "|^[^.;\\n]{0,40}? (?:est|sont|sera|seront|a ete|ont ete) (?:reporte|annule|ajourne|abandonne|differe)e?s?\\b(?! (?:au|aux|du|le|les|de|a partir|a la date)\\b| d')"
              + "|^,? ?\\(?(?:le |les )?(?:chantier|travaux|intervention|manifestation|projet)s? (?:est |sont )?(?:reporte|annule|abandonne)e?s?\\b(?! (?:au|aux|du|le|de)\\b| d')"
              + "|^[^.;\\n]{0,40}?(?:\\(son arrete|releve d(?:u|e la|e l') ?(?:conseil departemental|departement|etat|metropole)|ne pas prendre en compte)"
              + "|^ ?(?:(?:est|sont|sera|seront) )?(?:inchangee?s?\\b|(?:conserve|rouvert|reouvert)e?s?(?= ?[.;\\n]|$))"
              + "|^ ?[:|-] ?(?:reouverture|annulee?s?)\\b|^ ?[:|-][^.;\\n\\d]{0,60}?\\b(?:(?:travaux|chantier)[a-z' ]{0,30} (?:terminee?s?|achevee?s?)|pas d'arrete|sans objet|rien (?:a|ne) )"
              + "|^[^.;\\n]{0,40}\\. (?:(?:demande )?(?:refuse|rejete|annule|abandonne)e?s?\\b|avis defavorable\\b|(?:(?:monsieur |madame |mme |m\\. )?l[ae] maire|la commission|le conseil|la municipalite|le bureau) (?:a )?(?:(?:n'y est|n'est) pas (?:favorable|d'accord)|refuse|ne le souhaite|n'a pas (?:retenu|donne)))"
              + "|^ (?:rest(?:e|ent|era|eront|ant)|demeur(?:e|ent|era|ant)) (?:libres?|ouverte?s?|en double sens|a \\d{2}\\b)(?! (?:aux|a (?:la|tous|l')|pour|sauf|jusqu))",
          Pattern.CASE_INSENSITIVE);

  /** « l'offre passe de 72 900 € à 69 500 € »; « de 2 000 à 3 000 € » alone is a bracket. */
  private static final Pattern CHANGES =
      Pattern.compile(
          "\\b(?:pass|ramen|descend|baiss|abaiss|redui|diminu|rame)[a-z]{1,6} (?:[^.;\\d]{0,60} )?de $",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern TO_ANOTHER =
      Pattern.compile("^(?:[^.;\\d]{0,12} )?a (?:environ )?\\d", Pattern.CASE_INSENSITIVE);

  /** « Arrêté à dater du 25 janvier », « Fait le 28/09/2026 »: the day of a paper. */
  private static final Pattern DATED =
      Pattern.compile(
          "\\b(?:(?:arrete|acte|decision|document|courrier|lettre|note|demande|convention)s?(?: (?:est|sont|sera|seront|serait|doit|doivent|devra|reste|restent|municipal|joint|ci-joint|signee?s?|et)){0,3},? ?\\(?(?:a |etre )?dat(?:er|ee?s?)"
              + "|dater? (?:l'|le |la |cet |cette |ces )(?:arrete|acte|decision|document)s?|^\\s*fait(?: a [^.;\\d\\n]{2,40})?) ?,? ?(?:du|au|le|de ce jour,? le) $",
          Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

  /** « Le diagnostic confié au bureau X a classé… »: what was done before, by somebody else. */
  private static final Pattern OTHER_TASK =
      Pattern.compile(
          "\\b(?:diagnostic|etude|audit|expertise|releve|sondage|inventaire|chiffrage|estimation|schema|programme (?:de )?\\d{4}|(?:marche|travaux|contrat|tranche) (?:de |en )?(?:19|20)\\d{2})s?"
              + "(?: (?!(?:est|sont|a|ont|sera|seront|soit|serait|etait|peut|doit)\\b)[a-z'-]{2,20}){0,3},? (?:confi|command|demand|realis|attribu|men|etabli|remis)(?:ee?s?|ie?s?)? (?:a|au|aux|par) (?:la |le |l'|les )?(?:[a-z]{4,14} ){0,2}$",
          Pattern.CASE_INSENSITIVE);

  /** The sentence goes on with its own verb. */
  private static final Pattern GOES_ON =
      Pattern.compile(
          "^(?: ?\\([^()\\n]{1,40}\\))?(?:,? (?:pour|en|le|au|dans|moyennant) [^.;\\n]{2,50}?)?,? (?:a|ont|avait|avaient|est|sont|etait|etaient|conclu[a-z]*|montre[a-z]*|releve|recense|fait|preconise|evalue|estime|chiffre) ",
          Pattern.CASE_INSENSITIVE);

  /** « Les deux postes d'aide-soignant (cat. B), on les verra au conseil de mars. » */
  private static final Pattern PUT_OFF =
      Pattern.compile(
          "^(?:[^.;\\n]|(?<=\\bcat)\\.){0,80}?\\b(?:(?:on|nous) (?:les?|la|l'|en) (?:re)?(?:verra|verrons|parlera|parlerons) (?:au|en|a|plus|dans|lors|l'an|apres)\\b"
              + "|(?:attendra|attendront) (?:le|la|l'|un)\\b|(?:est|sont|sera|seront) (?:reporte|ajourne|renvoye|differe|vu)e?s? (?:a|au|en|plus tard|sine)\\b)",
          Pattern.CASE_INSENSITIVE);

  private Rejections() {}

  /** True where the sentence leaves the post that a value tells of to another day. */
  static boolean putOff(FieldSpec field, String after) {
    return StaffTables.isOfAPost(field) && PUT_OFF.matcher(after).find();
  }

  /** True where the words before a day say that a paper is of that day. */
  static boolean isDayOfPaper(FieldSpec field, String before) {
    return field.type() == FactType.DATE && field.required() && DATED.matcher(before).find();
  }

  /** True for who did something else than what the act is about. */
  static boolean isOfOtherTask(FactType type, String before, String after) {
    return type == FactType.ORGANISATION
        && OTHER_TASK.matcher(before).find()
        && GOES_ON.matcher(after).find();
  }

  /** True for the first of two values where the sentence says that the second takes its place. */
  static boolean isReplaced(FactType type, String before, String after) {
    return type == FactType.MONTANT
        && TO_ANOTHER.matcher(after).find()
        && CHANGES.matcher(before).find();
  }

  /**
   * True where what follows an entry of a list says that the act does not touch it.
   *
   * @param after folded words, up to the end of the line
   */
  static boolean leaveOut(String after) {
    return LEFT_OUT.matcher(after).find();
  }

  /** True where a sentence speaks of none but those that were refused. */
  static boolean fill(FactType type, String sentence) {
    return type == FactType.MONTANT && ALL_OF_THEM.matcher(sentence).find();
  }

  /**
   * @param after folded words that follow the value in its sentence
   */
  static boolean follow(FactType type, String after) {
    return switch (type) {
      case MONTANT -> OFFER.matcher(after).find();
      case PERSONNE -> PERSON.matcher(after).find();
      case ORGANISATION -> BODY.matcher(after).find() || NOT_ASKING.matcher(after).find();
      default -> false;
    };
  }
}
