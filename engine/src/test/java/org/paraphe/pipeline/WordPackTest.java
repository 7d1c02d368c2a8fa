package org.paraphe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paraphe.act.Act;
import org.paraphe.act.ActKind;
import org.paraphe.act.ActXml;
import org.paraphe.act.Inline;
import org.paraphe.act.Seance;
import org.paraphe.act.Vote;
import org.paraphe.checking.References;
import org.paraphe.dossier.PermanentFailure;
import org.paraphe.extraction.WordSamples;
import org.paraphe.facts.Value;
import org.paraphe.rendering.ActPictures;
import org.paraphe.rendering.Mark;
import org.paraphe.rendering.TextWriter;
import org.paraphe.template.ActTemplates;
import org.paraphe.template.PackCheck;
import org.paraphe.template.SamplePacks;
import org.paraphe.template.TemplatePack;
import org.paraphe.template.TemplatePacks;

class WordPackTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final ActKind KIND = new ActKind("aide-ville");
  private static final PackTools TOOLS = PackTools.open();
  private static final List<String> LINES =
      List.of(
          "COMMUNE DE MONTRIEUX – acte n° ${numero}",
          "Séance du ${dateSeance}. Présents : ${presents}",
          "Objet : aide à ${beneficiaire}",
          "Vu l’article L. 2121-29 du code général des collectivités territoriales,",
          "Considérant que l’aide servira à ${objetAide} ;",
          "Après en avoir délibéré, le conseil municipal DÉCIDE :",
          "Article 1er : d’accorder ${MONTANT_AIDE} (${montant en lettres}) à ${beneficiaire}.",
          "Pour : ${pour} – Contre : ${contre}",
          "Un recours est possible devant le tribunal administratif dans un délai de deux mois.",
          "Fait à ${lieu}, le ${dateActe}",
          "Le Maire, ${signataire}");

  @TempDir Path modeles;
  private TemplatePack pack;
  private final WordViews views = new WordViews(TOOLS.documents());

  @BeforeEach
  void makesAPackFromATownsDocument() throws IOException {
    PackDraft.write(KIND, modeles, WordSamples.withLines(LINES), TOOLS.documents());
    pack = TemplatePacks.load(modeles, TOOLS.documents()).find(KIND).orElseThrow();
  }

  @AfterAll
  static void stop() throws IOException {
    TOOLS.close();
  }

  private static Map<String, Value> values() {
    Map<String, Value> values = new HashMap<>(SamplePacks.given());
    values.put("beneficiaire", Value.of("Les Amis du Lavoir"));
    values.put("objetAide", Value.of("restaurer le lavoir"));
    values.put("montantAide", Value.of("4500.00"));
    return values;
  }

  private Act act(Map<String, Value> values) {
    return new ActTemplates().render(pack, values, DAY);
  }

  private static String text(byte[] docx) {
    return WordSamples.unzip(docx)
        .get("word/document.xml")
        .replace("</w:p>", "\n")
        .replaceAll("<[^>]+>", "")
        .replaceAll("[\\u00A0\\u202F]", " ");
  }

  @Test
  void drawsTheSameWordsIntoTheActAndTheDocument() {
    Act act = act(values());
    String text = text(views.write(pack, act, values(), DAY, Mark.PROJET, ActPictures.NONE));

    assertThat(TextWriter.write(act).replaceAll("[\\u00A0\\u202F]", " "))
        .contains("Objet : aide à Les Amis du Lavoir")
        .contains("Considérant que l’aide servira à restaurer le lavoir")
        .contains("d’accorder 4 500 € (quatre mille cinq cents euros) à Les Amis du Lavoir.")
        .contains("Un recours est possible");
    assertThat(text)
        .startsWith("PROJET")
        .contains("Objet : aide à Les Amis du Lavoir")
        .contains("Article 1er : d’accorder 4 500 € (quatre mille cinq cents euros) à Les Amis")
        .contains("acte n° [numéro de l'acte à compléter]")
        .contains("Pour : [voix pour à compléter]")
        .contains("Le Maire, Paul Estrade")
        .doesNotContain("${");
    assertThat(References.of(act)).hasSize(1);
  }

  @Test
  void asksWhetherTwoTagsOfNearlyOneNameAreOne() throws IOException {
    List<String> lines = new ArrayList<>(LINES);
    lines.set(
        4, "Considérant que l’aide de ${beneficaire} servira à ${objetAide}, lot ${lieuDit1} ;");
    lines.set(5, "Après en avoir délibéré pour ${lieuDit2}, le conseil municipal DÉCIDE :");
    ActKind kind = new ActKind("aide-deux");
    PackDraft.write(kind, modeles, WordSamples.withLines(lines), TOOLS.documents());

    assertThat(PackCheck.ofFolder(modeles.resolve(kind.id()), TOOLS.documents()).run(DAY).remarks())
        .singleElement()
        .satisfies(
            r ->
                assertThat(r.shown())
                    .contains("modele.docx : « beneficiaire » et « beneficaire » se ressemblent"));
  }

  @Test
  void writesTheFinalActWithItsNumberAndDateAndWithoutTheDraftMark() {
    Act signed = act(values()).assistedBy("llm:essai").signedOff("2026-014", DAY.plusDays(1));
    byte[] docx = views.write(pack, signed, values(), DAY, Mark.DEFINITIF, ActPictures.NONE);

    assertThat(text(docx))
        .contains("acte n° 2026-014", "le 24 novembre 2026")
        .doesNotContain("PROJET");
    assertThat(WordSamples.unzip(docx).get("docProps/core.xml")).contains("modele=llm:essai");
  }

  @Test
  void writesWhatTheSessionAndTheVoteGave() {
    Act voted =
        act(values())
            .voted(
                new Seance(
                    "conseil municipal",
                    "2026-11-16",
                    "2026-11-23",
                    "Montrieux-les-Étangs",
                    15,
                    2,
                    0,
                    "Paul Estrade",
                    "Zoé Faure"),
                new Vote(12, 1, 0, 0, "à la majorité des suffrages exprimés"));
    Map<String, Value> values = values();
    values.put("presents", SamplePacks.items("Paul Estrade", "Zoé Faure"));

    assertThat(text(views.write(pack, voted, values, DAY, Mark.PROJET, ActPictures.NONE)))
        .contains("Séance du 23 novembre 2026. Présents : Paul Estrade et Zoé Faure")
        .contains("Pour : 12 – Contre : 1");
  }

  @Test
  void printsAHostileValueAsItIsInBoth() {
    Map<String, Value> values = values();
    String hostile = "</w:t> ${7*7} <#if x> ${beneficiaire} & <@visa>x</@visa>";
    values.put("objetAide", Value.of(hostile));
    Act act = act(values);

    assertThat(act.considerants().get(0).text()).isEqualTo("que l’aide servira à " + hostile);
    assertThat(act.visas()).hasSize(1);
    assertThat(
            WordSamples.unzip(views.write(pack, act, values, DAY, Mark.PROJET, ActPictures.NONE)))
        .extractingByKey("word/document.xml")
        .asString()
        .contains("&lt;/w:t&gt; ${7*7} &lt;#if x&gt; ${beneficiaire} &amp; &lt;@visa");
  }

  @Test
  void writesAnActThatAPersonRewordedAsItIsWorded() {
    Act reworded =
        ActXml.read(ActXml.write(act(values())).replace("restaurer le lavoir", "tout autre chose"));
    String text = text(views.write(pack, reworded, values(), DAY, Mark.PROJET, ActPictures.NONE));

    assertThat(text).contains("tout autre chose").doesNotContain("restaurer le lavoir");
    assertThat(text).contains(Inline.text(reworded.objet()));
  }

  @Test
  void refusesAtLoadWhatWouldTravelWithEveryAct() throws IOException {
    Map<String, String> parts = WordSamples.parts("<w:p/>");
    parts.put("word/vbaProject.bin", "x");
    Files.write(modeles.resolve("aide-ville/style.docx"), WordSamples.zip(parts));

    assertThatThrownBy(() -> TemplatePacks.load(modeles, TOOLS.documents()))
        .isInstanceOf(PermanentFailure.class)
        .hasMessageContaining("aide-ville/style.docx : il contient des macros");
  }

  @Test
  void refusesADocumentThatNothingTellsOf() throws IOException {
    Path yaml = modeles.resolve("aide-ville/act.yaml");
    String with = Files.readString(yaml);
    Files.writeString(yaml, with.replace("corps: modele.docx", ""));
    assertThatThrownBy(() -> TemplatePacks.load(modeles, TOOLS.documents()))
        .hasMessageContaining("act.yaml ne dit pas de s'en servir");

    Files.writeString(yaml, with.replace("corps: modele.docx", "corps: autre.docx"));
    assertThatThrownBy(() -> TemplatePacks.load(modeles, TOOLS.documents()))
        .hasMessageContaining("le document Word se nomme « modele.docx »");

    Files.writeString(yaml, with);
    Files.writeString(modeles.resolve("aide-ville/act.ftl"), "<#ftl>");
    assertThatThrownBy(() -> TemplatePacks.load(modeles, TOOLS.documents()))
        .hasMessageContaining("pas des deux");
  }
}
