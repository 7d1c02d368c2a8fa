package org.paraphe.template;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.paraphe.dossier.PermanentFailure;

/**
 * A mapping of a pack's YAML, read strictly: every key is known, every value of its type. What is
 * wrong is told in French with file, line and column.
 */
final class YamlSection {
  /** What packs and pages write in capitals. */
  private static final Set<Class<?>> CAPITALS =
      Set.of(TemplatePack.Circuit.class, TemplatePack.Publication.class, Borne.class);

  private final String file;
  private final YamlNode.Mapping mapping;
  private final Map<String, YamlNode> values = new LinkedHashMap<>();
  private final Faults faults;

  /** A section whose keys are free: names of fields, words with their weight. */
  YamlSection(String file, YamlNode.Mapping mapping, Faults faults) {
    this.file = file;
    this.mapping = mapping;
    this.faults = faults;
    mapping.entries().forEach((key, value) -> values.put(key.name(), value));
  }

  YamlSection(String file, YamlNode.Mapping mapping, List<String> known, Faults faults) {
    this(file, mapping, faults);
    for (YamlNode.Key key : mapping.entries().keySet()) {
      if (!known.contains(key.name())) {
        faults.add(
            failure(
                key.line(),
                key.column(),
                "clé inconnue « %s » ; la plus proche est « %s ». Clés admises : %s"
                    .formatted(
                        key.name(), Nearest.to(key.name(), known), String.join(", ", known))));
      }
    }
  }

  List<String> keys() {
    return List.copyOf(values.keySet());
  }

  boolean has(String key) {
    return node(key).isPresent();
  }

  String text(String key) {
    return optionalText(key).orElseThrow(() -> missing(key));
  }

  Optional<String> optionalText(String key) {
    return node(key).map(node -> textOf(key, node));
  }

  String text(String key, String shape, String example) {
    String text = text(key);
    if (!text.matches(shape)) {
      throw refused(key, "« " + text + " » n'a pas la forme attendue, par exemple " + example);
    }
    return text;
  }

  boolean flag(String key) {
    String text = text(key);
    if (!text.equals("true") && !text.equals("false")) {
      throw refused(key, "« " + text + " » n'est ni true ni false");
    }
    return text.equals("true");
  }

  int integer(String key) {
    String text = text(key);
    if (!text.matches("\\d{1,4}")) {
      throw refused(key, "« " + text + " » n'est pas un nombre entier");
    }
    return Integer.parseInt(text);
  }

  @Nullable LocalDate date(String key) {
    if (values.get(key) instanceof YamlNode.Nothing) {
      throw refused(key, "une date AAAA-MM-JJ est attendue, ou pas de clé du tout");
    }
    Optional<String> text = optionalText(key);
    try {
      return text.map(LocalDate::parse).orElse(null);
    } catch (DateTimeParseException e) {
      throw refused(key, "« " + text.orElse("") + " » n'est pas une date AAAA-MM-JJ");
    }
  }

  /** The constant whose name in lower case, or as it stands, is written. */
  <E extends Enum<E>> E choice(String key, E[] constants) {
    String text = text(key);
    return Arrays.stream(constants)
        .filter(c -> c.name().equals(text) || c.name().toLowerCase(Locale.ROOT).equals(text))
        .findFirst()
        .orElseThrow(() -> refused(key, notAmong(text, constants)));
  }

  private static String notAmong(String text, Object[] constants) {
    return "valeur inconnue « %s ». Valeurs admises : %s"
        .formatted(
            text,
            Arrays.stream(constants)
                .map(c -> CAPITALS.contains(c.getClass()) ? c.toString() : lower(c))
                .collect(Collectors.joining(", ")));
  }

  private static String lower(Object constant) {
    return constant.toString().toLowerCase(Locale.ROOT);
  }

  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (YamlNode item : items(key)) {
      texts.add(textOf(key, item));
    }
    return texts;
  }

  List<YamlNode> items(String key) {
    YamlNode node = node(key).orElse(null);
    if (node == null) {
      return List.of();
    }
    if (node instanceof YamlNode.Sequence sequence) {
      return sequence.items();
    }
    throw refused(key, "une liste est attendue : [a, b] ou une ligne « - a » par valeur");
  }

  Optional<YamlNode.Mapping> mapping(String key) {
    YamlNode node = node(key).orElse(null);
    if (node == null) {
      return Optional.empty();
    }
    if (node instanceof YamlNode.Mapping found) {
      return Optional.of(found);
    }
    throw refused(key, "des lignes « clé : valeur » en retrait sont attendues");
  }

  YamlSection section(String key, List<String> known) {
    return new YamlSection(file, mapping(key).orElseThrow(() -> missing(key)), known, faults);
  }

  String file() {
    return file;
  }

  Faults faults() {
    return faults;
  }

  PermanentFailure refused(String key, String why) {
    YamlNode node = values.get(key);
    int line = node == null ? mapping.line() : node.line();
    int column = node == null ? mapping.column() : node.column();
    return failure(line, column, "clé « " + key + " » : " + why);
  }

  PermanentFailure refused(YamlNode node, String why) {
    return failure(node.line(), node.column(), why);
  }

  private PermanentFailure missing(String key) {
    return failure(mapping.line(), mapping.column(), "la clé « " + key + " » manque");
  }

  private PermanentFailure failure(int line, int column, String why) {
    return new PermanentFailure(
        file + ", ligne " + line + ", colonne " + column + " : " + why + ".");
  }

  private Optional<YamlNode> node(String key) {
    return Optional.ofNullable(values.get(key)).filter(n -> !(n instanceof YamlNode.Nothing));
  }

  private String textOf(String key, YamlNode node) {
    if (node instanceof YamlNode.Text text && !text.text().isBlank()) {
      return text.text().strip();
    }
    throw refused(node, "clé « " + key + " » : un texte est attendu");
  }
}
