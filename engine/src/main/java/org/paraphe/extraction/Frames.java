package org.paraphe.extraction;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Messages between parent and child: four bytes of length, then as many bytes of JSON. */
final class Frames {

  /** Above it the stream is taken for broken: nothing we send is that long. */
  static final int MAX_BYTES = 64 * 1024 * 1024;

  private Frames() {}

  static void write(OutputStream out, byte[] message) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(message.length);
    data.write(message);
    data.flush();
  }

  /** Null where the other side has closed between two messages. */
  static byte @Nullable [] read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(in);
    int first = data.read();
    if (first < 0) {
      return null;
    }
    byte[] rest = new byte[3];
    data.readFully(rest);
    int length =
        (first << 24) | ((rest[0] & 0xff) << 16) | ((rest[1] & 0xff) << 8) | (rest[2] & 0xff);
    if (length < 0 || length > MAX_BYTES) {
      throw new IOException("frame of " + length + " bytes");
    }
    byte[] message = data.readNBytes(length);
    if (message.length < length) {
      throw new EOFException("frame cut after " + message.length + " bytes");
    }
    return message;
  }
}
