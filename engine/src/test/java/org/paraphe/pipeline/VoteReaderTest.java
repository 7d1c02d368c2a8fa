package org.paraphe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.paraphe.act.ActKind;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseRef;
import org.paraphe.casefile.CaseState;
import org.paraphe.casefile.Database;
import org.paraphe.facts.Value;
import org.paraphe.review.Resultat;
import org.paraphe.review.SessionVote;
import org.paraphe.review.Sessions;
import org.paraphe.template.TemplatePack;
import org.paraphe.template.TemplatePacks;

/**
 * Each {@code refus-de-vote/<case>.seance.txt} is an entry that does not hold; beside it stands the
 * refusal that the clerk reads. Adding a case is adding its form and running once with {@code
 * -Dparaphe.golden.write=true}, whose difference is read before it is committed.
 */
class VoteReaderTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden/refus-de-vote");
  private static final LocalDate DAY = LocalDate.of(2026, 6, 15);
  private static final Instant NOW = Instant.parse("2026-06-20T08:00:00Z");
  private static final Map<String, Value> GIVEN =
      Map.of("collectiviteType", Value.of("commune"), "population", Value.of("2800"));
  private static final TemplatePack PACK =
      TemplatePacks.load(null).find(new ActKind("deliberation-subvention")).orElseThrow();
  private static final String WHOLE =
      """
      dateSeance = 15 juin 2026
      dateConvocation = 8 juin 2026
      enExercice = 15
      presents = 10
      pouvoirs = 2
      president = Paul Estrade
      secretaire = Zoé Faure
      """;

  @TempDir static Path folder;
  private static Database database;
  private static VoteReader reader;

  @BeforeAll
  static void enterTwoCasesOfTheEvening() {
    database = Database.open(folder.resolve("paraphe.db"));
    database.write(
        tx -> {
          try (var row =
              tx.prepareStatement(
                  "INSERT INTO case_file (ref, version, state, fingerprint, intake, data) VALUES"
                      + " ('2026-000001', 1, 'ARCHIVE', '', 'a', '{}')")) {
            row.executeUpdate();
          }
          Sessions.keep(tx, vote("2026-000001", 2), Map.of("dateSeance", "2026-06-15"), NOW);
          Sessions.keep(tx, vote("2026-000002", 3), Map.of(), NOW);
          return tx;
        });
    reader = new VoteReader(new Sessions(database), GIVEN, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @AfterAll
  static void close() {
    database.close();
  }

  private static SessionVote vote(String ref, int rank) {
    return new SessionVote(
        new CaseRef(ref),
        DAY,
        rank,
        Resultat.ADOPTEE,
        "deliberations",
        "objet",
        Map.of(),
        Map.of(),
        List.of(),
        List.of());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void refusesWithTheGoldenWords(String name) throws IOException {
    VoteReading reading = read(Files.readString(GOLDEN.resolve(name + ".seance.txt")));

    assertThat(reading).isInstanceOf(VoteReading.Refused.class);
    String text = ((VoteReading.Refused) reading).refusal().text();
    Path golden = GOLDEN.resolve(name + ".txt");
    if (Boolean.getBoolean("paraphe.golden.write")) {
      Files.writeString(golden, text);
    }
    assertThat(text).isEqualTo(Files.readString(golden));
  }

  private static Stream<String> cases() throws IOException {
    try (Stream<Path> files = Files.list(GOLDEN)) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(n -> n.endsWith(".seance.txt"))
          .map(n -> n.replace(".seance.txt", ""))
          .sorted()
          .toList()
          .stream();
    }
  }

  @Test
  void adoptsByTheMajorityOfTheVotesCast() {
    assertThat(result("pour = 5\ncontre = 4\nabstentions = 3")).isEqualTo(Resultat.ADOPTEE);
    assertThat(result("pour = 4\ncontre = 5\nabstentions = 3")).isEqualTo(Resultat.REJETEE);
  }

  @Test
  void letsThePresidentSettleATieOfAnOpenBallotOnly() {
    assertThat(result("pour = 6\ncontre = 6\nvoixPresident = Pour")).isEqualTo(Resultat.ADOPTEE);
    assertThat(result("pour = 6\ncontre = 6\nvoixPresident = contre")).isEqualTo(Resultat.REJETEE);
    assertThat(result("pour = 6\ncontre = 6\nscrutin = secret")).isEqualTo(Resultat.REJETEE);
  }

  @Test
  void needsNoCountForACaseThatIsPutOff() {
    assertThat(result("resultat = ajournée")).isEqualTo(Resultat.AJOURNEE);
  }

  @Test
  void needsNoQuorumAfterASecondConvocation() {
    String few = WHOLE.replace("presents = 10", "presents = 5");

    assertThat(read(few + "pour = 7\ncontre = 0")).isInstanceOf(VoteReading.Refused.class);
    assertThat(read(few + "secondeConvocation = oui\npour = 7\ncontre = 0"))
        .isInstanceOf(VoteReading.Accepted.class);
  }

  @Test
  void takesNamesOnLinesOfTheirOwnAndKeysAsPeopleWriteThem() {
    VoteReading.Accepted read =
        (VoteReading.Accepted)
            read(
                """
                Date_Séance = 15/06/2026
                dateConvocation = 2026-06-08
                enExercice = 3
                présents =
                  - Paul Estrade
                  - Zoé Faure
                pouvoirs = Rose Aubert à Zoé Faure
                président = Paul Estrade
                secrétaire = Zoé Faure
                Pour = 2
                contre = 0
                nePrennentPasPart = Rose Aubert
                """);

    assertThat(read.vote().values()).containsEntry("presents", "Paul Estrade ; Zoé Faure");
    assertThat(read.vote().retires()).containsExactly("Rose Aubert");
    assertThat(read.values()).containsEntry("nePrennentPasPart", Value.of("1"));
  }

  @Test
  void givesTheNextRankAndTellsWhatDiffersFromTheSession() {
    SessionVote vote = ((VoteReading.Accepted) read(WHOLE + "pour = 12\ncontre = 0")).vote();

    assertThat(vote.ordre()).isEqualTo(4);
    assertThat(vote.differences())
        .contains("« secretaire » : Zoé Faure ici, rien pour la séance")
        .noneMatch(d -> d.contains("dateSeance"));
  }

  @Test
  void takesALateConvocationAsItWas() {
    VoteReading reading =
        read(WHOLE.replace("8 juin 2026", "14 juin 2026") + "pour = 12\ncontre = 0");

    assertThat(reading).isInstanceOf(VoteReading.Accepted.class);
  }

  private static Resultat result(String lines) {
    return ((VoteReading.Accepted) read(WHOLE + lines)).vote().resultat();
  }

  private static VoteReading read(String form) {
    return reader.read(file(), PACK, SeanceForm.read(form));
  }

  private static CaseFile file() {
    return new CaseFile(
        new CaseRef("2026-000007"),
        4,
        CaseState.EN_SEANCE,
        PACK.kind(),
        "lettre.txt",
        List.of(),
        NOW,
        NOW.plusSeconds(60),
        "Attribution d’une subvention",
        null,
        0,
        0,
        null,
        Map.of(),
        Map.of(),
        List.of(),
        List.of(),
        "",
        null);
  }
}
