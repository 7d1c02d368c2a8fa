package org.paraphe.extraction;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Character recognition in French by the system's Tesseract; child process only. */
class Tesseract {

  private static final String COMMAND = "tesseract";
  private static final String FRENCH = "fra";

  /** Its two ways to write: plain text, and a table of the words with their places. */
  private static final String TEXT = "txt";

  private static final String WORDS = "tsv";

  /** A child that crashes takes its Tesseract along, where the system can do that. */
  private static final Path SETPRIV = Path.of("/usr/bin/setpriv");

  private static final List<String> ENDS_WITH_US =
      List.of(SETPRIV.toString(), "--pdeathsig", "KILL", "--");
  private static final Duration PROBE_LIMIT = Duration.ofSeconds(10);

  /** How recognition ended. */
  sealed interface Result permits Text, Failed, Late {}

  /**
   * @param pages one text a page of the image file, in order
   */
  record Text(List<String> pages) implements Result {}

  /**
   * @param warning why, and what to install or to ask for
   */
  record Failed(String warning) implements Result {}

  record Late() implements Result {}

  private @Nullable String missing;
  private boolean probed;

  Result read(BufferedImage gray, Duration limit) throws IOException {
    Path file = Files.createTempFile("page", ".pgm");
    try {
      writePgm(gray, file);
      return read(file, limit);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  Result read(Path image, Duration limit) throws IOException {
    if (!probed) {
      missing = probe();
      probed = true;
    }
    if (missing != null) {
      return new Failed(missing);
    }
    Path output = Files.createTempFile("texte", "");
    try {
      return run(image, output, limit);
    } finally {
      Files.deleteIfExists(output);
      Files.deleteIfExists(withExtension(output, TEXT));
      Files.deleteIfExists(withExtension(output, WORDS));
    }
  }

  private static Result run(Path image, Path output, Duration limit) throws IOException {
    Process process =
        start(
            List.of(COMMAND, image.toString(), output.toString(), "-l", FRENCH, TEXT, WORDS), null);
    if (!ends(process, limit)) {
      return new Late();
    }
    if (process.exitValue() != 0) {
      return new Failed(Warnings.recognitionFailed());
    }
    String text = Files.readString(withExtension(output, TEXT), StandardCharsets.UTF_8);
    List<String> pages = new ArrayList<>(List.of(text.split("\f", -1)));
    if (pages.size() > 1 && pages.get(pages.size() - 1).isBlank()) {
      pages.remove(pages.size() - 1);
    }
    mend(pages, withExtension(output, WORDS));
    pages.replaceAll(RecognisedPage::joined);
    return new Text(List.copyOf(pages));
  }

  /** Puts amounts that were recognised apart back into their lines. */
  private static void mend(List<String> pages, Path words) throws IOException {
    if (!Files.exists(words)) {
      return;
    }
    Map<String, List<String>> rows =
        Files.readAllLines(words, StandardCharsets.UTF_8).stream()
            .collect(Collectors.groupingBy(Tesseract::page));
    for (int i = 0; i < pages.size(); i++) {
      int page = i;
      RecognisedPage.mended(rows.getOrDefault(String.valueOf(i + 1), List.of()))
          .ifPresent(mended -> pages.set(page, mended));
    }
  }

  /** The second column of a row. */
  private static String page(String row) {
    String[] cells = row.split("\t", 3);
    return cells.length < 3 ? "" : cells[1];
  }

  /** The warning where the program or its French data is not there. */
  private static @Nullable String probe() throws IOException {
    Path list = Files.createTempFile("langues", ".txt");
    try {
      Process process = start(List.of(COMMAND, "--list-langs"), list);
      if (!ends(process, PROBE_LIMIT)) {
        return Warnings.noTesseract();
      }
      if (process.exitValue() != 0) {
        return Warnings.noTesseract();
      }
      return Files.readAllLines(list, StandardCharsets.UTF_8).contains(FRENCH)
          ? null
          : Warnings.noFrench();
    } catch (IOException e) {
      return Warnings.noTesseract(); // the program was not found
    } finally {
      Files.deleteIfExists(list);
    }
  }

  private static Process start(List<String> command, @Nullable Path output) throws IOException {
    List<String> whole = new ArrayList<>(Files.isExecutable(SETPRIV) ? ENDS_WITH_US : List.of());
    whole.addAll(command);
    ProcessBuilder builder = new ProcessBuilder(whole).redirectErrorStream(true);
    builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
    builder.redirectOutput(
        output == null
            ? ProcessBuilder.Redirect.DISCARD
            : ProcessBuilder.Redirect.to(output.toFile()));
    return builder.start();
  }

  private static boolean ends(Process process, Duration limit) {
    try {
      if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        return true;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
    return false;
  }

  private static Path withExtension(Path output, String extension) {
    return output.resolveSibling(output.getFileName() + "." + extension);
  }

  /** The plainest image format: no compression to pay for a file that lives a second. */
  private static void writePgm(BufferedImage image, Path file) throws IOException {
    Raster raster = image.getRaster();
    int width = raster.getWidth();
    int[] row = new int[width];
    byte[] bytes = new byte[width];
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      String head = "P5\n" + width + " " + raster.getHeight() + "\n255\n";
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      for (int y = 0; y < raster.getHeight(); y++) {
        raster.getSamples(0, y, width, 1, 0, row);
        for (int x = 0; x < width; x++) {
          bytes[x] = (byte) row[x];
        }
        out.write(bytes);
      }
    }
  }
}
