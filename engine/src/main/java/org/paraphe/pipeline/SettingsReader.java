package org.paraphe.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.paraphe.dossier.PermanentFailure;
import org.paraphe.template.Nearest;

/**
 * Reads the settings file strictly: an unknown key or a wrong value is an error that says where.
 */
final class SettingsReader {

  private static final ObjectMapper YAML =
      YAMLMapper.builder()
          .addModule(
              new com.fasterxml.jackson.databind.module.SimpleModule()
                  .addDeserializer(Duration.class, new Durations.Reader())
                  .addSerializer(Duration.class, new Durations.Writer()))
          .build();

  private SettingsReader() {}

  static Settings read(Path file, Map<String, String> environment) {
    ObjectNode tree = YAML.valueToTree(Settings.standard());
    merge(tree, file);
    override(tree, "PARAPHE", environment);
    try {
      return YAML.treeToValue(tree, Settings.class);
    } catch (UnrecognizedPropertyException e) {
      throw new PermanentFailure(unknownKey(file, e), e);
    } catch (InvalidFormatException e) {
      throw new PermanentFailure(wrongValue(file, e, environment), e);
    } catch (JsonMappingException e) {
      throw new PermanentFailure(
          "Le fichier de réglages « "
              + file
              + " » : "
              + (e.getCause() instanceof RuntimeException refused
                  ? refused.getMessage()
                  : "la valeur de « " + key(e) + " » n'est pas de la forme attendue")
              + ". Voir docs/guide-informatique.md, qui donne chaque clé.",
          e);
    } catch (JsonProcessingException e) {
      throw new PermanentFailure(
          "Le fichier de réglages « "
              + file
              + " » contient une valeur qui ne convient pas. Voir docs/guide-informatique.md, qui"
              + " donne chaque clé.",
          e);
    }
  }

  /** Names the key, or the variable of the environment that took its place. */
  private static String wrongValue(
      Path file, InvalidFormatException e, Map<String, String> environment) {
    String variable = "PARAPHE_" + key(e).replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
    String where =
        environment.containsKey(variable)
            ? "La variable d'environnement « " + variable + " »"
            : "Le fichier de réglages « " + file + " », clé « " + key(e) + " »,";
    return where
        + " donne « "
        + e.getValue()
        + " », qui n'est pas "
        + expected(e.getTargetType())
        + ". Voir docs/guide-informatique.md, qui donne chaque clé.";
  }

  private static String expected(Class<?> type) {
    if (type == Duration.class) {
      return "une durée telle que 500ms, 5s, 2m ou 1h";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "« true » ou « false »";
    }
    return type.isPrimitive() || Number.class.isAssignableFrom(type)
        ? "un nombre"
        : "de la forme attendue";
  }

  private static String key(JsonMappingException e) {
    return e.getPath().stream()
        .map(r -> String.valueOf(r.getFieldName()))
        .collect(Collectors.joining("."));
  }

  private static void merge(ObjectNode tree, Path file) {
    if (!Files.exists(file)) {
      return;
    }
    try {
      JsonNode read = YAML.readTree(Files.readString(file));
      if (read.isObject()) {
        graft(tree, (ObjectNode) read);
      } else if (!read.isMissingNode() && !read.isNull()) {
        throw new PermanentFailure(
            "Le fichier de réglages « " + file + " » doit être une suite de « clé: valeur ».");
      }
    } catch (JsonProcessingException e) {
      throw new PermanentFailure(
          "Le fichier de réglages « "
              + file
              + " » n'est pas du YAML lisible (ligne "
              + e.getLocation().getLineNr()
              + ", colonne "
              + e.getLocation().getColumnNr()
              + ") : corrigez cette ligne.",
          e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static void graft(ObjectNode into, ObjectNode from) {
    from.properties()
        .forEach(
            entry -> {
              JsonNode below = into.get(entry.getKey());
              if (below instanceof ObjectNode inner
                  && entry.getValue() instanceof ObjectNode more) {
                graft(inner, more);
              } else if (!entry.getValue().isNull() || below == null) {
                into.set(entry.getKey(), entry.getValue());
              }
            });
  }

  /** {@code PARAPHE_DEPOT_STABILITE} overrides {@code depot.stabilite}. */
  private static void override(ObjectNode tree, String prefix, Map<String, String> environment) {
    for (Iterator<String> names = tree.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      String variable = prefix + "_" + name.replace('-', '_').toUpperCase(Locale.ROOT);
      if (tree.get(name) instanceof ObjectNode inner) {
        override(inner, variable, environment);
      } else if (environment.containsKey(variable)) {
        tree.put(name, environment.get(variable));
      }
    }
  }

  private static String unknownKey(Path file, UnrecognizedPropertyException e) {
    Collection<Object> known = e.getKnownPropertyIds();
    String nearest = Nearest.to(e.getPropertyName(), known.stream().map(String::valueOf).toList());
    return "Le fichier de réglages « "
        + file
        + " » contient la clé « "
        + key(e)
        + " », que Paraphe ne connaît pas. Vouliez-vous dire « "
        + nearest
        + " » ? Clés possibles ici : "
        + known.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "))
        + ".";
  }
}
