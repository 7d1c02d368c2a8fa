package org.paraphe.routes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchCommandTest {

  @TempDir Path folder;

  private void importOneArticle() throws IOException {
    Path corpus = folder.resolve("paraphe-home").resolve("corpus");
    Files.createDirectories(corpus);
    try (Directory directory = FSDirectory.open(corpus.resolve("index-1"));
        IndexWriter writer =
            new IndexWriter(directory, new IndexWriterConfig(new FrenchAnalyzer()))) {
      Document document = new Document();
      document.add(new StringField("code", "LEGITEXT000006070633", Store.YES));
      document.add(new StringField("article", "L9001-1", Store.YES));
      document.add(new StringField("state", "VIGUEUR", Store.YES));
      document.add(new IntField("from", 20000101, Store.YES));
      document.add(new IntField("to", 99991231, Store.YES));
      document.add(new TextField("title", "code imaginaire", Store.YES));
      document.add(new TextField("path", "assemblee/registre", Store.YES));
      document.add(new SortedDocValuesField("section", new BytesRef("assemblee/registre")));
      document.add(new TextField("text", "Un registre est tenu en mairie.", Store.YES));
      writer.addDocument(document);
    }
    Files.writeString(corpus.resolve("courant"), "index-1\n", StandardCharsets.UTF_8);
  }

  @Test
  void saysWhatToImportWhereThereIsNoCorpus() {
    Run none = Run.in(folder, "search", "registre");
    assertThat(none.code()).isEqualTo(3);
    assertThat(none.out()).isEmpty();
    assertThat(none.err())
        .startsWith("Aucun texte de loi n'est importé dans")
        .contains("LEGI", "paraphe corpus import CHEMIN");
  }

  @Test
  void givesTheResultsOfTheContract() throws IOException {
    importOneArticle();
    Run run = Run.in(folder, "search", "--date", "2023-06-01", "--json", "quel", "registre", "?");
    assertThat(run.code()).isZero();
    JsonNode json = new ObjectMapper().readTree(run.out());
    assertThat(json.path("schema").asInt()).isEqualTo(1);
    JsonNode first = json.path("results").path(0);
    assertThat(first.fieldNames())
        .toIterable()
        .containsExactly(
            "rank", "code", "article", "title", "snippet", "score", "from", "to", "verifiedUntil");
    assertThat(first.path("article").asText()).isEqualTo("L9001-1");
    assertThat(first.path("from").asText()).isEqualTo("2000-01-01");
    assertThat(first.path("to").isNull()).isTrue();
  }

  @Test
  void showsTheArticleAndItsPassageToAPerson() throws IOException {
    importOneArticle();
    Run run = Run.in(folder, "search", "--date", "2023-06-01", "registre");
    assertThat(run.out())
        .isEqualTo(
            """
            1. L9001-1, code imaginaire (depuis le 1er janvier 2000)
                Un registre est tenu en mairie.
            """);
    assertThat(run.err()).contains("d'après les textes importés");
  }

  @Test
  void saysSoWhereNoArticleOfThatDayHasTheWords() throws IOException {
    importOneArticle();
    Run run = Run.in(folder, "search", "--date", "1999-01-01", "registre");
    assertThat(run.code()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("Aucun article du 1er janvier 1999");
  }

  @Test
  void refusesALimitBelowOneAndADateThatIsNone() {
    assertThat(Run.in(folder, "search", "--limit", "0", "registre").code()).isEqualTo(2);
    assertThat(Run.in(folder, "search", "--date", "hier", "registre").code()).isEqualTo(2);
  }

  @Test
  void goesOnWithWordsWhereTheModelOfTheSettingsIsSilent() throws IOException {
    importOneArticle();
    settings("{actif: true, url: 'http://127.0.0.1:1/v1', nom: essai, local: true, delai: 5s}");

    Run run = Run.in(folder, "search", "registre");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("L9001-1");
    assertThat(run.err()).contains("les mots seuls ont compté", "recherche.sens");
  }

  @Test
  void refusesAModelThatIsNotTheAuthoritysOwnOrNotSaid() throws IOException {
    importOneArticle();
    settings("{actif: true, url: 'https://modele.example/v1', nom: essai}");
    assertThat(Run.in(folder, "search", "registre").err()).contains("modele.example", "local");
    settings("{actif: true, local: true}");
    assertThat(Run.in(folder, "search", "registre").err()).contains("recherche.sens.url");
    settings("{actif: true, local: true, type: autre, url: 'http://127.0.0.1:1', nom: essai}");
    assertThat(Run.in(folder, "search", "registre").err()).contains("« openai » ou « ollama »");
  }

  private void settings(String meaning) throws IOException {
    Path config = folder.resolve("paraphe-home").resolve("config");
    Files.createDirectories(config);
    Files.writeString(
        config.resolve("paraphe.yaml"),
        "recherche: {sens: " + meaning + "}\n",
        StandardCharsets.UTF_8);
  }
}
