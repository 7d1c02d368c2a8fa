package org.paraphe.routes.cli;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a command writes: results on one stream, messages on the other, JSON by the contract. */
final class Terminal {

  private static final int SCHEMA = 1;

  private final Surroundings surroundings;
  private final Texts texts;

  Terminal(Surroundings surroundings, Texts texts) {
    this.surroundings = surroundings;
    this.texts = texts;
  }

  Surroundings surroundings() {
    return surroundings;
  }

  String text(String key, @Nullable Object... values) {
    return texts.get(key, values);
  }

  /** A line of the result. */
  void result(String line) {
    surroundings.out().println(line);
  }

  /** A line of progress or a message. */
  void say(String line) {
    surroundings.err().println(line);
  }

  /** Draws over the line that was drawn last; only where there is a screen. */
  void draw(String line) {
    surroundings.err().print("\r" + line + "\u001b[K");
    surroundings.err().flush();
  }

  void sayText(String key, @Nullable Object... values) {
    say(text(key, values));
  }

  /** The result as JSON; {@code schema} comes first, whether it is there or not. */
  void json(Map<String, ?> content) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("schema", SCHEMA);
    all.putAll(content);
    try {
      result(mapper().writeValueAsString(all));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a result of ours does not become JSON", e);
    }
  }

  /** Made when it is needed: most commands write no JSON. */
  private static JsonMapper mapper() {
    return JsonMapper.builder()
        .addModule(new JavaTimeModule())
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
        .enable(SerializationFeature.INDENT_OUTPUT)
        .visibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
        .build();
  }
}
