package org.paraphe.checking;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.paraphe.act.ActKind;
import org.paraphe.act.Typographie;

/** Makes the findings that no check of an act can make: those of the way to the act. */
public final class Findings {

  private Findings() {}

  /**
   * NATURE_INDECISE, blocking.
   *
   * @param candidates the kinds that are possible, best first; empty where none was recognised
   */
  public static Finding natureIndecise(List<ActKind> candidates) {
    String ids = candidates.stream().map(ActKind::id).collect(Collectors.joining(", "));
    String what =
        candidates.isEmpty()
            ? "Aucune nature d'acte n'a été reconnue dans le dossier."
            : "Plusieurs natures d'acte sont possibles : " + ids + ".";
    return blocking(
        FindingCode.NATURE_INDECISE,
        "dossier",
        what,
        "Le modèle de l'acte dépend de sa nature ; elle se choisit par une règle ou par une"
            + " personne, jamais au hasard.",
        "Choisir la nature : une ligne « nature = … » dans consigne.txt, le dossier déplacé dans"
            + " a-reprendre/ ; ou « paraphe queue set », ou la boîte de dépôt à son nom. Le projet"
            + " est alors rédigé.");
  }

  /**
   * What a drafter noticed on its way. FAIT_NON_SOURCE blocks, every other code asks for attention;
   * a code that this version does not know is shown under MODELE_INDISPONIBLE's severity with its
   * own name in the text, never dropped.
   *
   * @param code a finding code of the contract
   */
  public static Finding ofNotice(String code, String what, String why) {
    for (FindingCode known : FindingCode.values()) {
      if (known.name().equals(code)) {
        return new Finding(known, severity(known), "rédaction", what, why, fix(known));
      }
    }
    return attention(
        FindingCode.MODELE_INDISPONIBLE,
        "rédaction",
        what + " (code « " + code.toUpperCase(Locale.ROOT) + " »)",
        why,
        "Relire le projet en entier.");
  }

  private static Severity severity(FindingCode code) {
    return switch (code) {
      case FAIT_NON_SOURCE, NATURE_INDECISE, PIECE_NON_LUE, CHAMP_MANQUANT -> Severity.BLOQUANT;
      default -> Severity.ATTENTION;
    };
  }

  private static String fix(FindingCode code) {
    return switch (code) {
      case FAIT_CONTRADICTOIRE -> "Relire les deux passages et retenir celui qui est juste.";
      case FAIT_NON_SOURCE ->
          "Vérifier la valeur dans les pièces ; si elle est juste, la saisir (« champ = valeur »).";
      case MODELE_INDISPONIBLE ->
          "Relire les champs trouvés et saisir ce qui manque (« champ = valeur ») ; un modèle de"
              + " langage qui répond peut reprendre la rédaction.";
      case TEXTE_COUPE ->
          "Lire cette partie du dossier, et saisir ce qui y compte (« champ = valeur »).";
      case FORMULATION_MODELE ->
          "Relire la phrase ; la corriger dans le projet si elle ne convient pas.";
      case LECTURE_DU_MODELE ->
          "Comparer chaque valeur à son passage ; saisir la bonne (« champ = valeur ») s'il y a"
              + " lieu.";
      case MODIFICATION_ECARTEE ->
          "Refaire dans le nouveau projet les changements qui comptent ; le document modifié est à"
              + " côté, sous le nom projet-modifie.";
      case FORMULATION_ECARTEE -> "Rien à faire si le texte du modèle d'acte convient.";
      default -> "Relire le projet et corriger si nécessaire.";
    };
  }

  /** Nobody gave the act's date: law and delays were looked at for the day of the drafting. */
  public static Finding dateSupposee(LocalDate day) {
    return new Finding(
        FindingCode.CHAMP_MANQUANT,
        Severity.INFO,
        "champ dateActe",
        "La date de l'acte n'est pas connue : le projet est rédigé et contrôlé pour le %s, jour de la rédaction."
            .formatted(Typographie.date(day)),
        "Les références, les seuils et les délais dépendent de la date de l'acte.",
        "Saisir la date de l'acte ou de la séance (« dateActe = … », « dateSeance = … »), ou la"
            + " donner à la commande (--date).");
  }

  static Finding blocking(FindingCode code, String where, String what, String why, String fix) {
    return new Finding(code, Severity.BLOQUANT, where, what, why, fix);
  }

  static Finding attention(FindingCode code, String where, String what, String why, String fix) {
    return new Finding(code, Severity.ATTENTION, where, what, why, fix);
  }
}
