import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The least of an OpenDocument text that LibreOffice opens without a word. */
final class Odt {

  private static final String NAMES =
      "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
          + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
          + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
          + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
          + " xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\""
          + " xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"";
  private final String title;
  private final StringBuilder body = new StringBuilder();

  Odt(String title) {
    this.title = title;
  }

  void heading(String text) {
    body.append("<text:h text:outline-level=\"2\">").append(xml(text)).append("</text:h>\n");
  }

  void text(String text) {
    body.append(paragraph(text)).append('\n');
  }

  @SafeVarargs
  final void table(List<String>... rows) {
    body.append("<table:table table:name=\"Tableau1\"><table:table-column")
        .append(" table:number-columns-repeated=\"")
        .append(rows[0].size())
        .append("\"/>");
    for (List<String> row : rows) {
      body.append("<table:table-row>");
      for (String cell : row) {
        body.append("<table:table-cell office:value-type=\"string\">")
            .append(paragraph(cell))
            .append("</table:table-cell>");
      }
      body.append("</table:table-row>");
    }
    body.append("</table:table>\n");
  }

  byte[] bytes() throws IOException {
    Map<String, byte[]> parts = new TreeMap<>();
    parts.put("META-INF/manifest.xml", Bytes.utf8(manifest()));
    parts.put(
        "content.xml",
        Bytes.utf8(
            root(
                "document-content",
                "<office:body><office:text>\n" + body + "</office:text></office:body>")));
    parts.put(
        "meta.xml",
        Bytes.utf8(
            root(
                "document-meta",
                "<office:meta><dc:title>"
                    + xml(title)
                    + "</dc:title>"
                    + "<meta:creation-date>2027-03-10T09:00:00</meta:creation-date></office:meta>")));
    return Zips.zip("application/vnd.oasis.opendocument.text", parts);
  }

  private static String manifest() {
    StringBuilder entries = new StringBuilder();
    entry(entries, "/", "application/vnd.oasis.opendocument.text");
    entry(entries, "content.xml", "text/xml");
    entry(entries, "meta.xml", "text/xml");
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<manifest:manifest "
        + NAMES
        + " manifest:version=\"1.3\">"
        + entries
        + "</manifest:manifest>";
  }

  private static void entry(StringBuilder entries, String path, String type) {
    entries
        .append("<manifest:file-entry manifest:full-path=\"")
        .append(path)
        .append("\" manifest:media-type=\"")
        .append(type)
        .append("\"/>");
  }

  private static String root(String element, String content) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:"
        + element
        + " "
        + NAMES
        + " office:version=\"1.3\">"
        + content
        + "</office:"
        + element
        + ">";
  }

  private static String paragraph(String text) {
    return "<text:p>" + xml(text) + "</text:p>";
  }

  private static String xml(String text) {
    return Typography.typeset(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
