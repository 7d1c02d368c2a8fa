package org.paraphe.pipeline;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.paraphe.facts.FactType;

/** The lines of {@code seance.txt}, in their order: the session's own, then those of one case. */
enum SessionField {
  DATE_SEANCE(
      "dateSeance", FactType.DATE, true, "Jour de la séance, par exemple 14 décembre 2026."),
  DATE_CONVOCATION(
      "dateConvocation",
      FactType.DATE,
      true,
      "Jour d'envoi de la convocation. Délai : CGCT, art. L. 2121-11 et L. 2121-12."),
  URGENCE(
      "urgence",
      FactType.BOOLEEN,
      true,
      "« oui » si le délai a été abrégé et que l'assemblée a admis l'urgence."),
  SECONDE_CONVOCATION(
      "secondeConvocation",
      FactType.BOOLEEN,
      true,
      "« oui » après une première réunion sans quorum : il n'est plus exigé (art. L. 2121-17)."),
  LIEU("lieu", FactType.TEXTE, true, "Où l'assemblée s'est réunie."),
  EN_EXERCICE("enExercice", FactType.ENTIER, true, "Nombre de membres en exercice."),
  PRESENTS(
      "presents",
      FactType.LISTE,
      true,
      "Les noms, un par ligne ou séparés par des points-virgules ; ou leur nombre."),
  POUVOIRS(
      "pouvoirs",
      FactType.LISTE,
      true,
      "« Anne Morel à Paul Estrade », un par ligne ; un seul par mandataire (art. L. 2121-20)."),
  ABSENTS("absents", FactType.LISTE, true, "Les noms, ou leur nombre ; peut rester vide."),
  PRESIDENT("president", FactType.PERSONNE, true, "Qui présidait (prénom et nom)."),
  SECRETAIRE("secretaire", FactType.PERSONNE, true, "Secrétaire de séance (prénom et nom)."),
  ORDRE(
      "ordre",
      FactType.ENTIER,
      false,
      "Rang de cette affaire dans la séance : les numéros du registre le suivent. Vide : le"
          + " suivant."),
  RESULTAT(
      "resultat",
      FactType.TEXTE,
      false,
      "« adoptée », « rejetée » ou « ajournée ». Vide : le décompte décide."),
  SCRUTIN("scrutin", FactType.TEXTE, false, "« public » ou « secret » (art. L. 2121-21)."),
  POUR("pour", FactType.ENTIER, false, "Nombre de voix, pouvoirs compris."),
  CONTRE("contre", FactType.ENTIER, false, "Nombre de voix."),
  ABSTENTIONS("abstentions", FactType.ENTIER, false, "Nombre ; vide vaut 0."),
  NE_PRENNENT_PAS_PART(
      "nePrennentPasPart",
      FactType.LISTE,
      false,
      "Qui s'est retiré ou n'a pas voté, les noms ou le nombre (art. L. 2131-11) ; vide vaut 0."),
  VOIX_PRESIDENT(
      "voixPresident",
      FactType.TEXTE,
      false,
      "« pour » ou « contre », seulement en cas de partage égal des voix au scrutin public.");

  private final String key;
  private final FactType type;
  private final boolean common;
  private final String help;

  SessionField(String key, FactType type, boolean common, String help) {
    this.key = key;
    this.type = type;
    this.common = common;
    this.help = help;
  }

  /** The field's name, as everywhere: "dateSeance". */
  String key() {
    return key;
  }

  FactType type() {
    return type;
  }

  /** True for what serves every case of the session. */
  boolean isCommon() {
    return common;
  }

  String help() {
    return help;
  }

  static Optional<SessionField> named(String key) {
    return Arrays.stream(values()).filter(f -> f.key.equals(key)).findFirst();
  }

  static List<String> keys() {
    return Arrays.stream(values()).map(SessionField::key).toList();
  }
}
