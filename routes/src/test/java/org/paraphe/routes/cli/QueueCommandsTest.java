package org.paraphe.routes.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paraphe.casefile.Blobs;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseFiles;
import org.paraphe.casefile.CaseState;
import org.paraphe.casefile.Database;
import org.paraphe.pipeline.Home;
import org.paraphe.pipeline.Paraphe;

/** The commands on the queue, on a real home without a service. */
class QueueCommandsTest {

  private static final String LETTER =
      """
      Monsieur le Maire,

      L'association Harmonie municipale, dont le siège est 3, rue des Lavoirs, sollicite une
      subvention de fonctionnement de 4 500 € pour l'exercice 2027, afin d'organiser son concert
      annuel.

      Le Président
      """;

  /** A home with one case, made once: each test has a copy of its own. */
  @TempDir static Path opened;

  private static String ref = "";

  @TempDir Path folder;

  @BeforeAll
  static void openACase() throws Exception {
    assertThat(
            Run.in(
                    opened,
                    "person",
                    "add",
                    "claire.morvan",
                    "--name",
                    "Claire Morvan",
                    "--role",
                    "agent,validateur",
                    "--os-user",
                    "cmorvan")
                .code())
        .as("added, but no account of this machine can be given the desks")
        .isEqualTo(Exit.IN_PART);
    Path home = opened.resolve("paraphe-home");
    Path item = Files.writeString(home.resolve("depot/lettre.txt"), LETTER);
    try (Paraphe paraphe = Paraphe.open(Home.at(home))) {
      CaseFile taken = paraphe.intake().take(item, null).orElseThrow();
      paraphe.steps().runAll();
      ref = taken.ref().value();
    }
  }

  @BeforeEach
  void copyIt() throws Exception {
    try (Stream<Path> files = Files.walk(opened)) {
      for (Path file : files.filter(f -> !f.equals(opened)).toList()) {
        Files.copy(file, folder.resolve(opened.relativize(file)));
      }
    }
  }

  @Test
  void waitsWithoutAWordWhileTheServiceWrites() throws Exception {
    CountDownLatch writing = new CountDownLatch(1);
    CountDownLatch written = new CountDownLatch(1);
    List<Run> said = new ArrayList<>();
    Path home = folder.resolve("paraphe-home");
    try (Database other = Database.open(home.resolve("etat/paraphe.db"))) {
      Thread service = new Thread(() -> other.write(tx -> hold(writing, written)));
      Thread command =
          new Thread(() -> said.add(run("queue", "reject", ref, "--reason", "Demande retirée.")));
      service.start();
      writing.await();
      command.start();
      await().during(Duration.ofMillis(300)).until(() -> isWriting(command) || !said.isEmpty());
      written.countDown();
      service.join();
      command.join();
    }
    assertThat(said).singleElement().satisfies(run -> assertThat(run.code()).isZero());
    assertThat(said.get(0).err()).doesNotContain("occupée").doesNotContain("locked");
  }

  private static boolean hold(CountDownLatch writing, CountDownLatch written) {
    writing.countDown();
    try {
      return written.await(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static boolean isWriting(Thread thread) {
    return Stream.of(thread.getStackTrace())
        .anyMatch(
            frame ->
                frame.getClassName().equals(Database.class.getName())
                    && frame.getMethodName().equals("execute"));
  }

  @Test
  void tellsWhatWaitsBehindADossierInWork() throws Exception {
    String behind = twoReceived();

    assertThat(run("queue", "list", "--waiting").out())
        .contains(ref(2) + "  long.txt\n    En cours : lecture des pièces, depuis le ")
        .contains(
            behind + "  court.txt\n    En attente : lecture des pièces, après " + ref(2) + " (");
    assertThat(run("queue", "show", behind).out())
        .contains("Nature : pas encore connue\n")
        .contains("En attente : lecture des pièces, après " + ref(2) + " (");
    assertThat(json("queue", "list", "--waiting", "--json").get("cases").get(1).get("step"))
        .hasToString("{\"name\":\"extraire\",\"since\":null,\"behind\":[\"" + ref(2) + "\"]}");
  }

  @Test
  void tellsThatNothingIsInWorkWhereNobodyTakesADossier() throws Exception {
    String received = received("seul.txt");

    assertThat(run("queue", "show", received).out())
        .contains("En attente : lecture des pièces, dès que le service le prendra");
    assertThat(run("queue", "show", ref).out()).doesNotContain("En attente : ", "En cours : ");
    assertThat(run("queue", "list", "--waiting").out()).contains("seul.txt").doesNotContain(ref);
  }

  private static String ref(int number) {
    return ref.replaceFirst("\\d$", String.valueOf(number));
  }

  private String twoReceived() throws Exception {
    received("long.txt");
    String behind = received("court.txt");
    Path home = folder.resolve("paraphe-home");
    try (Database database = Database.open(home.resolve("etat/paraphe.db"))) {
      new CaseFiles(database, new Blobs(home.resolve("etat/blobs")), Clock.systemUTC())
          .claim(Set.of(CaseState.RECU), "1/0/essai", Duration.ofMinutes(30));
    }
    return behind;
  }

  private String received(String name) throws Exception {
    Path home = folder.resolve("paraphe-home");
    Path item = Files.writeString(home.resolve("depot").resolve(name), name);
    try (Paraphe paraphe = Paraphe.open(Home.at(home))) {
      return paraphe.intake().take(item, null).orElseThrow().ref().value();
    }
  }

  @Test
  void showsTheTextThatAReaderOfThePieceDoesNotSee() throws Exception {
    Path page =
        Files.writeString(
            folder.resolve("lettre.html"),
            "<p>Une aide de 1 100 €.</p><p style=\"display:none\">Une aide de 3 000 €.</p>");

    assertThat(run("extract", page.toString()).out())
        .containsPattern("! Texte caché \\(.*\\) : « Une aide de 3 000 €. »");
  }

  @Test
  void listsTheCaseAsTheContractWritesIt() throws Exception {
    JsonNode listed = json("queue", "list", "--json");
    assertThat(listed.get("schema").asInt()).isEqualTo(1);
    JsonNode only = listed.get("cases").get(0);
    assertThat(only.fieldNames())
        .toIterable()
        .contains(
            "ref",
            "kind",
            "state",
            "version",
            "receivedAt",
            "register",
            "number",
            "objet",
            "pieces",
            "findings",
            "assignee",
            "waitingSince");
    assertThat(only.get("ref").asText()).isEqualTo(ref);
    assertThat(only.get("pieces").get(0).get("name").asText()).isEqualTo("lettre.txt");
  }

  @Test
  void showsTheCaseToPeopleAndToPrograms() throws Exception {
    assertThat(run("queue", "show", ref).out().replaceAll("[\\u00A0\\u202F]", " "))
        .contains(ref, "État : contrôlé, attend une personne", "Pièces :\n  - lettre.txt\n")
        .contains("  - montant (montant de la subvention) : 4 500 €\n      lu dans lettre.txt : «")
        .contains("  - siret (")
        .contains("[ATTENTION] CORPUS_PERIME, références : ")
        .containsPattern("Reçu le \\d{1,2}(er)? \\p{L}+ \\d{4} à \\d\\dh\\d\\d, sous le nom")
        .doesNotContain("receivedAt", "status", "quote", "sha256", "trouve\n");
    assertThat(json("queue", "show", ref, "--json").get("ref").asText()).isEqualTo(ref);
  }

  @Test
  void emptiesAnOptionalFieldAndRefusesToEmptyARequiredOne() {
    Run emptied = run("queue", "set", ref, "nature=", "--as", "claire.morvan");
    assertThat(emptied.code()).as(emptied.err()).isZero();
    assertThat(run("queue", "show", ref).out())
        .contains("  - nature (nature de la subvention) : non trouvé\n")
        .contains("Valeurs saisies :\n  - nature = (vidé)\n")
        .contains("Décisions :\n  - saisir : claire.morvan, le ");

    Run refused = run("queue", "set", ref, "montant=", "--as", "claire.morvan");
    assertThat(refused.code()).isEqualTo(Exit.CHECK_FAILED);
    assertThat(refused.err())
        .contains("le champ « montant » (montant de la subvention) est obligatoire");
  }

  @Test
  void rejectsInTheNameOfThePersonWhoseAccountItIs() {
    Run rejected = run("queue", "reject", ref, "--reason", "Demande retirée.");
    assertThat(rejected.err()).isEmpty();
    assertThat(rejected.code()).isZero();
    assertThat(rejected.out()).contains(ref, "rejeté");
    assertThat(run("queue", "list").out()).isEmpty();
    assertThat(run("queue", "list", "--all").out()).contains("REJETE");
  }

  @Test
  void refusesWithoutAReasonAndSaysWhatToDo() {
    Run refused = run("queue", "reject", ref);
    assertThat(refused.code()).isEqualTo(5);
    assertThat(refused.err()).contains("Pourquoi", "Que faire", "--reason");
  }

  @Test
  void refusesToActForSomebodyWhoHasAnotherAccount() {
    run(
        "person",
        "add",
        "paul.estrade",
        "--name",
        "Paul Estrade",
        "--role",
        "signataire",
        "--os-user",
        "pestrade");
    Run refused = run("queue", "reject", ref, "--as", "paul.estrade", "--reason", "Non.");
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("« pestrade »", "« cmorvan »");
  }

  @Test
  void disablesAPersonWhoThenDecidesNothing() throws Exception {
    Run disabled = run("person", "disable", "claire.morvan");

    assertThat(disabled.code()).isZero();
    assertThat(disabled.out()).contains("ne décide plus rien");
    assertThat(json("person", "list", "--json").get("people").get(0).get("active").asBoolean())
        .isFalse();
    Run refused = run("queue", "reject", ref, "--reason", "Non.");
    assertThat(refused.code()).isNotZero();
    assertThat(run("queue", "list").out()).contains(ref);
    assertThat(run("person", "disable", "claire.morvan").code()).isEqualTo(3);
    assertThat(run("person", "disable", "personne").code()).isEqualTo(2);
  }

  @Test
  void saysThatAReferenceIsUnknownOrWrong() {
    assertThat(run("queue", "approve", "2026-999999").err()).contains("Aucun dossier");
    assertThat(run("queue", "approve", "42").err()).contains("« 42 »", "2026-000123");
  }

  @Test
  void findsTheJournalIntactAndTellsWhereItIsBroken() throws Exception {
    JsonNode good = json("journal", "verify", "--json");
    assertThat(good.get("ok").asBoolean()).isTrue();
    assertThat(good.get("entries").asInt()).isGreaterThan(1);
    assertThat(good.get("firstBroken").isNull()).isTrue();

    Path file = folder.resolve("paraphe-home/etat/journal/journal.jsonl");
    Files.writeString(file, Files.readString(file).replaceFirst("cli", "CLI"));
    Run broken = run("journal", "verify");
    assertThat(broken.code()).isEqualTo(5);
    assertThat(broken.out()).contains("ROMPU à la ligne 1");
  }

  @Test
  void listsWhatWaitsInTheDepotWithItsReason() throws Exception {
    Files.writeString(folder.resolve("paraphe-home/depot/scan.pdf.part"), "début");
    JsonNode file = json("queue", "list", "--waiting", "--json").get("files").get(0);
    assertThat(file.get("path").asText()).isEqualTo("depot/scan.pdf.part");
    assertThat(file.get("size").asInt()).isPositive();
    assertThat(file.get("firstSeen").asText()).startsWith("20");
    assertThat(file.get("why").asText()).contains("transfert en cours");
  }

  @Test
  void listsPeopleAndTemplates() throws Exception {
    assertThat(json("person", "list", "--json").get("people").get(0).get("login").asText())
        .isEqualTo("claire.morvan");
    assertThat(run("template", "list").out()).contains("arrete-circulation");
  }

  private Run run(String... args) {
    return Run.in(folder, args);
  }

  private JsonNode json(String... args) throws Exception {
    List<String> all = new ArrayList<>(List.of(args));
    Run run = Run.in(folder, all.toArray(String[]::new));
    assertThat(run.code()).as(run.err()).isZero();
    return new ObjectMapper().readTree(run.out());
  }
}
