package org.paraphe.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.paraphe.checking.Finding;
import org.paraphe.checking.FindingCode;
import org.paraphe.checking.Severity;
import org.paraphe.extraction.Outcome;
import org.paraphe.template.SamplePacks;

class ControlPageTest {
  @Test
  void startsWithTheVerdictAndWhatToDo() {
    String page = ControlPage.write(SampleSheet.sheet());

    assertThat(page)
        .contains("2 points bloquants, 1 point d’attention")
        .contains("<code>consigne.txt</code>")
        .contains("<code>motif.txt</code>");
    assertThat(page.indexOf("2 points bloquants")).isLessThan(page.indexOf("CHAMP_MANQUANT"));
  }

  @Test
  void saysForEachFindingWhatWhyAndWhatToDo() {
    Finding finding = SampleSheet.findings().get(1);

    assertThat(ControlPage.write(SampleSheet.sheet()))
        .contains(finding.what(), finding.why(), finding.fix(), finding.key());
  }

  @Test
  void showsEachFactInTheWordsOfItsPiece() {
    assertThat(ControlPage.write(SampleSheet.sheet()))
        .contains("une subvention de <mark>4 500 €</mark> à l’Harmonie")
        .contains("contre <mark>6 000 €</mark> demandés")
        .contains("4\u202F500\u00A0€")
        .contains("note.odt, page 1")
        .contains("la proposition du service l’emporte sur la demande");
  }

  @Test
  void tellsWhichModelWroteTheDraft() {
    assertThat(ControlPage.write(with("llm:mistral-7b", List.of())))
        .contains("avec le modèle de langage « mistral-7b »");
    assertThat(ControlPage.write(with("extractive", List.of()))).contains("sans modèle de langage");
  }

  @Test
  void staysWholeWhereNothingCouldBeDrafted() {
    ControlSheet sheet =
        new ControlSheet(
            "2026-000001",
            null,
            "",
            null,
            SamplePacks.DATE,
            "A_VALIDER",
            List.of(),
            List.of(),
            List.of(),
            List.of(SampleSheet.piece("a.bin", Outcome.TYPE_REFUSE, "")),
            List.of(),
            Map.of(),
            null);

    assertThat(ControlPage.write(sheet))
        .contains("Nature d’acte à déterminer")
        .contains("type de fichier refusé")
        .doesNotContain("Faits relevés");
  }

  @Test
  void escapesEveryTextOfADossier() {
    String evil = "<script>alert(1)</script>\"'&";
    Finding finding = new Finding(FindingCode.TEXTE_CACHE, Severity.INFO, evil, evil, evil, evil);

    String page = ControlPage.write(with("llm:" + evil, List.of(finding)));

    assertThat(page).doesNotContain("<script").contains("&lt;script&gt;alert(1)&lt;/script&gt;");
  }

  @Test
  void needsNothingFromOutside() {
    assertThat(ControlPage.write(SampleSheet.sheet()))
        .doesNotContain("http://", "https://", "src=", "<link", "<script", "url(");
  }

  @Test
  void asksForTheSessionWhereTheActAwaitsItsVote() {
    assertThat(ControlPage.write(sheet("extractive", List.of(), "EN_SEANCE")))
        .contains("<code>seance.txt</code>", "<code>votes/</code>")
        .doesNotContain("consigne.txt");
  }

  @Test
  void isWellFormed() {
    String page = ControlPage.write(SampleSheet.sheet());

    DocxText.xml(
        page.substring(page.indexOf("<body>"), page.indexOf("</html>")).replace("<br>", "<br/>"));
  }

  private static ControlSheet with(String drafter, List<Finding> findings) {
    return sheet(drafter, findings, "A_VALIDER");
  }

  private static ControlSheet sheet(String drafter, List<Finding> findings, String state) {
    ControlSheet base = SampleSheet.sheet();
    return new ControlSheet(
        base.ref(),
        base.kindTitle(),
        base.objet(),
        drafter,
        base.date(),
        state,
        findings,
        base.facts(),
        base.fields(),
        base.pieces(),
        base.references(),
        base.versions(),
        base.footprint());
  }
}
