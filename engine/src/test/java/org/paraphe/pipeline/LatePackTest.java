package org.paraphe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.paraphe.act.ActKind;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseState;
import org.paraphe.template.PackSkeleton;

/** A pack that comes while the service runs: its acts wait for the next start, and say so. */
class LatePackTest extends HomeBench {
  private static final ActKind LATE = new ActKind("essai-neuf");
  private static final String WHY =
      "le modèle modeles/essai-neuf/ est arrivé depuis le démarrage du service ; redémarrez le"
          + " service, les dossiers de cette nature partiront aussitôt";

  @BeforeEach
  void bringsAPack() throws IOException {
    PackSkeleton.write(LATE, paraphe.home().modeles());
  }

  @Test
  void isTold() {
    assertThat(paraphe.catalog().late()).containsExactly("essai-neuf");
    assertThat(paraphe.catalog().broken(LATE)).contains(WHY);
    assertThat(paraphe.catalog().broken(new ActKind("autre"))).isEmpty();
  }

  @Test
  void letsItsDossiersWaitUntilTheServiceStartsAgain() throws IOException {
    Path dropped = paraphe.home().depot().resolve("lettre.txt");
    Files.writeString(dropped, "Demandeur : Mme Anne Rey\nDate d'effet : 1er mars 2027\n");
    CaseFile taken = paraphe.intake().take(dropped, LATE).orElseThrow();
    paraphe.steps().runAll();
    CaseFile waiting = paraphe.cases().find(taken.ref()).orElseThrow();
    assertThat(waiting.state()).isEqualTo(CaseState.EXTRAIT);
    assertThat(waiting.trouble()).contains(WHY);

    Home home = paraphe.home();
    paraphe.close();
    Clock later = Clock.offset(Clock.systemDefaultZone(), Duration.ofMinutes(2));
    paraphe = Paraphe.open(home, Settings.load(home), CrashHome.tools(home), later);
    paraphe.steps().runAll();

    CaseFile drafted = paraphe.cases().find(taken.ref()).orElseThrow();
    assertThat(drafted.state()).isEqualTo(CaseState.A_VALIDER);
    assertThat(drafted.kind()).isEqualTo(LATE);
  }

  @Test
  void isNoNatureToChooseYet() throws IOException {
    CaseFile file = drop("lettre.txt", LETTER);

    Verdict verdict =
        paraphe.decisions().set(file.ref(), claire, "cli", Map.of("nature", "essai-neuf"));

    RefusalGolden.compare(
        "refus-de-decision/modele-arrive-apres", file, ((Verdict.Refused) verdict).refusal());
  }
}
