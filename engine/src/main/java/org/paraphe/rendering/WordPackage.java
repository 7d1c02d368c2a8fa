package org.paraphe.rendering;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.paraphe.act.XmlBytes;

/**
 * The entries of a style document as they stand in its zip file, still deflated, so that most of
 * them go into a new document without being touched. Reads the central directory only; refuses what
 * Word does not write (zip64, encryption, other methods than deflated and stored).
 */
final class WordPackage {
  private static final int END = 0x06054b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int LOCAL = 0x04034b50;
  private static final int LOCAL_LENGTH = 30;
  private static final int CENTRAL_LENGTH = 46;
  private static final int END_LENGTH = 22;

  /** 2000-01-01 00:00 as DOS writes it: bytes do not depend on when a document was made. */
  private static final int FIXED_DATE = (20 << 9 | 1 << 5 | 1) << 16;

  private static final int STORED = 0;
  private static final int DEFLATED = 8;
  private static final int UTF8_NAMES = 0x0800;

  /** Deflating less saves a few hundred bytes and takes longer than writing the part. */
  private static final int WORTH_DEFLATING = 2048;

  private static final int MAX_PART = 32 * 1024 * 1024;

  private final Map<String, Entry> entries = new LinkedHashMap<>();

  /** Not a package that can be read; the message is for the log. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    Unreadable(String message) {
      super(message);
    }

    Unreadable(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /**
   * @param method {@link #DEFLATED} or {@link #STORED}
   * @param size of the part itself
   */
  private record Entry(byte[] name, int method, int crc, int size, byte[] packed) {

    /** What a local header and a central one have in common, after their first fields. */
    int header(byte[] file, int at) {
      int next = putShort(file, putShort(file, putShort(file, at, 20), UTF8_NAMES), method);
      next = putInt(file, putInt(file, putInt(file, next, FIXED_DATE), crc), packed.length);
      return putShort(file, putShort(file, putInt(file, next, size), name.length), 0);
    }
  }

  /** An empty package. */
  WordPackage() {}

  static WordPackage read(byte[] zip) throws Unreadable {
    WordPackage out = new WordPackage();
    try {
      out.readCentralDirectory(ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN));
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new Unreadable("offsets out of the file", e);
    }
    return out;
  }

  /** The part as text; empty where there is none. */
  Optional<String> text(String name) throws Unreadable {
    Entry entry = entries.get(name);
    return entry == null
        ? Optional.empty()
        : Optional.of(new String(unpack(name, entry), StandardCharsets.UTF_8));
  }

  /** Adds or replaces a part that many documents will share: deflated as well as can be. */
  void put(String name, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    put(name, DEFLATED, bytes, bytes.length, WordBench.get().deflateWell(bytes));
  }

  /** Adds or replaces a part that is packed already: a picture. */
  void put(String name, byte[] bytes) {
    put(name, STORED, bytes, bytes.length, bytes);
  }

  /** Adds or replaces a part of one document: deflated fast, a short one as it is. */
  void put(String name, XmlBytes xml) {
    if (xml.length() < WORTH_DEFLATING) {
      put(name, STORED, xml.array(), xml.length(), xml.toBytes());
    } else {
      byte[] packed = WordBench.get().deflateFast(xml.array(), xml.length());
      put(name, DEFLATED, xml.array(), xml.length(), packed);
    }
  }

  private void put(String name, int method, byte[] bytes, int length, byte[] packed) {
    CRC32 crc = new CRC32();
    crc.update(bytes, 0, length);
    byte[] named = name.getBytes(StandardCharsets.UTF_8);
    entries.put(name, new Entry(named, method, (int) crc.getValue(), length, packed));
  }

  /** Changes a part where it is there. */
  void replace(String name, UnaryOperator<String> change) throws Unreadable {
    Optional<String> text = text(name);
    if (text.isPresent()) {
      put(name, change.apply(text.get()));
    }
  }

  /** Takes a part over from another package, as it is. */
  void putFrom(WordPackage other, String name) {
    Entry entry = other.entries.get(name);
    if (entry != null) {
      entries.put(name, entry);
    }
  }

  /** The same parts, to be changed without changing this package. */
  WordPackage copy() {
    WordPackage copy = new WordPackage();
    copy.entries.putAll(entries);
    return copy;
  }

  Set<String> names() {
    return entries.keySet();
  }

  /** The zip file: the same bytes for the same parts in the same order. */
  byte[] write() {
    int parts = 0;
    int directory = 0;
    for (Entry entry : entries.values()) {
      parts += LOCAL_LENGTH + entry.name().length + entry.packed().length;
      directory += CENTRAL_LENGTH + entry.name().length;
    }
    byte[] file = new byte[parts + directory + END_LENGTH];
    int local = 0;
    int central = parts;
    for (Entry entry : entries.values()) {
      int offset = local;
      local = entry.header(file, putInt(file, local, LOCAL));
      local = put(file, put(file, local, entry.name()), entry.packed());
      central = entry.header(file, putShort(file, putInt(file, central, CENTRAL), 20));
      central = put(file, putInt(file, central + 10, offset), entry.name());
    }
    int end = putShort(file, putInt(file, central, END) + 4, entries.size());
    putInt(file, putInt(file, putShort(file, end, entries.size()), directory), parts);
    return file;
  }

  private static int putShort(byte[] file, int at, int value) {
    file[at] = (byte) value;
    file[at + 1] = (byte) (value >> 8);
    return at + 2;
  }

  private static int putInt(byte[] file, int at, int value) {
    return putShort(file, putShort(file, at, value), value >> 16);
  }

  private static int put(byte[] file, int at, byte[] bytes) {
    System.arraycopy(bytes, 0, file, at, bytes.length);
    return at + bytes.length;
  }

  private void readCentralDirectory(ByteBuffer zip) throws Unreadable {
    int end = zip.limit() - END_LENGTH;
    while (end >= 0 && zip.getInt(end) != END) {
      end--;
    }
    if (end < 0) {
      throw new Unreadable("no central directory");
    }
    int count = Short.toUnsignedInt(zip.getShort(end + 10));
    int at = zip.getInt(end + 16);
    for (int i = 0; i < count; i++) {
      if (zip.getInt(at) != CENTRAL) {
        throw new Unreadable("broken central directory");
      }
      at = readEntry(zip, at);
    }
  }

  private int readEntry(ByteBuffer zip, int at) throws Unreadable {
    int flags = zip.getShort(at + 8);
    int method = zip.getShort(at + 10);
    int packedSize = zip.getInt(at + 20);
    int size = zip.getInt(at + 24);
    int nameLength = Short.toUnsignedInt(zip.getShort(at + 28));
    int extras =
        Short.toUnsignedInt(zip.getShort(at + 30)) + Short.toUnsignedInt(zip.getShort(at + 32));
    int local = zip.getInt(at + 42);
    byte[] named = slice(zip, at + CENTRAL_LENGTH, nameLength);
    String name = new String(named, StandardCharsets.UTF_8);
    if ((flags & 1) != 0
        || (method != DEFLATED && method != STORED)
        || size < 0
        || size > MAX_PART) {
      throw new Unreadable("entry of a kind Word does not write: " + name);
    }
    int data =
        local
            + LOCAL_LENGTH
            + Short.toUnsignedInt(zip.getShort(local + 26))
            + Short.toUnsignedInt(zip.getShort(local + 28));
    if (!name.endsWith("/")) {
      byte[] packed = slice(zip, data, packedSize);
      entries.put(name, new Entry(named, method, zip.getInt(at + 16), size, packed));
    }
    return at + CENTRAL_LENGTH + nameLength + extras;
  }

  private static byte[] slice(ByteBuffer zip, int from, int length) {
    if (from < 0 || length < 0 || from > zip.limit() - length) {
      throw new IndexOutOfBoundsException(from);
    }
    return Arrays.copyOfRange(zip.array(), from, from + length);
  }

  private static byte[] unpack(String name, Entry entry) throws Unreadable {
    byte[] out = entry.method() == STORED ? entry.packed() : inflate(name, entry);
    CRC32 crc = new CRC32();
    crc.update(out);
    if (out.length != entry.size() || (int) crc.getValue() != entry.crc()) {
      throw new Unreadable("damaged part: " + name);
    }
    return out;
  }

  private static byte[] inflate(String name, Entry entry) throws Unreadable {
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(entry.packed());
      byte[] out = new byte[entry.size()];
      int done = 0;
      while (done < out.length && !inflater.finished() && !inflater.needsInput()) {
        done += inflater.inflate(out, done, out.length - done);
      }
      return Arrays.copyOf(out, done);
    } catch (DataFormatException e) {
      throw new Unreadable("damaged part: " + name, e);
    } finally {
      inflater.end();
    }
  }
}
