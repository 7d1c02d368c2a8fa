package org.paraphe.extraction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Web pages and the HTML bodies of mails. */
final class HtmlReader implements FormatReader {

  @Override
  public void read(Reading reading) throws IOException {
    byte[] bytes = Files.readAllBytes(reading.file());
    Document page = Jsoup.parse(new ByteArrayInputStream(bytes), declared(bytes), "");
    reading.describe("titre", page.title());
    page.select("meta[name=description], meta[name=keywords]")
        .forEach(meta -> reading.property(meta.attr("name"), meta.attr("content")));
    read(page, reading);
  }

  static void read(Document page, Reading reading) {
    HtmlSheets.apply(page);
    HtmlSheets.tellComments(page, reading);
    new HtmlText(reading, new Flow(reading.sink())).read(page.body());
  }

  /** Null leaves it to the page's own declaration; a page without one may still be Windows-1252. */
  private static @Nullable String declared(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, 4096), Charset.forName("ISO-8859-1"));
    boolean says = head.toLowerCase(java.util.Locale.ROOT).contains("charset");
    if (says) {
      return null;
    }
    boolean utf8 = !PlainTextReader.decode(bytes, true).equals(new String(bytes, WESTERN));
    return utf8 ? "UTF-8" : WESTERN.name();
  }

  private static final Charset WESTERN = Charset.forName("windows-1252");
}
