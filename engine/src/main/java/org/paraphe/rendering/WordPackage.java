package org.paraphe.rendering;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * The entries of a style document as they stand in its zip file, still deflated, so that most of
 * them go into a new document without being touched. Reads the central directory only; refuses what
 * Word does not write (zip64, encryption, other methods than deflated and stored).
 */
final class WordPackage {
  private static final int END = 0x06054b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int LOCAL = 0x04034b50;

  /** 2000-01-01 00:00 as DOS writes it: bytes do not depend on when a document was made. */
  private static final int FIXED_DATE = (20 << 9 | 1 << 5 | 1) << 16;

  private static final int UTF8_NAMES = 0x0800;
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
   * @param method 8 deflated, 0 stored
   * @param size of the part itself
   */
  private record Entry(int method, int crc, int size, byte[] packed) {}

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

  /** Adds or replaces a part. */
  void put(String name, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    CRC32 crc = new CRC32();
    crc.update(bytes);
    entries.put(name, new Entry(8, (int) crc.getValue(), bytes.length, deflate(bytes)));
  }

  /** The zip file: the same bytes for the same parts in the same order. */
  byte[] write() {
    ByteArrayOutputStream file = new ByteArrayOutputStream(32_768);
    ByteArrayOutputStream directory = new ByteArrayOutputStream();
    for (Map.Entry<String, Entry> each : entries.entrySet()) {
      byte[] name = each.getKey().getBytes(StandardCharsets.UTF_8);
      Entry entry = each.getValue();
      int offset = file.size();
      file.writeBytes(fields(30, b -> common(b.putInt(LOCAL), entry, name.length)).array());
      file.writeBytes(name);
      file.writeBytes(entry.packed());
      ByteBuffer central =
          fields(46, b -> common(b.putInt(CENTRAL).putShort((short) 20), entry, name.length));
      directory.writeBytes(central.putInt(42, offset).array());
      directory.writeBytes(name);
    }
    ByteBuffer end = fields(22, b -> b.putInt(END).putInt(0).putShort((short) entries.size()));
    end.putShort((short) entries.size()).putInt(directory.size()).putInt(file.size());
    file.writeBytes(directory.toByteArray());
    file.writeBytes(end.array());
    return file.toByteArray();
  }

  /** What a local header and a central one have in common, after their first fields. */
  private static void common(ByteBuffer buffer, Entry entry, int nameLength) {
    buffer.putShort((short) 20).putShort((short) UTF8_NAMES).putShort((short) entry.method());
    buffer.putInt(FIXED_DATE).putInt(entry.crc()).putInt(entry.packed().length);
    buffer.putInt(entry.size()).putShort((short) nameLength);
  }

  private static ByteBuffer fields(int size, java.util.function.Consumer<ByteBuffer> filling) {
    ByteBuffer buffer = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    filling.accept(buffer);
    return buffer;
  }

  private void readCentralDirectory(ByteBuffer zip) throws Unreadable {
    int end = zip.limit() - 22;
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
    String name = new String(slice(zip, at + 46, nameLength), StandardCharsets.UTF_8);
    if ((flags & 1) != 0 || (method != 8 && method != 0) || size < 0 || size > MAX_PART) {
      throw new Unreadable("entry of a kind Word does not write: " + name);
    }
    int data =
        local
            + 30
            + Short.toUnsignedInt(zip.getShort(local + 26))
            + Short.toUnsignedInt(zip.getShort(local + 28));
    if (!name.endsWith("/")) {
      Entry entry = new Entry(method, zip.getInt(at + 16), size, slice(zip, data, packedSize));
      entries.put(name, entry);
    }
    return at + 46 + nameLength + extras;
  }

  private static byte[] slice(ByteBuffer zip, int from, int length) {
    if (from < 0 || length < 0 || from > zip.limit() - length) {
      throw new IndexOutOfBoundsException(from);
    }
    return Arrays.copyOfRange(zip.array(), from, from + length);
  }

  private static byte[] deflate(byte[] bytes) {
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    try {
      deflater.setInput(bytes);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 3 + 64);
      byte[] buffer = new byte[8192];
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
      return out.toByteArray();
    } finally {
      deflater.end();
    }
  }

  private static byte[] unpack(String name, Entry entry) throws Unreadable {
    byte[] out = entry.method() == 0 ? entry.packed() : inflate(name, entry);
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
