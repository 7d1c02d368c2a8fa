package org.paraphe.extraction;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/**
 * The package of a Word document: its parts as trees, and a copy of it in which only some parts are
 * new; child process only. Parts that nobody changed are copied as they stand, still deflated.
 */
final class WordZip implements AutoCloseable {

  private static final int MAX_PART = 32 * 1024 * 1024;
  private static final int MAX_ENTRIES = 5_000;

  private final ZipFile zip;

  private WordZip(ZipFile zip) {
    this.zip = zip;
  }

  static WordZip open(Path file) throws IOException {
    ZipFile zip = ZipFile.builder().setPath(file).get();
    WordZip opened = new WordZip(zip);
    if (opened.entries().size() > MAX_ENTRIES) {
      zip.close();
      throw new IOException("too many entries");
    }
    return opened;
  }

  private List<ZipArchiveEntry> entries() {
    return Collections.list(zip.getEntries());
  }

  List<String> names() {
    return entries().stream().map(ZipArchiveEntry::getName).toList();
  }

  List<String> names(Pattern pattern) {
    return names().stream().filter(n -> pattern.matcher(n).matches()).sorted().toList();
  }

  Optional<Document> part(String name) throws IOException, SAXException {
    ZipArchiveEntry entry = zip.getEntry(name);
    if (entry == null) {
      return Optional.empty();
    }
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = in.readNBytes(MAX_PART + 1);
      if (bytes.length > MAX_PART) {
        throw new IOException("part too big: " + name);
      }
      return Optional.of(builder().parse(new ByteArrayInputStream(bytes)));
    }
  }

  /** A copy with these parts in place of, or behind, the package's own. */
  void copy(Path to, Map<String, byte[]> changed) throws IOException {
    Map<String, byte[]> left = new LinkedHashMap<>(changed);
    try (OutputStream out = Files.newOutputStream(to);
        ZipArchiveOutputStream copy = new ZipArchiveOutputStream(out)) {
      for (ZipArchiveEntry entry : entries()) {
        byte[] bytes = left.remove(entry.getName());
        if (bytes != null) {
          put(copy, entry.getName(), entry.getTime(), bytes);
        } else {
          try (InputStream raw = zip.getRawInputStream(entry)) {
            copy.addRawArchiveEntry(entry, raw);
          }
        }
      }
      for (Map.Entry<String, byte[]> part : left.entrySet()) {
        put(copy, part.getKey(), 0, part.getValue());
      }
    }
  }

  private static void put(ZipArchiveOutputStream out, String name, long time, byte[] bytes)
      throws IOException {
    ZipArchiveEntry entry = new ZipArchiveEntry(name);
    entry.setTime(time);
    out.putArchiveEntry(entry);
    out.write(bytes);
    out.closeArchiveEntry();
  }

  static byte[] bytes(Document part) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    part.setXmlStandalone(true);
    try {
      Transformer writer = TransformerFactory.newDefaultInstance().newTransformer();
      writer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
      writer.transform(new DOMSource(part), new StreamResult(out));
    } catch (TransformerException e) {
      throw new IOException("cannot write a part", e);
    }
    return out.toByteArray();
  }

  private static DocumentBuilder builder() {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    factory.setExpandEntityReferences(false);
    try {
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return builder;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the JDK's parser lost a feature", e);
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
