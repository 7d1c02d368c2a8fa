package org.paraphe.extraction;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageInputStream;

/** Scanned pages and photographs: character recognition, in a request of its own. */
final class ImageReader implements FormatReader {

  private static final long MAX_PIXELS = 100_000_000;

  private final Tesseract tesseract;

  ImageReader(Tesseract tesseract) {
    this.tesseract = tesseract;
  }

  @Override
  public void read(Reading reading) throws IOException {
    if (isTooBig(reading)) {
      return;
    }
    if (!reading.recognising()) {
      reading.askForOcr();
      return;
    }
    Duration limit = reading.request().limit().dividedBy(10).multipliedBy(9);
    Tesseract.Result result = tesseract.read(reading.file(), limit);
    if (result instanceof Tesseract.Text text) {
      keep(reading, text);
    } else if (result instanceof Tesseract.Failed failed) {
      reading.conclude(Outcome.ILLISIBLE, failed.warning());
    } else {
      String warning = Warnings.died(Outcome.DELAI_DEPASSE, reading.request().limit());
      reading.conclude(Outcome.DELAI_DEPASSE, warning);
    }
  }

  private static void keep(Reading reading, Tesseract.Text text) {
    int number = 0;
    for (String page : text.pages()) {
      reading.sink().beginPage();
      reading.sink().append(page.strip());
      reading.sink().endPage(++number);
    }
    if (!reading.sink().isBlank()) {
      reading.warn(Warnings.recognised());
    }
  }

  /** From the head of the file alone; a head that cannot be read is left to the recognition. */
  private static boolean isTooBig(Reading reading) throws IOException {
    try (ImageInputStream in = ImageIO.createImageInputStream(reading.file().toFile())) {
      Optional<PictureSize> size = PictureSize.of(in);
      size.filter(told -> told.pixels() > MAX_PIXELS)
          .ifPresent(
              told ->
                  reading.conclude(
                      Outcome.TROP_GROS, Warnings.imageTooBig(told.width(), told.height())));
      return size.filter(told -> told.pixels() > MAX_PIXELS).isPresent();
    }
  }
}
