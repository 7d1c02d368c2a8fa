package org.paraphe.drafting;

import java.util.Map;
import org.paraphe.facts.Value;

/** What the settings of the sample authority give. */
public final class SampleAuthority {

  public static final Map<String, Value> GIVEN =
      Map.ofEntries(
          Map.entry("collectivite", Value.of("Commune de Montrieux-les-Étangs")),
          Map.entry("collectiviteType", Value.of("commune")),
          Map.entry("departement", Value.of("Loir-et-Cher")),
          Map.entry("siren", Value.of("214199994")),
          Map.entry("population", Value.of("2840")),
          Map.entry("lieu", Value.of("Montrieux-les-Étangs")),
          Map.entry("assemblee", Value.of("conseil municipal")),
          Map.entry("executif", Value.of("maire")),
          Map.entry(
              "adresseCollectivite", Value.of("1, place de la Mairie, 41990 Montrieux-les-Étangs")),
          Map.entry("signataire", Value.of("Paul Estrade")),
          Map.entry("qualiteSignataire", Value.of("Maire")),
          Map.entry("tribunal", Value.of("tribunal administratif d'Orléans")),
          Map.entry(
              "adresseTribunal", Value.of("28, rue de la Bretonnerie, 45057 Orléans Cedex 1")));

  private SampleAuthority() {}
}
