package org.paraphe.extraction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** How large a picture is, in pixels, from the head of its bytes alone. */
record PictureSize(long width, long height) {

  /** A logo or the banner of a signature, 600 on 200; a screen or a page is larger. */
  private static final long SMALL = 120_000;

  long pixels() {
    return width * height;
  }

  boolean isSmall() {
    return pixels() <= SMALL;
  }

  /** Empty where the format is not known. */
  static Optional<PictureSize> of(ImageInputStream in) throws IOException {
    Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
    if (!readers.hasNext()) {
      return Optional.empty();
    }
    ImageReader reader = readers.next();
    try {
      reader.setInput(in, true, true);
      return Optional.of(new PictureSize(reader.getWidth(0), reader.getHeight(0)));
    } finally {
      reader.dispose();
    }
  }

  /** Empty where the head says none: a picture's bad head costs nothing to the mail. */
  static Optional<PictureSize> of(byte[] picture) {
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(picture))) {
      return of(in);
    } catch (IOException | RuntimeException e) { // the readers throw both at odd bytes
      return Optional.empty();
    }
  }
}
