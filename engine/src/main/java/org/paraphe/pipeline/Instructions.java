package org.paraphe.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a person wrote in {@code consigne.txt}: lines "champ = valeur" ("champ =" empties it), and
 * free text.
 *
 * @param text everything that is no such line, as written
 */
record Instructions(String text, Map<String, String> values) {

  /** Any one word before the sign: a name that is no field is refused aloud, not read as prose. */
  private static final Pattern VALUE =
      Pattern.compile("\\s*(\\p{L}[\\p{L}\\p{M}0-9_-]*)\\s*=(?:\\s*(.*\\S))?\\s*");

  Instructions {
    values = Map.copyOf(values);
  }

  static Instructions parse(String written) {
    Map<String, String> values = new LinkedHashMap<>();
    List<String> text = new ArrayList<>();
    for (String line : written.replace("\ufeff", "").lines().toList()) {
      Matcher value = VALUE.matcher(line);
      if (value.matches()) {
        values.put(value.group(1), value.group(2) == null ? "" : value.group(2));
      } else if (!line.startsWith("#")) {
        text.add(line);
      }
    }
    return new Instructions(String.join("\n", text).strip(), values);
  }
}
