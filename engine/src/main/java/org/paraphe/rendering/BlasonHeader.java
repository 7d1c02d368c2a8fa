package org.paraphe.rendering;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts the authority's coat of arms at the head of the first page, above what its header says. A
 * header that already has a picture is a letterhead of its own, and stays as it is.
 */
final class BlasonHeader {
  private static final String PART = "paraphe-entete.xml";
  private static final String PICTURE = "media/paraphe-blason.png";
  private static final String ID = "rIdParapheBlason";
  private static final String HEADER_ID = "rIdParapheEntete";

  private static final Pattern HAS_PICTURE =
      Pattern.compile("<(?:w:drawing|w:pict|v:imagedata)\\b");
  private static final Pattern OPENING = Pattern.compile("<w:hdr\\b[^>]*>");

  /** What may follow the mark of a first page of its own in a section. */
  private static final Pattern AFTER_TITLE =
      Pattern.compile(
          "<w:(?:textDirection|bidi|rtlGutter|docGrid|printerSettings|sectPrChange)\\b");

  private BlasonHeader() {}

  /**
   * @param section the section that a body ends with
   * @return the same section, its first page with the picture
   */
  static String add(WordPackage parts, String section, ActPicture blason)
      throws WordPackage.Unreadable {
    SectionHeaders headers = new SectionHeaders(parts, section);
    String base = headers.onFirstPage();
    String xml = parts.text(base).orElse("");
    if (HAS_PICTURE.matcher(xml).find()) {
      return section;
    }
    parts.put("word/" + PART, header(xml, blason));
    parts.put("word/" + PICTURE, blason.png());
    parts.put("word/_rels/" + PART + ".rels", relations(parts, base));
    parts.put(
        DocxParts.RELATIONS,
        added(
            DocxParts.required(parts, DocxParts.RELATIONS),
            DefaultStyle.relation(HEADER_ID, DocxParts.OFFICE + "header", PART)));
    parts.put(DocxParts.TYPES, types(DocxParts.required(parts, DocxParts.TYPES)));
    return withFirstPage(headers, section);
  }

  private static String header(String base, ActPicture blason) {
    String picture =
        "<w:p"
            + WordXml.NAMESPACES
            + "><w:pPr><w:spacing w:before=\"0\" w:after=\"60\"/></w:pPr>"
            + blason.run("Paraphe blason", ID, 9001)
            + "</w:p>";
    Matcher opening = OPENING.matcher(base);
    return opening.find()
        ? base.substring(0, opening.end()) + picture + base.substring(opening.end())
        : WordXml.DECLARATION + "<w:hdr" + WordXml.NAMESPACES + ">" + picture + "</w:hdr>";
  }

  /** Those of the header that it is made of, and the picture. */
  private static String relations(WordPackage parts, String base) throws WordPackage.Unreadable {
    String file = base.substring(base.lastIndexOf('/') + 1);
    String own = parts.text("word/_rels/" + file + ".rels").orElse("");
    String picture = DefaultStyle.relation(ID, DocxParts.OFFICE + "image", PICTURE);
    return own.contains("</Relationships>") ? added(own, picture) : DefaultStyle.relations(picture);
  }

  private static String added(String relations, String more) {
    return relations.replace("</Relationships>", more + "</Relationships>");
  }

  private static String types(String types) {
    String word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    return types.replace(
        "</Types>",
        DefaultStyle.override("word/" + PART, word + "header+xml")
            + DefaultStyle.override("word/" + PICTURE, "image/png")
            + "</Types>");
  }

  private static String withFirstPage(SectionHeaders headers, String section) {
    String with = headers.withoutFirst();
    if (!headers.hasFirstPage()) {
      Matcher after = AFTER_TITLE.matcher(with);
      int at = after.find() ? after.start() : with.lastIndexOf("</w:sectPr>");
      with = with.substring(0, at) + "<w:titlePg/>" + with.substring(at);
    }
    int at = with.indexOf('>') + 1;
    return with.substring(0, at)
        + "<w:headerReference w:type=\"first\" r:id=\""
        + HEADER_ID
        + "\"/>"
        + headers.firstFooter()
        + with.substring(at);
  }
}
