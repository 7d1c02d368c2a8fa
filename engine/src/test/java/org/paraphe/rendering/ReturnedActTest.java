package org.paraphe.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paraphe.act.Act;
import org.paraphe.act.ActXml;
import org.paraphe.extraction.EditedReading;
import org.paraphe.extraction.ExtractionSettings;
import org.paraphe.extraction.IsolatedExtractor;

/** The traces of an edited act: facts, references to law and to its own articles. */
class ReturnedActTest {

  @TempDir static Path folder;
  private static IsolatedExtractor extractor;

  @BeforeAll
  static void start() {
    extractor =
        new IsolatedExtractor(ExtractionSettings.standard().withWorkers(1), folder.resolve("work"));
  }

  @AfterAll
  static void stop() {
    extractor.close();
  }

  @Test
  void givesAFactThatWasWrittenOverItsNewWordsAndKeepsTheOthers() throws IOException {
    String xml =
        edited(
            "deliberation-subvention/complet",
            "remplacer 4 500 € | 5 000 €",
            "remplacer au titre de l’exercice | pour l’exercice");

    assertThat(xml)
        .contains("<fait champ=\"montant\">5 000 €</fait>")
        .contains("<fait champ=\"siret\">123 456 782 00010</fait>")
        .contains("pour l’exercice <fait champ=\"exercice\">2027</fait>")
        .contains(
            "<fort><fait champ=\"beneficiaire\">Harmonie municipale de Montrieux</fait></fort>");
  }

  @Test
  void keepsWhatIsWrittenBesideAFactOutOfIt() throws IOException {
    assertThat(edited("decision-contrat/complet", "remplacer trois ans | trois ans fermes"))
        .contains("<fait champ=\"duree\">trois ans</fait> fermes.");
  }

  @Test
  void letsReferencesToArticlesFollowAnInsertedOne() throws IOException {
    String xml =
        edited(
            "arrete-circulation/complet",
            "article avant Lieu et durée | Objet | Le présent arrêté règle la circulation.");

    assertThat(xml)
        .contains("<article numero=\"1\" titre=\"Objet\">")
        .contains("fixée à l’<renvoi article=\"2\">article 2</renvoi>")
        .contains("les mesures prévues à l’<renvoi article=\"3\">article 3</renvoi>");
  }

  @Test
  void writesThemAsFieldsThatWordFollowsByItself() throws IOException {
    Act act = GoldenActsTest.act("arrete-circulation/complet");
    String body = DocxText.parts(DocxWriter.write(act, Mark.PROJET, null)).get("word/document.xml");

    assertThat(body)
        .contains("<w:bookmarkStart w:id=\"2\" w:name=\"_RefParapheArticle2\"/>")
        .contains(
            "<w:fldSimple w:instr=\" REF _RefParapheArticle2 \\r \\h \\* lower \"><w:r>"
                + "<w:t xml:space=\"preserve\">article 2</w:t></w:r></w:fldSimple>");
  }

  @Test
  void letsThemFollowWhereTheFieldBecamePlainWords() throws IOException {
    Act act = GoldenActsTest.act("arrete-circulation/complet");
    byte[] plain =
        WordLike.withBody(
            DocxWriter.write(act, Mark.PROJET, null),
            body ->
                body.replaceAll("</?w:fldSimple[^>]*>", "").replaceAll("<w:bookmark[^>]*>", ""));
    String xml =
        ActXml.write(
            read(
                    Gestures.apply(
                        plain, List.of("article avant Mesures | Riverains | L’accès reste libre.")),
                    act)
                .act());

    assertThat(xml)
        .contains("fixée à l’<renvoi article=\"1\">article 1er</renvoi>")
        .contains("les mesures prévues à l’<renvoi article=\"3\">article 3</renvoi>");
  }

  @Test
  void tellsThatTheArticleOfAReferenceIsGone() throws IOException {
    assertThat(edited("arrete-circulation/complet", "supprimer article Mesures"))
        .contains("les mesures prévues à l’<renvoi article=\"0\">article 2</renvoi>");
  }

  @Test
  void keepsTheFactsOfAnArticleThatMoved() throws IOException {
    assertThat(
            edited(
                "deliberation-subvention/complet",
                "déplacer article Imputation budgétaire | Attribution de la subvention"))
        .contains("<article numero=\"1\" titre=\"Imputation budgétaire\">")
        .contains("(<fait champ=\"imputation\">chapitre 65, compte 65748</fait>)");
  }

  @Test
  void keepsTheRowsOfATableTraced() throws IOException {
    assertThat(
            edited(
                "deliberation-subvention/plusieurs",
                "ligne après Bénéficiaire | Club de tennis | filets | 800 €",
                "remplacer 1 200 € | 1 300 €"))
        .contains("<fait champ=\"lignes[0].montant\">1 300 €</fait>")
        .contains("<cellule nombre=\"oui\">800 €</cellule>");
  }

  private static String edited(String name, String... gestures) throws IOException {
    Act act = GoldenActsTest.act(name);
    byte[] document = DocxWriter.write(act, Mark.PROJET, null);
    return ActXml.write(read(Gestures.apply(document, List.of(gestures)), act).act())
        .replaceAll("[\\u00A0\\u202F]", " ");
  }

  private static ReturnedAct read(byte[] document, Act before) throws IOException {
    Path file = Files.write(folder.resolve("projet.docx"), document);
    EditedReading reading = extractor.reread("projet.docx", file);
    return DocxActReader.read(((EditedReading.Read) reading).document(), before);
  }
}
