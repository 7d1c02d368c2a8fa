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
 * static field, however deep inside of it, those written where they are asked, and those of the
 * fields of every pack.
 */
final class ProgramPatterns {
  private static final List<String> PACKAGES =
      List.of(
          "facts", "drafting", "checking", "template", "law", "privacy", "extraction", "pipeline");

  /**
   * Read templates, which are the authority's own, or the name of a file, which a system bounds;
   * {@code LINE} a stretch that ends with a word, {@code SAYS_THAT} a few words with single spaces.
   */
  private static final Set<String> NOT_ANY_TEXT =
      Set.of(
          "template.ActTemplates.POSITION",
          "pipeline.LawWatch.MARKUP",
          "pipeline.MovedFolder.COPY_OF_DRAFT",
          "facts.ListedArticles.LINE",
          "law.QuotationFinder.SAYS_THAT",
          "law.QuotationFinder.SAYS_THAT_SOMETHING",
          "template.TemplateNames.COMMENT",
          "template.TemplateNames.INTERPOLATION",
          "template.TemplateNames.LAMBDA",
          "template.TemplateNesting.COMMENT");

  /** A pattern, where it is held and how it is asked. */
  record Held(String where, Pattern pattern, PatternUse use) {}

  private final Map<String, Held> found = new LinkedHashMap<>();
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private ProgramPatterns() {}

  /** Each expression once, by the first field that holds it; asked everywhere where in doubt. */
  static List<Held> of(TemplateCatalog catalog) {
    ProgramPatterns patterns = new ProgramPatterns();
    classes().forEach(patterns::addStatics);
    patterns.addLiterals();
    for (TemplatePack pack : catalog.packs()) {
      for (FieldSpec field : pack.asked()) {
        patterns.add(pack.kind() + "." + field.name(), new FieldHints(field));
      }
    }
    return List.copyOf(patterns.found.values());
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
        add(place(type) + "." + field.getName(), value(field, null));
      }
    }
  }

  private void addLiterals() {
    for (Map.Entry<String, String> source : PatternUse.sources().entrySet()) {
      if (PACKAGES.contains(source.getKey().split("\\.")[0])) {
        RegexLiterals.in(source.getValue(), source.getKey())
            .forEach(held -> addPattern(held.where(), held.pattern(), held.use()));
      }
    }
  }

  /** {@code facts.People}, also for what is nested in it. */
  private static String place(Class<?> type) {
    return type.getName().substring("org.paraphe.".length()).replaceFirst("\\$.*", "");
  }

  private void add(String where, Object value) {
    if (value == null || value instanceof String || !seen.add(value)) {
      return;
    }
    if (value instanceof Pattern pattern) {
      addPattern(where, pattern, PatternUse.of(where));
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

  private void addPattern(String where, Pattern pattern, PatternUse use) {
    if (NOT_ANY_TEXT.contains(where)) {
      return;
    }
    String key = pattern.flags() + pattern.pattern();
    Held known = found.get(key);
    if (known == null || known.use() == PatternUse.AT_START) {
      found.put(key, new Held(where, pattern, use));
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
