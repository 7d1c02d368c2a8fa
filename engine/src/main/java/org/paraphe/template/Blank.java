package org.paraphe.template;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the act shows for a value that nobody gave yet: « [montant de la subvention à compléter] ».
 */
final class Blank {
  private static final Map<String, String> GIVEN =
      Map.ofEntries(
          Map.entry("collectivite", "nom de la collectivité"),
          Map.entry("collectiviteType", "type de collectivité"),
          Map.entry("departement", "département"),
          Map.entry("siren", "SIREN de la collectivité"),
          Map.entry("population", "population"),
          Map.entry("lieu", "lieu"),
          Map.entry("assemblee", "assemblée"),
          Map.entry("executif", "exécutif"),
          Map.entry("adresseCollectivite", "adresse de la collectivité"),
          Map.entry("signataire", "prénom et nom du signataire"),
          Map.entry("qualiteSignataire", "qualité du signataire"),
          Map.entry("tribunal", "tribunal administratif"),
          Map.entry("adresseTribunal", "adresse du tribunal"),
          Map.entry("dateActe", "date de l’acte"),
          Map.entry("dateConvocation", "date de la convocation"),
          Map.entry("dateSeance", "date de la séance"),
          Map.entry("enExercice", "nombre de membres en exercice"),
          Map.entry("presents", "membres présents"),
          Map.entry("pouvoirs", "pouvoirs"),
          Map.entry("absents", "membres absents"),
          Map.entry("president", "président de séance"),
          Map.entry("secretaire", "secrétaire de séance"),
          Map.entry("numero", "numéro"));

  private Blank() {}

  /** True for the fields of settings, session and register, which a pack need not declare. */
  static boolean isKnown(String name) {
    return GIVEN.containsKey(name);
  }

  static String of(String name, @Nullable FieldSpec spec) {
    String label = spec == null ? GIVEN.getOrDefault(name, name) : spec.label();
    return "[" + label + " à compléter]";
  }
}
