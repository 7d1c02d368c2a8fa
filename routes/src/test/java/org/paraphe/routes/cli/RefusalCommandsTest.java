package org.paraphe.routes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paraphe.pipeline.Home;
import org.paraphe.pipeline.Paraphe;
import org.paraphe.routes.config.DemoMarker;

/**
 * What the commands say when they refuse, to the letter: {@code golden/refus-de-commande/}. Written
 * anew by {@code -Dparaphe.golden.write=true}, whose difference is read before it is committed.
 */
class RefusalCommandsTest {

  private static final Path GOLDENS = Path.of("src/test/resources/golden/refus-de-commande");
  private static final Path SOURCES = Path.of("src/main/java/org/paraphe/routes/cli");
  private static final List<Path> BATCHES =
      Stream.of("Batches.java", "BatchFolder.java")
          .map(Path.of("../engine/src/main/java/org/paraphe/pipeline")::resolve)
          .toList();

  /** The demonstration has homes of its own, and tests of what it refuses. */
  private static final String DEMO = "Demo";

  private static final Pattern REFUSAL = Pattern.compile("new WrongUse\\(([^;]*);");
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern KEY = Pattern.compile("[a-z]+(?:\\.[a-z]+)+");

  @TempDir Path folder;
  private final Map<String, String> told = new LinkedHashMap<>();

  @Test
  void sayWhyAndWhatToDoInTheGoldenWords() throws Exception {
    refused("sans-espace", "queue", "list", "--home", folder.resolve("rien").toString());
    person("claire.morvan", "Claire Morvan", "agent,validateur", "cmorvan");
    person("paul.estrade", "Paul Estrade", "signataire", "pestrade");
    String ref = openACase();
    queue(ref);
    people();
    batches();
    texts();
    homes();
    demonstrations();
    person("luc.simon", "Luc Simon", "agent", "cmorvan");
    refused("decideur-non-dit", "queue", "reject", ref, "--reason", "sans objet");
    for (Map.Entry<String, String> one : told.entrySet()) {
      compare(one.getKey(), one.getValue());
    }
  }

  private void queue(String ref) {
    refused("reference-mal-ecrite", "queue", "approve", "12");
    refused("reference-mal-ecrite-a-lire", "queue", "show", "12");
    refused("reference-inconnue", "queue", "approve", "2026-999999");
    refused("reference-inconnue-a-lire", "queue", "show", "2026-999999");
    refused("decideur-inconnu", "queue", "approve", ref, "--as", "luc.perrin");
    refused("decideur-d-un-autre-compte", "queue", "approve", ref, "--as", "paul.estrade");
    refused("confie-a-personne", "queue", "assign", ref, "luc.perrin");
    refused("rien-a-saisir", "queue", "set", ref);
    refused("document-et-valeurs", "queue", "set", ref, "montant=3", "--document", "projet.docx");
    refused("document-absent", "queue", "set", ref, "--document", "nulle-part.docx");
    refused("document-du-vote-absent", "queue", "vote", ref, "--document", "nulle-part.docx");
    refused("feuille-absente", "queue", "vote", ref, "--seance", "nulle-part.txt");
    refused("rejet-sans-raison", "queue", "reject", ref, "--reason", " ");
    refused("rejet-sans-option", "queue", "reject", ref);
    refused("registre-vide", "queue", "register", "arretes", "--year", "2026");
    refused("nature-a-risque", "queue", "approve-all", "--kind", "arrete-circulation");
    refused("nature-inconnue", "queue", "approve-all", "--kind", "arrete-de-pluie");
    refused("lot-inconnu", "queue", "approve-all", "--kind", "synthese-juridique", "--batch", "x");
    refused("commande-inconnue", "queue", "aprouve", ref);
  }

  private void demonstrations() throws IOException {
    Path theirs = Files.createDirectories(folder.resolve("a-eux"));
    Files.writeString(theirs.resolve("notes.txt"), "à garder");
    refused("demo-sans-exemples", "demo", "--home", theirs.toString());
    Path examples = Path.of("..", "examples").toAbsolutePath().normalize();
    Files.createSymbolicLink(folder.resolve("examples"), examples);
    refused("demo-chez-quelqu-un", "demo", "--home", theirs.toString());
    Home used = Home.at(folder.resolve("essai"));
    used.create();
    DemoMarker.put(used);
    Files.writeString(used.depot().resolve("lettre.txt"), "à garder");
    refused("demo-avec-des-depots", "demo", "--home", used.root().toString());
    assertThat(theirs.resolve("notes.txt")).exists();
    assertThat(used.depot().resolve("lettre.txt")).exists();
  }

  private void people() {
    refused(
        "identifiant-impossible", "person", "add", "Claire M", "--name", "C", "--role", "agent");
    refused("identifiant-pris", "person", "add", "paul.estrade", "--name", "P", "--role", "agent");
    refused("personne-au-nom-vide", "person", "add", "luc", "--name", " ", "--role", "agent");
    refused("role-inconnu", "person", "add", "luc", "--name", "Luc", "--role", "chef");
    refused("personne-sans-nom", "person", "add", "luc", "--role", "agent");
    refused("personne-inconnue", "person", "disable", "luc.perrin");
    refused("personne-inconnue-a-regler", "person", "set", "luc.perrin", "--present");
    refused("rien-a-regler", "person", "set", "claire.morvan");
    refused("adresse-impossible", "person", "set", "claire.morvan", "--mail", "la mairie");
    refused("absence-mal-ecrite", "person", "set", "claire.morvan", "--absent", "demain");
    refused(
        "absence-a-rebours",
        "person",
        "set",
        "claire.morvan",
        "--absent",
        "2026-08-21..2026-08-03");
    delegate("delegation-a-soi-meme", "paul.estrade", "paul.estrade", "2026-12-31");
    delegate("delegation-de-personne", "luc.perrin", "claire.morvan", "2026-12-31");
    delegate("delegation-jusqu-a-quand", "paul.estrade", "claire.morvan", "bientôt");
    refused(
        "delegation-d-une-nature-inconnue",
        ("person delegate paul.estrade claire.morvan --from 2026-01-01 --until 2026-12-31 --act"
                + " arrêté-12 --kind arrete-de-pluie")
            .split(" "));
  }

  private void delegate(String name, String from, String to, String until) {
    refused(
        name,
        ("person delegate " + from + " " + to + " --from 2026-01-01 --until " + until + " --act a")
            .split(" "));
  }

  private void batches() throws IOException {
    Path source = Files.createDirectories(folder.resolve("fonds"));
    refused("lot-d-aucun-dossier", "batch", "nulle-part");
    refused("lot-dans-l-espace", "batch", "paraphe-home");
    refused(
        "lot-qui-ecrit-ou-il-lit", "batch", "fonds", "--out", source.resolve("sortie").toString());
    refused("lot-d-une-nature-inconnue", "batch", "fonds", "--kind", "arrete-de-pluie");
    Path state = Files.createDirectories(folder.resolve("paraphe-home/etat/lots/lot-0001"));
    Files.writeString(state.resolve("source.txt"), source.toRealPath().toUri() + "\n");
    refused("lot-interrompu", "batch", "fonds");
    whileHeld(
        state.resolve("lot.verrou"),
        () -> {
          refused("lot-en-cours", "batch", "fonds");
          refused("lot-en-cours-a-reprendre", "batch", "fonds", "--resume");
        });
  }

  /** By another process, for all that the commands know. */
  private static void whileHeld(Path lock, Runnable commands) throws IOException {
    try (FileChannel channel =
            FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock other = channel.lock()) {
      assertThat(other.isValid()).isTrue();
      commands.run();
    }
  }

  /** Of law, of dossiers outside the queue, of packs. */
  private void texts() throws IOException {
    Path letter =
        Files.writeString(folder.resolve("lettre.txt"), "Vu l'article L. 2121-29 du CGCT");
    Files.write(folder.resolve("image.bin"), new byte[] {1, 0, 2});
    Files.createDirectories(folder.resolve("vide"));
    refused("dossier-sans-fichier", "draft", "vide");
    refused("date-mal-ecrite", "draft", letter.toString(), "--date", "bientôt");
    refused("date-mal-ecrite-a-citer", "cite", letter.toString(), "--date", "bientôt");
    refused("citer-une-image", "cite", "image.bin");
    refused("recherche-sans-limite", "search", "quorum", "--limit", "0");
    refused("textes-de-demain", "corpus", "import", "lettre.txt", "--as-of", "2999-01-01");
    refused("textes-d-un-jour-mal-ecrit", "corpus", "import", "lettre.txt", "--as-of", "hier");
    refused("deux-sorties", "corpus", "watch", "--json", "--csv", "-");
    refused("nature-mal-nommee", "template", "new", "Concession Funéraire");
    refused("modele-sans-document", "template", "new", "concession", "--from", "nulle-part.docx");
    Files.createDirectories(folder.resolve("paraphe-home/modeles/concession"));
    refused("modele-deja-la", "template", "new", "concession");
  }

  private void homes() throws IOException {
    refused("sauvegarde-absente", "restore", "nulle-part.zip");
    refused("espace-a-remplacer", "restore", "lettre.txt");
    refused("base-a-remplacer", "rebuild");
    whileHeld(
        folder.resolve("paraphe-home/etat/service.verrou"),
        () -> refused("espace-en-service", "restore", "lettre.txt", "--yes"));
  }

  @Test
  void keepsNothingOfACommandOneOptionOfWhichIsWrong() throws IOException {
    person("claire.morvan", "Claire Morvan", "agent,validateur", null);
    refused(
        "absence-mal-ecrite-avec-une-adresse",
        "person set claire.morvan --mail claire@exemple.fr --absent demain".split(" "));
    refused(
        "adresse-impossible-avec-une-absence",
        "person set claire.morvan --absent 2026-08-03..2026-08-21 --mail mairie".split(" "));
    String ref = openACase();
    refused(
        "valeur-impossible-avec-une-bonne",
        ("queue set " + ref + " nature=arrete-circulation dateFin=bientôt --as claire.morvan")
            .split(" "));
    try (Paraphe paraphe = Paraphe.open(Home.at(folder.resolve("paraphe-home")))) {
      assertThat(paraphe.people().find("claire.morvan").orElseThrow().mail()).isNull();
      assertThat(paraphe.absences().list()).isEmpty();
      assertThat(paraphe.cases().list()).singleElement().matches(f -> f.typed().isEmpty());
      assertThat(paraphe.cases().list()).singleElement().matches(f -> f.kindIfKnown().isEmpty());
    }
    for (Map.Entry<String, String> one : told.entrySet()) {
      compare(one.getKey(), one.getValue().replace(ref, "REF"));
    }
  }

  @Test
  void refuseNothingInOtherWords() throws IOException {
    String golden = golden();
    Properties french = french();
    List<String> unread = new ArrayList<>();
    int found = 0;
    for (Path source : sources()) {
      Matcher made = REFUSAL.matcher(Files.readString(source));
      while (made.find()) {
        for (String words : words(made.group(1), french)) {
          found++;
          if (!said(words).matcher(golden).find()) {
            unread.add(source.getFileName() + ": " + words);
          }
        }
      }
    }
    assertThat(found).as("refusals found in the sources").isGreaterThan(20);
    assertThat(unread).isEmpty();
  }

  @Test
  void refuseNoBatchInOtherWords() throws IOException {
    String golden = golden();
    StringBuilder sources = new StringBuilder();
    for (Path source : BATCHES) {
      sources.append(Files.readString(source));
    }
    Matcher literal = LITERAL.matcher(sources);
    List<String> sentences = new ArrayList<>();
    while (literal.find()) {
      if (literal.group(1).length() > 17 && !literal.group(1).startsWith("SELECT")) {
        sentences.add(literal.group(1).translateEscapes());
      }
    }
    assertThat(sentences).hasSizeGreaterThan(4);
    assertThat(sentences)
        .filteredOn(s -> !s.matches("[ (]*(?:[A-Z]+ .*|cannot .*)"))
        .allMatch(golden::contains);
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.list(SOURCES)) {
      return files.filter(f -> !String.valueOf(f.getFileName()).startsWith(DEMO)).sorted().toList();
    }
  }

  /** The texts that keys name, and what is not a key. */
  private static List<String> words(String arguments, Properties french) {
    List<String> words = new ArrayList<>();
    Matcher literal = LITERAL.matcher(arguments);
    while (literal.find()) {
      String text = literal.group(1);
      if (KEY.matcher(text).matches()) {
        words.add(french.getProperty(text, text));
      } else if (text.length() > 4) {
        words.add(text);
      }
    }
    return words;
  }

  private static Pattern said(String text) {
    return Pattern.compile(
        Arrays.stream(text.split("%s", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
  }

  private static Properties french() throws IOException {
    Properties texts = new Properties();
    try (Reader in =
        Files.newBufferedReader(
            Path.of("src/main/resources/org/paraphe/routes/cli/texts.properties"),
            StandardCharsets.UTF_8)) {
      texts.load(in);
    }
    return texts;
  }

  private static String golden() throws IOException {
    try (Stream<Path> files = Files.list(GOLDENS)) {
      return files.sorted().map(RefusalCommandsTest::read).collect(Collectors.joining("\n"));
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rights of an account that this machine does not know are left to be given by hand. */
  private void person(String login, String name, String roles, @Nullable String account) {
    List<String> typed =
        new ArrayList<>(List.of("person", "add", login, "--name", name, "--role", roles));
    if (account != null) {
      typed.addAll(List.of("--os-user", account));
    }
    Run run = Run.in(folder, typed.toArray(String[]::new));
    assertThat(run.code()).as(run.err()).isEqualTo(account == null ? Exit.DONE : Exit.IN_PART);
  }

  private String openACase() throws IOException {
    Home home = Home.at(folder.resolve("paraphe-home"));
    Path letter =
        Files.writeString(
            home.depot().resolve("lettre.txt"), "Bonjour,\n\nNous demandons 300 €.\n");
    try (Paraphe paraphe = Paraphe.open(home)) {
      String ref = paraphe.intake().take(letter, null).orElseThrow().ref().value();
      paraphe.steps().runAll();
      return ref;
    }
  }

  private void refused(String name, String... args) {
    Run run = Run.in(folder, args);
    assertThat(run.code()).as(name + ": " + run.out()).isIn(Exit.WRONG_USE, Exit.CHECK_FAILED, 3);
    String text = run.err().replace(folder.toString(), "DOSSIER");
    assertThat(text).as(name).isNotBlank().doesNotContain("Exception");
    assertThat(told.put(name, text)).as(name + " twice").isNull();
  }

  static void compare(String name, String text) throws IOException {
    Path golden = GOLDENS.resolve(name + ".txt");
    if (Boolean.getBoolean("paraphe.golden.write")) {
      Files.createDirectories(GOLDENS);
      Files.writeString(golden, text);
    }
    assertThat(text).as(name).isEqualTo(Files.readString(golden));
  }

  @Test
  void areEachMadeByACommand() throws IOException {
    Set<String> files;
    try (Stream<Path> list = Files.list(GOLDENS)) {
      files = list.map(f -> String.valueOf(f.getFileName())).collect(Collectors.toSet());
    }
    StringBuilder tests = new StringBuilder();
    try (Stream<Path> list = Files.list(Path.of("src/test/java/org/paraphe/routes/cli"))) {
      list.forEach(f -> tests.append(read(f)));
    }
    assertThat(files).allMatch(f -> tests.toString().contains("\"" + f.replace(".txt", "") + "\""));
  }
}
