package org.paraphe.routes.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.paraphe.casefile.CaseFile;
import org.paraphe.pipeline.Home;
import org.paraphe.pipeline.Paraphe;
import org.paraphe.review.Person;
import org.paraphe.review.Role;

/**
 * A council evening: twelve projets, each a short letter, and what the assembly did with each. The
 * decisions are made by one of two hands, folders or commands.
 */
final class Evening {

  /** One projet and the lines that its vote adds to those of the session. */
  record Item(String association, String objet, Map<String, String> vote) {}

  static final List<Item> ITEMS =
      List.of(
          item("Harmonie du Lavoir", "l'achat d'instruments", "pour=12", "contre=0"),
          item("Judo Montrieux", "l'achat de tatamis", "pour=10", "contre=2", "montant=2 500 €"),
          item("Théâtre des Deux Rives", "un spectacle d'été", "pour=12", "contre=0", "ordre=4"),
          item("Chorale des Prés", "un concert de Noël", "pour=9", "contre=3", "ordre=3"),
          item("Moto verte", "une course", "pour=4", "contre=7", "abstentions=1"),
          item("Pétanque du Mail", "un boulodrome couvert", "resultat=ajournée"),
          item("Les Amis du moulin", "la roue", "pour=6", "contre=6", "voixPresident=pour"),
          item("Comité de jumelage", "un voyage", "pour=7", "contre=5", "scrutin=secret"),
          item(
              "Club de lecture", "des livres", "pour=11", "contre=0", "nePrennentPasPart=Léa Roux"),
          item("Jardins partagés", "des outils", "pour=12", "contre=0", "montant=900 €"),
          item("Randonneurs du Lys", "le balisage", "pour=12", "contre=0"),
          item("Ludothèque", "des jeux", "pour=11", "contre=0", "abstentions=1"));

  static final Map<String, String> SESSION =
      map(
          "dateSeance=2025-06-16",
          "dateConvocation=2025-06-10",
          "enExercice=15",
          "presents=Paul Estrade ; Anne Morel ; Luc Perrin ; Zoé Faure ; Hugo Blin ; Léa Roux ;"
              + " Marc Vidal ; Nina Costa ; Éric Salles ; Rose Aubert",
          "pouvoirs=Julie Mercier à Anne Morel ; Tom Garnier à Luc Perrin",
          "president=Paul Estrade",
          "secretaire=Zoé Faure");

  private static final String SETTINGS =
      """
      collectivite: {nom: Commune de Montrieux-les-Étangs, type: commune, population: 2800, lieu: Montrieux-les-Étangs, assemblee: conseil municipal, executif: maire}
      signataire: {nom: Paul Estrade, qualite: Maire}
      recours: {tribunal: tribunal administratif de Val-Mercy, adresse: 3 rue du Palais}
      """;

  /** How people act. */
  interface Hand {
    void approve(List<String> refs, String login) throws IOException;

    /** Fills the session too where {@code whole}, else only the lines of the case. */
    void vote(String ref, Map<String, String> lines, boolean whole) throws IOException;
  }

  final Path folder;
  final Home home;
  final List<String> refs = new ArrayList<>();

  private Evening(Path folder) {
    this.folder = folder;
    this.home = Home.at(folder.resolve("paraphe-home"));
  }

  private static Item item(String association, String objet, String... vote) {
    return new Item(association, objet, map(vote));
  }

  private static Map<String, String> map(String... lines) {
    Map<String, String> map = new LinkedHashMap<>();
    for (String line : lines) {
      map.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
    }
    return map;
  }

  /** A home with its people and the twelve projets drafted. */
  static Evening prepare(Path folder) throws IOException {
    Evening evening = new Evening(folder);
    evening.home.create();
    Files.writeString(evening.home.config(), SETTINGS);
    try (Paraphe paraphe = Paraphe.open(evening.home)) {
      person(paraphe, "claire.morvan", "Claire Morvan", Role.AGENT, Role.VALIDATEUR);
      person(paraphe, "paul.estrade", "Paul Estrade", Role.SIGNATAIRE);
      for (int i = 0; i < ITEMS.size(); i++) {
        evening.refs.add(drop(paraphe, i).ref().value());
      }
      paraphe.steps().runAll();
    }
    return evening;
  }

  private static void person(Paraphe paraphe, String login, String name, Role... roles) {
    Person person = paraphe.people().add(login, name, Set.of(roles), null);
    paraphe.home().createFoldersOf(person);
  }

  private static CaseFile drop(Paraphe paraphe, int i) throws IOException {
    Item item = ITEMS.get(i);
    String name = "lettre-" + (char) ('a' + i) + ".txt";
    String text =
        """
        Monsieur le Maire,

        L'association « %s », dont le siège est %d, rue des Lavoirs, sollicite une subvention de
        fonctionnement de %d00 € pour l'exercice 2025, afin de financer %s.

        Le Président
        """
            .formatted(item.association(), i + 1, 10 + i, item.objet());
    return paraphe
        .intake()
        .take(
            Files.writeString(paraphe.home().depot().resolve(name), text),
            new org.paraphe.act.ActKind("deliberation-subvention"))
        .orElseThrow();
  }

  /** The evening, from the first approval to the last signature. */
  void goesThrough(Hand hand) throws IOException {
    hand.approve(refs, "claire.morvan");
    for (int i = 0; i < ITEMS.size(); i++) {
      Map<String, String> lines = new LinkedHashMap<>(i == 0 ? SESSION : Map.of());
      lines.putAll(ITEMS.get(i).vote());
      hand.vote(refs.get(i), lines, i == 0);
    }
    List<String> toSign = new ArrayList<>(refs);
    toSign.remove(5);
    hand.approve(toSign, "paul.estrade");
  }

  /** The lines of the journal by case, people by their login, without hashes and times. */
  Map<String, List<String>> journal() throws IOException {
    Map<String, List<String>> lines = new TreeMap<>();
    try (Paraphe paraphe = Paraphe.open(home)) {
      Function<String, String> login =
          id -> paraphe.people().byId(id).map(Person::login).orElse(id);
      for (JsonNode line : read()) {
        if (line.path("ref").isMissingNode()) {
          continue; // the record of the people
        }
        boolean intake = line.path("event").asText().equals("recevoir"); // of a random mark
        String said =
            String.join(
                " ",
                line.path("event").asText(),
                login.apply(line.path("who").asText()),
                line.path("reason").asText(),
                intake ? "" : line.path("versions").toString());
        lines.computeIfAbsent(line.path("ref").asText(), r -> new ArrayList<>()).add(said);
      }
    }
    return lines;
  }

  /** Of decisions: every dossier arrives by the depot. */
  Set<String> channels() throws IOException {
    Set<String> channels = new java.util.TreeSet<>();
    for (JsonNode line : read()) {
      if (!line.path("event").asText().equals("recevoir")) {
        channels.add(line.path("channel").asText());
      }
    }
    return channels;
  }

  private List<JsonNode> read() throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    try (Stream<Path> files = Files.list(home.etat().resolve("journal"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList()) {
        for (String line : Files.readAllLines(file)) {
          lines.add(new ObjectMapper().readTree(line));
        }
      }
    }
    return lines;
  }

  Path register() {
    return home.archives().resolve("deliberations").resolve("2025");
  }

  /** The archived act of the item, by its number or its reference. */
  Optional<Path> archived(int item) throws IOException {
    try (Stream<Path> walk = Files.walk(register())) {
      return walk.filter(f -> f.endsWith("preuves.json"))
          .filter(f -> readTree(f).path("ref").asText().equals(refs.get(item)))
          .map(f -> f.resolveSibling("."))
          .map(Path::normalize)
          .findFirst();
    }
  }

  static JsonNode readTree(Path file) {
    try {
      return new ObjectMapper().readTree(file.toFile());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
