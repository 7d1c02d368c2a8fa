package org.paraphe.rendering;

import java.util.HexFormat;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.Act;
import org.paraphe.act.ActXml;
import org.paraphe.act.Inline;
import org.paraphe.act.XmlBytes;
import org.paraphe.dossier.PermanentFailure;

/**
 * An act as a Word document in the authority's style document. The style document's other parts are
 * copied as they are, still deflated; the act's body, its lists and what is missing are added. The
 * semantic XML of the act travels in {@code customXml}. The same bytes for the same act, mark and
 * style. Thread-safe.
 */
public final class DocxWriter {
  static final String ACT_PART = DocxParts.ACT;

  private DocxWriter() {}

  /**
   * @param style a Word document whose styles, header, footer and page are used; null for the
   *     default look. What is made of it once is kept with the array, which must not be changed
   * @throws PermanentFailure when the style document is no Word document, in French
   */
  public static byte[] write(Act act, Mark mark, byte @Nullable [] style) {
    return write(act, mark, style, ActPictures.NONE);
  }

  /**
   * The same, with the authority's pictures.
   *
   * @param pictures the same object for many acts
   */
  public static byte[] write(Act act, Mark mark, byte @Nullable [] style, ActPictures pictures) {
    try {
      PreparedStyle prepared = PreparedStyle.of(style, mark, pictures);
      XmlBytes xml = WordBench.get().xml();
      WordBody body = new WordBody(xml, pictures.signature());
      body.write(act, mark, prepared.section());
      WordPackage document = prepared.document(body.numberedLists());
      document.put(DocxParts.BODY, xml);
      xml.clear();
      for (RunningPart running : prepared.running()) {
        running.write(act, xml);
        document.put(running.part(), xml);
        xml.clear();
      }
      ActXml.write(act, xml.raw(WordXml.DECLARATION));
      // Not deflated: a seventh of the whole time would go for 17 KB of an act of four pages.
      document.put(DocxParts.ACT, xml.toBytes());
      String version = version(xml);
      xml.clear();
      document.put(DocxParts.CORE, xml.raw(core(act, version)));
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
    return core(act, version(act));
  }

  /**
   * What the properties of a document say of the draft that it was made from: word processors keep
   * them where they drop the act itself.
   */
  public static String version(Act act) {
    XmlBytes xml = new XmlBytes(4096);
    ActXml.write(act, xml.raw(WordXml.DECLARATION));
    return version(xml);
  }

  private static String version(XmlBytes xml) {
    CRC32 crc = new CRC32();
    crc.update(xml.array(), 0, xml.length());
    return "paraphe-projet-" + HexFormat.of().toHexDigits((int) crc.getValue());
  }

  private static String core(Act act, String version) {
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
        + "<dc:identifier>"
        + version
        + "</dc:identifier><dc:language>fr-FR</dc:language>"
        + "<dcterms:created xsi:type=\"dcterms:W3CDTF\">"
        + date
        + "</dcterms:created><dcterms:modified xsi:type=\"dcterms:W3CDTF\">"
        + date
        + "</dcterms:modified></cp:coreProperties>";
  }
}
