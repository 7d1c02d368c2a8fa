package org.paraphe.pipeline;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.paraphe.dossier.PermanentFailure;
import org.paraphe.drafting.FootprintRates;
import org.paraphe.drafting.ModelService;
import org.paraphe.extraction.ExtractionSettings;
import org.paraphe.facts.Value;

/**
 * The settings of a home, {@code config/paraphe.yaml}; environment variables override ({@code
 * PARAPHE_DEPOT_STABILITE=10s} for {@code depot.stabilite}). Read by {@link SettingsReader}.
 *
 * @param cloches scheme of the endpoints that wake the steps: "seda:" in one process
 */
public record Settings(
    Collectivite collectivite,
    SignataireHabituel signataire,
    Recours recours,
    Depot depot,
    Decisions decisions,
    Modele modele,
    String cloches,
    Recherche recherche,
    Lecture lecture,
    Images images,
    Rappels rappels) {

  /**
   * The authority.
   *
   * @param nom as acts print it: "Commune de …"
   * @param type "commune", "epci", "departement", "region"
   * @param lieu where acts are signed
   * @param assemblee "conseil municipal"
   * @param executif "maire"
   * @param delegation the délibération by which the assembly delegated to it (CGCT L. 2122-22), as
   *     decisions cite it where the dossier does not
   */
  public record Collectivite(
      @Nullable String nom,
      @Nullable String type,
      @Nullable String departement,
      @Nullable String siren,
      @Nullable Integer population,
      @Nullable String lieu,
      @Nullable String assemblee,
      @Nullable String executif,
      @Nullable String adresse,
      @Nullable String delegation) {}

  /** Who signs: first name, surname and quality (CRPA L212-1). */
  public record SignataireHabituel(@Nullable String nom, @Nullable String qualite) {}

  /** The administrative court that the appeal notice names (CJA R421-5). */
  public record Recours(@Nullable String tribunal, @Nullable String adresse) {}

  /**
   * @param stabilite how long a dropped file must not have changed, counted from when it was first
   *     seen; "5s" by default
   */
  public record Depot(Duration stabilite) {}

  /**
   * @param quatreYeux true: who wrote or changed a draft does not approve it
   */
  public record Decisions(boolean quatreYeux) {}

  /**
   * The language model; none by default.
   *
   * @param url of an OpenAI-compatible server, up to {@code /v1}
   * @param nom the model's name there
   * @param local true where the server is the authority's own; to any other, personal data are
   *     replaced before each call
   * @param cleFichier a file that holds the key; the environment may give it as PARAPHE_MODELE_CLE
   * @param delai longest wait for one answer
   * @param service "openai" for any compatible server, "ollama", "mistral"
   * @param reprises further tries after a failed one
   * @param concurrence calls under way at the same time
   * @param fenetre tokens that the model can read, question and answer together
   * @param formulations false: the model finds values and words nothing
   * @param naturesSensibles sensitive kinds for which the authority allowed a model, each with the
   *     written decision that says so
   * @param empreinte what a thousand tokens cost: an estimate, with its source
   */
  public record Modele(
      boolean actif,
      @Nullable String url,
      @Nullable String nom,
      boolean local,
      @JsonProperty("cle-fichier") @Nullable String cleFichier,
      Duration delai,
      ModelService service,
      int reprises,
      int concurrence,
      int fenetre,
      boolean formulations,
      @JsonProperty("natures-sensibles") Map<String, String> naturesSensibles,
      Empreinte empreinte) {

    public Modele {
      naturesSensibles = Map.copyOf(naturesSensibles);
    }

    /** True where a written decision allows a model for a sensitive kind. */
    boolean allows(String kind) {
      return !naturesSensibles.getOrDefault(kind, "").isBlank();
    }
  }

  /**
   * @param entree watt-hours for a thousand tokens read
   * @param sortie watt-hours for a thousand tokens written
   * @param co2e grams for a watt-hour
   */
  public record Empreinte(double entree, double sortie, double co2e, String source) {

    static Empreinte of(FootprintRates rates) {
      return new Empreinte(rates.whIn(), rates.whOut(), rates.co2eG(), rates.source());
    }

    FootprintRates rates() {
      return new FootprintRates(entree, sortie, co2e, source);
    }
  }

  /** The search in the imported texts. */
  public record Recherche(Sens sens) {}

  /**
   * A model that tells how near two texts are in meaning; none by default, words decide alone.
   *
   * @param type how the server is spoken to: "openai" or "ollama"
   * @param local true where the server is the authority's own: only such a one is asked
   * @param cleFichier a file that holds the key; the environment may give it as
   *     PARAPHE_RECHERCHE_SENS_CLE
   */
  public record Sens(
      boolean actif,
      String type,
      @Nullable String url,
      @Nullable String nom,
      boolean local,
      @JsonProperty("cle-fichier") @Nullable String cleFichier,
      Duration delai) {}

  /**
   * The reading of pieces, in processes apart.
   *
   * @param processus how many read at the same time
   * @param memoire of each, as a JVM takes it: "512m"
   * @param delai longest reading of one file and of all it holds
   * @param delaiReconnaissance the same where characters are recognised in it
   * @param tailleMo megabytes above which a piece is not opened
   */
  public record Lecture(
      int processus,
      String memoire,
      Duration delai,
      @JsonProperty("delai-reconnaissance") Duration delaiReconnaissance,
      @JsonProperty("taille-mo") int tailleMo) {

    public Lecture {
      if (processus < 1 || tailleMo < 1 || delai.toSeconds() < 1) {
        throw new PermanentFailure(
            "« lecture.processus », « lecture.taille-mo » et « lecture.delai » (en secondes)"
                + " valent 1 au moins.");
      }
      if (!memoire.matches("[1-9][0-9]*[mgMG]")) {
        throw new PermanentFailure(
            "« lecture.memoire : " + memoire + " » n'est pas une mémoire. Écrivez 512m ou 1g.");
      }
    }

    ExtractionSettings settings() {
      return ExtractionSettings.standard()
          .with(processus, memoire, tailleMo)
          .withLimits(delai, delaiReconnaissance);
    }
  }

  /**
   * Pictures that acts are printed with.
   *
   * @param blason at the head of the first page
   * @param signature over the signatory's name, on what that person approved alone
   */
  public record Images(Image blason, Image signature) {}

  /**
   * @param fichier a PNG or JPEG file in {@code config/}
   * @param description what a screen reader says in its place
   * @param hauteurMm its height on paper
   */
  public record Image(
      @Nullable String fichier,
      @Nullable String description,
      @JsonProperty("hauteur-mm") int hauteurMm) {

    public Image {
      if (hauteurMm < 5 || hauteurMm > 80) {
        throw new PermanentFailure(
            "« hauteur-mm : " + hauteurMm + " » d'une image : de 5 à 80 millimètres.");
      }
    }
  }

  /** What holds where nothing is set: no authority, no model. */
  public static Settings standard() {
    return new Settings(
        new Collectivite(null, null, null, null, null, null, null, null, null, null),
        new SignataireHabituel(null, null),
        new Recours(null, null),
        new Depot(Duration.ofSeconds(5)),
        new Decisions(false),
        new Modele(
            false,
            null,
            null,
            false,
            null,
            Duration.ofSeconds(60),
            ModelService.OPENAI,
            2,
            4,
            32_000,
            true,
            Map.of(),
            Empreinte.of(FootprintRates.standard())),
        "seda:",
        new Recherche(new Sens(false, "openai", null, null, false, null, Duration.ofSeconds(10))),
        new Lecture(2, "512m", Duration.ofSeconds(60), Duration.ofMinutes(10), 200),
        new Images(new Image(null, null, 22), new Image(null, null, 22)),
        Rappels.standard());
  }

  /**
   * @throws org.paraphe.dossier.PermanentFailure in French, with the nearest known key
   */
  public static Settings load(Home home) {
    return SettingsReader.read(home.config(), System.getenv());
  }

  /** The values that acts take from settings, by field name; what is not set is left out. */
  public Map<String, Value> given() {
    Map<String, Value> given = new LinkedHashMap<>();
    put(given, "collectivite", collectivite.nom());
    put(given, "collectiviteType", collectivite.type());
    put(given, "departement", collectivite.departement());
    put(given, "siren", collectivite.siren());
    put(given, "population", collectivite.population());
    put(given, "lieu", collectivite.lieu());
    put(given, "assemblee", collectivite.assemblee());
    put(given, "executif", collectivite.executif());
    put(given, "adresseCollectivite", collectivite.adresse());
    put(given, "delegation", collectivite.delegation());
    put(given, "signataire", signataire.nom());
    put(given, "qualiteSignataire", signataire.qualite());
    put(given, "tribunal", recours.tribunal());
    put(given, "adresseTribunal", recours.adresse());
    return given;
  }

  private static void put(Map<String, Value> given, String name, @Nullable Object value) {
    if (value != null) {
      given.put(name, Value.of(String.valueOf(value)));
    }
  }
}
