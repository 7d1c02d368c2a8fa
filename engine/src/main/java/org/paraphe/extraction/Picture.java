package org.paraphe.extraction;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A picture of the authority as the child saw it: points and nothing else, so that no bytes of the
 * file go any further.
 *
 * @param rgb three bytes a point, line by line; must not be changed
 */
public record Picture(int width, int height, byte[] rgb) {

  /** A picture on paper needs no more points a side than this. */
  static final int MAX_SIDE = 1000;

  public Picture {
    if (width < 1
        || height < 1
        || width > MAX_SIDE
        || height > MAX_SIDE
        || rgb.length != 3 * width * height) {
      throw new IllegalArgumentException(
          rgb.length + " bytes are no " + width + " by " + height + " picture");
    }
  }

  /** As a child writes it: width, height, points. */
  static Picture of(byte[] written) {
    ByteBuffer in = ByteBuffer.wrap(written);
    int width = in.getInt();
    int height = in.getInt();
    return new Picture(width, height, Arrays.copyOfRange(written, in.position(), written.length));
  }

  byte[] written() {
    return ByteBuffer.allocate(2 * Integer.BYTES + rgb.length)
        .putInt(width)
        .putInt(height)
        .put(rgb)
        .array();
  }

  /** What came of a picture's file. */
  public sealed interface Read permits Seen, Refused {}

  public record Seen(Picture picture) implements Read {}

  /**
   * @param why in French, with what to do
   */
  public record Refused(String why) implements Read {}
}
