package org.paraphe.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.paraphe.act.Act;
import org.paraphe.rendering.DocxWriter;
import org.paraphe.rendering.Mark;
import org.paraphe.rendering.PdfWriter;
import org.paraphe.template.ActTemplates;

/**
 * Pages a second of archival PDF: ours (PDF/A-2a and PDF/UA-1) beside LibreOffice at its best, many
 * Word documents in one call (PDF/A-2b). In turn, twenty documents each, medians of the rounds.
 *
 * <pre>
 * benchmarks/run PdfSpeed benchmarks/target/pdf
 * </pre>
 */
public final class PdfSpeed {
  private static final int DOCUMENTS = 20;
  private static final int ROUNDS = 5;
  private static final String FILTER =
      "pdf:writer_pdf_Export:{\"SelectPdfVersion\":{\"type\":\"long\",\"value\":\"2\"}}";

  private final Path folder;
  private final Act act =
      new ActTemplates()
          .render(LongAct.pack(), LongAct.asValues(LongAct.values(), LongAct.rows()), LongAct.DATE);

  private PdfSpeed(Path folder) {
    this.folder = folder;
  }

  /**
   * @param args a folder to write into
   */
  public static void main(String[] args) throws Exception {
    if (args.length != 1) {
      System.err.println("usage: PdfSpeed FOLDER");
      System.exit(2);
    }
    Path folder = Files.createDirectories(Path.of(args[0]).toAbsolutePath());
    new PdfSpeed(folder).compare(new PrintStream(System.out, true, StandardCharsets.UTF_8));
  }

  private void compare(PrintStream out) throws IOException, InterruptedException {
    byte[] docx = DocxWriter.write(act, Mark.DEFINITIF, null);
    for (int i = 0; i < DOCUMENTS; i++) {
      Files.write(folder.resolve("acte" + i + ".docx"), docx);
    }
    double[] ours = new double[ROUNDS];
    double[] office = new double[ROUNDS];
    double[] ratios = new double[ROUNDS];
    for (int round = -1; round < ROUNDS; round++) {
      double mine = ours();
      double theirs = office();
      if (round >= 0) {
        ours[round] = mine;
        office[round] = theirs;
        ratios[round] = mine / theirs;
      }
    }
    out.printf(Locale.ROOT, "Paraphe      %6.1f pages/s%n", RenderingSpeed.median(ours));
    out.printf(Locale.ROOT, "LibreOffice  %6.1f pages/s%n", RenderingSpeed.median(office));
    out.printf(Locale.ROOT, "ratio        %6.2f%n", RenderingSpeed.median(ratios));
  }

  private double ours() throws IOException {
    long start = System.nanoTime();
    int pages = 0;
    for (int i = 0; i < DOCUMENTS; i++) {
      byte[] pdf = PdfWriter.write(act, Mark.DEFINITIF);
      if (i == 0) {
        pages = pages(pdf);
        Files.write(folder.resolve("acte.pdf"), pdf);
      }
    }
    return pages * DOCUMENTS / ((System.nanoTime() - start) / 1e9);
  }

  private double office() throws IOException, InterruptedException {
    Path converted = Files.createDirectories(folder.resolve("office"));
    List<String> command =
        new ArrayList<>(
            List.of(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profil").toUri(),
                "--headless",
                "--convert-to",
                FILTER,
                "--outdir",
                converted.toString()));
    for (int i = 0; i < DOCUMENTS; i++) {
      command.add(folder.resolve("acte" + i + ".docx").toString());
    }
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(Redirect.DISCARD)
            .redirectError(Redirect.DISCARD)
            .start();
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IOException("soffice did not end");
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    return pages(Files.readAllBytes(converted.resolve("acte0.pdf"))) * DOCUMENTS / seconds;
  }

  private static int pages(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return document.getNumberOfPages();
    }
  }
}
