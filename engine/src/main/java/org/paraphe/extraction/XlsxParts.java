package org.paraphe.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Which part of a workbook is what, by its relations; child process only. */
record XlsxParts(ZipFile zip, String workbook) {

  private static final int MOST = 10_000;

  /**
   * @param type the last part of the relation's type: "worksheet"
   * @param part name of the entry it leads to
   */
  record Relation(String id, String type, String part) {}

  static XlsxParts of(ZipFile zip) throws IOException, XMLStreamException {
    String workbook =
        relations(zip, "").stream()
            .filter(r -> r.type().equals("officeDocument"))
            .map(Relation::part)
            .findFirst()
            .orElse("xl/workbook.xml");
    return new XlsxParts(zip, workbook);
  }

  List<Relation> relations(String part) throws IOException, XMLStreamException {
    return relations(zip, part);
  }

  /** The first part that another leads to by this type. */
  Optional<ZipEntry> related(String part, String type) throws IOException, XMLStreamException {
    return relations(zip, part).stream()
        .filter(r -> r.type().equals(type))
        .findFirst()
        .flatMap(r -> entry(r.part()));
  }

  Optional<ZipEntry> entry(String part) {
    return Optional.ofNullable(zip.getEntry(part));
  }

  /** Names that begin so, in the order of the archive. */
  List<ZipEntry> under(String folder) {
    List<ZipEntry> found = new ArrayList<>();
    for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
      ZipEntry entry = all.nextElement();
      if (entry.getName().startsWith(folder) && found.size() < MOST) {
        found.add(entry);
      }
    }
    return found;
  }

  InputStream open(ZipEntry entry) throws IOException {
    return zip.getInputStream(entry);
  }

  private static List<Relation> relations(ZipFile zip, String part)
      throws IOException, XMLStreamException {
    int slash = part.lastIndexOf('/') + 1;
    ZipEntry entry =
        zip.getEntry(part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels");
    if (entry == null) {
      return List.of();
    }
    List<Relation> found = new ArrayList<>();
    try (InputStream in = zip.getInputStream(entry)) {
      XMLStreamReader xml = SafeXml.open(in);
      while (xml.hasNext() && found.size() < MOST) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT
            && xml.getLocalName().equals("Relationship")) {
          relation(xml, part).ifPresent(found::add);
        }
      }
    }
    return found;
  }

  private static Optional<Relation> relation(XMLStreamReader xml, String part) {
    @Nullable String id = SafeXml.attribute(xml, "Id");
    @Nullable String type = SafeXml.attribute(xml, "Type");
    @Nullable String target = SafeXml.attribute(xml, "Target");
    boolean outside = "External".equals(SafeXml.attribute(xml, "TargetMode"));
    if (id == null || type == null || target == null || outside) {
      return Optional.empty();
    }
    try {
      String path = URI.create("/" + part).resolve(target.replace(" ", "%20")).getPath();
      String kind = type.substring(type.lastIndexOf('/') + 1);
      return path == null || path.isEmpty()
          ? Optional.empty()
          : Optional.of(new Relation(id, kind, path.substring(1)));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // a target that is no address leads to no part
    }
  }
}
