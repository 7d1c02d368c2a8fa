package org.paraphe.rendering;

/**
 * Puts the mark of a draft on every page: into each header that the style document has, and into
 * one of ours for the pages that have none.
 */
final class ProjetHeaders {

  private ProjetHeaders() {}

  /**
   * @param section the section that a body ends with
   * @return the same section, with a header for every page
   */
  static String mark(WordPackage parts, String section) throws WordPackage.Unreadable {
    SectionHeaders headers = new SectionHeaders(parts, section);
    for (String part : headers.parts("header")) {
      parts.replace(part, Watermark::added);
    }
    StringBuilder more = new StringBuilder();
    if (!headers.has("header default")) {
      more.append(reference("default"));
    }
    if (headers.hasFirstPage() && !headers.has("header first")) {
      more.append(reference("first"));
    }
    if (headers.hasEvenPages() && !headers.has("header even")) {
      more.append(reference("even"));
    }
    int at = section.indexOf('>') + 1;
    return section.substring(0, at) + more + section.substring(at);
  }

  private static String reference(String type) {
    return "<w:headerReference w:type=\"" + type + "\" r:id=\"" + DocxParts.PROJET_ID + "\"/>";
  }
}
