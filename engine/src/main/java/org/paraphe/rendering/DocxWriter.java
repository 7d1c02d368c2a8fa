package org.paraphe.rendering;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.Act;
import org.paraphe.act.ActXml;
import org.paraphe.act.Inline;
import org.paraphe.dossier.PermanentFailure;

/**
 * An act as a Word document in the authority's style document. The style document's other parts are
 * copied as they are, still deflated; the act's body, its lists and what is missing are added. The
 * semantic XML of the act travels in {@code customXml}. The same bytes for the same act, mark and
 * style. Thread-safe.
 */
public final class DocxWriter {
  static final String ACT_PART = "customXml/paraphe-acte.xml";
  private static final String ACT_PROPERTIES = "customXml/paraphe-acte-proprietes.xml";
  private static final String TYPES = "[Content_Types].xml";
  private static final String BODY = "word/document.xml";
  private static final String RELATIONS = "word/_rels/document.xml.rels";
  private static final String STYLES = "word/styles.xml";
  private static final String NUMBERING = "word/numbering.xml";
  private static final String CORE = "docProps/core.xml";
  private static final String WATERMARK = "word/paraphe-projet.xml";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final Pattern SECTION =
      Pattern.compile(
          "<w:sectPr\\b(?:(?!<w:sectPr\\b).)*?</w:sectPr>(?=\\s*</w:body>)", Pattern.DOTALL);

  private DocxWriter() {}

  /**
   * @param style a Word document whose styles, header, footer and page are used; null for the
   *     default look
   * @throws PermanentFailure when the style document is no Word document, in French
   */
  public static byte[] write(Act act, Mark mark, byte @Nullable [] style) {
    try {
      WordPackage document = WordPackage.read(style == null ? DefaultStyle.bytes() : style);
      fill(document, act, mark);
      return document.write();
    } catch (WordPackage.Unreadable e) {
      throw new PermanentFailure(
          "Le document de style n’est pas un fichier Word lisible (.docx). Enregistrez-le de"
              + " nouveau depuis Word ou LibreOffice au format .docx.",
          e);
    }
  }

  /** The line above a draft, for documents that are filled and not written. */
  public static String projetLine() {
    return ActWords.PROJET_LINE;
  }

  /** The part of document properties of an act, with the mark of a model that helped. */
  public static String properties(Act act) {
    return core(act);
  }

  /** Replaces the parts that are ours; all others stay as they are. */
  private static void fill(WordPackage parts, Act act, Mark mark) throws WordPackage.Unreadable {
    String numbering = parts.text(NUMBERING).orElse("");
    boolean addNumbering = numbering.isEmpty();
    WordBody body = new WordBody();
    String section = section(required(parts, BODY), mark);
    parts.put(BODY, body.write(act, mark, section));
    parts.put(TYPES, types(required(parts, TYPES), addNumbering, mark));
    parts.put("_rels/.rels", packageRelations(required(parts, "_rels/.rels")));
    parts.put(RELATIONS, relations(required(parts, RELATIONS), addNumbering, mark));
    parts.put(STYLES, WordStyles.complete(parts.text(STYLES).orElse("")));
    parts.put(NUMBERING, WordNumbering.part(numbering, body.numberedLists()));
    parts.put(CORE, core(act));
    if (mark == Mark.PROJET) {
      parts.put(WATERMARK, Watermark.part());
    }
    parts.put(ACT_PART, WordXml.DECLARATION + ActXml.write(act));
    parts.put(ACT_PROPERTIES, properties());
    parts.put(
        "customXml/_rels/paraphe-acte.xml.rels",
        DefaultStyle.relations(
            DefaultStyle.relation(
                "rId1", OFFICE + "customXmlProps", "paraphe-acte-proprietes.xml")));
  }

  /** The last section of the style document: its page, header and footer. */
  private static String section(String document, Mark mark) {
    Matcher matcher = SECTION.matcher(document);
    String section = matcher.find() ? matcher.group() : "<w:sectPr></w:sectPr>";
    if (mark == Mark.PROJET && !section.contains("<w:headerReference")) {
      int at = section.indexOf('>') + 1;
      return section.substring(0, at)
          + "<w:headerReference w:type=\"default\" r:id=\"rIdParapheProjet\"/>"
          + section.substring(at);
    }
    return section;
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
    more.append(DefaultStyle.override(ACT_PART, "application/xml"));
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
      more.append(DefaultStyle.relation("rIdParapheProjet", type, "paraphe-projet.xml"));
    }
    String type = OFFICE + "customXml";
    more.append(DefaultStyle.relation("rIdParapheActe", type, "../" + ACT_PART));
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

  private static String core(Act act) {
    String date = "2000-01-01T00:00:00Z";
    return WordXml.DECLARATION
        + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/"
        + "core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
        + " xmlns:dcterms=\"http://purl.org/dc/terms/\""
        + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>"
        + ActXml.escape(ActWords.title(act))
        + "</dc:title><dc:subject>"
        + ActXml.escape(Inline.text(act.objet()))
        + "</dc:subject><dc:creator>"
        + ActXml.escape(act.entete().collectivite())
        + "</dc:creator>"
        + (act.modele() == null
            ? ""
            : "<cp:keywords>" + ActXml.escape(ActWords.assistance(act.modele())) + "</cp:keywords>")
        + "<dc:language>fr-FR</dc:language>"
        + "<dcterms:created xsi:type=\"dcterms:W3CDTF\">"
        + date
        + "</dcterms:created><dcterms:modified xsi:type=\"dcterms:W3CDTF\">"
        + date
        + "</dcterms:modified></cp:coreProperties>";
  }

  private static String properties() {
    return WordXml.DECLARATION
        + "<ds:datastoreItem ds:itemID=\"{7C1B2E54-1E0B-4F3A-9C57-50415241504E}\""
        + " xmlns:ds=\"http://schemas.openxmlformats.org/officeDocument/2006/customXml\">"
        + "<ds:schemaRefs><ds:schemaRef ds:uri=\""
        + ActXml.NAMESPACE
        + "\"/></ds:schemaRefs></ds:datastoreItem>";
  }

  private static String required(WordPackage parts, String name) throws WordPackage.Unreadable {
    return parts.text(name).orElseThrow(() -> new WordPackage.Unreadable("part missing: " + name));
  }
}
