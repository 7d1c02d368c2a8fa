package org.paraphe.benchmarks;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * The least that writing a Word document takes: the parts of a package copied as they stand in the
 * zip file, already deflated, and one body, already in bytes, deflated.
 */
final class RawCopy {
  private static final byte[] BODY = "word/document.xml".getBytes(StandardCharsets.UTF_8);
  private static final int END_LENGTH = 22;

  private final Deflater deflater;
  private final byte[] body;
  private final byte[] others;
  private final byte[] directory;
  private final int count;

  /**
   * @param level at which the body is deflated
   */
  RawCopy(byte[] docx, int level) {
    deflater = new Deflater(level, true);
    Map<String, byte[]> parts = WordTemplate.unzip(docx);
    body = parts.getOrDefault("word/document.xml", new byte[0]);
    parts.remove("word/document.xml");
    byte[] zip = WordTemplate.zip(parts);
    int end = zip.length - END_LENGTH;
    int start = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).getInt(end + 16);
    others = Arrays.copyOfRange(zip, 0, start);
    directory = Arrays.copyOfRange(zip, start, end);
    count = parts.size() + 1;
  }

  byte[] write() {
    byte[] packed = new byte[body.length / 2 + 256];
    deflater.reset();
    deflater.setInput(body);
    deflater.finish();
    int size = deflater.deflate(packed);
    CRC32 crc = new CRC32();
    crc.update(body);
    ByteArrayOutputStream out = new ByteArrayOutputStream(32_768);
    out.writeBytes(others);
    ByteBuffer local = fields(30).putInt(0x04034b50);
    out.writeBytes(common(local, (int) crc.getValue(), size).array());
    out.writeBytes(BODY);
    out.write(packed, 0, size);
    int at = out.size();
    out.writeBytes(directory);
    ByteBuffer central = fields(46).putInt(0x02014b50).putShort((short) 20);
    out.writeBytes(common(central, (int) crc.getValue(), size).putInt(42, others.length).array());
    out.writeBytes(BODY);
    ByteBuffer end = fields(END_LENGTH).putInt(0x06054b50).putInt(0);
    end.putShort((short) count).putShort((short) count);
    out.writeBytes(end.putInt(out.size() - at).putInt(at).array());
    return out.toByteArray();
  }

  private ByteBuffer common(ByteBuffer header, int crc, int size) {
    header.putShort((short) 20).putShort((short) 0).putShort((short) 8).putInt(0x20 << 16);
    return header.putInt(crc).putInt(size).putInt(body.length).putShort((short) BODY.length);
  }

  private static ByteBuffer fields(int length) {
    return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
  }
}
