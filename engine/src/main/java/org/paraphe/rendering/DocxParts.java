package org.paraphe.rendering;

import org.paraphe.act.ActXml;

/** The parts of a Word document that are ours and the same for every act in one style. */
final class DocxParts {
  static final String BODY = "word/document.xml";
  static final String NUMBERING = "word/numbering.xml";
  static final String CORE = "docProps/core.xml";
  static final String ACT = "customXml/paraphe-acte.xml";
  private static final String ACT_PROPERTIES = "customXml/paraphe-acte-proprietes.xml";
  static final String TYPES = "[Content_Types].xml";
  static final String RELATIONS = "word/_rels/document.xml.rels";
  private static final String STYLES = "word/styles.xml";
  private static final String WATERMARK = "word/paraphe-projet.xml";
  static final String PROJET_ID = "rIdParapheProjet";
  static final String SIGNATURE_ID = "rIdParapheSignature";
  private static final String SIGNATURE = "media/paraphe-signature.png";
  static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  private DocxParts() {}

  /** Replaces and adds what is ours; all other parts stay as they are. */
  static void prepare(WordPackage parts, boolean addNumbering, Mark mark)
      throws WordPackage.Unreadable {
    parts.put(TYPES, types(required(parts, TYPES), addNumbering, mark));
    parts.put("_rels/.rels", packageRelations(required(parts, "_rels/.rels")));
    parts.put(RELATIONS, relations(required(parts, RELATIONS), addNumbering, mark));
    parts.put(STYLES, WordStyles.complete(parts.text(STYLES).orElse("")));
    if (mark == Mark.PROJET) {
      parts.put(WATERMARK, Watermark.part());
    }
    parts.put(ACT_PROPERTIES, properties());
    parts.put(
        "customXml/_rels/paraphe-acte.xml.rels",
        DefaultStyle.relations(
            DefaultStyle.relation(
                "rId1", OFFICE + "customXmlProps", "paraphe-acte-proprietes.xml")));
  }

  static String required(WordPackage parts, String name) throws WordPackage.Unreadable {
    return parts.text(name).orElseThrow(() -> new WordPackage.Unreadable("part missing: " + name));
  }

  /** The picture of a signature, for a body that draws it. */
  static void sign(WordPackage parts, ActPicture signature) throws WordPackage.Unreadable {
    parts.put("word/" + SIGNATURE, signature.png());
    String type = DefaultStyle.override("word/" + SIGNATURE, "image/png");
    parts.replace(TYPES, types -> types.replace("</Types>", type + "</Types>"));
    String relation = DefaultStyle.relation(SIGNATURE_ID, OFFICE + "image", SIGNATURE);
    parts.replace(RELATIONS, r -> r.replace("</Relationships>", relation + "</Relationships>"));
  }

  private static String types(String types, boolean addNumbering, Mark mark) {
    String word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    StringBuilder more = new StringBuilder();
    if (addNumbering) {
      more.append(DefaultStyle.override(NUMBERING, word + "numbering+xml"));
    }
    if (!types.contains("\"/" + CORE + "\"")) {
      String core = "application/vnd.openxmlformats-package.core-properties+xml";
      more.append(DefaultStyle.override(CORE, core));
    }
    if (mark == Mark.PROJET) {
      more.append(DefaultStyle.override(WATERMARK, word + "header+xml"));
    }
    more.append(DefaultStyle.override(ACT, "application/xml"));
    more.append(
        DefaultStyle.override(
            ACT_PROPERTIES,
            "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"));
    return types
        .replace("</Types>", more + "</Types>")
        .replace(".template.main+xml", ".document.main+xml");
  }

  private static String relations(String relations, boolean addNumbering, Mark mark) {
    StringBuilder more = new StringBuilder();
    if (addNumbering) {
      String type = OFFICE + "numbering";
      more.append(DefaultStyle.relation("rIdParapheListes", type, "numbering.xml"));
    }
    if (mark == Mark.PROJET) {
      String type = OFFICE + "header";
      more.append(DefaultStyle.relation(PROJET_ID, type, "paraphe-projet.xml"));
    }
    String type = OFFICE + "customXml";
    more.append(DefaultStyle.relation("rIdParapheActe", type, "../" + ACT));
    return relations.replace("</Relationships>", more + "</Relationships>");
  }

  private static String packageRelations(String relations) {
    if (relations.contains(CORE)) {
      return relations;
    }
    String type =
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
    return relations.replace(
        "</Relationships>",
        DefaultStyle.relation("rIdParapheProprietes", type, CORE) + "</Relationships>");
  }

  private static String properties() {
    return WordXml.DECLARATION
        + "<ds:datastoreItem ds:itemID=\"{7C1B2E54-1E0B-4F3A-9C57-50415241504E}\""
        + " xmlns:ds=\"http://schemas.openxmlformats.org/officeDocument/2006/customXml\">"
        + "<ds:schemaRefs><ds:schemaRef ds:uri=\""
        + ActXml.NAMESPACE
        + "\"/></ds:schemaRefs></ds:datastoreItem>";
  }
}
