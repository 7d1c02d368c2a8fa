package org.paraphe.drafting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.paraphe.template.FieldSpec;
import org.paraphe.template.TemplateCatalog;
import org.paraphe.template.TemplatePack;

/**
 * Every regular expression that runs over the text of a dossier: those that a class holds in a
 * static field, however deep inside of it, and those of the fields of every pack.
 */
final class ProgramPatterns {
  private static final List<String> PACKAGES =
      List.of(
          "facts", "drafting", "checking", "template", "law", "privacy", "extraction", "pipeline");

  private final Map<String, Pattern> found = new LinkedHashMap<>();
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private ProgramPatterns() {}

  /** By the place of the first field that holds it; each expression once. */
  static Map<String, Pattern> of(TemplateCatalog catalog) {
    ProgramPatterns patterns = new ProgramPatterns();
    classes().forEach(patterns::addStatics);
    for (TemplatePack pack : catalog.packs()) {
      for (FieldSpec field : pack.asked()) {
        patterns.add(pack.kind() + "." + field.name(), new FieldHints(field));
      }
    }
    return patterns.found;
  }

  private static List<Class<?>> classes() {
    try {
      Path root =
          Path.of(FactSearch.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      try (Stream<Path> files = Files.walk(root.resolve("org/paraphe"))) {
        return files
            .map(file -> root.relativize(file).toString().replace('/', '.').replace('\\', '.'))
            .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
            .filter(name -> PACKAGES.contains(name.split("\\.")[2]))
            .sorted()
            .<Class<?>>map(name -> named(name.substring(0, name.length() - ".class".length())))
            .toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Class<?> named(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private void addStatics(Class<?> type) {
    for (Field field : type.getDeclaredFields()) {
      if (Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
        add(type.getSimpleName() + "." + field.getName(), value(field, null));
      }
    }
  }

  private void add(String where, Object value) {
    if (value == null || value instanceof String || !seen.add(value)) {
      return;
    }
    if (value instanceof Pattern pattern) {
      boolean known =
          found.values().stream()
              .anyMatch(p -> p.pattern().equals(pattern.pattern()) && p.flags() == pattern.flags());
      if (!known) {
        String place = where;
        for (int i = 2; found.containsKey(place); i++) {
          place = where + "#" + i;
        }
        found.put(place, pattern);
      }
    } else if (value instanceof Collection<?> all) {
      all.forEach(one -> add(where, one));
    } else if (value instanceof Map<?, ?> map) {
      map.forEach(
          (key, one) -> {
            add(where, key);
            add(where, one);
          });
    } else if (value.getClass().isArray() && !value.getClass().getComponentType().isPrimitive()) {
      for (int i = 0; i < Array.getLength(value); i++) {
        add(where, Array.get(value, i));
      }
    } else if (value.getClass().getName().startsWith("org.paraphe.")) {
      addFields(where, value);
    }
  }

  private void addFields(String where, Object owner) {
    for (Class<?> type = owner.getClass(); type != null; type = type.getSuperclass()) {
      if (type.getName().startsWith("org.paraphe.")) {
        for (Field field : type.getDeclaredFields()) {
          if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
            add(where, value(field, owner));
          }
        }
      }
    }
  }

  private static Object value(Field field, Object owner) {
    try {
      field.setAccessible(true);
      return field.get(owner);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
