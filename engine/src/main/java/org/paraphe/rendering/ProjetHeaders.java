package org.paraphe.rendering;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts the mark of a draft on every page: into each header that the style document has, and into
 * one of ours for the pages that have none.
 */
final class ProjetHeaders {
  private static final Pattern REFERENCE = Pattern.compile("<w:headerReference\\b[^>]*>");
  private static final Pattern TYPE = Pattern.compile("\\bw:type=\"(\\w+)\"");
  private static final Pattern ID = Pattern.compile("\\br:id=\"([^\"]+)\"");
  private static final Pattern RELATION = Pattern.compile("<Relationship\\b[^>]*>");
  private static final Pattern TARGET = Pattern.compile("\\bTarget=\"([^\"]+)\"");
  private static final Pattern FIRST_PAGE =
      Pattern.compile("<w:titlePg(?:\\s+w:val=\"(?:1|true|on)\")?\\s*/>");
  private static final Pattern EVEN_PAGES =
      Pattern.compile("<w:evenAndOddHeaders(?:\\s+w:val=\"(?:1|true|on)\")?\\s*/>");

  private ProjetHeaders() {}

  /**
   * @param section the section that a body ends with
   * @return the same section, with a header for every page
   */
  static String mark(WordPackage parts, String relations, String section)
      throws WordPackage.Unreadable {
    StringBuilder seen = new StringBuilder();
    Matcher reference = REFERENCE.matcher(section);
    while (reference.find()) {
      String part = target(relations, group(ID, reference.group()));
      parts.replace(part, Watermark::added);
      seen.append(' ').append(group(TYPE, reference.group()));
    }
    String headers = seen.toString();
    StringBuilder more = new StringBuilder();
    if (!headers.contains("default")) {
      more.append(reference("default"));
    }
    if (FIRST_PAGE.matcher(section).find() && !headers.contains("first")) {
      more.append(reference("first"));
    }
    boolean even = EVEN_PAGES.matcher(parts.text("word/settings.xml").orElse("")).find();
    if (even && !headers.contains("even")) {
      more.append(reference("even"));
    }
    int at = section.indexOf('>') + 1;
    return section.substring(0, at) + more + section.substring(at);
  }

  private static String reference(String type) {
    return "<w:headerReference w:type=\"" + type + "\" r:id=\"" + DocxParts.PROJET_ID + "\"/>";
  }

  private static String target(String relations, String id) {
    Matcher relation = RELATION.matcher(relations);
    while (relation.find()) {
      if (relation.group().contains("\"" + id + "\"")) {
        String target = group(TARGET, relation.group());
        return target.startsWith("/") ? target.substring(1) : "word/" + target;
      }
    }
    return "";
  }

  private static String group(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    return found.find() ? found.group(1) : "";
  }
}
