package org.paraphe.extraction;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.tika.config.ServiceLoader;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;

/** Tells the format from the bytes, reads it, turns every end into an outcome; child only. */
final class PieceReader {

  private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
  private static final String ODF = "application/vnd.oasis.opendocument.";

  private static final Pattern PLAIN_NAME =
      Pattern.compile(".*\\.(txt|csv|md|log)", Pattern.CASE_INSENSITIVE);

  private final Map<String, FormatReader> readers;
  private final Detector detector =
      new DefaultDetector(
          MimeTypes.getDefaultMimeTypes(), new ServiceLoader(PieceReader.class.getClassLoader()));

  PieceReader() {
    FormatReader word = new DocxReader();
    FormatReader sheets = new XlsxReader();
    FormatReader oldSheets = new XlsReader();
    FormatReader open = new OdfReader();
    FormatReader legacy = new LegacyTextReader();
    FormatReader text = new PlainTextReader();
    FormatReader csv = new CsvReader();
    FormatReader html = new HtmlReader();
    FormatReader image = new ImageReader(new Tesseract());
    readers =
        Map.ofEntries(
            Map.entry(OOXML + "wordprocessingml.document", word),
            Map.entry(OOXML + "wordprocessingml.template", word),
            Map.entry("application/vnd.ms-word.document.macroenabled.12", word),
            Map.entry(OOXML + "spreadsheetml.sheet", sheets),
            Map.entry("application/vnd.ms-excel.sheet.macroenabled.12", sheets),
            Map.entry("application/vnd.ms-excel", oldSheets),
            Map.entry(ODF + "text", open),
            Map.entry(ODF + "text-template", open),
            Map.entry(ODF + "text-web", open),
            Map.entry(ODF + "spreadsheet", open),
            Map.entry("application/msword", legacy),
            Map.entry("application/rtf", legacy),
            Map.entry("application/pdf", new PdfReader(new Tesseract())),
            Map.entry("message/rfc822", new MailReader()),
            Map.entry("application/vnd.ms-outlook", new OutlookReader()),
            Map.entry("application/zip", new ZipReader()),
            Map.entry("text/plain", text),
            Map.entry("text/csv", csv),
            Map.entry("text/tab-separated-values", csv),
            Map.entry("text/x-web-markdown", text),
            Map.entry("text/html", html),
            Map.entry("application/xhtml+xml", html),
            Map.entry("image/png", image),
            Map.entry("image/jpeg", image),
            Map.entry("image/tiff", image));
  }

  Wire.Reply read(Wire.Request request) {
    return request.task() == Wire.Task.RELIRE ? EditedReader.read(request) : readPiece(request);
  }

  private Wire.Reply readPiece(Wire.Request request) {
    Reading reading = new Reading(request);
    String type = "application/octet-stream";
    try {
      type = detect(reading);
      Optional<FormatReader> reader = readerOf(type, request.name());
      if (type.endsWith("x-tika-ooxml-protected") || type.endsWith("tika-ooxml-protected")) {
        reading.conclude(Outcome.CHIFFRE, Warnings.encrypted());
      } else if (reader.isEmpty()) {
        refuse(reading, type);
      } else {
        reader.get().read(reading);
      }
    } catch (EncryptedDocumentException
        | InvalidPasswordException
        | org.apache.tika.exception.EncryptedDocumentException
        | EncryptedPiece e) {
      reading.conclude(Outcome.CHIFFRE, Warnings.encrypted());
    } catch (OutOfMemoryError e) {
      Runtime.getRuntime().halt(ExtractionWorker.EXIT_OUT_OF_MEMORY);
    } catch (Exception | StackOverflowError e) { // the edge of the process
      reading.fail(Formats.name(type));
    }
    return reading.reply(type);
  }

  /** Plain text that happens to begin like a program's source is still plain text. */
  private Optional<FormatReader> readerOf(String type, String name) {
    boolean text = type.startsWith("text/") && PLAIN_NAME.matcher(name).matches();
    String known = text && !readers.containsKey(type) ? "text/plain" : type;
    return Optional.ofNullable(readers.get(known));
  }

  /** A container that its central directory betrays is a broken office file, not an odd type. */
  private static void refuse(Reading reading, String type) {
    if (Formats.isBrokenOffice(type, reading.request().name())) {
      reading.conclude(Outcome.ILLISIBLE, Warnings.unreadable(Formats.name(type)));
    } else {
      reading.conclude(Outcome.TYPE_REFUSE, Warnings.refused(type));
    }
  }

  private String detect(Reading reading) throws IOException {
    Metadata hints = new Metadata();
    hints.set(TikaCoreProperties.RESOURCE_NAME_KEY, lastPart(reading.request().name()));
    try (TikaInputStream in = TikaInputStream.get(reading.file())) {
      String type = detector.detect(in, hints).getBaseType().toString();
      return isPlainText(type, reading.request().name()) ? "text/plain" : type;
    }
  }

  /** « Article L. 2212-1 … » in a text file begins as the news of a newsgroup do. */
  private static boolean isPlainText(String type, String name) {
    return type.equals("message/news") && PLAIN_NAME.matcher(name).matches();
  }

  private static String lastPart(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }
}
