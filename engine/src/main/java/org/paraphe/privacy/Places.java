package org.paraphe.privacy;

import java.util.regex.Pattern;

/** Names of people that a street, a school, a firm bears. */
final class Places {

  private static final String OF_HONOUR =
      "(?:(?:general|marechal|amiral|colonel|capitaine|commandant|lieutenant|sergent|docteur|dr"
          + "|professeur|president|abbe|cure|chanoine|cardinal|pere|mere|soeur|frere|maitre)[ -]"
          + "|saint(?:e)?[ -])?$";

  private static final String QUALITY =
      "(?: (?:primaire|maternelle|elementaire|publique|municipale?|communale?|culturel|sportif"
          + "|polyvalente?|omnisports?|des fetes|de sante))*";

  private static final Pattern PUBLIC =
      Pattern.compile(
          "\\b(?:rues?|avenue|av\\.|boulevard|bd|place|placette|chemin|route|impasse|allees?|quai|cours"
              + "|square|passage|ruelle|sentier|esplanade|promenade|rond-point|venelle|montee|parvis"
              + "|faubourg|hameau|lieu-?dit|pont|parc|stade|gymnase|piscine|halle|batiment|immeuble"
              + "|ecole|groupe scolaire|college|lycee|creche|mediatheque|bibliotheque|theatre|musee"
              + "|hopital|clinique|institut|universite|ehpad|prix|fondation|loi|commune|ville)"
              + QUALITY
              + " (?:\" ?)?(?:de |du |des |d')?(?:la |l'|les )?"
              + OF_HONOUR,
          Pattern.CASE_INSENSITIVE);

  /** « la maison d'Odile Carpentier » is hers, « la maison Odile Carpentier » a public one. */
  private static final Pattern OWNED =
      Pattern.compile(
          "\\b(?:lotissement|residence|cite|jardin|maison|foyer|salle|espace|centre|complexe"
              + "|association|amicale|club|comite|societe|entreprise(?: individuelle)?|ets"
              + "|etablissements?|cabinet|sarl|sasu?|eurl|sci|scop|snc|sa|groupe)"
              + QUALITY
              + " (?:\" ?)?"
              + OF_HONOUR,
          Pattern.CASE_INSENSITIVE);

  private static final Pattern BODY_AFTER =
      Pattern.compile(
          "^ (?:sarl|sasu?|eurl|sci|scop|snc|sa\\b|et fils|& fils|freres|et associes|& associes)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern BODY_IN =
      Pattern.compile("\\b(?:SARL|SASU?|EURL|SCI|SCOP|SNC|SA|ETS|TP|BTP|EHPAD|GAEC|EARL)\\b");

  private static final Pattern TITLED =
      Pattern.compile("\\b(?:mm?|mr|mmes?|mlle|monsieur|madame)\\.? $", Pattern.CASE_INSENSITIVE);

  private Places() {}

  static boolean bear(Reading reading, Identifier name) {
    String before = reading.before(name);
    return PUBLIC.matcher(before).find()
        || OWNED.matcher(before).find()
        || BODY_AFTER.matcher(reading.after(name)).find()
        || (BODY_IN.matcher(reading.words(name)).find() && !TITLED.matcher(before).find());
  }

  /** A street or a school, which bears the name of nobody who lives there. */
  static boolean arePublic(Reading reading, Identifier name) {
    return PUBLIC.matcher(reading.before(name)).find();
  }
}
