package org.paraphe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseState;

/** A summary goes through the same queue as an act: a person approves it, and it is archived. */
class SummaryIT extends HomeBench {

  @Test
  void goesFromTheDepotToTheArchivesWithoutSignatureNorAppealNotice() throws IOException {
    CaseFile file =
        drop(
            "demande.txt",
            """
            Objet : note de synthèse juridique sur le puits de la place

            Le conseil municipal a décidé le 4 mai 2026 de combler le puits.
            Le riverain demande 1 300 € de dommages avant le 30 juin 2027.
            """);
    assertThat(state(file)).isEqualTo(CaseState.A_VALIDER);
    assertThat(paraphe.queue().show(file.ref()).orElseThrow().get("findings").toString())
        .doesNotContain("BLOQUANT");

    Verdict verdict = moveTo(paraphe.home().valides(), file);
    paraphe.steps().runAll();

    assertThat(verdict).isInstanceOf(Verdict.Done.class);
    CaseFile archived = paraphe.cases().find(file.ref()).orElseThrow();
    assertThat(archived.state()).isEqualTo(CaseState.ARCHIVE);
    Path summary = paraphe.home().root().resolve(Receipts.archivePlace(archived.numero()));
    assertThat(summary.toString()).contains("syntheses");
    assertThat(summary.resolve("acte.pdf")).isNotEmptyFile();
  }
}
