package org.paraphe.pipeline;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as people write them in settings: "500ms", "5s", "2m", "1h". */
final class Durations {

  private static final Pattern FORM = Pattern.compile("([0-9]{1,9})\\s*(ms|s|m|h)");

  private Durations() {}

  static Duration parse(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "« " + text + " » n'est pas une durée telle que 500ms, 5s, 2m ou 1h");
    }
    long count = Long.parseLong(form.group(1));
    return switch (form.group(2)) {
      case "ms" -> Duration.ofMillis(count);
      case "s" -> Duration.ofSeconds(count);
      case "m" -> Duration.ofMinutes(count);
      default -> Duration.ofHours(count);
    };
  }

  static final class Reader extends JsonDeserializer<Duration> {
    @Override
    public Duration deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      try {
        return parse(parser.getText());
      } catch (IllegalArgumentException e) {
        return (Duration)
            context.handleWeirdStringValue(
                Duration.class, parser.getText(), "%s", String.valueOf(e.getMessage()));
      }
    }
  }

  static final class Writer extends JsonSerializer<Duration> {
    @Override
    public void serialize(Duration value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeString(value.toMillis() + "ms");
    }
  }
}
