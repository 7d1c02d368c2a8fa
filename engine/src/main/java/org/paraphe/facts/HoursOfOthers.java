package org.paraphe.facts;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whose the hours of a sentence are, where it says so of somebody or something else than the post
 * to create: « Mme Bastide, à temps complet », « les agents en poste sont à 28 heures », « la
 * médiathèque ouvre 24 heures par semaine ».
 */
final class HoursOfOthers {
  private static final int BEFORE = 160;

  private static final List<Pattern> SUBJECTS =
      List.of(
          // a person and what she does, or what is said of her between commas
          pattern(
              "\\b(?:MM?\\.|Mmes?|Mlle|Monsieur|Madame) (?-i:[A-Z])[a-z' -]{1,30}"
                  + "(?:,? (?:qui )?(?:est|etait|sont|assure|effectue|fait|travaille|occupe|exerce|reste|intervient)\\b([^.;:\\n]{0,40})"
                  + "| ?[,(] ?(?:deja |actuellement )?(?:employee? |recrutee? |agente? )?(?:a |en |sur )?)$"),
          pattern(
              "\\b(?!mise?s? )[a-z]{4,14} (?:actuel(?:le)?s?|en (?:poste|place)|existante?s?|presente?s?)\\b((?:[^.;:\\n]|(?<=\\bMM?)\\.){0,60})$"),
          pattern(
              "\\b(?:collegues?|prestataires?|benevoles?|stagiaires?|societe|entreprise)\\b([^.;:\\n]{0,60})$"),
          pattern(
              "(?<!\\b(?:poste|emploi)s?\\b[^.;:\\n]{0,80})\\b(?:ouvre|ouvrent|ouvrira|ouvriront|ouverte?s?|horaires? d'ouverture|ouvertures? (?:au public|hebdomadaires?)|(?:accueil[a-z]*|recoi(?:t|vent)) (?:le|du) public|fonctionne(?:nt|ra)?|(?:ses|leurs|nos|les) horaires)\\b([^.;:\\n]{0,40})$"),
          // the imperfect: what was, and is no more
          pattern("\\b[a-z]{2,12}(?<!r)(?:ait|aient)\\b([^.;:\\n]{0,40})$"));

  /**
   * « La directrice travaille à », « notre cuisinière, à »: who heads a sentence and is no post.
   */
  private static final Pattern HOLDER =
      pattern(
          "[.;:\\n(] ?(?:(?:car|et|mais|or) )?(?:l[ae]s? |l'|notre |nos |sa |son |ses |leurs? )(?:(?:deux|trois|quatre) )?(?:(?:deux |trois )?autres? [a-z]{3,14}|(?!(?:postes?|emplois?|agente?s?|personnes?|titulaires?|duree|temps|quotite|contrat|volume|horaires?|service|rythme|semaine|nombre|mission|charge|recru[a-z]+|(?!employee)[a-z]{2,14}(?:ees?|tions?|ments?|ages?|[ae]nces?|ures?|ails?|oins?)|creation|candidat[a-z]*|futur[a-z]*|nouve[a-z]+)\\b)([a-z]{3,16})(?: [a-z' -]{2,30})?)(?:,? (?:qui )?(?:(?:travaille|effectue|exerce|assure|occupe|garde|fait|font|(?:inter)?vien(?:t|ne))(?:nt)?\\b[a-z' ]{0,30}|(?:est|sont|reste(?:nt)?|demeure(?:nt)?) (?:deja |actuellement |aussi )?(?:a |en ))| ?[,(] ?(?:(?:qui est |est )?(?:deja |actuellement )?(?:a |en ))?)$");

  /** What leads from them back to the post: « souhaite un poste à », « est portée à ». */
  private static final Pattern BACK =
      pattern(
          "\\b(?:postes?|emplois?|cre[ea][a-z]*|creation|recrut[a-z]*|propos[a-z]*|demand[a-z]*|souhait[a-z]*|besoin|accord[a-z]*|decid[a-z]*|retien[a-z]*|favorable|pour|port(?:e|ee|er|era)|pass(?:e|er|era)|devien[a-z]*|transform[a-z]*|remplac[a-z]*|augment[a-z]*)\\b");

  private static final Pattern ASKS =
      pattern("(?:fallait|convenait|souhaitait|demandait|proposait|voulait)[^.;:\\n]{0,40}$");

  /** « le poste créé le 4 mai 2019 à raison de »: what it was, years ago. */
  private static final Pattern ONCE_CREATED =
      pattern(
          "\\bcreee?s? (?:le|en|par|depuis|lors)\\b[^.;:\\n]{0,40}?\\b((?:19|20)\\d\\d)\\b([^.;:\\n]{0,60})$");

  private static final Pattern YEAR = pattern("\\b20\\d\\d\\b");
  private static final int AROUND = 2_000;
  private static final int YEARS = 2;
  private static final int SHORT = 40;

  /** Who works so « depuis 2019 » has no post to be created. */
  private static final Pattern SINCE =
      pattern(
          "\\s?,? depuis (?:le (?:\\d|1er)|l'|la |les |[a-z]{3,9} )?(?:[a-z]+ )?(?:(?:19|20)\\d\\d|an)");

  /** « le poste à temps complet de l'école est remplacé par deux postes ». */
  private static final Pattern GONE =
      pattern(
          "[^.,;:\\n]{0,40}? (?:est|sont|sera|seront|etant) (?:supprim|transform|remplac|convert)ee?s?\\b");

  private HoursOfOthers() {}

  /** True where the words behind the hours say since when somebody works them, or that they go. */
  static boolean begin(String text, int to) {
    int end = Math.min(text.length(), to + SHORT + SHORT);
    return SINCE.matcher(text).region(to, Math.min(end, to + SHORT)).lookingAt()
        || GONE.matcher(text).region(to, end).lookingAt();
  }

  /**
   * True where the words before the hours say that they are others'.
   *
   * @param text folded
   */
  static boolean end(String text, int from) {
    String before = text.substring(Math.max(0, from - BEFORE), from);
    return !ASKS.matcher(before).find()
        && (GradeHolders.areThere(before)
            || SUBJECTS.stream().anyMatch(s -> isOf(s, before))
            || isOfHolder(from < BEFORE ? "\n" + before : before, text.substring(0, from))
            || isOfOld(before, text, from));
  }

  /** Somebody whose word names no post before: « un emploi d'animateur. L'animateur est à ». */
  private static boolean isOfHolder(String before, String text) {
    Matcher holder = HOLDER.matcher(before);
    return holder.find()
        && !BACK.matcher(holder.group()).find()
        && (holder.group(1) == null
            || !pattern(
                    "\\b(?:postes?|emplois?|recrute[a-z]*)\\b[^.;\\n]{0,40}\\b" + holder.group(1))
                .matcher(text)
                .find());
  }

  /** Created years before the latest year that the text around names. */
  private static boolean isOfOld(String before, String text, int from) {
    Matcher created = ONCE_CREATED.matcher(before);
    if (!created.find() || BACK.matcher(created.group(2)).find()) {
      return false;
    }
    String around =
        text.substring(Math.max(0, from - AROUND), Math.min(text.length(), from + AROUND));
    int year = Integer.parseInt(created.group(1));
    return YEAR.matcher(around)
        .results()
        .anyMatch(m -> Integer.parseInt(m.group()) >= year + YEARS);
  }

  private static boolean isOf(Pattern subject, String before) {
    Matcher m = subject.matcher(before);
    return m.find() && (m.group(1) == null || !BACK.matcher(m.group(1)).find());
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }
}
