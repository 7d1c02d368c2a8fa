package org.paraphe.rendering;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which headers and footers the pages of a section show, and the parts that hold them. */
final class SectionHeaders {
  private static final Pattern REFERENCE =
      Pattern.compile("<w:(header|footer)Reference\\b[^>]*?(?:/>|></w:\\1Reference>)");
  private static final Pattern TYPE = Pattern.compile("\\bw:type=\"(\\w+)\"");
  private static final Pattern ID = Pattern.compile("\\br:id=\"([^\"]+)\"");
  private static final Pattern RELATION = Pattern.compile("<Relationship\\b[^>]*>");
  private static final Pattern TARGET = Pattern.compile("\\bTarget=\"([^\"]+)\"");
  private static final Pattern FIRST_PAGE =
      Pattern.compile("<w:titlePg(?:\\s+w:val=\"(?:1|true|on)\")?\\s*/>");
  private static final Pattern ANY_FIRST_PAGE = Pattern.compile("<w:titlePg\\b[^>]*/>");
  private static final Pattern EVEN_PAGES =
      Pattern.compile("<w:evenAndOddHeaders(?:\\s+w:val=\"(?:1|true|on)\")?\\s*/>");

  private final WordPackage parts;
  private final String section;
  private final String relations;

  /** By kind and type: "header default". */
  private final Map<String, String> references = new LinkedHashMap<>();

  SectionHeaders(WordPackage parts, String section) throws WordPackage.Unreadable {
    this.parts = parts;
    this.section = section;
    this.relations = DocxParts.required(parts, DocxParts.RELATIONS);
    Matcher reference = REFERENCE.matcher(section);
    while (reference.find()) {
      String type = found(TYPE, reference.group()).orElse("default");
      references.put(reference.group(1) + " " + type, found(ID, reference.group()).orElse(""));
    }
  }

  boolean has(String kindAndType) {
    return references.containsKey(kindAndType);
  }

  boolean hasFirstPage() {
    return FIRST_PAGE.matcher(section).find();
  }

  boolean hasEvenPages() throws WordPackage.Unreadable {
    return EVEN_PAGES.matcher(parts.text("word/settings.xml").orElse("")).find();
  }

  /** The part with the header of the first page; empty where it has none. */
  String onFirstPage() {
    return part(hasFirstPage() ? "header first" : "header default");
  }

  /** Names of the parts, each once. */
  Set<String> parts(String kind) {
    Set<String> names = new TreeSet<>();
    references.keySet().stream()
        .filter(key -> key.startsWith(kind))
        .map(this::part)
        .filter(name -> !name.isEmpty())
        .forEach(names::add);
    return names;
  }

  private String part(String kindAndType) {
    String id = references.getOrDefault(kindAndType, "");
    Matcher relation = RELATION.matcher(relations);
    while (!id.isEmpty() && relation.find()) {
      if (relation.group().contains("\"" + id + "\"")) {
        String target = found(TARGET, relation.group()).orElse("");
        return target.startsWith("/") ? target.substring(1) : "word/" + target;
      }
    }
    return "";
  }

  /** The section without a header of its own for the first page; a mark that says no goes too. */
  String withoutFirst() {
    StringBuilder out = new StringBuilder();
    Matcher reference = REFERENCE.matcher(section);
    while (reference.find()) {
      boolean first =
          reference.group(1).equals("header") && reference.group().contains("w:type=\"first\"");
      reference.appendReplacement(out, first ? "" : Matcher.quoteReplacement(reference.group()));
    }
    String rest = reference.appendTail(out).toString();
    return hasFirstPage() ? rest : ANY_FIRST_PAGE.matcher(rest).replaceAll("");
  }

  /** Where the first page comes to have its own header, it keeps the footer of the others. */
  String firstFooter() {
    String id = references.get("footer default");
    return hasFirstPage() || has("footer first") || id == null
        ? ""
        : "<w:footerReference w:type=\"first\" r:id=\"" + id + "\"/>";
  }

  private static Optional<String> found(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }
}
