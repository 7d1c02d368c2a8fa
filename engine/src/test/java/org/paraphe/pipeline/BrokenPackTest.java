package org.paraphe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paraphe.act.ActKind;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseState;
import org.paraphe.dossier.PermanentFailure;
import org.paraphe.pipeline.CrashHome.Stage;
import org.paraphe.review.Person;

/** A pack of the town that cannot be read: its acts wait, everything else goes on. */
class BrokenPackTest {

  @TempDir Path folder;
  private Path pack;
  private Paraphe paraphe;

  @BeforeEach
  void breakThePackOfTraffic() throws IOException {
    CrashHome.prepare(folder, Stage.REFAIRE);
    pack = Home.at(folder).modeles().resolve("arrete-circulation");
    breakIt();
    paraphe = CrashHome.open(folder);
  }

  @AfterEach
  void close() {
    paraphe.close();
  }

  @Test
  void letsALetterOfThatKindWaitAndSaysWhichFileIsToBeMended() {
    CaseFile letter = take("lettre.txt", HomeBench.LETTER, null);

    assertThat(letter.state()).isEqualTo(CaseState.EXTRAIT);
    assertThat(letter.trouble()).contains("modeles/arrete-circulation/", "act.yaml", "ligne");
    assertThat(paraphe.home().aValider()).isEmptyDirectory();
  }

  @Test
  void letsWhatLiesInTheBoxOfThatKindWaitToo() {
    CaseFile letter = take("lettre.txt", "Voir la rue.", new ActKind("arrete-circulation"));

    assertThat(letter.state()).isEqualTo(CaseState.EXTRAIT);
    assertThat(letter.trouble()).contains("modeles/arrete-circulation/");
  }

  @Test
  void goesOnWithTheOtherKinds() {
    CaseFile grant = take("subvention.txt", CrashHome.GRANT, null);

    assertThat(grant.state()).isEqualTo(CaseState.A_VALIDER);
    assertThat(grant.kind()).isEqualTo(new ActKind("deliberation-subvention"));
  }

  @Test
  void drawsTheLetterUpOnceThePackIsMended() throws IOException {
    CaseFile letter = take("lettre.txt", HomeBench.LETTER, null);
    mend();
    reopen();

    CaseFile drawn = paraphe.cases().find(letter.ref()).orElseThrow();
    assertThat(drawn.state()).isEqualTo(CaseState.A_VALIDER);
    assertThat(drawn.trouble()).isNull();
  }

  @Test
  void tellsOfItInDoctor() {
    assertThat(paraphe.doctor().run())
        .filteredOn(check -> check.id().equals("modeles"))
        .singleElement()
        .satisfies(
            check -> {
              assertThat(check.ok()).isFalse();
              assertThat(check.what()).contains("arrete-circulation", "ligne");
              assertThat(check.fix()).contains("paraphe template check");
            });
  }

  @Test
  void draftsNothingByCommandInPlaceOfTheTownsOwn() throws IOException {
    Path letter = Files.writeString(folder.resolve("lettre.txt"), HomeBench.LETTER);

    assertThatThrownBy(() -> paraphe.draftOnce().draft(List.of(letter), null, null, Map.of(), null))
        .isInstanceOf(PermanentFailure.class)
        .hasMessageContaining("modeles/arrete-circulation/");
  }

  @Test
  void refusesAnApprovalWhileThePackIsBroken() throws IOException {
    mend();
    reopen();
    CaseFile letter = take("lettre.txt", HomeBench.LETTER, null);
    Person claire = paraphe.people().find("claire.morvan").orElseThrow();
    breakIt();
    reopen();

    Verdict verdict = paraphe.decisions().approve(letter.ref(), claire, "cli");

    RefusalGolden.compare(
        "refus-de-decision/modele-illisible", letter, ((Verdict.Refused) verdict).refusal());
  }

  private void breakIt() throws IOException {
    Files.createDirectories(pack);
    Files.writeString(pack.resolve("act.yaml"), "titre: [Arrêté\n");
  }

  private void mend() throws IOException {
    Files.delete(pack.resolve("act.yaml"));
    Files.delete(pack);
  }

  private void reopen() {
    paraphe.close();
    Home home = Home.at(folder);
    Clock aMinuteOn = Clock.offset(Clock.systemDefaultZone(), Duration.ofMinutes(2));
    paraphe = Paraphe.open(home, Settings.load(home), CrashHome.tools(home), aMinuteOn);
    paraphe.steps().runAll();
  }

  private CaseFile take(String name, String text, @org.jspecify.annotations.Nullable ActKind kind) {
    try {
      Path dropped = Files.writeString(paraphe.home().depot().resolve(name), text);
      CaseFile taken = paraphe.intake().take(dropped, kind).orElseThrow();
      paraphe.steps().runAll();
      return paraphe.cases().find(taken.ref()).orElseThrow();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
