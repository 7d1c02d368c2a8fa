package org.paraphe.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.paraphe.checking.Finding;
import org.paraphe.checking.FindingCode;
import org.paraphe.checking.Severity;
import org.paraphe.extraction.Outcome;
import org.paraphe.facts.Fact;
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
  void tellsARuleThatChoseFromAReasonToConfirm() {
    ControlSheet all = sheet("extractive", List.of(), "A_VALIDER");
    List<Fact> doubted = all.facts().stream().map(f -> f.by(Fact.SEULE)).toList();
    String page =
        ControlPage.write(
            new ControlSheet(
                all.ref(),
                all.kindTitle(),
                all.objet(),
                all.drafter(),
                all.date(),
                all.state(),
                all.findings(),
                doubted,
                all.fields(),
                all.pieces(),
                all.references(),
                all.versions(),
                all.footprint(),
                all.modifications()));

    assertThat(ControlPage.write(all)).contains("Règle appliquée : la proposition");
    assertThat(page).contains("À confirmer : seule valeur de cette sorte");
    assertThat(page).doesNotContain("Règle appliquée");
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
            null,
            List.of());

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
        base.footprint(),
        base.modifications());
  }

  @Test
  void showsWhatIsKnownOfEachReferenceAndHowToLoadItsWords() {
    assertThat(ControlPage.write(SampleSheet.sheet()))
        .contains(
            "article L. 2121-29 du code général des collectivités territoriales",
            "En vigueur au 6 décembre 2023, non vérifié depuis",
            "Version du 24 février 1996, sans fin connue",
            "Vérifié jusqu’au 6 décembre 2023",
            "paraphe corpus import")
        .doesNotContain("<details>");
  }

  @Test
  void foldsTheWordsOfTheLawUpAndShowsThemOnce() {
    ControlSheet.CheckedReference reference =
        new ControlSheet.CheckedReference(
            "visa 1",
            "art. L. 1",
            "article L. 1 du code des essais",
            "ABROGE",
            "plus en vigueur depuis le 1er mai 2012",
            LocalDate.of(2000, 1, 1),
            LocalDate.of(2012, 5, 1),
            LocalDate.of(2023, 12, 6),
            "citation infidèle",
            List.of("texte identique repris à l'article L. 2 du code des essais"),
            "Le pont <est> gardé.");
    ControlSheet sheet = SampleSheet.sheet();
    String page =
        ControlPage.write(
            new ControlSheet(
                sheet.ref(),
                sheet.kindTitle(),
                sheet.objet(),
                sheet.drafter(),
                sheet.date(),
                sheet.state(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(reference, reference),
                Map.of(),
                null,
                List.of()));

    assertThat(page)
        .containsOnlyOnce("<details><summary>Lire le texte de cette version</summary>")
        .contains("<blockquote>Le pont &lt;est&gt; gardé.</blockquote>", "Texte : voir plus haut")
        .contains("Version du 1er janvier 2000 au 30 avril 2012 inclus")
        .contains("Texte identique repris à l'article L. 2 du code des essais (à vérifier).")
        .contains("<p class=\"alerte\">Citation infidèle</p>")
        .doesNotContain("<script");
  }
}
