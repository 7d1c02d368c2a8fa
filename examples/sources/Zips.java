import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Archives with sorted entries and one date. */
final class Zips {
  /** The same archive with sorted entries and one date. */
  static byte[] sameZip(byte[] zip) throws IOException {
    Map<String, byte[]> parts = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), in.readAllBytes());
      }
    }
    return zip(null, parts);
  }

  /** {@code mimetype}, where there is one, comes first and is stored as OpenDocument wants. */
  static byte[] zip(String mimetype, Map<String, byte[]> parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      if (mimetype != null) {
        byte[] content = Bytes.utf8(mimetype);
        CRC32 crc = new CRC32();
        crc.update(content);
        ZipEntry entry = dated("mimetype");
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        out.putNextEntry(entry);
        out.write(content);
      }
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        out.putNextEntry(dated(part.getKey()));
        out.write(part.getValue());
      }
    }
    return bytes.toByteArray();
  }

  static ZipEntry dated(String name) {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(LocalDateTime.of(2027, 1, 1, 0, 0));
    return entry;
  }

  private Zips() {}
}
