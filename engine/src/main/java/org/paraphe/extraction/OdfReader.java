package org.paraphe.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;

/** OpenDocument texts and spreadsheets. */
final class OdfReader implements FormatReader {

  @Override
  public void read(Reading reading) throws IOException, XMLStreamException, EncryptedPiece {
    try (ZipFile zip = new ZipFile(reading.file().toFile())) {
      refuseEncrypted(zip);
      OdfContent content = new OdfContent(reading, new Flow(reading.sink()));
      if (zip.getEntry("styles.xml") != null) {
        try (InputStream in = part(zip, "styles.xml")) {
          content.readStyles(SafeXml.open(in));
        }
      }
      try (InputStream in = part(zip, "content.xml")) {
        content.read(SafeXml.stream(in));
      }
      OfficeProperties.read(zip, "meta.xml", reading);
      LargePictures.ofOpenDocument(zip, reading);
      pictures(zip, reading);
    }
  }

  private static void refuseEncrypted(ZipFile zip) throws IOException, EncryptedPiece {
    ZipEntry manifest = zip.getEntry("META-INF/manifest.xml");
    if (manifest == null) {
      return;
    }
    try (InputStream in = zip.getInputStream(manifest)) {
      String text = new String(in.readNBytes(1_000_000), StandardCharsets.UTF_8);
      if (text.contains("encryption-data")) {
        throw new EncryptedPiece();
      }
    }
  }

  private static InputStream part(ZipFile zip, String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new IOException("no " + name);
    }
    return zip.getInputStream(entry);
  }

  private static void pictures(ZipFile zip, Reading reading) throws IOException {
    for (ZipEntry entry : zip.stream().toList()) {
      if (entry.getName().startsWith("Pictures/")) {
        try (InputStream in = zip.getInputStream(entry)) {
          reading.embedPicture(
              entry.getName().substring("Pictures/".length()), in, entry.getSize());
        }
      }
    }
  }
}
