package org.paraphe.law;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.List;

/** A file of versions, one JSON object a line, plain or gzipped. */
record VersionsJsonl(Path path) implements CorpusSource {

  private static final ObjectReader JSON = JsonMapper.builder().build().readerFor(JsonNode.class);

  @Override
  public String fingerprint() throws IOException {
    return Fingerprint.of(path);
  }

  @Override
  public void read(Sink sink) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(Compressed.open(path), StandardCharsets.UTF_8), 1 << 16)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          read(line, number, sink);
        }
      }
    }
  }

  private void read(String line, int number, Sink sink) throws IOException {
    ArticleVersion version;
    try {
      version = version(JSON.readTree(line));
    } catch (JsonProcessingException | DateTimeException | IllegalArgumentException e) {
      sink.broken(path.getFileName() + ", ligne " + number, Reasons.of(e));
      return;
    }
    sink.version(Form.JSONL, version);
  }

  private static ArticleVersion version(JsonNode row) {
    String code = required(row, "cid");
    return new ArticleVersion(
        code,
        code,
        null,
        row.path("code").asText(code),
        required(row, "num"),
        row.path("id").isTextual() ? row.path("id").asText() : null,
        CorpusDays.from(required(row, "debut")),
        CorpusDays.to(row.path("fin").asText("").replace("null", "")),
        row.path("etat_2023").asText(row.path("etat").asText("")),
        row.path("path").asText("").replace("/", " / "),
        row.path("text").asText(""),
        List.of());
  }

  private static String required(JsonNode row, String key) {
    JsonNode value = row.path(key);
    if (!value.isTextual() || value.asText().isBlank()) {
      throw new IllegalArgumentException("« " + key + " » manque");
    }
    return value.asText();
  }
}
