package org.paraphe.law;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads one file of the LEGI dump: an article's version, or nothing where the file is a section,
 * the frame of a text, or an article of the Journal officiel. No document type, nothing from
 * outside.
 */
final class LegiXml {

  private static final XMLInputFactory XML = factory();

  private final Deque<String> open = new ArrayDeque<>();
  private final StringBuilder words = new StringBuilder();
  private final StringBuilder text = new StringBuilder();
  private final List<String> sections = new ArrayList<>();
  private String id = "";
  private String article = "";
  private String state = "";
  private String from = "";
  private String to = "";
  private String cid = "";
  private String code = "";
  private String nature = "";
  private String number = "";
  private String title = "";
  private final LegiLinks links = new LegiLinks();

  private LegiXml() {}

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("external entity refused");
        });
    return factory;
  }

  /**
   * @throws XMLStreamException where it is no XML
   * @throws java.time.DateTimeException where a day is none
   */
  static Optional<ArticleVersion> read(InputStream bytes) throws XMLStreamException {
    XMLStreamReader reader;
    synchronized (XML) {
      reader = XML.createXMLStreamReader(bytes);
    }
    try {
      while (reader.hasNext() && reader.getEventType() != XMLStreamConstants.START_ELEMENT) {
        reader.next();
      }
      return reader.getLocalName().equals("ARTICLE")
          ? new LegiXml().article(reader)
          : Optional.empty();
    } finally {
      reader.close();
    }
  }

  private Optional<ArticleVersion> article(XMLStreamReader reader) throws XMLStreamException {
    start(reader);
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> start(reader);
        case XMLStreamConstants.END_ELEMENT -> end();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          words.append(reader.getText());
          if (open.contains("BLOC_TEXTUEL")) {
            text.append(reader.getText().replaceAll("\\s+", " "));
          }
        }
        default -> {}
      }
    }
    return id.startsWith("LEGIARTI") ? Optional.of(version()) : Optional.empty();
  }

  private ArticleVersion version() {
    if (code.isEmpty()) {
      throw new IllegalArgumentException("l'article ne dit pas de quel texte il est");
    }
    return new ArticleVersion(
        code,
        cid.isEmpty() ? code : cid,
        lawNumber(),
        title,
        article,
        id,
        CorpusDays.from(from),
        CorpusDays.to(to),
        state,
        String.join(" / ", sections),
        text.toString().replaceAll(" ?\n ?", "\n").replaceAll("\n{2,}", "\n").strip(),
        links.successors(code, title, article, to));
  }

  private @Nullable String lawNumber() {
    String kind =
        switch (nature) {
          case "LOI", "LOI_ORGANIQUE", "LOI_CONSTIT", "LOI_PROGRAMME" -> "loi";
          case "ORDONNANCE" -> "ordonnance";
          case "DECRET", "DECRET_LOI" -> "decret";
          default -> "";
        };
    return kind.isEmpty() || number.isBlank() ? null : kind + " " + number.strip();
  }

  private void start(XMLStreamReader reader) {
    String name = reader.getLocalName();
    words.setLength(0);
    switch (name) {
      case "TEXTE" -> {
        cid = attribute(reader, "cid");
        nature = attribute(reader, "nature").toUpperCase(Locale.ROOT);
        number = attribute(reader, "num");
        code = cid.startsWith("LEGITEXT") ? cid : code;
      }
      case "TITRE_TXT" -> {
        String named = attribute(reader, "id_txt");
        code = code.isEmpty() && named.startsWith("LEGITEXT") ? named : code;
      }
      case "LIEN" ->
          links.link(
              attribute(reader, "typelien"),
              attribute(reader, "sens"),
              attribute(reader, "cidtexte"),
              attribute(reader, "num"));
      case "LIEN_ART" -> links.version(attribute(reader, "num"), attribute(reader, "debut"));
      case "br", "p", "tr", "li", "div" -> {
        if (open.contains("BLOC_TEXTUEL")) {
          text.append('\n');
        }
      }
      default -> {}
    }
    open.push(name);
  }

  private static String attribute(XMLStreamReader reader, String name) {
    return Objects.requireNonNullElse(reader.getAttributeValue(null, name), "");
  }

  private void end() {
    String name = open.pop();
    String parent = Objects.requireNonNullElse(open.peek(), "");
    String value = words.toString().strip();
    switch (parent + "/" + name) {
      case "META_COMMUN/ID" -> id = value;
      case "META_ARTICLE/NUM" -> article = value;
      case "META_ARTICLE/ETAT" -> state = value;
      case "META_ARTICLE/DATE_DEBUT" -> from = value;
      case "META_ARTICLE/DATE_FIN" -> to = value;
      case "TEXTE/TITRE_TXT" -> title = title.isEmpty() ? value : title;
      case "TM/TITRE_TM" -> sections.add(value);
      case "LIENS/LIEN" -> links.named(value);
      default -> {}
    }
    if (open.contains("BLOC_TEXTUEL") && !name.equals("br")) {
      text.append(name.equals("p") || name.equals("td") || name.equals("th") ? "\n" : "");
    }
    words.setLength(0);
  }
}
