package org.paraphe.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The parts of an edited document's package, each read up to a limit; child process only. */
final class EditedParts implements AutoCloseable {

  private static final int MAX_ENTRIES = 5_000;
  private static final Pattern VERSION = Pattern.compile("paraphe-projet-[0-9a-f]{8}");

  private final ZipFile zip;
  private long bytesLeft;

  /**
   * @param bytes of all that may be unpacked
   */
  EditedParts(ZipFile zip, long bytes) throws EditedRefusal {
    this.zip = zip;
    this.bytesLeft = bytes;
    if (zip.size() > MAX_ENTRIES) {
      throw new EditedRefusal(Outcome.TROP_GROS, EditedWarnings.bomb());
    }
  }

  boolean has(String name) {
    return zip.getEntry(name) != null;
  }

  List<String> names(Pattern pattern) {
    return zip.stream()
        .map(ZipEntry::getName)
        .filter(name -> pattern.matcher(name).matches())
        .sorted()
        .toList();
  }

  /** Empty where there is no such part. */
  Optional<String> text(String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      return Optional.empty();
    }
    try (InputStream in = new Bounded(zip.getInputStream(entry))) {
      return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /** The name of the draft that a file's properties tell; null where they tell none. */
  static @Nullable String version(String properties) {
    Matcher version = VERSION.matcher(properties);
    return version.find() ? version.group() : null;
  }

  /** What reads one part's XML. */
  @FunctionalInterface
  interface XmlPart {
    void read(XMLStreamReader xml) throws XMLStreamException, EditedRefusal;
  }

  /** Does nothing where there is no such part. */
  void xml(String name, XmlPart part) throws IOException, XMLStreamException, EditedRefusal {
    ZipEntry entry = zip.getEntry(name);
    if (entry != null) {
      try (InputStream in = new Bounded(zip.getInputStream(entry))) {
        part.read(SafeXml.open(in));
      }
    }
  }

  ZipFile zip() {
    return zip;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** More was unpacked than any draft of ours holds. */
  static final class TooMuch extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private final class Bounded extends InputStream {
    private final InputStream in;

    Bounded(InputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int count = in.read(buffer, offset, length);
      bytesLeft -= Math.max(0, count);
      if (bytesLeft < 0) {
        throw new TooMuch();
      }
      return count;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
