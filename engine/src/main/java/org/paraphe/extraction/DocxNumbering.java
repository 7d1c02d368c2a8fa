package org.paraphe.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that Word shows before the paragraphs of a list and does not store in their text.
 * Bullets show as a hyphen. A level's number begins at its {@code start}; a level resets those
 * under it. Overrides of a single list are not followed.
 */
final class DocxNumbering {

  private record Level(String format, String pattern, int start) {}

  private static final int MAX_LEVELS = 9;
  private static final Level BULLET = new Level("bullet", "", 1);

  private final Map<String, Map<Integer, Level>> abstracts = new HashMap<>();
  private final Map<String, String> lists = new HashMap<>();
  private final Map<String, int[]> counters = new HashMap<>();

  static DocxNumbering read(ZipFile zip) throws IOException, XMLStreamException {
    DocxNumbering numbering = new DocxNumbering();
    ZipEntry entry = zip.getEntry("word/numbering.xml");
    if (entry != null) {
      try (InputStream in = zip.getInputStream(entry)) {
        numbering.load(SafeXml.open(in));
      }
    }
    return numbering;
  }

  private void load(XMLStreamReader xml) throws XMLStreamException {
    String current = "";
    String list = "";
    int level = 0;
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      @Nullable String value = SafeXml.attribute(xml, "val");
      switch (xml.getLocalName()) {
        case "abstractNum" -> current = orEmpty(SafeXml.attribute(xml, "abstractNumId"));
        case "lvl" -> level = SafeXml.number(SafeXml.attribute(xml, "ilvl"), 0);
        case "start" -> put(current, level, old(current, level, null, null, value));
        case "numFmt" -> put(current, level, old(current, level, value, null, null));
        case "lvlText" -> put(current, level, old(current, level, null, orEmpty(value), null));
        case "num" -> list = orEmpty(SafeXml.attribute(xml, "numId"));
        case "abstractNumId" -> lists.put(list, orEmpty(value));
        default -> {}
      }
    }
  }

  private Level old(
      String list,
      int level,
      @Nullable String format,
      @Nullable String pattern,
      @Nullable String start) {
    Level before = level(list, level);
    return new Level(
        format == null ? before.format() : format,
        pattern == null ? before.pattern() : pattern,
        SafeXml.number(start, before.start()));
  }

  private void put(String list, int level, Level value) {
    abstracts.computeIfAbsent(list, key -> new HashMap<>()).put(level, value);
  }

  private Level level(String list, int level) {
    return abstracts.getOrDefault(list, Map.of()).getOrDefault(level, BULLET);
  }

  private static String orEmpty(@Nullable String value) {
    return value == null ? "" : value;
  }

  /** True for a list of dashes or bullets, and for one that the document does not describe. */
  boolean isBulleted(String list, int level) {
    @Nullable String shared = lists.get(list);
    return shared == null || level(shared, level).format().equals("bullet");
  }

  /** The next label of a list, with the space after it; empty where the list shows none. */
  String next(String list, int level) {
    @Nullable String shared = lists.get(list);
    if (shared == null || level >= MAX_LEVELS) {
      return "";
    }
    int[] counts = counters.computeIfAbsent(list, key -> new int[MAX_LEVELS]);
    counts[level] = counts[level] == 0 ? level(shared, level).start() : counts[level] + 1;
    for (int under = level + 1; under < MAX_LEVELS; under++) {
      counts[under] = 0;
    }
    return label(shared, level, counts);
  }

  private String label(String shared, int level, int[] counts) {
    Level shape = level(shared, level);
    if (shape.format().equals("none")) {
      return "";
    }
    if (shape.format().equals("bullet")) {
      return "- ";
    }
    String label = shape.pattern();
    for (int i = 0; i <= level; i++) {
      int count = counts[i] == 0 ? level(shared, i).start() : counts[i];
      label = label.replace("%" + (i + 1), shown(level(shared, i).format(), count));
    }
    return label.isBlank() ? "" : label + " ";
  }

  private static String shown(String format, int count) {
    return switch (format) {
      case "lowerLetter" -> letter(count);
      case "upperLetter" -> letter(count).toUpperCase(Locale.ROOT);
      case "lowerRoman" -> roman(count).toLowerCase(Locale.ROOT);
      case "upperRoman" -> roman(count);
      case "ordinal" -> count == 1 ? "1er" : count + "e";
      case "decimalZero" -> count < 10 ? "0" + count : Integer.toString(count);
      default -> Integer.toString(count);
    };
  }

  private static String letter(int count) {
    return String.valueOf((char) ('a' + (count - 1) % 26)).repeat(1 + (count - 1) / 26 % 10);
  }

  private static String roman(int count) {
    int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    String[] signs = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
    StringBuilder roman = new StringBuilder();
    int rest = count % 4000;
    for (int i = 0; i < values.length; i++) {
      for (; rest >= values[i]; rest -= values[i]) {
        roman.append(signs[i]);
      }
    }
    return roman.toString();
  }
}
