package org.paraphe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseFile.Decision;
import org.paraphe.casefile.CaseFile.Waiver;
import org.paraphe.casefile.CaseState;

/** A clerk sets findings aside in a text file beside the draft, and approves by the same move. */
class WrittenWaiversIT extends HomeBench {

  private static final String BARE = LETTER.replace("du 15 mars 2027 au 19 mars 2027", "bientôt");

  @Test
  void setsEachFindingAsideWithItsReasonAndApproves() throws IOException {
    CaseFile file = drop("lettre.txt", BARE);
    List<String> keys = blocking(file);
    assertThat(keys).isNotEmpty();
    write(
        file, "# écartés\n\nconstat " + String.join(" = vu sur place\nConstat ", keys) + " : vu\n");

    Verdict verdict = moveTo(paraphe.home().valides(), file);

    assertThat(((Verdict.Done) verdict).message())
        .contains("approuvé par Claire Morvan", "Constat " + keys.get(0) + " écarté : ");
    CaseFile now = paraphe.cases().find(file.ref()).orElseThrow();
    assertThat(now.waivers()).extracting(Waiver::finding).containsExactlyElementsOf(keys);
    assertThat(now.decisions()).extracting(Decision::move).endsWith("ecarter", "approuver");
    assertThat(now.decisions()).extracting(Decision::channel).containsOnly("dossier");
    assertThat(paraphe.blobs().text(now.waivers().get(keys.size() - 1).reason())).isEqualTo("vu");
  }

  @Test
  void setsNothingAsideWhereOneLineIsWrong() throws IOException {
    CaseFile file = drop("lettre.txt", BARE);
    String first = blocking(file).get(0);
    for (Map.Entry<String, String> wrong :
        Map.of(
                "ecart-sans-raison", first + " = vu\n" + first + " =\n",
                "ecart-d-un-constat-inconnu", first + " = vu\n00000000 = vu\n")
            .entrySet()) {
      write(file, wrong.getValue());
      Verdict verdict = moveTo(paraphe.home().valides(), file);
      RefusalGolden.compare(
          "refus-de-dossier/" + wrong.getKey(),
          ((Verdict.Refused) verdict)
              .refusal()
              .text()
              .replace(file.ref().value(), "REF")
              .replace(first, "CLÉ"));
      assertThat(paraphe.cases().find(file.ref()).orElseThrow().waivers()).isEmpty();
      assertThat(waiting(file).resolve(WrittenWaivers.NAME)).content().endsWith(wrong.getValue());
    }
  }

  /** A folder of a-valider/ is everybody's: whoever moves it may not have seen what lies in it. */
  @Test
  void setsNothingAsideThatThePersonDoesNotSayIsTheirs() throws IOException {
    CaseFile file = drop("lettre.txt", BARE);
    String lines = String.join(" = vu\n", blocking(file)) + " = vu\n";
    for (String by : List.of("", "par = quelqu.un\n")) {
      Files.writeString(waiting(file).resolve(WrittenWaivers.NAME), by + lines);

      Verdict verdict = moveTo(paraphe.home().valides(), file);

      RefusalGolden.compare(
          "refus-de-dossier/ecart-d-une-autre-personne",
          ((Verdict.Refused) verdict).refusal().text().replace(file.ref().value(), "REF"));
      assertThat(paraphe.cases().find(file.ref()).orElseThrow().waivers()).isEmpty();
    }
  }

  @Test
  void keepsWhatWasSetAsideWhereTheApprovalItselfIsRefused() throws IOException {
    CaseFile file = drop("lettre.txt", BARE);
    List<String> keys = blocking(file);
    assertThat(keys).hasSizeGreaterThan(1);
    write(file, keys.get(0) + " = vu\n");

    assertThat(moveTo(paraphe.home().valides(), file))
        .isInstanceOfSatisfying(
            Verdict.Refused.class,
            refused ->
                assertThat(refused.refusal().text())
                    .contains("Reste écarté", "Constat " + keys.get(0) + " écarté : vu"));
    write(file, String.join(" = vu\n", keys) + " = vu\n");
    assertThat(moveTo(paraphe.home().valides(), file)).isInstanceOf(Verdict.Done.class);

    CaseFile now = paraphe.cases().find(file.ref()).orElseThrow();
    assertThat(now.state()).isEqualTo(CaseState.VALIDE);
    assertThat(now.waivers()).extracting(Waiver::finding).containsExactlyElementsOf(keys);
  }

  private void write(CaseFile file, String text) throws IOException {
    Files.writeString(waiting(file).resolve(WrittenWaivers.NAME), "par = claire.morvan\n" + text);
  }

  private List<String> blocking(CaseFile file) {
    return ((List<?>) paraphe.queue().show(file.ref()).orElseThrow().get("findings"))
        .stream()
            .map(f -> (Map<?, ?>) f)
            .filter(f -> "BLOQUANT".equals(f.get("severity")))
            .map(f -> String.valueOf(f.get("key")))
            .toList();
  }
}
