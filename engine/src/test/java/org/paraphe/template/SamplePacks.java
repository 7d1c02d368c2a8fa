package org.paraphe.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.paraphe.act.Act;
import org.paraphe.act.ActKind;
import org.paraphe.act.Family;
import org.paraphe.facts.FactType;
import org.paraphe.facts.Value;

/** The two packs' templates with hand-made fields, and complete values for both. */
public final class SamplePacks {
  public static final LocalDate DATE = LocalDate.of(2026, 11, 23);

  private SamplePacks() {}

  public static TemplatePack subvention() {
    return pack(
        "deliberation-subvention",
        Family.DELIBERATION,
        actFtl("deliberation-subvention"),
        List.of(
            field("beneficiaire", FactType.ORGANISATION, "bénéficiaire de la subvention"),
            field("siret", FactType.SIRET, "numéro SIRET du bénéficiaire"),
            field("adresse", FactType.ADRESSE, "adresse du bénéficiaire"),
            field("montant", FactType.MONTANT, "montant de la subvention"),
            field("exercice", FactType.ANNEE, "exercice"),
            field("objetSubvention", FactType.TEXTE, "objet de la subvention"),
            field("imputation", FactType.TEXTE, "imputation budgétaire"),
            field("avisCommission", FactType.TEXTE, "avis de la commission"),
            field("nature", FactType.TEXTE, "nature de la subvention"),
            field("totalAnnee", FactType.MONTANT, "total de l’année"),
            field("convention", FactType.BOOLEEN, "convention"),
            field("engagementRepublicain", FactType.BOOLEEN, "contrat d’engagement républicain"),
            new FieldSpec(
                "lignes",
                FactType.TABLEAU,
                "subventions attribuées, par bénéficiaire",
                Origine.DOSSIER,
                false,
                Hints.NONE,
                List.of(
                    field("beneficiaire", FactType.ORGANISATION, "bénéficiaire"),
                    field("montant", FactType.MONTANT, "montant"),
                    field("objet", FactType.TEXTE, "objet")))));
  }

  public static TemplatePack circulation() {
    return pack(
        "arrete-circulation",
        Family.ARRETE,
        actFtl("arrete-circulation"),
        List.of(
            field("demandeur", FactType.ORGANISATION, "demandeur"),
            field("voie", FactType.LISTE, "voie ou voies concernées"),
            field("motif", FactType.TEXTE, "motif de la mesure"),
            field("dateDebut", FactType.DATE, "date de début"),
            field("dateFin", FactType.DATE, "date de fin"),
            field("horaires", FactType.TEXTE, "horaires"),
            field("mesures", FactType.LISTE, "mesures de circulation"),
            field("deviation", FactType.TEXTE, "itinéraire de déviation"),
            field("signalisation", FactType.TEXTE, "signalisation"),
            field("avisGestionnaire", FactType.TEXTE, "avis du gestionnaire")));
  }

  /** A pack of one text field, {@code texte}, one amount, {@code montant}, and this template. */
  public static TemplatePack small(String actFtl) {
    return pack(
        "essai",
        Family.ARRETE,
        actFtl,
        List.of(
            field("texte", FactType.TEXTE, "texte de l’essai"),
            field("montant", FactType.MONTANT, "montant de la subvention")));
  }

  /**
   * The same pack but for one component of the record.
   *
   * @throws IllegalArgumentException where the record has no component of that name
   */
  public static TemplatePack with(TemplatePack pack, String component, Object value) {
    RecordComponent[] components = TemplatePack.class.getRecordComponents();
    if (Arrays.stream(components).noneMatch(c -> c.getName().equals(component))) {
      throw new IllegalArgumentException(component);
    }
    try {
      Object[] values = new Object[components.length];
      for (int i = 0; i < components.length; i++) {
        boolean changed = components[i].getName().equals(component);
        values[i] = changed ? value : components[i].getAccessor().invoke(pack);
      }
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      return TemplatePack.class.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same pack with another {@code act.ftl}. */
  public static TemplatePack withTemplate(TemplatePack pack, String actFtl) {
    return with(pack, "actTemplate", actFtl);
  }

  public static Map<String, Value> subventionValues() {
    Map<String, Value> values = given();
    values.put("beneficiaire", Value.of("Harmonie municipale de Montrieux"));
    values.put("siret", Value.of("12345678200010"));
    values.put("adresse", Value.of("4 rue des Lavoirs, Montrieux-les-Étangs"));
    values.put("montant", Value.of("4500.00"));
    values.put("exercice", Value.of("2027"));
    values.put(
        "objetSubvention", Value.of("achat d’instruments et formation des jeunes musiciens"));
    values.put("imputation", Value.of("chapitre 65, compte 65748"));
    values.put("nature", Value.of("fonctionnement"));
    values.put("engagementRepublicain", new Value.Flag(true));
    return values;
  }

  public static Map<String, Value> circulationValues() {
    Map<String, Value> values = given();
    values.put("demandeur", Value.of("Entreprise Vallon Travaux publics"));
    values.put("voie", items("rue des Tanneurs, du n° 2 au n° 30", "place du Lavoir"));
    values.put("motif", Value.of("travaux de renouvellement du réseau d’eau potable"));
    values.put("dateDebut", Value.of("2026-12-01"));
    values.put("dateFin", Value.of("2026-12-18"));
    values.put("horaires", Value.of("de 8 h à 17 h 30"));
    values.put(
        "mesures",
        items(
            "circulation interdite à tous les véhicules, sauf riverains et secours",
            "stationnement interdit des deux côtés de la chaussée",
            "vitesse limitée à 30 km/h aux abords du chantier"));
    values.put("deviation", Value.of("rue du Moulin, avenue de la Gare et rue des Lavoirs"));
    return values;
  }

  public static Map<String, Value> given() {
    Map<String, Value> values = new LinkedHashMap<>();
    values.put("collectivite", Value.of("Commune de Montrieux-les-Étangs"));
    values.put("departement", Value.of("Val-de-Brenne"));
    values.put("lieu", Value.of("Montrieux-les-Étangs"));
    values.put("assemblee", Value.of("conseil municipal"));
    values.put("executif", Value.of("maire"));
    values.put("signataire", Value.of("Paul Estrade"));
    values.put("qualiteSignataire", Value.of("Maire"));
    values.put("tribunal", Value.of("tribunal administratif de Valmont"));
    values.put("adresseTribunal", Value.of("1 place du Palais, Valmont"));
    return values;
  }

  public static Act act(TemplatePack pack, Map<String, Value> values) {
    return new ActTemplates().render(pack, values, DATE);
  }

  public static Value items(String... items) {
    return new Value.Items(java.util.Arrays.stream(items).map(Value::of).toList());
  }

  static FieldSpec field(String name, FactType type, String label) {
    return new FieldSpec(name, type, label, Origine.DOSSIER, true, Hints.NONE, List.of());
  }

  private static TemplatePack pack(
      String kind, Family family, String actFtl, List<FieldSpec> fields) {
    return new TemplatePack(
        new ActKind(kind),
        "000000000000",
        "Essai",
        family,
        "1",
        "7.5",
        true,
        "deliberations",
        TemplatePack.Circuit.UNE_ETAPE,
        TemplatePack.Publication.PUBLIE,
        false,
        "",
        new TemplatePack.Reconnaissance(Map.of(), Map.of(), 1),
        List.of(),
        Set.of("signataire", "recours"),
        fields,
        actFtl,
        "",
        null,
        List.of());
  }

  private static String actFtl(String kind) {
    String path = "/act-templates/" + kind + "/act.ftl";
    try (InputStream in = SamplePacks.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("no " + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
