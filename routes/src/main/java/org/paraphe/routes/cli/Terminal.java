package org.paraphe.routes.cli;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.paraphe.dossier.TransientFailure;

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

  /**
   * The day that an option gives.
   *
   * @param date ISO; null where the option was not given
   * @throws WrongUse where it is no date
   */
  @Nullable LocalDate day(@Nullable String date) {
    try {
      return date == null ? null : LocalDate.parse(date);
    } catch (DateTimeParseException e) {
      throw new WrongUse(text("date.wrong", date));
    }
  }

  /**
   * Writes a file that an option asks for, in the place of an older one; makes its folder.
   *
   * @throws TransientFailure where it cannot be written
   */
  void write(Path file, byte[] bytes) {
    try {
      Files.createDirectories(file.resolveSibling("."));
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new TransientFailure(text("file.unwritable", file, e.getMessage()), e);
    }
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
