package org.paraphe.rendering;

import java.util.Arrays;
import java.util.zip.Deflater;
import org.paraphe.act.XmlBytes;

/**
 * What a thread needs to write Word documents one after the other, kept between them: room for the
 * XML and for what is deflated, and two deflaters, whose start costs more than a small part takes.
 */
final class WordBench {
  private static final int USUAL = 64 * 1024;

  /** Room beyond this is given back: one huge act must not weigh on a thread for ever. */
  private static final int KEPT = 16 * USUAL;

  /** Nearly four times as fast as the default on such repetitive text, for an eighth more bytes. */
  private static final int FAST = 2;

  private static final ThreadLocal<WordBench> OF_THREAD = ThreadLocal.withInitial(WordBench::new);

  private final Deflater fast = new Deflater(FAST, true);
  private final Deflater well = new Deflater(Deflater.BEST_COMPRESSION, true);
  private XmlBytes xml = new XmlBytes(USUAL);
  private byte[] packed = new byte[USUAL];

  static WordBench get() {
    return OF_THREAD.get();
  }

  /** Empty room for XML, the same again at the next call. */
  XmlBytes xml() {
    if (xml.array().length > KEPT) {
      xml = new XmlBytes(USUAL);
    }
    xml.clear();
    return xml;
  }

  byte[] deflateFast(byte[] bytes, int length) {
    return deflate(fast, bytes, length);
  }

  byte[] deflateWell(byte[] bytes) {
    return deflate(well, bytes, bytes.length);
  }

  private byte[] deflate(Deflater deflater, byte[] bytes, int length) {
    deflater.reset();
    deflater.setInput(bytes, 0, length);
    deflater.finish();
    int done = 0;
    while (!deflater.finished()) {
      if (done == packed.length) {
        packed = Arrays.copyOf(packed, 2 * done);
      }
      done += deflater.deflate(packed, done, packed.length - done);
    }
    byte[] out = Arrays.copyOf(packed, done);
    if (packed.length > KEPT) {
      packed = new byte[USUAL];
    }
    return out;
  }
}
