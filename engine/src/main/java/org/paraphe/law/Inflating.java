package org.paraphe.law;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/**
 * Unpacks gzip and gives up on what a few bytes blow up without end: legal texts shrink to a tenth
 * or a twentieth.
 */
final class Inflating extends FilterInputStream {

  private static final long ALWAYS_FINE = 64L << 20;
  private static final int MOST = 200;

  private final Counted packed;
  private long unpacked;

  private Inflating(Counted packed, InputStream unpacking) {
    super(unpacking);
    this.packed = packed;
  }

  static InputStream of(InputStream gzip, int buffer) throws IOException {
    Counted packed = new Counted(gzip);
    return new Inflating(packed, new GZIPInputStream(packed, buffer));
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int read = super.read(into, offset, length);
    unpacked += Math.max(read, 0);
    if (unpacked > ALWAYS_FINE && unpacked / MOST > packed.count) {
      throw new IOException("le contenu décompressé est démesuré");
    }
    return read;
  }

  @Override
  public long skip(long bytes) throws IOException {
    long left = bytes;
    byte[] over = new byte[(int) Math.min(left, 1 << 16)];
    while (left > 0) {
      int read = read(over, 0, (int) Math.min(left, over.length));
      if (read < 0) {
        break;
      }
      left -= read;
    }
    return bytes - left;
  }

  /** Counts what was taken of the packed bytes. */
  private static final class Counted extends FilterInputStream {
    private long count;

    Counted(InputStream bytes) {
      super(bytes);
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      count += one < 0 ? 0 : 1;
      return one;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int read = super.read(into, offset, length);
      count += Math.max(read, 0);
      return read;
    }
  }
}
