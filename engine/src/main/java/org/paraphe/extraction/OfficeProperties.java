package org.paraphe.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Author, title and dates that an office document says of itself; child process only. */
final class OfficeProperties {

  private static final Map<String, String> KEYS =
      Map.of(
          "title", "titre",
          "creator", "auteur",
          "initial-creator", "auteur",
          "created", "creeLe",
          "creation-date", "creeLe",
          "modified", "modifieLe");

  /** Shown by no page, and often by no window. */
  private static final Map<String, String> UNSEEN =
      Map.of(
          "subject", "sujet",
          "description", "commentaires",
          "keywords", "mots-clés",
          "keyword", "mots-clés",
          "category", "catégorie",
          "user-defined", "propriété personnalisée",
          "lpwstr", "propriété personnalisée");

  private OfficeProperties() {}

  static void read(ZipFile zip, String part, Reading reading)
      throws IOException, XMLStreamException {
    ZipEntry entry = zip.getEntry(part);
    if (entry == null) {
      return;
    }
    try (InputStream in = zip.getInputStream(entry)) {
      XMLStreamReader xml = SafeXml.open(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT) {
          @Nullable String key = KEYS.get(xml.getLocalName());
          @Nullable String unseen = UNSEEN.get(xml.getLocalName());
          if (key != null) {
            reading.describe(key, xml.getElementText());
          } else if (unseen != null) {
            reading.property(unseen, xml.getElementText());
          }
        }
      }
    }
  }
}
