package org.paraphe.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/**
 * Text files: the mark at the head where there is one, else UTF-8 where the bytes are valid UTF-8,
 * else Windows-1252, which is what older French software writes.
 */
final class PlainTextReader implements FormatReader {

  private static final Charset UTF_32 = Charset.forName("UTF-32");
  private static final Charset WESTERN = Charset.forName("windows-1252");

  @Override
  public void read(Reading reading) throws IOException {
    reading.sink().append(head(reading));
    reading.sink().endLine();
  }

  /** As much of the file as may be kept: no character takes more than four bytes. */
  static String head(Reading reading) throws IOException {
    int most = (int) Math.min(Integer.MAX_VALUE - 8, 4L * reading.request().maxChars() + 4);
    try (InputStream in = Files.newInputStream(reading.file())) {
      byte[] head = in.readNBytes(most);
      boolean whole = head.length < most || in.read() < 0;
      if (!whole) {
        reading.cut();
      }
      return decode(head, whole);
    }
  }

  /**
   * @param whole false where more bytes follow: then the last character may be cut
   */
  static String decode(byte[] bytes, boolean whole) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
    }
    if (startsWith(bytes, 0xFF, 0xFE, 0, 0) || startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
      return new String(bytes, UTF_32);
    }
    if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
      return new String(bytes, StandardCharsets.UTF_16);
    }
    CharBuffer text = CharBuffer.allocate(bytes.length);
    CoderResult end =
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), text, whole);
    return end.isError() ? new String(bytes, WESTERN) : text.flip().toString();
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
