package org.paraphe.rendering;

/** The style document of an authority that brings none: serif, restrained, A4, page x / y. */
final class DefaultStyle {
  private static final String TYPES = "http://schemas.openxmlformats.org/package/2006/";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final byte[] BYTES = build();

  private DefaultStyle() {}

  static byte[] bytes() {
    return BYTES.clone();
  }

  private static byte[] build() {
    WordPackage parts = new WordPackage();
    parts.put("[Content_Types].xml", contentTypes());
    parts.put("_rels/.rels", packageRelations());
    parts.put("word/_rels/document.xml.rels", documentRelations());
    parts.put("word/document.xml", document());
    parts.put("word/styles.xml", WordStyles.part());
    parts.put("word/settings.xml", settings());
    parts.put("word/footer1.xml", footer());
    return parts.write();
  }

  private static String contentTypes() {
    String word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    return WordXml.DECLARATION
        + "<Types xmlns=\""
        + TYPES
        + "content-types\"><Default Extension=\"rels\" ContentType=\""
        + "application/vnd.openxmlformats-package.relationships+xml\"/>"
        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        + override("word/document.xml", word + "document.main+xml")
        + override("word/styles.xml", word + "styles+xml")
        + override("word/settings.xml", word + "settings+xml")
        + override("word/footer1.xml", word + "footer+xml")
        + "</Types>";
  }

  static String override(String part, String type) {
    return "<Override PartName=\"/" + part + "\" ContentType=\"" + type + "\"/>";
  }

  private static String packageRelations() {
    return relations(relation("rId1", OFFICE + "officeDocument", "word/document.xml"));
  }

  private static String documentRelations() {
    return relations(
        relation("rId1", OFFICE + "styles", "styles.xml")
            + relation("rId2", OFFICE + "settings", "settings.xml")
            + relation("rId3", OFFICE + "footer", "footer1.xml"));
  }

  static String relations(String inner) {
    return WordXml.DECLARATION
        + "<Relationships xmlns=\""
        + TYPES
        + "relationships\">"
        + inner
        + "</Relationships>";
  }

  static String relation(String id, String type, String target) {
    return "<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
  }

  private static String document() {
    return WordXml.DECLARATION
        + "<w:document"
        + WordXml.NAMESPACES
        + "><w:body><w:p/><w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId3\"/>"
        + "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1247\" w:right=\"1247\""
        + " w:bottom=\"1361\" w:left=\"1418\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/>"
        + "</w:sectPr></w:body></w:document>";
  }

  private static String settings() {
    return WordXml.DECLARATION
        + "<w:settings"
        + WordXml.NAMESPACES
        + "><w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"709\"/>"
        + "<w:compat><w:compatSetting w:name=\"compatibilityMode\""
        + " w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>"
        + "<w:themeFontLang w:val=\"fr-FR\"/></w:settings>";
  }

  /** Which act it is, on every page, and which page. */
  private static String footer() {
    return WordXml.DECLARATION
        + "<w:ftr"
        + WordXml.NAMESPACES
        + "><w:p><w:pPr><w:tabs><w:tab w:val=\"right\" w:pos=\"9241\"/></w:tabs>"
        + "<w:spacing w:after=\"0\"/></w:pPr>"
        + run("${collectivite} – ${reference}")
        + "<w:r><w:tab/></w:r>"
        + run("Page ")
        + field("PAGE")
        + run(" / ")
        + field("NUMPAGES")
        + "</w:p><w:p><w:pPr><w:spacing w:after=\"0\"/></w:pPr>"
        + run("${objetCourt}")
        + "</w:p></w:ftr>";
  }

  private static String run(String text) {
    return "<w:r><w:rPr><w:color w:val=\"444444\"/><w:sz w:val=\"17\"/></w:rPr>"
        + "<w:t xml:space=\"preserve\">"
        + text
        + "</w:t></w:r>";
  }

  private static String field(String name) {
    return "<w:fldSimple w:instr=\" " + name + " \">" + run("1") + "</w:fldSimple>";
  }
}
