package org.paraphe.law;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A code as the npm package {@code @socialgouv/legi-data} has it: a tree of sections whose leaves
 * are articles, each with the dates of all its versions and the words of the last. An article that
 * was repealed for good is not in it.
 */
record LegiDataJson(Path path) implements CorpusSource {

  private static final Pattern NAME = Pattern.compile("(?:.*/)?LEGITEXT\\d{12}\\.json(?:\\.gz)?");
  private static final ObjectReader JSON = JsonMapper.builder().build().readerFor(JsonNode.class);

  static boolean isNamed(String name) {
    return NAME.matcher(name.replace('\\', '/')).matches();
  }

  @Override
  public String fingerprint() throws IOException {
    return Fingerprint.of(path);
  }

  @Override
  public void read(Sink sink) throws IOException {
    try (InputStream bytes = Compressed.open(path)) {
      read(path.getFileName().toString(), bytes, sink);
    }
  }

  /** Reads one code from a stream, article by article. */
  static void read(String name, InputStream bytes, Sink sink) throws IOException {
    try (JsonParser parser = new JsonFactory().createParser(bytes)) {
      parser.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("ce n'est pas un code de legi-data");
      }
      new Walk(name, parser, sink).node();
    } catch (JsonProcessingException e) {
      throw new IOException("ce n'est pas du JSON lisible : " + e.getOriginalMessage(), e);
    }
  }

  /** One pass over the tree; the sections on the way to a node stand in {@code path}. */
  private static final class Walk {

    private final String name;
    private final JsonParser parser;
    private final Sink sink;
    private final Deque<String> path = new ArrayDeque<>();
    private String code = "";
    private String title = "";

    Walk(String name, JsonParser parser, Sink sink) {
      this.name = name;
      this.parser = parser;
      this.sink = sink;
    }

    void node() throws IOException {
      JsonNode data = JSON.createObjectNode();
      boolean within = false;
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String field = parser.currentName();
        JsonToken value = parser.nextToken();
        if (field.equals("data")) {
          data = JSON.readTree(parser);
          within = enter(data) || within;
        } else if (field.equals("children") && value == JsonToken.START_ARRAY) {
          children();
        } else {
          parser.skipChildren();
        }
      }
      if (within) {
        path.removeLast();
      } else if (data.has("num")) {
        article(data);
      }
    }

    private void children() throws IOException {
      while (parser.nextToken() == JsonToken.START_OBJECT) {
        node();
      }
    }

    /** The code's own data, or a section's: true for a section. */
    private boolean enter(JsonNode data) {
      String id = data.path("id").asText("");
      if (id.startsWith("LEGITEXT")) {
        code = id;
        title = data.path("title").asText(id);
        known(data.path("dateDebutVersion").asText(""));
        return false;
      }
      if (id.startsWith("LEGISCTA")) {
        path.addLast(data.path("title").asText(""));
        return true;
      }
      return false;
    }

    private void known(String day) {
      try {
        sink.asOf(code, LocalDate.parse(day));
      } catch (DateTimeException e) {
        sink.broken(name, "le code ne dit pas de quel jour il est");
      }
    }

    private void article(JsonNode data) throws IOException {
      if (code.isEmpty()) {
        throw new IOException("un article vient avant le nom de son code");
      }
      for (JsonNode version : data.path("articleVersions")) {
        if (!version.path("id").equals(data.path("id"))) {
          give(data, version, "");
        }
      }
      give(data, data, data.path("texte").asText(""));
    }

    private void give(JsonNode article, JsonNode version, String text) throws IOException {
      ArticleVersion given;
      try {
        given = version(article, version, text);
      } catch (DateTimeException e) {
        sink.broken(name + ", article " + article.path("num").asText("?"), Reasons.of(e));
        return;
      }
      sink.version(Form.ARBRE, given);
    }

    private ArticleVersion version(JsonNode article, JsonNode version, String text) {
      return new ArticleVersion(
          code,
          code,
          null,
          title,
          article.path("num").asText(""),
          version.path("id").asText(null),
          CorpusDays.from(version.path("dateDebut").asLong()),
          CorpusDays.end(CorpusDays.from(version.path("dateFin").asLong())),
          version.path("etat").asText(""),
          String.join(" / ", path),
          text,
          List.of());
    }
  }
}
