package org.paraphe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paraphe.act.Act;
import org.paraphe.act.ActKind;
import org.paraphe.act.ActXml;
import org.paraphe.checking.Finding;
import org.paraphe.extraction.EditedDocument;
import org.paraphe.extraction.EditedReading;
import org.paraphe.extraction.ExtractionSettings;
import org.paraphe.extraction.IsolatedExtractor;
import org.paraphe.extraction.WordSamples;
import org.paraphe.facts.Value;
import org.paraphe.rendering.ActChange;
import org.paraphe.rendering.ActPictures;
import org.paraphe.rendering.FormActReader;
import org.paraphe.rendering.Mark;
import org.paraphe.rendering.ReturnedAct;
import org.paraphe.template.ActTemplates;
import org.paraphe.template.PackBody;
import org.paraphe.template.SamplePacks;
import org.paraphe.template.TemplatePack;
import org.paraphe.template.TemplatePacks;

/** A town's own document comes back edited: no style says what a paragraph is. */
class ReturnedFormTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final ActKind KIND = new ActKind("aide-ville");
  private static final String CELL = "<w:tc><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:tc>";

  @TempDir static Path folder;
  private static IsolatedExtractor extractor;
  private static WordDocuments word;
  private static TemplatePack pack;
  private static Act act;
  private static byte[] shown;

  @BeforeAll
  static void fillsATownsDocument() throws IOException {
    extractor =
        new IsolatedExtractor(
            ExtractionSettings.standard().withWorkers(1), folder.resolve("travail"));
    word = new WordDocuments(extractor::templates);
    PackDraft.write(KIND, folder.resolve("modeles"), form(), word);
    pack = TemplatePacks.load(folder.resolve("modeles"), word).find(KIND).orElseThrow();
    Map<String, Value> values = new HashMap<>(SamplePacks.given());
    values.put("beneficiaire", Value.of("Les Amis du Lavoir"));
    values.put("montantAide", Value.of("4500.00"));
    values.put("lot", Value.of("toiture"));
    act = new ActTemplates().render(pack, values, DAY);
    shown = new WordViews(word).write(pack, act, values, DAY, Mark.PROJET, ActPictures.NONE);
  }

  @AfterAll
  static void stop() {
    extractor.close();
  }

  private static byte[] form() {
    String row = "<w:tr>" + CELL + CELL + "</w:tr>";
    return WordSamples.withBody(
        paragraphs(
                "COMMUNE DE MONTRIEUX – acte n° ${numero}",
                "Objet : aide à ${beneficiaire}",
                "Vu l’article L. 2121-29 du code général des collectivités territoriales,",
                "Considérant que l’association entretient le lavoir ;",
                "Après en avoir délibéré, le conseil municipal DÉCIDE :",
                "Article 1er : d’accorder ${montantAide} à ${beneficiaire}.",
                "- sur présentation des factures ;",
                "Article 2 : Les travaux sont les suivants.")
            + "<w:tbl>"
            + row.formatted("Lot", "Montant")
            + row.formatted("${lot}", "${montantAide}")
            + "</w:tbl>"
            + paragraphs(
                "Pour : ${pour} – Contre : ${contre}",
                "Un recours est possible devant le tribunal administratif pendant deux mois.",
                "Fait à ${lieu}, le ${dateActe}",
                "Le Maire, ${signataire}"));
  }

  private static String paragraphs(String... lines) {
    StringBuilder out = new StringBuilder();
    for (String line : lines) {
      out.append("<w:p><w:r><w:t>").append(line).append("</w:t></w:r></w:p>");
    }
    return out.toString();
  }

  private static EditedDocument read(byte[] docx) throws IOException {
    Path file = Files.write(folder.resolve("projet.docx"), docx);
    return ((EditedReading.Read) extractor.reread("projet.docx", file)).document();
  }

  private static Optional<ReturnedAct> returned(byte[] before, UnaryOperator<String> edit)
      throws IOException {
    Map<String, String> parts = WordSamples.unzip(before);
    parts.computeIfPresent("word/document.xml", (name, xml) -> edit.apply(xml));
    PackBody body = java.util.Objects.requireNonNull(pack.body());
    return FormActReader.read(
        read(WordSamples.zip(parts)), read(before), word.form(pack, body), act);
  }

  private static List<String> changes(UnaryOperator<String> edit) throws IOException {
    ReturnedAct returned = returned(shown, edit).orElseThrow();
    return returned.changes().stream().map(ActChange::sentence).toList();
  }

  private static String after(String xml, String words, String... lines) {
    int at = xml.indexOf("</w:p>", xml.indexOf(words)) + "</w:p>".length();
    assertThat(at).isGreaterThan(10);
    return xml.substring(0, at) + paragraphs(lines) + xml.substring(at);
  }

  @Test
  void readsTheSameActFromAnUntouchedDocument() throws IOException {
    ReturnedAct returned = returned(shown, xml -> xml).orElseThrow();

    assertThat(returned.isUnchanged()).isTrue();
    assertThat(ActXml.canonical(returned.act())).isEqualTo(ActXml.canonical(act));
  }

  @Test
  void takesWhatIsRewordedAddedAndTakenAway() throws IOException {
    assertThat(changes(xml -> xml.replace("entretient le lavoir", "anime le quartier")))
        .singleElement()
        .asString()
        .contains("Considérant 1", "« lavoir » remplacé par « quartier »");
    assertThat(
            changes(
                xml ->
                    after(
                        after(xml, "collectivités territoriales", "Vu le budget de l’exercice,"),
                        "des factures",
                        "Article 2 : La somme est versée en une fois.",
                        "Elle l’est avant la fin de l’année.")))
        .hasSize(2)
        .anyMatch(c -> c.contains("Visa 2") && c.contains("le budget de l’exercice"))
        .anyMatch(c -> c.contains("Article 2") && c.contains("avant la fin de l’année"));
    assertThat(changes(xml -> xml.replace(paragraphs("- sur présentation des factures ;"), "")))
        .singleElement()
        .asString()
        .contains("Article 1", "sur présentation des factures");
    assertThat(changes(xml -> xml.replace("toiture", "charpente")))
        .singleElement()
        .asString()
        .contains("Article 2", "« toiture » remplacé par « charpente »");
  }

  @Test
  void knowsAValueThatWasWrittenOver() throws IOException {
    Act edited =
        returned(shown, xml -> xml.replaceFirst("accorder 4.500", "accorder 3 000"))
            .orElseThrow()
            .act();

    assertThat(ActXml.write(edited)).contains("<fait champ=\"montantAide\">3 000");
  }

  @Test
  void tellsWhatIsChangedInTheFormItself() throws IOException {
    ReturnedAct returned =
        returned(
                shown,
                xml ->
                    after(
                            xml.replace("COMMUNE DE MONTRIEUX", "VILLE DE MONTRIEUX"),
                            "Le Maire, ",
                            "Un mot après la signature.")
                        .replaceFirst("Pour : ", "Pour : dix, soit "))
            .orElseThrow();

    assertThat(returned.changes()).isEmpty();
    assertThat(returned.findings())
        .extracting(Finding::what)
        .hasSize(3)
        .anyMatch(w -> w.startsWith("« VILLE DE MONTRIEUX"))
        .anyMatch(w -> w.startsWith("« Pour : dix"))
        .anyMatch(w -> w.startsWith("« Un mot après la signature. » n'a pas été repris"));
  }

  @Test
  void trustsNothingWhereTheDocumentDoesNotReadBackToItsAct() throws IOException {
    byte[] other =
        WordSamples.zip(
            new HashMap<>(WordSamples.unzip(shown)) {
              private static final long serialVersionUID = 1L;

              {
                computeIfPresent(
                    "word/document.xml", (n, xml) -> xml.replace("entretient", "nettoie"));
              }
            });

    assertThat(returned(other, xml -> xml)).isEmpty();
  }
}
