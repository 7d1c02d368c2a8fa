package org.paraphe.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CitationSetTest {

  @Test
  void readsTheCitationsOfTheSharedSet() throws IOException {
    Path set = shared().resolve("citations/dev.jsonl");
    if (!Files.exists(set)) {
      System.out.println("SKIPPED: no shared citations at " + set + " (set PARAPHE_SHARED)");
    }
    assumeTrue(Files.exists(set));
    ObjectMapper json = new ObjectMapper();
    List<String> missed = new ArrayList<>();
    for (String line : Files.readAllLines(set)) {
      JsonNode row = json.readTree(line);
      String text = row.get("text").asText();
      if (new CitationParser()
          .parse(text).stream()
              .noneMatch(
                  c ->
                      row.get("cid").asText().equals(c.code())
                          && row.get("num").asText().equals(c.article()))) {
        missed.add(row.get("num").asText() + " in " + text);
      }
    }
    assertThat(missed).isEmpty();
  }

  private static Path shared() {
    String property = System.getProperty("PARAPHE_SHARED", System.getenv("PARAPHE_SHARED"));
    return property == null ? Path.of("../../shared/data") : Path.of(property);
  }
}
